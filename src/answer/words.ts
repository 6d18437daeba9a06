/** Sentences in, keyword search out: BM25 over word stems, and how rare each stem is. */
import { stemmer } from 'stemmer';
import { highest } from '../index/nearest.js';
import { remember } from '../remember.js';
import { isFunctionWord } from './function-words.js';

export interface WordSearch {
  /** Texts by number that share words with the query, best first. Scores are BM25's: above 0, without a limit. */
  search(query: string, count: number): { number: number; score: number }[];
  /** How rare a stem is: 0 for one in every text, about 7 for one in 1 of 1,000; the highest for an unknown one. */
  rarity(stem: string): number;
  /** Whether any text has the stem. */
  isKnown(stem: string): boolean;
}

/**
 * The stems of a text's words, in order: lower case, without accents and possessive endings, by Porter's algorithm.
 */
export function stems(text: string): string[] {
  return words(text).map(stem);
}

/** Those of the words that say something. */
export function contentStems(text: string): Set<string> {
  return new Set(
    words(text)
      .filter((word) => !isFunctionWord(word))
      .map(stem),
  );
}

function words(text: string): string[] {
  return text.replace(/['’]s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Articles and readers say the same words again and again. A stem takes about 100 bytes. */
const MAX_STEMS_KNOWN = 50_000;

/** Porter's stem of a word, in lower case and without accents. */
export const stem = remember(MAX_STEMS_KNOWN, (word: string) =>
  stemmer(word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')),
);

/** The texts that have a stem, in their order, and how often each has it. */
interface Postings {
  readonly numbers: number[];
  readonly counts: number[];
}
const NOWHERE: Postings = { numbers: [], counts: [] };

/**
 * BM25+ (Lv and Zhai 2011, https://doi.org/10.1145/2063576.2063584), times how many of the query's stems a text has,
 * which puts texts that have several before those that have one often: MiniSearch's formula and its constants.
 */
const K = 1.2;
const B = 0.7;
const D = 0.5;

export function createWordSearch(texts: readonly string[]): WordSearch {
  const postings = new Map<string, Postings>();
  /** How many different words each text has. */
  const lengths = new Uint32Array(texts.length);
  for (const [number, text] of texts.entries()) {
    const own = words(text);
    lengths[number] = new Set(own).size;
    for (const each of own.map(stem)) add(postings, each, number);
  }
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / texts.length;

  function rarity(each: string): number {
    const n = postings.get(each)?.numbers.length ?? 0;
    return Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  }

  return {
    search(query, count) {
      const scores = new Float64Array(texts.length);
      /** How many of the query's stems each text has. */
      const had = new Uint32Array(texts.length);
      const asked = stems(query);
      for (const each of new Set(asked)) {
        const weight = rarity(each) * asked.filter((other) => other === each).length;
        const { numbers, counts } = postings.get(each) ?? NOWHERE;
        for (const [i, number] of numbers.entries()) {
          const often = counts[i] ?? 0;
          const length = (lengths[number] ?? 0) / meanLength;
          const score = D + (often * (K + 1)) / (often + K * (1 - B + B * length));
          scores[number] = (scores[number] ?? 0) + weight * score;
          had[number] = (had[number] ?? 0) + 1;
        }
      }
      for (const [number, stemsHad] of had.entries()) scores[number] = (scores[number] ?? 0) * stemsHad;
      const best = highest(scores, count, (number) => (had[number] ?? 0) > 0);
      return best.map((number) => ({ number, score: scores[number] ?? 0 }));
    },
    isKnown: (each) => postings.has(each),
    rarity,
  };
}

function add(postings: Map<string, Postings>, each: string, number: number): void {
  const found = postings.get(each);
  if (found === undefined) postings.set(each, { numbers: [number], counts: [1] });
  else if (found.numbers.at(-1) === number) found.counts.push((found.counts.pop() ?? 0) + 1);
  else {
    found.numbers.push(number);
    found.counts.push(1);
  }
}
