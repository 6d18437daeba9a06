/** Ranked sentences in, windows out: sentences that the reader can read at once, neighbours or the best ones side by side. */
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { MAX_WINDOW } from '../model/reader.js';
import type { Token, Tokenize } from '../model/tokenizer.js';

export interface Window {
  /** The sentences' places in `CorpusIndex.sentences`. */
  readonly numbers: readonly number[];
  readonly title: readonly Token[];
  readonly sentences: readonly (readonly Token[])[];
}

export interface WindowOptions {
  readonly index: CorpusIndex;
  readonly tokenize: Tokenize;
  /** The tokens that the reader gets of a sentence; its own, unless told otherwise. */
  readonly tokensOf?: (sentence: IndexedSentence) => readonly Token[];
}

/** How many of the best sentences are tried for the window that sets them side by side. */
const SIDE_BY_SIDE = 8;

/**
 * Goes through sentences, best first, and lays a window around each one that no earlier window holds.
 * @param numbers sentences' places in `CorpusIndex.sentences`
 * @param count windows at most
 */
export function windowsAround(numbers: readonly number[], count: number, options: WindowOptions): Window[] {
  const windows: Window[] = [];
  const held = new Set<number>();
  for (const number of numbers) {
    if (windows.length === count) break;
    if (held.has(number)) continue;
    const window = windowAround(number, options);
    if (window === undefined) continue;
    for (const each of window.numbers) held.add(each);
    windows.push(window);
  }
  return windows;
}

/**
 * Sets sentences side by side, wherever they stand: the best one, under its article's title, and those after it that fit.
 * @param numbers sentences' places in `CorpusIndex.sentences`, best first
 */
export function windowOfBest(numbers: readonly number[], options: WindowOptions): Window | undefined {
  const { index, tokenize } = options;
  const chosen: { readonly number: number; readonly tokens: readonly Token[] }[] = [];
  let room = MAX_WINDOW;
  for (const number of numbers.slice(0, SIDE_BY_SIDE)) {
    const tokens = tokensAt(number, options);
    if (chosen.length > 0 && tokens.length > room) continue;
    chosen.push({ number, tokens });
    room -= tokens.length;
  }
  const best = index.sentences[chosen[0]?.number ?? -1];
  return (
    best && {
      numbers: chosen.map(({ number }) => number),
      title: tokenize(best.article.title),
      sentences: chosen.map(({ tokens }) => tokens),
    }
  );
}

/** The sentence with as many of its passage's sentences before and behind it, by turns, as fit. */
function windowAround(number: number, options: WindowOptions): Window | undefined {
  const { index, tokenize } = options;
  const passage = index.passages[index.sentences[number]?.passage ?? -1];
  if (passage === undefined) return undefined;
  const end = passage.first + passage.sentences.length;
  const tokens = (i: number) => tokensAt(i, options);
  const sentences = [tokens(number)];
  let room = MAX_WINDOW - (sentences[0]?.length ?? 0);
  let [first, next] = [number, number + 1];
  for (let grows = true; grows; ) {
    grows = false;
    const before = first > passage.first ? tokens(first - 1) : undefined;
    if (before !== undefined && before.length <= room) {
      sentences.unshift(before);
      first--;
      room -= before.length;
      grows = true;
    }
    const behind = next < end ? tokens(next) : undefined;
    if (behind !== undefined && behind.length <= room) {
      sentences.push(behind);
      next++;
      room -= behind.length;
      grows = true;
    }
  }
  const numbers = sentences.map((_, i) => first + i);
  return { numbers, title: tokenize(passage.article.title), sentences };
}

function tokensAt(number: number, { index, tokenize, tokensOf }: WindowOptions): readonly Token[] {
  const sentence = index.sentences[number];
  if (sentence === undefined) return [];
  return tokensOf?.(sentence) ?? tokenize(sentence.text);
}
