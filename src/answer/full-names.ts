/** An article in, the full name of whoever its sentences call by a surname or by an office out. */
import type { Span } from '../articles/article.js';
import { remember } from '../remember.js';
import { type Name, names } from './names.js';
import { BEFORE_OFFICE, OFFICES } from './offices.js';

export interface FullNames {
  /** "Sharif" as "Shehbaz Sharif", where the article names one person of that surname in full; else the name as it is. */
  inFull(name: string): string;
  /**
   * Who is "the Prime Minister": the one person whom the article calls by just that title; undefined where that is nobody,
   * where it speaks of another one as well, or where it is long.
   */
  holderOf(office: string): string | undefined;
  /** Where the article first names somebody in full, with titles: in which of its sentences, and offsets there. */
  namedAt(fullName: string): (Span & { readonly sentence: number }) | undefined;
}

/** An article names so many people at most, as a rule; more are looked up again. */
const MAX_KNOWN = 1_000;
/** A longer text tells of several times, and means by "the king" now one and now any. In characters. */
const MAX_LENGTH = 10_000;

/** @param sentences the texts of one article's */
export function createFullNames(sentences: readonly string[]): FullNames {
  /** The people named in the sentences that hold a word. */
  function peopleBy(word: string): { sentence: string; name: Name }[] {
    const lower = word.toLowerCase();
    return sentences
      .filter((sentence) => sentence.toLowerCase().includes(lower))
      .flatMap((sentence) => names(sentence).map((name) => ({ sentence, name })))
      .filter(({ name }) => name.isPerson);
  }

  const inFull = remember(MAX_KNOWN, (called: string): string => {
    const last = surname(called);
    const known = peopleBy(last)
      .filter(({ name: { own } }) => own.length > 1 && own.at(-1) === last)
      .map(({ sentence, name }) => withoutTitle(sentence, name));
    // "Syed Asim Munir" and "Asim Munir" are one; "Shehbaz Sharif" and "Nawaz Sharif" are two.
    const longest = known.reduce((a, b) => (b.length > a.length ? b : a), called);
    const isOne = known.every((each) => longest.endsWith(each) || longest.startsWith(each));
    return isOne && longest.endsWith(called) ? longest : called;
  });

  const isLong = sentences.reduce((sum, { length }) => sum + length, 0) > MAX_LENGTH;
  const isNamedWith = (place: string, holder: string) =>
    sentences.some((each) => standsWith(place, holder, each));

  /** The surname of the only one in an office; undefined without one. */
  const onlyHolder = remember(MAX_KNOWN, (title: string): { surname: string | undefined } => {
    if (isLong) return { surname: undefined };
    const holders = peopleBy(title)
      .filter(({ sentence, name }) => titleOf(sentence, name) === title)
      .map(({ name }) => name.own.at(-1) ?? '');
    const [only, ...others] = new Set(holders);
    const isOnly =
      only !== undefined &&
      others.length === 0 &&
      !sentences.some((each) => speaksOfAnother(title, only, each, isNamedWith));
    return { surname: isOnly ? only : undefined };
  });

  return {
    inFull,
    holderOf(office) {
      const { surname: only } = onlyHolder(normalised(office.replace(/^the /i, '')));
      return only && inFull(only);
    },
    namedAt(fullName) {
      for (const [sentence, text] of sentences.entries()) {
        if (!text.includes(fullName)) continue;
        const found = names(text).find((name) => withoutTitle(text, name) === fullName);
        if (found !== undefined) return { sentence, start: found.start, end: found.end };
      }
      return undefined;
    },
  };
}

/** The last word of a full name. */
export const surname = (fullName: string) => fullName.split(' ').at(-1) ?? fullName;

/** A name without its titles, as the sentence writes it: "Shah of Iran", "Legardeur de Saint-Pierre". */
export function withoutTitle(sentence: string, { start, end, own }: Name): string {
  const text = sentence.slice(start, end);
  const [first = ''] = own;
  return text.slice(Math.max(0, text.indexOf(first))).replace(/\s+/g, ' ');
}

