/** A question and what was retrieved for it in, what speaks for and against each sentence out: a number for each sign. */
import type { CorpusIndex } from '../index/corpus-index.js';
import { isFunctionWord } from './function-words.js';
import type { MeantNames } from './meant-names.js';
import { asksNothing, mayBeKeyWords } from './question-kind.js';
import type { Candidate, Retrieved } from './retrieve.js';
import { createUnknownNames } from './unknown-names.js';
import { stem, stems, type WordSearch } from './words.js';

/**
 * What the weights are for; each sign is about 0..1, but for `unknownNames`, 0..2, `asksNothing`, which may be above 1, and
 * `closeness` and `coverage`, which may also be below 0.
 */
export interface Signs {
  /** How well the question's tokens are matched in the sentence, on average. */
  readonly tokens: number;
  /** The same, those tokens counting more that one candidate matches much better than the others do. */
  readonly tellingTokens: number;
  /** How well that content word of the question is matched that is matched worst. */
  readonly worstWord: number;
  /** The share of the question's words in the sentence, rare words counting more. */
  readonly words: number;
  /** How much closer to the question the sentence's passage is than a chance one; more in larger corpora, 0 in small ones. */
  readonly closeness: number;
  /**
   * How well the question's tokens are matched anywhere in the sentence's passage, on average, above or below the usual; more
   * in larger corpora, 0 in small ones.
   */
  readonly coverage: number;
  /** The share of the question's names that neither the passage nor the title has. */
  readonly missingNames: number;
  /** How many names it has that no article has; 2 at most. */
  readonly unknownNames: number;
  /**
   * 0 if the question asks something, by its form. If it doesn't: more in larger corpora, and 0 in small ones; for key words 0,
   * but 1 where no article has any of them.
   */
  readonly asksNothing: number;
}
export type Sign = keyof Signs;

/** The signs of each candidate, in the candidates' order. */
export type Weigh = (question: string, retrieved: Retrieved) => Signs[];

