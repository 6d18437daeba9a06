/**
 * A sentence in, whom it means by "the prime minister" or by the "he" that it begins with out, where its article leaves no
 * doubt: readers ask for people by their names.
 */
import type { Article, Span } from '../articles/article.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { antecedent, mayMeanSomebody, openingPronoun } from './antecedent.js';
import { createFullNames, type FullNames } from './full-names.js';
import { names } from './names.js';
import { BEFORE_OFFICE, OFFICES } from './offices.js';

/** Words that mean somebody: offsets in the sentence, and the surname, which the sentence itself doesn't have. */
export interface MeantName extends Span {
  readonly name: string;
}

/** @param number the sentence's place in `CorpusIndex.sentences` */
export type MeantNames = (number: number) => readonly MeantName[];

const THE_OFFICE = new RegExp(`\\bthe ((?:(?:${BEFORE_OFFICE}) )*(?:${OFFICES}))(?![\\p{L}’'-])`, 'giu');
/** "the President of the Republic of Azerbaijan": the last word says of what. */
const OF_PLACE =
  /^ of (?:(?:the )?\p{Lu}[\p{L}-]* of )?(?:the )?(?:\p{Lu}[\p{L}-]* )*?(\p{Lu}[\p{L}-]*)(?! \p{Lu})/u;
/** So many letters do for "Azerbaijan" and "Azerbaijani". */
const SAME_LETTERS = 4;

export function createMeantNames({ sentences }: CorpusIndex): MeantNames {
  const byArticle = new Map<Article, { readonly texts: readonly string[]; readonly called: FullNames }>();
  const known = new Map<number, readonly MeantName[]>();

  function ofArticle(article: Article) {
    const found = byArticle.get(article);
    if (found !== undefined) return found;
    const texts = sentences.filter((each) => each.article === article).map(({ text }) => text);
    const made = { texts, called: createFullNames(texts) };
    byArticle.set(article, made);
    return made;
  }

  function byOffice({ text, article }: IndexedSentence): MeantName[] {
    return [...text.matchAll(THE_OFFICE)].flatMap(({ 0: words, 1: office = '', index: start }) => {
      const end = start + words.length;
      const behind = text.slice(end);
      if (/^ \p{Lu}/u.test(behind)) return [];
      const { texts, called } = ofArticle(article);
      const name = surname(called.holderOf(office));
      if (name === undefined) return [];
      if (!/^ of /.test(behind)) return [{ start, end, name }];
      const place = OF_PLACE.exec(behind)?.[1]?.slice(0, SAME_LETTERS);
      const isTheirs = texts.some((each) => each.includes(name) && each.includes(place ?? each));
      return place !== undefined && isTheirs ? [{ start, end, name }] : [];
    });
  }

  function byPronoun(sentence: IndexedSentence): MeantName[] {
    const pronoun = openingPronoun(sentence.text);
    const meant = pronoun === 'they' ? undefined : pronounMeans(sentences, sentence);
    const found = new RegExp(`(?<=^(?:["“][^"“”]*["”] )?[^"“”]*)\\b${pronoun}\\b`, 'i').exec(sentence.text);
    if (meant === undefined || found === null) return [];
    const words = sentence.article.body.slice(meant.start, meant.end);
    const { called } = ofArticle(sentence.article);
    const name = surname(/^the /i.test(words) ? called.holderOf(words) : names(words)[0]?.own.at(-1));
    return name === undefined ? [] : [{ start: found.index, end: found.index + found[0].length, name }];
  }

  return (number) => {
    const found = known.get(number);
    const sentence = sentences[number];
    if (found !== undefined || sentence === undefined) return found ?? [];
    const made = [...byOffice(sentence), ...byPronoun(sentence)]
      .filter(({ name }) => !sentence.text.includes(name))
      .sort((a, b) => a.start - b.start);
    known.set(number, made);
    return made;
  };
}

const surname = (name: string | undefined) => name?.split(' ').at(-1);

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
