/** The first quote's sentence and other articles' in; which of them say the same, and which differ, out. */

import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { DIMENSIONS } from '../model/embedder.js';
import type { Quote } from './answer.js';
import { differences } from './differences.js';
import { isFunctionWord } from './function-words.js';
import { stem, type WordSearch } from './words.js';

/** So close must two sentences be (cosine): below, they are about the same matter at most. Set by looking at pairs. */
const LEAST_CLOSE = 0.55;
const LEAST_CLOSE_WITHOUT_WORDS = 0.6;
/** Of the words that say something, rare ones counting more, the sentence that has fewer must share so many. */
const LEAST_SHARED = 0.3;

export interface Agreement {
  readonly same: readonly IndexedSentence[];
  readonly different: readonly {
    readonly sentence: IndexedSentence;
    readonly words: ReturnType<typeof differences>;
  }[];
}

/** @param likely sentences that may answer the same question, best first */
export type FindAgreement = (
  first: IndexedSentence,
  answering: Quote['text'] | undefined,
  likely: readonly IndexedSentence[],
) => Agreement;

/**
 * At most one sentence of each other article. One says the same if it is close to the first in meaning, has the words
 * that answer (or, where none are set off, enough of all the rarer words), and differs in no number, date, place or name.
 */
export function createAgreement(index: CorpusIndex, words: WordSearch): FindAgreement {
  return (first, answering, likely) => {
    const same: IndexedSentence[] = [];
    const different: { sentence: IndexedSentence; words: ReturnType<typeof differences> }[] = [];
    const told = new Set([first.article.id]);
    for (const sentence of likely) {
      if (told.has(sentence.article.id)) continue;
      const closeness = cosine(index.sentenceVectors(), first.number, sentence.number);
      if (closeness < LEAST_CLOSE) continue;
      const differing = differences(first.text, sentence.text);
      if (differing.length > 0) different.push({ sentence, words: differing });
      else if (saysTheSame(sentence, closeness)) same.push(sentence);
      else continue;
      told.add(sentence.article.id);
    }
    return { same, different };

    function saysTheSame(sentence: IndexedSentence, closeness: number): boolean {
      const own = content(sentence.text);
      if (answering !== undefined) return [...content(answering)].every((word) => own.has(word));
      return (
        closeness >= LEAST_CLOSE_WITHOUT_WORDS &&
        shared(content(first.text), own, words.rarity) >= LEAST_SHARED
      );
    }
  };
}

/** The stems of the words that say something. */
function content(text: string): Set<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word)).map(stem));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): number {
  const sum = (all: Iterable<string>) => [...all].reduce((total, word) => total + weight(word), 0);
  const least = Math.min(sum(a), sum(b));
  return least === 0 ? 0 : sum([...a].filter((word) => b.has(word))) / least;
}

/** @param vectors of length 1, one after the other */
function cosine(vectors: Float32Array, a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) {
    sum += (vectors[a * DIMENSIONS + i] ?? 0) * (vectors[b * DIMENSIONS + i] ?? 0);
  }
  return sum;
}
