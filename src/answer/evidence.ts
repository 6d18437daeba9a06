/** A question and a candidate sentence in, what speaks for and against the sentence out: one number for each sign. */
import type { CorpusIndex } from '../index/corpus-index.js';
import { findKind, questionKind } from './question-kind.js';
import type { Candidate } from './retrieve.js';
import { stem, stems, type WordSearch } from './words.js';

/** The signs, each about -1..1, in the order in which the fitted weights stand. */
export const SIGNS = [
  /** How well the question's tokens are matched, on average. */
  'tokens',
  /** The same of the third that is matched worst. */
  'worstTokens',
  /** Closeness of the sentence as a whole. */
  'meaning',
  /** Closeness of its passage. */
  'passageMeaning',
  /** The share of the question's words in the sentence, rare words counting more. */
  'words',
  /** The same in its passage and title. */
  'passageWords',
  /** The share of the question's pairs of neighbouring words that the sentence has too. */
  'pairs',
  /** 1: it holds the kind of answer that is wanted, 0: not, 0.5: no kind can be told. */
  'kind',
  /** The share of the question's names that neither passage nor title has. */
  'missingNames',
  /** The share of its numbers. */
  'missingNumbers',
  /** The logarithm of its length, 0 at 100 characters. */
  'length',
  /** 1: it begins with a word that points back, as "He" or "This". */
  'leaning',
  /** 1: it is the first of its passage. */
  'first',
] as const;
export type Sign = (typeof SIGNS)[number];

export type Weigh = (question: string, candidates: readonly Candidate[]) => Float64Array[];

const POINTS_BACK =
  /^[“"'‘(]*(?:He|She|It|They|This|These|That|Those|His|Her|Its|Their|Such|However|But|And)\b/;
const LEAST_RARE = 0.05;

/** @returns a function from a question and its candidates to the signs of each */
export function createEvidence(index: CorpusIndex, words: WordSearch): Weigh {
  const sentences = index.sentences.map(({ text }) => stems(text));
  const sentenceSets = sentences.map((each) => new Set(each));
  const pairSets = sentences.map((each) => new Set(pairs(each)));
  const passageSets = index.passages.map(({ article, first, sentences: own }) => {
    const all = new Set(stems(article.title));
    for (const i of own.keys()) for (const each of sentences[first + i] ?? []) all.add(each);
    return all;
  });
  const none: ReadonlySet<string> = new Set();

  return (question, candidates) => {
    const asked = stems(question);
    const askedSet = new Set(asked);
    const rarities = new Map([...askedSet].map((each) => [each, Math.max(words.rarity(each), LEAST_RARE)]));
    const askedPairs = pairs(asked);
    const names = [...question.matchAll(/(?<!^)\b\p{Lu}[\p{L}\p{M}]+/gu)].map(([name]) => stem(name));
    const numbers = question.match(/\d+/g) ?? [];
    const kind = questionKind(question);

    return candidates.map(({ number, meaning, passageMeaning, tokenMatches }) => {
      const sentence = index.sentences[number];
      const text = sentence?.text ?? '';
      const own = sentenceSets[number] ?? none;
      const around = passageSets[sentence?.passage ?? -1] ?? none;
      const sorted = tokenMatches.toSorted();
      const isAsked = (word: string) => askedSet.has(stem(word));
      const signs: Record<Sign, number> = {
        tokens: average(sorted),
        worstTokens: average(sorted.subarray(0, Math.ceil(sorted.length / 3))),
        meaning,
        passageMeaning,
        words: share(rarities, own),
        passageWords: share(rarities, around),
        pairs: held(askedPairs, pairSets[number] ?? none, 0),
        kind: kind === 'any' ? 0.5 : findKind(kind, text, isAsked) === undefined ? 0 : 1,
        missingNames: 1 - held(names, around, 1),
        missingNumbers: 1 - held(numbers, around, 1),
        length: Math.log(text.length / 100),
        leaning: POINTS_BACK.test(text) ? 1 : 0,
        first: index.passages[sentence?.passage ?? -1]?.first === number ? 1 : 0,
      };
      return Float64Array.from(SIGNS, (sign) => signs[sign]);
    });
  };
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

function average(numbers: Float32Array): number {
  let sum = 0;
  for (const x of numbers) sum += x;
  return numbers.length === 0 ? 0 : sum / numbers.length;
}

/** The share of the weights whose key is in the set. */
function share(weights: ReadonlyMap<string, number>, set: ReadonlySet<string>): number {
  let all = 0;
  let some = 0;
  for (const [key, weight] of weights) {
    all += weight;
    if (set.has(key)) some += weight;
  }
  return all === 0 ? 0 : some / all;
}

/** The share of a list that is in the set; of an empty one, as said. */
function held(list: readonly string[], set: ReadonlySet<string>, ofNone: number): number {
  return list.length === 0 ? ofNone : list.filter((each) => set.has(each)).length / list.length;
}
