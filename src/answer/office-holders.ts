/** A sentence in, whom it means by "the prime minister" out, where its article leaves no doubt. */
import type { Article, Span } from '../articles/article.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { remember } from '../remember.js';
import { createFullNames, type FullNames } from './full-names.js';
import { BEFORE_OFFICE, OFFICES } from './offices.js';

/** Words that mean somebody: offsets in the sentence. */
export interface Meant extends Span {
  readonly fullName: string;
}

export interface OfficeHolders {
  in(sentence: IndexedSentence): Meant[];
  /** Everyone whom an article names. */
  people(article: Article): FullNames;
  /** Where an article first names somebody in full, with titles: offsets in its body. */
  namedAt(article: Article, fullName: string): Span | undefined;
}

const THE_OFFICE = new RegExp(`\\bthe (?:(?:${BEFORE_OFFICE}) )*(?:${OFFICES})(?![\\p{L}’'-])`, 'giu');
/** A large corpus has so many; the rest is soon found again. */
const MAX_ARTICLES = 1_000;

export function createOfficeHolders({ sentences }: CorpusIndex): OfficeHolders {
  const known = remember(MAX_ARTICLES, (article: Article) => {
    const own = sentences.filter((each) => each.article === article);
    return { own, people: createFullNames(own.map(({ text }) => text)) };
  });
  const people = (article: Article) => known(article).people;

  return {
    people,
    in: ({ text, article }) =>
      [...text.matchAll(THE_OFFICE)].flatMap(({ 0: words, index: start }) => {
        const fullName = people(article).holderOf(words);
        return fullName === undefined ? [] : [{ start, end: start + words.length, fullName }];
      }),
    namedAt(article, fullName) {
      const found = people(article).namedAt(fullName);
      const at = known(article).own[found?.sentence ?? -1]?.start;
      return found && at !== undefined ? { start: at + found.start, end: at + found.end } : undefined;
    },
  };
}
