/** The first quote's sentence and other articles' in; which of them say the same, and which differ, out. */

import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { dot } from '../model/dot.js';
import { vectorAt } from '../model/packed-vectors.js';
import type { Quote } from './answer.js';
import { contradictions } from './contradictions.js';
import { differences } from './differences.js';
import { names } from './names.js';
import { contentStems, stem, stems, type WordSearch } from './words.js';

/** So close must two sentences be (cosine): below, they are about the same matter at most. */
const LEAST_CLOSE = 0.55;
/** Where no words are set off, whose sharing would tell: names that both share are rare words, and say nothing yet. */
const LEAST_CLOSE_WITHOUT_ANSWER = 0.65;
/**
 * And so alike: the cosine, and of the words that say something, rare ones counting more, the share that the sentence has
 * which has fewer. Set by reading the likeliest pairs of the shipped articles: above it they say the same, below they
 * only tell of the same matter. Less will do where the other has the very words that answer.
 */
const ALIKE = 0.93;
const ALIKE_BESIDE_ANSWER = 0.8;
/** So alike that the other may say in other words what the question asks about. */
const ALIKE_IN_OTHER_WORDS = 0.97;
/** More articles that say the same, or differ, tell a reader little more. */
const MOST_SAME = 3;
const MOST_DIFFERENT = 2;

export interface Agreement {
  readonly same: readonly IndexedSentence[];
  readonly different: readonly {
    readonly sentence: IndexedSentence;
    readonly words: ReturnType<typeof differences>;
  }[];
}

/** @param likely sentences that may answer the same question, best first */
export type FindAgreement = (
  question: string,
  first: IndexedSentence,
  answering: Quote['text'] | undefined,
  likely: readonly IndexedSentence[],
) => Agreement;

/**
 * At most one sentence of each other article. One says the same if it is close to the first in meaning, has the words
 * that answer (or, where none are set off, enough of all the rarer words), and differs in no number, date, place or name.
 */
export function createAgreement(index: CorpusIndex, words: WordSearch): FindAgreement {
  const vectorOf = ({ number }: IndexedSentence) => vectorAt(index.sentenceVectors(), number);

  return (question, first, answering, likely) => {
    const firstWords = contentStems(first.text);
    const asked = [...contentStems(question)].filter((word) => firstWords.has(word));
    const askedNames = namesWithTitles(question, first.text);
    const same: IndexedSentence[] = [];
    const different: { sentence: IndexedSentence; words: ReturnType<typeof differences> }[] = [];
    const told = new Set([first.article.id]);
    for (const sentence of likely) {
      if (told.has(sentence.article.id)) continue;
      const closeness = dot(vectorOf(first), vectorOf(sentence));
      if (closeness < LEAST_CLOSE) continue;
      const differing = differences(first.text, sentence.text);
      const contradicting = contradictions(first, sentence, differing);
      if (contradicting.length > 0) different.push({ sentence, words: contradicting });
      else if (differing.length === 0 && saysTheSame(sentence, closeness)) same.push(sentence);
      else continue;
      told.add(sentence.article.id);
    }
    return { same: same.slice(0, MOST_SAME), different: different.slice(0, MOST_DIFFERENT) };

    function saysTheSame(sentence: IndexedSentence, closeness: number): boolean {
      const own = contentStems(sentence.text);
      const answer = contentStems(answering ?? '');
      if (answer.size === 0 && closeness < LEAST_CLOSE_WITHOUT_ANSWER) return false;
      if (![...answer].every((word) => own.has(word))) return false;
      // "Prime Minister Sharif" is the prime minister elsewhere.
      const hasNames = askedNames.every(
        ({ name, title }) => own.has(name) || (title.length > 0 && title.every((word) => own.has(word))),
      );
      if (!hasNames) return false;
      const beside = (all: ReadonlySet<string>) => new Set([...all].filter((word) => !answer.has(word)));
      const alike = closeness + shared(beside(firstWords), beside(own), words.rarity);
      if (alike >= ALIKE_IN_OTHER_WORDS) return true;
      const isAsked = asked.every((word) => own.has(word) || askedNames.some(({ name }) => name === word));
      return isAsked && alike >= (answer.size === 0 ? ALIKE : ALIKE_BESIDE_ANSWER);
    }
  };
}

/** The people whom both the question and the sentence name, each with the stems of the title that the sentence gives. */
function namesWithTitles(question: string, sentence: string): { name: string; title: string[] }[] {
  const asked = new Set(stems(question));
  return names(sentence).flatMap(({ start, end, own, isPerson }) => {
    if (!isPerson) return [];
    const title = stems(sentence.slice(start, end - own.join(' ').length));
    return own.map(stem).flatMap((name) => (asked.has(name) ? [{ name, title }] : []));
  });
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): number {
  const sum = (all: Iterable<string>) => [...all].reduce((total, word) => total + weight(word), 0);
  const least = Math.min(sum(a), sum(b));
  return least === 0 ? 0 : sum([...a].filter((word) => b.has(word))) / least;
}
