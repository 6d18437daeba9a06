/** A question in, the names in it that no article has out: what nobody names, nobody tells of. */
import { MONTHS, SHORT_MONTHS } from '../articles/calendar-words.js';
import { distance } from '../edit-distance.js';
import { isCommonWord, isEnglishWord } from './english-words.js';
import { isFunctionWord } from './function-words.js';
import { stem } from './words.js';

/** Shorter words are too like others to be told from slips of the pen. */
const SHORTEST = 3;
/** From this length on (letters) a word may be two letters off, and still be a slip for a word of the articles. */
const LONG = 7;
/** A text of which so many words have capitals is a headline. */
const HEADLINE = 0.7;
/** Words that have capitals and name nobody. */
const NO_NAME = new RegExp(
  `^(?:i|${MONTHS}|${SHORT_MONTHS}|\\p{L}+day|mr|mrs|ms|dr|sir|president|prime|minister|king|queen|pm|english|god|internet|chief|general|field|marshal|army|foreign|deputy|secretary|state|government|parliament|congress|senate|house|party|university|college|school|city|country|war|world|north|south|east|west|northern|southern|eastern|western|summit|treaty|day|independence|news|article|articles)$`,
  'iu',
);
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const CONTRACTION =
  /^(?:\p{L}+n['’]t|(?:i|you|he|she|it|we|they|who|what|that|there)['’](?:m|re|ve|ll|d|s))$/iu;

/**
 * @param texts all that the articles say, their titles too
 * @param isKnown whether any of these has a stem
 */
export function createUnknownNames(
  texts: readonly string[],
  isKnown: (stem: string) => boolean,
): (question: string) => string[] {
  /** The articles' words by their first letter, plain: to find slips of the pen. */
  let byLetter: Map<string, string[]> | undefined;

  function isSlipForKnown(word: string): boolean {
    byLetter ??= groupByLetter(texts);
    const most = word.length >= LONG ? 2 : 1;
    return (byLetter.get(word.charAt(0)) ?? []).some(
      // "Azerbaijanis", "Pakistani": a name with another ending.
      (each) =>
        isSameWithEnding(each, word) || (word.length > SHORTEST && distance(each, word, most) <= most),
    );
  }

  return (question) => {
    const found = [...question.matchAll(WORD)].map(({ 0: text, index }) => ({
      word: text.replace(/['’]s?$/, ''),
      isFirst:
        !/[\p{L}\p{N}]/u.test(question.slice(0, index)) || /[.?!:]["”’)]?\s+$/.test(question.slice(0, index)),
    }));
    const content = found.filter(({ word }) => !isFunctionWord(word) && !CONTRACTION.test(word));
    // In a headline's or a shouted question capitals say nothing.
    const capitals = found.filter(({ word }) => /^\p{Lu}/u.test(word)).length;
    const capitalsTell = capitals < HEADLINE * found.length;
    const names = content.flatMap(({ word, isFirst }) => {
      // "D’Olier"
      const plain = plainly(word.replace(/^.*['’]/, ''));
      if (plain.length < SHORTEST || NO_NAME.test(plain) || isKnown(stem(word)) || !/^[a-z]/.test(plain))
        return [];
      const isCapital = /^\p{Lu}/u.test(word) && !/^\p{Lu}+s?$/u.test(word);
      const isName =
        isCapital && !isFirst && capitalsTell ? true : !isEnglishWord(word) && !isSlipForEnglish(plain);
      return isName && !isSlipForKnown(plain) ? [word] : [];
    });
    return [...new Set(names)];
  };
}

function groupByLetter(texts: readonly string[]): Map<string, string[]> {
  const grouped = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,}/gu)) {
      const plain = plainly(word);
      const group = grouped.get(plain.charAt(0));
      if (group === undefined) grouped.set(plain.charAt(0), new Set([plain]));
      else group.add(plain);
    }
  }
  return new Map([...grouped].map(([letter, words]) => [letter, [...words]]));
}

/** Lower case, without accents. */
const plainly = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function isSameWithEnding(known: string, word: string): boolean {
  const [short, long] = known.length < word.length ? [known, word] : [word, known];
  return (
    short.length >= 4 &&
    long.startsWith(short.slice(0, -1)) &&
    long.length - short.length <= 4 &&
    /^(?:.?(?:n|i|is|s|ns|an|ans|ian|ians|ish|ese|er|ers|e|in|istan)?)$/.test(long.slice(short.length - 1))
  );
}

/** No common word is longer (letters): of much longer ones there would be too many to try. */
const LONGEST = 24;

/** "Presidnt", "abot", "thier": a letter left out, doubled or swapped in a common word. Names are further off. */
function isSlipForEnglish(word: string): boolean {
  if (word.length > LONGEST) return false;
  const swapped = [...word.slice(1)].map(
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  );
  const shortened = [...word].flatMap((_, i) =>
    word.charAt(i) === word.charAt(i - 1) ? [word.slice(0, i) + word.slice(i + 1)] : [],
  );
  if ([...insertions(word), ...swapped, ...shortened].some(isCommonWord)) return true;
  // A wrong letter, in a longer word only: "definately".
  return (
    word.length >= LONG &&
    [...word].some((_, i) =>
      LETTERS.some((letter) => isCommonWord(word.slice(0, i) + letter + word.slice(i + 1))),
    )
  );
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The word with one letter more, anywhere behind the first. */
function insertions(word: string): string[] {
  return [...word].flatMap((_, i) =>
    LETTERS.map((letter) => word.slice(0, i + 1) + letter + word.slice(i + 1)),
  );
}
