/** An article in, the full name of whoever its sentences call by a surname or by an office out. */
import { type Name, names } from '../answer/names.js';

export interface SpeakerNames {
  /** "Sharif" as "Shehbaz Sharif", where the article names one person of that surname in full; else the name as it is. */
  inFull(name: string): string;
  /** Who is "the Prime Minister": the one person whom the article calls by just that title; undefined: nobody, or several. */
  holderOf(office: string): string | undefined;
}

/** @param sentences the texts of one article's */
export function speakerNames(sentences: readonly string[]): SpeakerNames {
  const full = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    for (const name of names(sentence)) {
      if (!name.isPerson) continue;
      const surname = name.own.at(-1) ?? '';
      if (name.own.length > 1) add(full, surname, withoutTitle(sentence, name));
      add(holders, titleOf(sentence, name), surname);
    }
  }
  const inFull = (name: string) => {
    const known = [...(full.get(name.split(' ').at(-1) ?? '') ?? [])];
    // "Syed Asim Munir" and "Asim Munir" are one; "Shehbaz Sharif" and "Nawaz Sharif" are two.
    const longest = known.reduce((a, b) => (b.length > a.length ? b : a), name);
    const isOne = known.every((each) => longest.endsWith(each) || longest.startsWith(each));
    return isOne && longest.endsWith(name) ? longest : name;
  };
  return {
    inFull,
    holderOf(office) {
      const found = [...(holders.get(normalised(office.replace(/^the /i, ''))) ?? [])];
      const [only] = found;
      return only === undefined || found.length > 1 ? undefined : inFull(only);
    },
  };
}

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

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  if (key === '') return;
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}
