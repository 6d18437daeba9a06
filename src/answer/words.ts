/** Sentences in, keyword search out: BM25 over word stems, and how rare each stem is. */
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { remember } from '../remember.js';

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

function words(text: string): string[] {
  return text.replace(/['’]s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Articles and readers say the same words again and again. A stem takes about 100 bytes. */
const MAX_STEMS_KNOWN = 50_000;

/** Porter's stem of a word, in lower case and without accents. */
export const stem = remember(MAX_STEMS_KNOWN, (word) =>
  stemmer(word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')),
);

export function createWordSearch(texts: readonly string[]): WordSearch {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: words,
    processTerm: stem,
  });
  index.addAll(texts.map((text, id) => ({ id, text })));

  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const each of new Set(stems(text))) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  }
  return {
    search: (query, count) =>
      index
        .search(query)
        .slice(0, count)
        .map(({ id, score }) => ({ number: id, score })),
    isKnown: (each) => frequency.has(each),
    rarity(each) {
      const n = frequency.get(each) ?? 0;
      return Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
    },
  };
}
