/**
 * A question and a few neighbouring sentences in, how well each of them answers out: a network that reads both
 * together, six layers that began as the embedding model's and were trained by `npm run fit-reader`.
 */
import { fileURLToPath } from 'node:url';
import type { Span } from '../articles/article.js';
import { messageOf } from '../message-of.js';
import { DIMENSIONS } from './embedder.js';
import { type Network, openNetwork } from './network.js';
import { CLS, SEP, type Token } from './tokenizer.js';
import { openWordVectors } from './word-vectors.js';

/** The network without the vectors of words, which are the embedding model's. */
export const READER_FILE = new URL('../../src/model/reader.onnx', import.meta.url);

/** What it was trained on at most, in tokens. */
const MAX_QUESTION = 40;
const MAX_TITLE = 12;
/** Tokens of all sentences together; a single longer sentence is cut. */
export const MAX_WINDOW = 136;
const MAX_SENTENCE = 166;

/** The network's numbers for each token. */
const OUTPUTS = 5;
const [START, END, MEAN, PEAK, WHOLE] = [0, 1, 2, 3, 4];

/** Tokens that an answering stretch has at most. */
const MAX_ANSWER = 24;

export interface ReadSentence {
  /** The logarithm of its odds against "nothing here answers": comparable between all windows read for a question. */
  readonly score: number;
  /** The stretch that most probably answers, in UTF-16 offsets of the sentence; undefined where it has no token. */
  readonly answer: (Span & { readonly chance: number }) | undefined;
}

export interface Reader {
  /**
   * @param sentences neighbours in one passage, MAX_WINDOW tokens together at most, or one longer one
   * @returns one for each sentence, in order
   */
  read(
    question: readonly Token[],
    title: readonly Token[],
    sentences: readonly (readonly Token[])[],
  ): Promise<ReadSentence[]>;
  /** Milliseconds so far in which the network was at work. */
  elapsed(): number;
}

/**
 * @param modelDir holds the embedding model's files, checked
 * @throws Error with a sentence, when the network's file is missing or damaged
 */
export async function loadReader(modelDir: string): Promise<Reader> {
  const wordVector = openWordVectors(modelDir);
  const network = await openReader();

  async function run(ids: readonly number[], kinds: readonly number[]): Promise<Float32Array> {
    const vectors = new Float32Array(ids.length * DIMENSIONS);
    for (const [i, id] of ids.entries()) vectors.set(wordVector(id), i * DIMENSIONS);
    return network.run({ vectors, kinds });
  }

  return {
    async read(question, title, sentences) {
      const before = [CLS, ...ids(question, MAX_QUESTION), SEP];
      const heading = [...ids(title, MAX_TITLE), SEP];
      const kept = sentences.map((tokens) => tokens.slice(0, MAX_SENTENCE));
      const all = [...before, ...heading, ...kept.flatMap((tokens) => ids(tokens)), SEP];
      const kinds = all.map((_, i) => (i < before.length ? 0 : 1));
      const numbers = await run(all, kinds);
      let from = before.length + heading.length;
      const window = { from, to: all.length - 1 };
      const chances = spanChances(numbers, window);
      return kept.map((tokens) => {
        const at = from;
        from += tokens.length;
        return {
          score: score(numbers, at, tokens.length),
          answer: bestSpan(chances, at - window.from, tokens),
        };
      });
    },
    elapsed: network.elapsed,
  };
}

async function openReader(): Promise<Network> {
  try {
    return await openNetwork(READER_FILE);
  } catch (cause) {
    const why = messageOf(cause);
    const remedy =
      'It belongs to the program: fetch it again, for example with "git checkout -- src/model/reader.onnx".';
    throw new Error(`Cannot open "${fileURLToPath(READER_FILE)}": ${why}. ${remedy}`, { cause });
  }
}

function ids(tokens: readonly Token[], limit = tokens.length): number[] {
  return tokens.slice(0, limit).map(({ id }) => id);
}

/** What speaks for a sentence's tokens on average, and most, and for the whole window. */
function score(numbers: Float32Array, from: number, count: number): number {
  // A sentence without tokens is judged by what comes after it.
  const to = from + Math.max(count, 1);
  let sum = 0;
  let peak = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    sum += numbers[i * OUTPUTS + MEAN] ?? 0;
    peak = Math.max(peak, numbers[i * OUTPUTS + PEAK] ?? 0);
  }
  return sum / (to - from) + peak + (numbers[WHOLE] ?? 0);
}

/** For each token of the window, the chance that the answer begins with it, and that it ends with it. */
function spanChances(numbers: Float32Array, { from, to }: { readonly from: number; readonly to: number }) {
  const softmax = (output: number) => {
    const logits = Array.from({ length: to - from }, (_, i) => numbers[(from + i) * OUTPUTS + output] ?? 0);
    const highest = Math.max(...logits);
    const exps = logits.map((logit) => Math.exp(logit - highest));
    const all = exps.reduce((sum, e) => sum + e, 0);
    return exps.map((e) => e / all);
  };
  return { starts: softmax(START), ends: softmax(END) };
}

/** The most probable stretch that begins and ends in one sentence, whose tokens stand from `from` on in the window. */
function bestSpan(
  { starts, ends }: ReturnType<typeof spanChances>,
  from: number,
  tokens: readonly Token[],
): ReadSentence['answer'] {
  let best: ReadSentence['answer'];
  for (const [i, { start }] of tokens.entries()) {
    for (const [j, { end }] of tokens.slice(i, i + MAX_ANSWER).entries()) {
      const chance = (starts[from + i] ?? 0) * (ends[from + i + j] ?? 0);
      if (chance > (best?.chance ?? 0)) best = { start, end, chance };
    }
  }
  return best;
}