const NATIONALITY = /^\p{Lu}\p{L}*(?:ian|ean|ani|ish|ese|ench|utch|i|an)$/u;

/** "Prime Minister" of "Prime Minister Shehbaz Sharif", "President" of "Azerbaijani President Ilham Aliyev". */
function titleOf(sentence: string, { start, end, own }: Name): string {
  const words = sentence.slice(start, end).split(' ');
  const title = words.slice(0, words.length - own.length);
  if (NATIONALITY.test(title[0] ?? '')) title.shift();
  return normalised(title.join(' '));
}

const normalised = (title: string) => title.toLowerCase().trim();

/** "Azerbaijani President Ilham Aliyev", "President of the Republic of Azerbaijan, Ilham Aliyev". */
function standsWith(place: string, surname: string, text: string): boolean {
  if (!text.includes(surname) || !text.includes(place)) return false;
  const all = names(text);
  return all.some(({ start, end, own }, i) => {
    const before = all[i - 1];
    const isBehindOffice = before?.isOffice === true && text.slice(before.end, start) === ', ';
    return own.at(-1) === surname && text.slice(isBehindOffice ? before.start : start, end).includes(place);
  });
}

const OFFICE = new RegExp(
  `(?<![\\p{L}’'-])((?:(?:${BEFORE_OFFICE}) )*(?:${OFFICES}))(s?)(?![\\p{L}-])`,
  'giu',
);
/** "of the Republic of Azerbaijan": the last word says of what. */
const OF_PLACE =
  /^ of (?:(?:the )?\p{Lu}[\p{L}-]* of )?(?:the )?(?:\p{Lu}[\p{L}-]* )*?(\p{Lu}[\p{L}-]*)(?![\p{L}-]| \p{Lu})/u;
/** "Azerbaijani", "Norway’s" */
const BY_PLACE = /(?<![\p{L}’'-])(\p{Lu}[\p{L}-]*)(?:['’]s)? $/u;
/** So many letters do for "Azerbaijan" and "Azerbaijani". */
const SAME_LETTERS = 4;

/** The first letters of the place that an office is of; undefined where nothing says so, empty where that is no place. */
function placeOf(behind: string): string | undefined {
  return /^ of /.test(behind) ? (OF_PLACE.exec(behind)?.[1]?.slice(0, SAME_LETTERS) ?? '') : undefined;
}

/**
 * Whether the text has somebody else in an office than the one person who bears it as a title: "the British prime minister",
 * "Keir Starmer, the prime minister", "he became prime minister", "both prime ministers".
 */
function speaksOfAnother(
  title: string,
  holder: string,
  text: string,
  isNamedWith: (place: string, holder: string) => boolean,
): boolean {
  return [...text.matchAll(OFFICE)].some(({ 1: office = '', 2: plural, index }) => {
    if (normalised(office) !== title) return false;
    if (plural) return true;
    const behind = text.slice(index + office.length);
    if (/^ \p{Lu}/u.test(behind)) return !isTitleOf(holder, index, text);
    const before = text.slice(0, index);
    const place = placeOf(behind) ?? BY_PLACE.exec(before)?.[1]?.slice(0, SAME_LETTERS);
    if (place !== undefined && !/^the$/i.test(place)) return place === '' || !isNamedWith(place, holder);
    return (
      !/(?:^|\bthe )$/i.test(before) || (/^(?:[,.;:)]|$)/.test(behind) && isBehindName(before, text, holder))
    );
  });
}

/** Whether the title there is the holder's: "Prime Minister Shehbaz Sharif" of Sharif. */
function isTitleOf(holder: string, title: number, text: string): boolean {
  return names(text).some(({ start, end, own }) => start <= title && title < end && own.includes(holder));
}

/** "Keir Starmer, the " and whoever else is named but the holder. */
function isBehindName(before: string, text: string, holder: string): boolean {
  const named = /^(.*\S), (?:the )?$/isu.exec(before)?.[1]?.length;
  return names(text).some(({ end, own, isPerson }) => isPerson && end === named && own.at(-1) !== holder);
}
