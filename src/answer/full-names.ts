/** An article in, the full name of whoever its sentences call by a surname or by an office out. */
import { remember } from '../remember.js';
import { type Name, names } from './names.js';

export interface FullNames {
  /** "Sharif" as "Shehbaz Sharif", where the article names one person of that surname in full; else the name as it is. */
  inFull(name: string): string;
  /** Who is "the Prime Minister": the one person whom the article calls by just that title; undefined: nobody, or several. */
  holderOf(office: string): string | undefined;
}

/** An article names so many people at most, as a rule; more are looked up again. */
const MAX_KNOWN = 1_000;

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

  return {
    inFull,
    holderOf(office) {
      const title = normalised(office.replace(/^the /i, ''));
      const holders = peopleBy(title)
        .filter(({ sentence, name }) => titleOf(sentence, name) === title)
        .map(({ name }) => name.own.at(-1) ?? '');
      const [only, ...others] = new Set(holders);
      return only === undefined || others.length > 0 ? undefined : inFull(only);
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
