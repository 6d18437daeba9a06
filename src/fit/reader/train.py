"""Trains the reader: python3 train.py BASE OUT STATE MINUTES RATE SHARE LISTS WEIGHT [LISTS WEIGHT ...]

BASE: the embedding model (model_q4.onnx); OUT: the file to write; STATE: the weights in full, read if the file is there,
and written at the end; MINUTES: how long to train; RATE: the highest learning rate; SHARE: what OUT takes of each
weight as trained, the rest being the weight before: in between, less is lost of what was known (Wortsman et al. 2022, Robust
fine-tuning of zero-shot models). Each LISTS is a file that `npm run fit-reader` wrote, a line a question; WEIGHT is its
share of the training.

Loss: the chance that a softmax over all sentences of a question's windows, and "nothing answers", gives to the right ones
together; the same once more for the best sentences side by side, as they will be compared; and, in windows that hold an
answer, the chance of its first and last token. Matrices are multiplied in bfloat16, the weights kept in float32.
"""

import copy
import json
import os
import random
import sys
import time

import torch

from export import export
from network import Reader

CLS, SEP = 101, 102
# As in src/model/reader.ts.
MAX_QUESTION, MAX_TITLE, MAX_SENTENCE, MAX_WINDOW = 40, 12, 166, 136
# As in src/answer/windows.ts.
SIDE_BY_SIDE = 8
# Windows read for a question, questions for a step.
WINDOWS, QUESTIONS = 3, 10
# Windows are padded to a multiple of so many tokens.
LENGTHS = 32
HEAD_TIMES, WARM_UP = 8, 80
SPAN_SHARE, COMPARED_SHARE = 0.25, 0.5
# So that the best sentences are not always the same: the standard deviation of what is added to their scores.
NOISE = 0.5
# How often a question is asked without the window that answers, with a wrong name, misspelt, with words of a chat around it,
# without the articles' titles.
WITHOUT_ANSWER, WITH_WRONG_NAME, MISSPELT, CHATTY, WITHOUT_TITLE = 0.10, 0.18, 0.15, 0.15, 0.1
REPORT_EVERY = 50


class Window:
    def __init__(self, question, window, with_title, is_right):
        title = window["title"][:MAX_TITLE] if with_title else []
        sentences = [each[:MAX_SENTENCE] for each in window["sentences"]]
        before = [CLS, *question[:MAX_QUESTION], SEP]
        self.ids = [*before, *title, SEP, *(each for sentence in sentences for each in sentence), SEP]
        self.question, self.title, self.texts = question, title, sentences
        self.kinds = [0] * len(before) + [1] * (len(self.ids) - len(before))
        self.start = at = len(before) + len(title) + 1
        self.sentences = []
        for sentence in sentences:
            self.sentences.append((at, at + max(len(sentence), 1)))
            at += len(sentence)
        right = set(window["right"]) if is_right else set()
        self.right = [i in right for i in range(len(sentences))]
        starts = [first - self.start for first, _ in self.sentences]
        self.spans = [
            (starts[i] + first, starts[i] + last)
            for i, first, last in (window["spans"] if is_right else [])
            if last < MAX_SENTENCE
        ]


def choose(asked):
    """The windows of a question for one step, at most one of them right; None where there is nothing to learn."""
    right = [each for each in asked["windows"] if each["right"]]
    wrong = [each for each in asked["windows"] if not each["right"]]
    question, keep = asked["question"], right[:1]
    chance = random.random()
    if right and chance < WITHOUT_ANSWER:
        keep = []
    elif right and chance < WITHOUT_ANSWER + WITH_WRONG_NAME and asked["swapped"]:
        question, wrong, right = random.choice(asked["swapped"]), right[:1] + wrong, []
        keep = []
    elif asked["misspelt"] and random.random() < MISSPELT:
        question = random.choice(asked["misspelt"])
    elif random.random() < CHATTY:
        question = random.choice(asked["chatty"])
    # The higher on the shortlist, the more often.
    order = sorted(range(len(wrong)), key=lambda i: random.random() ** ((i + 1) ** 0.7), reverse=True)
    chosen = [wrong[i] for i in order[: WINDOWS - len(keep)]]
    if not keep and not chosen:
        return None
    with_title = random.random() >= WITHOUT_TITLE
    return [Window(question, each, with_title, True) for each in keep] + [
        Window(question, each, with_title, False) for each in chosen
    ]


def side_by_side(windows, outputs):
    """The best sentences of a question's windows, as read just now, best first, as a window of their own."""
    with torch.no_grad():
        read = [(score.item() + random.gauss(0, NOISE), window, i)
                for window, output in zip(windows, outputs)
                for i, score in enumerate(sentence_scores(output, window))]
    best = sorted(read, key=lambda each: each[0], reverse=True)[:SIDE_BY_SIDE]
    room, chosen = MAX_WINDOW, []
    for _, window, i in best:
        if not chosen or len(window.texts[i]) <= room:
            chosen.append((window, i))
            room -= len(window.texts[i])
    right = [k for k, (window, i) in enumerate(chosen) if window.right[i]]
    sentences = [window.texts[i] for window, i in chosen]
    first = chosen[0][0]
    return Window(first.question, {"title": first.title, "sentences": sentences, "right": right, "spans": []}, True, True)


