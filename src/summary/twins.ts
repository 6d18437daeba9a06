/** A sentence in, the sentences of other articles that say the same out: wire copy, and the same news in other words. */
import { differences } from '../answer/differences.js';
import { contentStems, type WordSearch } from '../answer/words.js';
import type { CorpusIndex } from '../index/corpus-index.js';
import { cosinesWith, highest } from '../index/nearest.js';
import { multiply } from '../model/multiply.js';
import { pick, vectorAt } from '../model/packed-vectors.js';
import { TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../model/token-projection.js';

/** Only so many sentences, those with the closest vectors, are compared token by token. */
const COMPARED = 16;
/** Of the sentence's own article, to see whether it is the closest one there too. */
const COMPARED_BACK = 4;
/** How much the tokens of two sentences must be alike, and what share of their words, rare ones counting more, they share. */
const SAME_TOKENS_FROM = 0.63;
const SAME_WORDS_FROM = 0.16;
/** More witnesses than a reader wants to see. */
const MAX_TWINS = 5;

/** By number, the closest one of each article, closest first. */
export type TwinSearch = (sentence: number) => Promise<number[]>;

export function createTwinSearch({
  index,
  words,
}: {
  readonly index: CorpusIndex;
  readonly words: WordSearch;
}): TwinSearch {
  const articleOf = (sentence: number) => index.sentences[sentence]?.article;
  const textOf = (sentence: number) => index.sentences[sentence]?.text ?? '';

  /** By its article: the numbers of its sentences. */
  const ofArticle = new Map<unknown, number[]>();
  for (const { article, number } of index.sentences) {
    const numbers = ofArticle.get(article) ?? [];
    ofArticle.set(article, numbers);
    numbers.push(number);
  }

  const vectorOf = (sentence: number) => vectorAt(index.sentenceVectors(), sentence);

  /** How alike a sentence's tokens are to those of each of others. */
  async function compare(sentence: number, others: readonly number[]) {
    const scores = await tokenF1(index.tokens(sentence), others.map(index.tokens));
    return others.map((other, i) => ({ other, score: scores[i] ?? 0 }));
  }

  /** The sentences of other articles with the closest vectors, compared. */
  async function compareElsewhere(sentence: number) {
    const own = articleOf(sentence);
    const closeness = await cosinesWith(vectorOf(sentence), index.sentenceVectors());
    return compare(
      sentence,
      highest(closeness, COMPARED, (other) => articleOf(other) !== own),
    );
  }

  /** Whether none in the first one's article is closer to the other one. */
  async function isClosestBack(sentence: number, other: number): Promise<boolean> {
    const own = ofArticle.get(articleOf(sentence)) ?? [];
    const closeness = await cosinesWith(vectorOf(other), pick(index.sentenceVectors(), own));
    const rivals = highest(closeness, COMPARED_BACK).flatMap((place) => own[place] ?? []);
    const compared = await compare(other, rivals);
    const best = compared.reduce((a, b) => (b.score > a.score ? b : a), { other: sentence, score: 0 });
    return best.other === sentence;
  }

  return async (sentence) => {
    const closest = new Map<unknown, { other: number; score: number }>();
    for (const each of await compareElsewhere(sentence)) {
      const article = articleOf(each.other);
      if (each.score > (closest.get(article)?.score ?? SAME_TOKENS_FROM)) closest.set(article, each);
    }
    const found: number[] = [];
    for (const { other } of [...closest.values()].sort((a, b) => b.score - a.score)) {
      if (found.length === MAX_TWINS) break;
      if (sharedWords(textOf(sentence), textOf(other), words) < SAME_WORDS_FROM) continue;
      if (differences(textOf(sentence), textOf(other)).length > 0) continue;
      if (await isClosestBack(sentence, other)) found.push(other);
    }
    return found;
  };
}

/**
 * How alike one sentence is to each of others by their tokens: each token looks for its closest one in the other sentence; the
 * harmonic mean of both ways. BERTScore: Zhang et al. 2020, https://arxiv.org/abs/1904.09675.
 * @param tokens token vectors as `TokenProjection.project` makes them
 * @returns 0..1 for each of the others
 */
export async function tokenF1(tokens: Int8Array, others: readonly Int8Array[]): Promise<number[]> {
  const lengths = others.map(({ length }) => length / TOKEN_DIMENSIONS);
  const columns = lengths.reduce((sum, length) => sum + length, 0);
  const rows = tokens.length / TOKEN_DIMENSIONS;
  if (rows === 0 || columns === 0) return others.map(() => 0);
  const products = await multiply(Float32Array.from(tokens), transposed(others, columns), TOKEN_DIMENSIONS);
  let from = 0;
  return lengths.map((length) => {
    const there = new Float32Array(rows);
    const back = new Float32Array(length);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < length; i++) {
        const product = products[row * columns + from + i] ?? 0;
        there[row] = Math.max(there[row] ?? 0, product);
        back[i] = Math.max(back[i] ?? 0, product);
      }
    }
    from += length;
    const [a, b] = [mean(there) / TOKEN_LENGTH ** 2, mean(back) / TOKEN_LENGTH ** 2];
    return a + b === 0 ? 0 : (2 * a * b) / (a + b);
  });
}

/** The vectors of several sentences as the columns of one matrix, row by row. */
function transposed(sentences: readonly Int8Array[], columns: number): Float32Array {
  const matrix = new Float32Array(columns * TOKEN_DIMENSIONS);
  let column = 0;
  for (const tokens of sentences) {
    for (let at = 0; at < tokens.length; at += TOKEN_DIMENSIONS) {
      for (let i = 0; i < TOKEN_DIMENSIONS; i++) matrix[i * columns + column] = tokens[at + i] ?? 0;
      column++;
    }
  }
  return matrix;
}

function mean(numbers: Float32Array): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

/** Twice the rarity of the words in both, by that of the words in each (Dice's coefficient): 0..1. */
function sharedWords(a: string, b: string, { rarity }: WordSearch): number {
  const [one, other] = [contentStems(a), contentStems(b)];
  const weight = (list: Iterable<string>) => [...list].reduce((sum, each) => sum + rarity(each), 0);
  const both = weight([...one].filter((each) => other.has(each)));
  return (2 * both) / (weight(one) + weight(other) || 1);
}