/** So that a question of common words alone still has some weight. */
const LEAST_RARITY = 0.05;
/** The cosine to the question of a passage that may as well be about something else. */
const CHANCE_CLOSENESS = 0.45;
/** The coverage by a passage that holds the answer, on average in large corpora. */
const USUAL_COVERAGE = 0.72;
/** Up to so many passages, some ten articles, most questions that have no answer still are about their subjects. */
const FEW_PASSAGES = 50;
/** More unknown names than these say nothing more. */
const MOST_UNKNOWN = 2;
/** Names but for the first word, whose capital says nothing. */
const NAMES = /(?<=[\s(“"'‘])\p{Lu}[\p{L}\p{M}]+/gu;

export function createEvidence(index: CorpusIndex, wordSearch: WordSearch, meantNames: MeantNames): Weigh {
  const sentenceStems = whenNeeded(index.sentences, ({ text }) => new Set(stems(text)));
  const passageStems = whenNeeded(index.passages, ({ article, start, end }) => {
    return new Set(stems(`${article.title} ${article.body.slice(start, end)}`));
  });

  const titles = index.articles.map(({ title }) => title);
  const titleStems = new Set(titles.flatMap(stems));
  const isKnown = (each: string) => titleStems.has(each) || wordSearch.isKnown(each);
  const unknownNames = createUnknownNames([...titles, ...index.sentences.map(({ text }) => text)], isKnown);

  /**
   * Whoever asks where there are a few articles asks about their subjects, in whatever words. The more articles there are, the
   * more it matters whether one of them is on the subject, and whether that is a question.
   */
  const subjectTells = Math.max(0, Math.log(index.passages.length / FEW_PASSAGES));

  function askedNothing(question: string): number {
    if (!asksNothing(question)) return 0;
    if (!mayBeKeyWords(question)) return subjectTells;
    return stems(question).some(isKnown) ? 0 : 1;
  }

  return (question, { candidates, askedWords }) => {
    const unknown = Math.min(unknownNames(question).length, MOST_UNKNOWN);
    const asked = new Map(
      stems(question).map((each) => [each, Math.max(wordSearch.rarity(each), LEAST_RARITY)]),
    );
    const names = (question.match(NAMES) ?? []).map(stem);
    const nothing = askedNothing(question);

    const meant = candidates.map(
      ({ number }) => new Set(meantNames(number).flatMap(({ name }) => name.flatMap(stems))),
    );
    const matches = matchMeant(candidates, askedWords, meant);
    const content = contentWords(askedWords);
    const alike = new Float32Array(askedWords.length).fill(1);
    const above = standingOut(matches);
    const passages = candidates.map(({ number }) => index.sentences[number]?.passage ?? -1);
    const covered = bestByPassage(passages, matches);

    return candidates.map(({ number, passageMeaning }, i) => {
      const tokenMatches = matches[i] ?? new Float32Array();
      const passage = passages[i] ?? -1;
      const isIn = (stems: ReadonlySet<string> | undefined) => (each: string) =>
        stems?.has(each) === true || meant[i]?.has(each) === true;
      return {
        tokens: weighted(tokenMatches, alike),
        tellingTokens: weighted(tokenMatches, above),
        worstWord: worst(tokenMatches, content),
        words: share(asked, isIn(sentenceStems(number))),
        closeness: (passageMeaning - CHANCE_CLOSENESS) * subjectTells,
        coverage: (weighted(covered.get(passage) ?? tokenMatches, alike) - USUAL_COVERAGE) * subjectTells,
        missingNames: missing(names, isIn(passageStems(passage))),
        unknownNames: unknown,
        asksNothing: nothing,
      };
    });
  };
}

/** What is made of each item, by its place, once somebody asks for it: most of a large corpus is never a candidate. */
function whenNeeded<Item, Made>(items: readonly Item[], make: (item: Item) => Made) {
  const made = new Map<number, Made>();
  return (place: number): Made | undefined => {
    const item = items[place];
    if (item !== undefined && !made.has(place)) made.set(place, make(item));
    return made.get(place);
  };
}

function isContent(word: string | null): word is string {
  return word !== null && !isFunctionWord(word);
}

/** The places of each content word's tokens. Equal neighbours are one word in several tokens. */
function contentWords(words: readonly (string | null)[]): number[][] {
  const found: number[][] = [];
  for (const [i, word] of words.entries()) {
    if (!isContent(word)) continue;
    if (words[i - 1] === word) found.at(-1)?.push(i);
    else found.push([i]);
  }
  return found;
}

/**
 * The candidates' matches of the question's tokens. Of a name that a sentence means and doesn't have, the match is the best
 * one among all candidates.
 */
function matchMeant(
  candidates: readonly Candidate[],
  askedWords: readonly (string | null)[],
  meant: readonly ReadonlySet<string>[],
): Float32Array[] {
  const asked = askedWords.map((word) => (word === null ? '' : stem(word)));
  const best = asked.map((_, i) => Math.max(...candidates.map(({ tokenMatches }) => tokenMatches[i] ?? 0)));
  return candidates.map(({ tokenMatches }, c) =>
    tokenMatches.map((match, i) => (meant[c]?.has(asked[i] ?? '') ? (best[i] ?? match) : match)),
  );
}

/** For each token, how far its best match among all candidates is above the average one. */
function standingOut(matches: readonly Float32Array[]): Float32Array {
  const best = new Float32Array(matches[0]?.length ?? 0).fill(-1);
  const sum = new Float32Array(best.length);
  for (const each of matches) {
    for (let i = 0; i < each.length; i++) {
      const x = each[i] ?? 0;
      if (x > (best[i] ?? 0)) best[i] = x;
      sum[i] = (sum[i] ?? 0) + x;
    }
  }
  return best.map((x, i) => x - (sum[i] ?? 0) / matches.length);
}

/** Of each passage, each token's best match among the passage's candidates. */
function bestByPassage(
  passages: readonly number[],
  matches: readonly Float32Array[],
): ReadonlyMap<number, Float32Array> {
  const best = new Map<number, Float32Array>();
  for (const [i, passage] of passages.entries()) {
    const own = matches[i] ?? new Float32Array();
    const others = best.get(passage);
    best.set(passage, others === undefined ? own : own.map((match, k) => Math.max(match, others[k] ?? 0)));
  }
  return best;
}

/** The match of the word that is matched worst, a word's being its tokens' average; 0 without words. */
function worst(matches: Float32Array, words: readonly (readonly number[])[]): number {
  const each = words.map((places) => places.reduce((sum, i) => sum + (matches[i] ?? 0), 0) / places.length);
  return each.length === 0 ? 0 : Math.min(...each);
}

/** The average of numbers, each counting by its weight; 0 without weight. */
function weighted(numbers: Float32Array, weights: Float32Array): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < numbers.length; i++) {
    const weight = weights[i] ?? 0;
    sum += (numbers[i] ?? 0) * weight;
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** The share of the weights whose key is there. */
function share(weights: ReadonlyMap<string, number>, isThere: (key: string) => boolean): number {
  let all = 0;
  let some = 0;
  for (const [key, weight] of weights) {
    all += weight;
    if (isThere(key)) some += weight;
  }
  return all === 0 ? 0 : some / all;
}

/** The share of a list that is not there; of an empty one, 0. */
function missing(list: readonly string[], isThere: (each: string) => boolean): number {
  return list.length === 0 ? 0 : list.filter((each) => !isThere(each)).length / list.length;
}
