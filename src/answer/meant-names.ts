/**
 * A sentence in, whom it means by "the prime minister", by the "he" that it begins with or by a surname alone out, where its
 * article leaves no doubt: readers ask for people by their names.
 */
import type { Article, Span } from '../articles/article.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { remember } from '../remember.js';
import { antecedent, mayMeanSomebody, openingPronoun } from './antecedent.js';
import { createFullNames, surname } from './full-names.js';
import { names } from './names.js';
import { BEFORE_OFFICE, OFFICES } from './offices.js';

/** Words that mean somebody: offsets in the sentence, and those words of the full name that the sentence doesn't have. */
export interface MeantName extends Span {
  readonly name: readonly string[];
}

interface Meant extends Span {
  readonly fullName: string;
}

/** @param number the sentence's place in `CorpusIndex.sentences` */
export type MeantNames = (number: number) => readonly MeantName[];

const THE_OFFICE = new RegExp(`\\bthe ((?:(?:${BEFORE_OFFICE}) )*(?:${OFFICES}))(?![\\p{L}’'-])`, 'giu');
/** "the President of the Republic of Azerbaijan": the last word says of what. */
const OF_PLACE =
  /^ of (?:(?:the )?\p{Lu}[\p{L}-]* of )?(?:the )?(?:\p{Lu}[\p{L}-]* )*?(\p{Lu}[\p{L}-]*)(?![\p{L}-]| \p{Lu})/u;
/** So many letters do for "Azerbaijan" and "Azerbaijani". */
const SAME_LETTERS = 4;
/** A large corpus has so many; the rest is soon found again. */
const MAX_ARTICLES = 1_000;
const MAX_SENTENCES = 50_000;

export function createMeantNames({ sentences }: CorpusIndex): MeantNames {
  const ofArticle = remember(MAX_ARTICLES, (article: Article) => {
    const texts = sentences.filter((each) => each.article === article).map(({ text }) => text);
    return { texts, called: createFullNames(texts) };
  });

  function byOffice({ text, article }: IndexedSentence): Meant[] {
    return [...text.matchAll(THE_OFFICE)].flatMap(({ 0: words, 1: office = '', index: start }) => {
      const end = start + words.length;
      const behind = text.slice(end);
      if (/^ \p{Lu}/u.test(behind)) return [];
      const { texts, called } = ofArticle(article);
      const fullName = called.holderOf(office);
      if (fullName === undefined) return [];
      if (!/^ of /.test(behind)) return [{ start, end, fullName }];
      const place = OF_PLACE.exec(behind)?.[1]?.slice(0, SAME_LETTERS);
      const isTheirs =
        place !== undefined && texts.some((each) => isNamedWith(place, surname(fullName), each));
      return isTheirs ? [{ start, end, fullName }] : [];
    });
  }

  function byPronoun(sentence: IndexedSentence): Meant[] {
    const pronoun = openingPronoun(sentence.text);
    if (pronoun === undefined || pronoun === 'they') return [];
    const meant = pronounMeans(sentences, sentence);
    const found = new RegExp(`(?<=^(?:["“][^"“”]*["”] )?[^"“”]*)\\b${pronoun}\\b`, 'i').exec(sentence.text);
    if (meant === undefined || found === null) return [];
    const words = sentence.article.body.slice(meant.start, meant.end);
    const { called } = ofArticle(sentence.article);
    const own = names(words)[0]?.own.join(' ');
    const fullName = /^the /i.test(words) ? called.holderOf(words) : own && called.inFull(own);
    return fullName ? [{ start: found.index, end: found.index + found[0].length, fullName }] : [];
  }

  function bySurname({ text, article }: IndexedSentence): Meant[] {
    return names(text).flatMap(({ start, end, own }) => {
      const [only, ...more] = own;
      if (only === undefined || more.length > 0) return [];
      return [{ start, end, fullName: ofArticle(article).called.inFull(only) }];
    });
  }

  return remember(MAX_SENTENCES, (number) => {
    const sentence = sentences[number];
    if (sentence === undefined) return [];
    const isUnnamed = ({ fullName }: Meant) => !sentence.text.includes(surname(fullName));
    const unnamed = [...byOffice(sentence), ...byPronoun(sentence)].filter(isUnnamed);
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

/** "Azerbaijani President Ilham Aliyev", "President of the Republic of Azerbaijan, Ilham Aliyev". */
function isNamedWith(place: string, surname: string, text: string): boolean {
  if (!text.includes(surname) || !text.includes(place)) return false;
  const all = names(text);
  return all.some(({ start, end, own }, i) => {
    const before = all[i - 1];
    const isBehindOffice = before?.isOffice === true && text.slice(before.end, start) === ', ';
    return own.at(-1) === surname && text.slice(isBehindOffice ? before.start : start, end).includes(place);
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
