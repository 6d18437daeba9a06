/** A sentence in, the sentences of other articles that say the same out: wire copy, and the same news in other words. */
import { differences } from '../answer/differences.js';
import { isFunctionWord } from '../answer/function-words.js';
import { stem, type WordSearch } from '../answer/words.js';
import type { CorpusIndex } from '../index/corpus-index.js';
import { DIMENSIONS } from '../model/embedder.js';
import { TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../model/token-projection.js';
import { cosinesWith } from './similarity.js';

/** Only so many sentences, those with the closest vectors, are compared token by token. */
const COMPARED = 24;
/** Of the sentence's own article, to see whether it is the closest one there too. */
const COMPARED_BACK = 4;
/** How much the tokens of two sentences must be alike, and what share of their words, rare ones counting more, they share. */
const SAME_TOKENS_FROM = 0.63;
const SAME_WORDS_FROM = 0.16;
/** More witnesses than a reader wants to see. */
const MAX_TWINS = 5;

/** By number, the closest one of each article, closest first. */
export type TwinSearch = (sentence: number) => number[];

export function createTwinSearch({
  index,
  words,
}: {
  readonly index: CorpusIndex;
  readonly words: WordSearch;
}): TwinSearch {
  const articleOf = (sentence: number) => index.sentences[sentence]?.article;
  const textOf = (sentence: number) => index.sentences[sentence]?.text ?? '';

  /** The sentences with the closest vectors, closest first. */
  function neighbours(sentence: number, count: number, isWanted: (other: number) => boolean): number[] {
    const vectors = index.sentenceVectors();
    const own = vectors.subarray(sentence * DIMENSIONS, (sentence + 1) * DIMENSIONS);
    const closeness = cosinesWith(own, vectors);
    return index.sentences
      .map(({ number }) => number)
      .filter(isWanted)
      .sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0))
      .slice(0, count);
  }

  const alikeness = (a: number, b: number) => tokenF1(index.tokens(a), index.tokens(b));

  /** Whether none in the first one's article is closer to the other one. */
  function isClosestBack(sentence: number, other: number): boolean {
    const own = articleOf(sentence);
    const rivals = neighbours(other, COMPARED_BACK, (each) => articleOf(each) === own);
    const score = alikeness(sentence, other);
    return rivals.every((rival) => rival === sentence || alikeness(rival, other) <= score);
  }

  return (sentence) => {
    const own = articleOf(sentence);
    const found = new Map<unknown, { other: number; score: number }>();
    for (const other of neighbours(sentence, COMPARED, (each) => articleOf(each) !== own)) {
      const score = alikeness(sentence, other);
      if (score > (found.get(articleOf(other))?.score ?? SAME_TOKENS_FROM)) {
        found.set(articleOf(other), { other, score });
      }
    }
    return [...found.values()]
      .filter(({ other }) => sharedWords(textOf(sentence), textOf(other), words) >= SAME_WORDS_FROM)
      .filter(({ other }) => isClosestBack(sentence, other))
      .filter(({ other }) => differences(textOf(sentence), textOf(other)).length === 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_TWINS)
      .map(({ other }) => other);
  };
}

/**
 * How alike two sentences are by their tokens: each looks for its closest one in the other sentence; the harmonic mean of both
 * ways. BERTScore: Zhang et al. 2020, https://arxiv.org/abs/1904.09675.
 * @returns -1..1
 */
export function tokenF1(a: Int8Array, b: Int8Array): number {
  const [there, back] = [closest(a, b), closest(b, a)];
  return there + back <= 0 ? 0 : (2 * there * back) / (there + back);
}

function closest(from: Int8Array, to: Int8Array): number {
  if (from.length === 0 || to.length === 0) return 0;
  let sum = 0;
  for (let x = 0; x < from.length; x += TOKEN_DIMENSIONS) {
    let best = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < to.length; y += TOKEN_DIMENSIONS) {
      let product = 0;
      for (let i = 0; i < TOKEN_DIMENSIONS; i++) product += (from[x + i] ?? 0) * (to[y + i] ?? 0);
      if (product > best) best = product;
    }
    sum += best / TOKEN_LENGTH ** 2;
  }
  return sum / (from.length / TOKEN_DIMENSIONS);
}

/** Twice the rarity of the words in both, by that of the words in each (Dice's coefficient): 0..1. */
function sharedWords(a: string, b: string, { rarity }: WordSearch): number {
  const [one, other] = [contentStems(a), contentStems(b)];
  const weight = (list: Iterable<string>) => [...list].reduce((sum, each) => sum + rarity(each), 0);
  const both = weight([...one].filter((each) => other.has(each)));
  return (2 * both) / (weight(one) + weight(other) || 1);
}

function contentStems(text: string): Set<string> {
  const all = text.replace(/['’]s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(all.filter((word) => !isFunctionWord(word)).map(stem));
}
