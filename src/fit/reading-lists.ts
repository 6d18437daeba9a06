/** A pack in, what the reader learns from out: for each question the windows it would read, and what is right in them. */
import type { Signs } from '../answer/evidence.js';
import type { RankedSentence } from '../answer/rank-sentences.js';
import { WINDOWS } from '../answer/reading.js';
import { type Window, windowsAround } from '../answer/windows.js';
import type { LoadedEngine } from '../engine.js';
import { isRight, type Pack, type PackQuestion } from '../eval/pack.js';
import type { Token } from '../model/tokenizer.js';
import type { Progress } from '../terminal/progress.js';
import { answerSpans } from './answer-spans.js';
import { withChatter } from './chatter.js';
import { misspell } from './misspell.js';
import { createSwap } from './swap-name.js';

/** How many questions with a wrong name are made of each answerable one, where it has a name. */
const SWAPS = 3;
/** How many misspelt ones are made of each. */
const SLIPS = 2;
/** How many with the words of a chat around it. */
const CHATTER = 2;

/** A line of the file that `train.py` reads. Tokens are numbers of the model's vocabulary. */
export interface ReadingList {
  readonly question: readonly number[];
  /** The question with a name or number in it that none of the windows has: nothing answers it. */
  readonly swapped: readonly (readonly number[])[];
  /** The question with a slip in its spelling: the same answers it. */
  readonly misspelt: readonly (readonly number[])[];
  /** The question with the words of a chat around it: the same answers it. */
  readonly chatty: readonly (readonly number[])[];
  readonly answerable: boolean;
  readonly windows: readonly ReadingWindow[];
}

export interface ReadingWindow {
  readonly title: readonly number[];
  readonly sentences: readonly (readonly number[])[];
  /** The places in `sentences` of those that hold an answer. */
  readonly right: readonly number[];
  /** Where answers stand: sentence, first token, last token. */
  readonly spans: readonly (readonly [sentence: number, first: number, last: number])[];
}

/** Questions whose answer no sentence holds are left out. */
export async function readingLists(
  pack: Pack,
  engine: LoadedEngine,
  progress: Progress,
): Promise<ReadingList[]> {
  const { tokenize } = engine.embedder;
  const swap = createSwap(pack.questions.map(({ question }) => question));
  const lists: ReadingList[] = [];
  progress.start(`Looking at ${pack.name}`, pack.questions.length, 'questions');
  for (const [i, each] of pack.questions.entries()) {
    progress.update(i + 1);
    const around = (numbers: readonly number[], count: number) =>
      windowsAround(numbers, count, { index: engine.index, tokenize });
    const shortlist = await engine.shortlist(each.question);
    const windows = around(
      shortlist.map(({ sentence }) => sentence.number),
      WINDOWS,
    );
    const label = (window: Window) => labelled(window, each, engine);
    const read = windows.map(label);
    if (each.answerable && read.every(({ right }) => right.length === 0)) {
      const missed = findRight(each, shortlist, engine);
      if (missed === undefined) continue;
      read.push(...around([missed], 1).map(label));
    }
    const text = windows.flatMap(({ numbers }) =>
      numbers.map((number) => engine.index.sentences[number]?.text ?? ''),
    );
    lists.push({
      question: ids(tokenize(each.question)),
      swapped: each.answerable ? swap(each.question, text.join(' '), SWAPS).map((q) => ids(tokenize(q))) : [],
      misspelt: Array.from({ length: SLIPS }, (_, k) => ids(tokenize(misspell(each.question, i + k)))),
      chatty: Array.from({ length: CHATTER }, (_, k) =>
        ids(tokenize(withChatter(each.question, i * CHATTER + k))),
      ),
      answerable: each.answerable,
      windows: read,
    });
  }
  progress.stop();
  return lists;
}

function labelled(
  { numbers, title, sentences }: Window,
  asked: PackQuestion,
  { index }: LoadedEngine,
): ReadingWindow {
  const texts = numbers.map((number) => index.sentences[number]?.text ?? '');
  const right = texts.flatMap((text, i) => (asked.answerable && isRight(asked, text) ? [i] : []));
  return {
    title: ids(title),
    sentences: sentences.map(ids),
    right,
    spans: right.flatMap((i) =>
      answerSpans(asked, texts[i] ?? '', sentences[i] ?? []).map((span) => [i, ...span] as const),
    ),
  };
}

/** The best candidate that holds an answer, or else the first sentence of the question's article that does. */
function findRight(
  asked: PackQuestion,
  shortlist: readonly RankedSentence<Signs>[],
  { index }: LoadedEngine,
): number | undefined {
  const candidate = shortlist.find(({ sentence }) => isRight(asked, sentence.text));
  if (candidate !== undefined) return candidate.sentence.number;
  return index.sentences.find(
    ({ article, text }) => [article.id, article.title].includes(asked.article ?? '') && isRight(asked, text),
  )?.number;
}

function ids(tokens: readonly Token[]): number[] {
  return tokens.map(({ id }) => id);
}