def read(model, windows):
    """The network's output for each window; in two halves by length, to pad less, and of few shapes: preparing a product of
    matrices of a new shape costs more than the padding."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    outputs = [None] * len(windows)
    # A question may have fewer windows than it could.
    rows = ((QUESTIONS if len(windows) <= QUESTIONS else WINDOWS * QUESTIONS) + 1) // 2
    half = (len(order) + 1) // 2
    for part in filter(None, (order[:half], order[half:])):
        length = -(-max(len(windows[i].ids) for i in part) // LENGTHS) * LENGTHS
        ids, kinds = (torch.zeros(rows, length, dtype=torch.long) for _ in range(2))
        is_token = torch.zeros(rows, length, dtype=torch.bool)
        for row, i in enumerate(part):
            n = len(windows[i].ids)
            ids[row, :n], kinds[row, :n] = torch.tensor(windows[i].ids), torch.tensor(windows[i].kinds)
            is_token[row, :n] = True
        for row, (i, output) in enumerate(zip(part, model(ids, kinds, is_token).float())):
            outputs[i] = output[: len(windows[i].ids)]
    return outputs


def sentence_scores(output, window):
    return torch.stack([output[a:b, 2].mean() + output[a:b, 3].max() for a, b in window.sentences]) + output[0, 4]


def losses(question, outputs):
    scores = torch.cat([sentence_scores(o, w) for o, w in zip(outputs, question)] + [torch.zeros(1)])
    right = [flag for window in question for flag in window.right]
    right = torch.tensor(right + [not any(right)])
    ranking = torch.logsumexp(scores, 0) - torch.logsumexp(scores[right], 0)
    spans = []
    for window, output in zip(question, outputs):
        if window.spans:
            first, last = (output[window.start : -1, i].log_softmax(0) for i in (0, 1))
            spans.append(-torch.logsumexp(torch.stack([first[a] + last[b] for a, b in window.spans]), 0))
    return ranking, spans


def draws(packs):
    """Questions without end, each pack by its weight, each of its questions once before any comes again."""
    waiting = [[] for _ in packs]
    while True:
        i = random.choices(range(len(packs)), [weight for _, weight in packs])[0]
        waiting[i] = waiting[i] or random.sample(packs[i][0], len(packs[i][0]))
        chosen = choose(waiting[i].pop())
        if chosen is not None:
            yield chosen


def train(reader, packs, seconds, rate):
    working = copy.deepcopy(reader).bfloat16()
    pairs = list(zip(reader.parameters(), working.parameters()))
    head = list(reader.head.parameters())
    body = [each for each in reader.parameters() if not any(each is other for other in head)]
    groups = [{"params": body, "rate": rate}, {"params": head, "rate": rate * HEAD_TIMES}]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
    questions, started, step, recent = draws(packs), time.time(), 0, []
    while (elapsed := time.time() - started) < seconds:
        for group in optimiser.param_groups:
            group["lr"] = group["rate"] * min(1, step / WARM_UP) * max(0.02, 1 - elapsed / seconds)
        batch = [next(questions) for _ in range(QUESTIONS)]
        outputs = iter(read(working, [window for question in batch for window in question]))
        outputs = [[next(outputs) for _ in question] for question in batch]
        found = [losses(*each) for each in zip(batch, outputs)]
        ranking = torch.stack([each for each, _ in found]).mean()
        best = [side_by_side(*each) for each in zip(batch, outputs)]
        compared = torch.stack([losses([window], [output])[0] for window, output in zip(best, read(working, best))]).mean()
        spans = [span for _, each in found for span in each]
        answering = torch.stack(spans).mean() if spans else 0
        (ranking + COMPARED_SHARE * compared + SPAN_SHARE * answering).backward()
        for kept, worked in pairs:
            kept.grad, worked.grad = None if worked.grad is None else worked.grad.float(), None
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        with torch.no_grad():
            for kept, worked in pairs:
                worked.copy_(kept)
        step += 1
        recent.append(ranking.item())
        if step % REPORT_EVERY == 0:
            loss = sum(recent) / len(recent)
            print(f"{elapsed:.0f} s, {step * QUESTIONS} questions, loss {loss:.3f}", file=sys.stderr, flush=True)
            recent = []


def main():
    base, out, state, minutes, rate, share, *rest = sys.argv[1:]
    random.seed(1)
    torch.manual_seed(1)
    packs = []
    for file, weight in zip(rest[::2], rest[1::2]):
        with open(file) as lines:
            packs.append(([json.loads(line) for line in lines], float(weight)))
    reader = Reader(base)
    if os.path.exists(state):
        reader.load_state_dict(torch.load(state))
    before = copy.deepcopy(reader.state_dict())
    train(reader, packs, float(minutes) * 60, float(rate))
    torch.save(reader.state_dict(), state)
    reader.load_state_dict({name: before[name].lerp(after, float(share)) for name, after in reader.state_dict().items()})
    export(reader, out)


main()
