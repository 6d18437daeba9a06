/** Articles in, the words out that they write only with a capital: names, and whose, as far as the articles tell. */
import { names } from './names.js';
import { stem } from './words.js';

export interface NameWords {
  /** Whether the articles have this word, in any case, only as a name. */
  has(word: string): boolean;
  /** Whether it is part of a person's name there. */
  isOfPerson(word: string): boolean;
}

/** @param texts sentences: the first word of each has a capital whatever it is */
export function createNameWords(texts: readonly string[]): NameWords {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      if (/^\p{Ll}/u.test(word)) small.add(stem(word));
      else if (/[\p{L}\p{N},]\s?['’(“"-]?$/u.test(text.slice(Math.max(0, index - 3), index)))
        capital.add(stem(word));
    }
  }
  for (const word of small) capital.delete(word);
  return {
    has: (word) => capital.has(stem(word)),
    isOfPerson(word) {
      const [wanted, letters] = [stem(word), word.toLowerCase()];
      return texts.some(
        (text) =>
          text.toLowerCase().includes(letters) &&
          people(text).some(({ own }) => own.some((each) => stem(each) === wanted)),
      );
    },
  };
}

/** Also "Ada Vermeer" of "Ada Vermeer of Oss", and whoever has a title: "Oss Mayor Bo Lindt". */
const people = (text: string) =>
  names(text)
    .flatMap(({ start, end }) => names(text.slice(start, end).replace(/ of .*$/u, '')))
    .filter(({ isPerson, own, start, end }) => isPerson || own.join(' ').length < end - start);
