/**
 * A sentence in, whom it means by "the prime minister", by the "he" that it begins with or by a surname alone out, where its
 * article leaves no doubt: readers ask for people by their names.
 */
import type { Span } from '../articles/article.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { remember } from '../remember.js';
import { antecedent, mayMeanSomebody, openingPronoun } from './antecedent.js';
import { surname } from './full-names.js';
import { names } from './names.js';
import type { Meant, OfficeHolders } from './office-holders.js';

/** Words that mean somebody: offsets in the sentence, and those words of the full name that the sentence doesn't have. */
export interface MeantName extends Span {
  readonly name: readonly string[];
}

/** @param number the sentence's place in `CorpusIndex.sentences` */
export type MeantNames = (number: number) => readonly MeantName[];

/** A large corpus has so many; the rest is soon found again. */
const MAX_SENTENCES = 50_000;

export function createMeantNames({ sentences }: CorpusIndex, offices: OfficeHolders): MeantNames {
  function byPronoun(sentence: IndexedSentence): Meant[] {
    const pronoun = openingPronoun(sentence.text);
    if (pronoun === undefined || pronoun === 'they') return [];
    const meant = pronounMeans(sentences, sentence);
    const found = new RegExp(`(?<=^(?:["“][^"“”]*["”] )?[^"“”]*)\\b${pronoun}\\b`, 'i').exec(sentence.text);
    if (meant === undefined || found === null) return [];
    const words = sentence.article.body.slice(meant.start, meant.end);
    const called = offices.people(sentence.article);
    const own = names(words)[0]?.own.join(' ');
    const fullName = /^the /i.test(words) ? called.holderOf(words) : own && called.inFull(own);
    return fullName ? [{ start: found.index, end: found.index + found[0].length, fullName }] : [];
  }

  function bySurname({ text, article }: IndexedSentence): Meant[] {
    return names(text).flatMap(({ start, end, own }) => {
      const [only, ...more] = own;
      if (only === undefined || more.length > 0) return [];
      return [{ start, end, fullName: offices.people(article).inFull(only) }];
    });
  }

  return remember(MAX_SENTENCES, (number) => {
    const sentence = sentences[number];
    if (sentence === undefined) return [];
    const isUnnamed = ({ fullName }: Meant) => !sentence.text.includes(surname(fullName));
    const unnamed = [...offices.in(sentence), ...byPronoun(sentence)].filter(isUnnamed);
    return [...unnamed, ...bySurname(sentence)]
      .map(({ start, end, fullName }) => ({
        start,
        end,
        name: fullName.split(' ').filter((word) => !sentence.text.includes(word)),
      }))
      .filter(({ name }) => name.length > 0)
      .sort((a, b) => a.start - b.start);
  });
}

/**
 * Whom a sentence's opening pronoun means, by the sentence before it, or by the ones before that where it says "he" as well.
 * @param sentences all of the corpus
 * @returns offsets in the article's body
 */
export function pronounMeans(
  sentences: readonly IndexedSentence[],
  sentence: IndexedSentence,
): Span | undefined {
  const pronoun = openingPronoun(sentence.text);
  if (pronoun === undefined) return undefined;
  for (let number = sentence.number - 1; ; number--) {
    const before = sentences[number];
    if (before?.article !== sentence.article) return undefined;
    const found = antecedent(pronoun, before.text);
    if (found !== undefined) return { start: before.start + found.start, end: before.start + found.end };
    if (openingPronoun(before.text) !== pronoun || mayMeanSomebody(pronoun, before.text)) return undefined;
  }
}
