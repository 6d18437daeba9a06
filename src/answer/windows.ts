/** Ranked sentences in, the windows to be read around them out: neighbouring sentences that the reader can read at once. */
import type { CorpusIndex } from '../index/corpus-index.js';
import { MAX_WINDOW } from '../model/reader.js';
import type { Token, Tokenize } from '../model/tokenizer.js';

export interface Window {
  /** The first sentence's number in `CorpusIndex.sentences`; the others follow it. */
  readonly first: number;
  readonly title: readonly Token[];
  readonly sentences: readonly (readonly Token[])[];
}

/**
 * Goes through sentences, best first, and lays a window around each one that no earlier window holds.
 * @param numbers sentences' places in `CorpusIndex.sentences`
 * @param count windows at most
 */
export function windowsAround(
  numbers: readonly number[],
  count: number,
  { index, tokenize }: { readonly index: CorpusIndex; readonly tokenize: Tokenize },
): Window[] {
  const windows: Window[] = [];
  const held = new Set<number>();
  for (const number of numbers) {
    if (windows.length === count) break;
    if (held.has(number)) continue;
    const window = windowAround(number, index, tokenize);
    if (window === undefined) continue;
    for (const i of window.sentences.keys()) held.add(window.first + i);
    windows.push(window);
  }
  return windows;
}

/** The sentence with as many of its passage's sentences before and behind it, by turns, as fit. */
function windowAround(number: number, index: CorpusIndex, tokenize: Tokenize): Window | undefined {
  const passage = index.passages[index.sentences[number]?.passage ?? -1];
  if (passage === undefined) return undefined;
  const end = passage.first + passage.sentences.length;
  const tokensOf = (i: number) => tokenize(index.sentences[i]?.text ?? '');
  const sentences = [tokensOf(number)];
  let room = MAX_WINDOW - (sentences[0]?.length ?? 0);
  let [first, next] = [number, number + 1];
  for (let grows = true; grows; ) {
    grows = false;
    const before = first > passage.first ? tokensOf(first - 1) : undefined;
    if (before !== undefined && before.length <= room) {
      sentences.unshift(before);
      first--;
      room -= before.length;
      grows = true;
    }
    const behind = next < end ? tokensOf(next) : undefined;
    if (behind !== undefined && behind.length <= room) {
      sentences.push(behind);
      next++;
      room -= behind.length;
      grows = true;
    }
  }
  return { first, title: tokenize(passage.article.title), sentences };
}
