/** A sentence in, the names in it out, those of people told from others by their titles and their shape. */

import { SHORT_TITLES } from '../articles/abbreviations.js';
import { MONTHS } from '../articles/calendar-words.js';

/** A stretch of a sentence: `[start, end)`. */
export interface Name {
  readonly start: number;
  readonly end: number;
  /** The name without titles and ranks: of "Field Marshal Syed Asim Munir" the last three words. */
  readonly own: readonly string[];
  /** Whether it looks like a person's: a title and a name, or two names that are no body's, place's or event's. */
  readonly isPerson: boolean;
  /** Whether it begins with a title and names nobody: "President of the Republic of Azerbaijan". */
  readonly isOffice: boolean;
}

const capitalised = (word: string) => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
const SHORT_TITLE = `(?:${[...SHORT_TITLES].map(capitalised).join('|')})\\.`;
const INITIAL = '\\p{Lu}\\.';
/** A full stop is the name's only in "Dr. Ada Vermeer" and "George W. Bush". */
const WORD = `(?:(?:${SHORT_TITLE}|${INITIAL})(?= \\p{Lu})|\\p{Lu}[\\p{L}\\p{M}’'.-]*(?<![’'.-]))`;
const NAME = new RegExp(`${WORD}(?:(?: (?:of|of the|de|del|von|van|van der|bin|al))? ${WORD})*`, 'gu');
const TITLE =
  /^(?:(?:vice|deputy|prime|foreign|interior|defence|defense|finance|chief|army|staff|air|field|head|crown|former|acting|first|lady|secretary|general|attorney|lieutenant|major|brigadier|rear)|president|premier|minister|marshal|colonel|captain|sergeant|admiral|commander|king|queen|prince|princess|emperor|empress|pope|cardinal|bishop|archbishop|rabbi|imam|sheikh|chancellor|governor|mayor|senator|congressman|congresswoman|ambassador|judge|justice|professor|doctor|dr|mr|mrs|ms|miss|sir|dame|lord|lady|count|duke|duchess|coach|director|chairman|chairwoman|chair|spokesman|spokeswoman|spokesperson|officer|executive|owner|founder|manager|editor|analyst|lawyer|detective|inspector|lawmaker)$/i;
const SHORT = new RegExp(`^${SHORT_TITLE}$`, 'u');
const isTitle = (word: string) => TITLE.test(word) || SHORT.test(word);
const NATIONALITY = /(?:ian|ean|ani|ish|ese|ench|utch)$/;
const NOT_A_PERSON = new RegExp(
  `^(?:university|college|school|institute|republic|kingdom|states?|union|nations?|party|ministry|department|agency|company|corporation|inc|bank|council|committee|commission|court|parliament|congress|senate|house|assembly|association|organi[sz]ation|league|cup|club|team|day|week|month|year|war|battle|treaty|agreement|act|prize|award|street|road|avenue|square|city|island|islands|river|lake|mount|mountains?|sea|ocean|valley|bridge|airport|station|museum|church|cathedral|temple|palace|castle|park|north|south|east|west|northern|southern|eastern|western|new|great|united|news|desk|times|post|press|${MONTHS}|\\p{L}+day)$`,
  'iu',
);
/** With small letters, or an initial. */
const IN_PERSON = new RegExp(`\\p{Ll}|^${INITIAL}$`, 'u');
/** Capitalised only because a sentence begins with them. */
const OPENING =
  /^(?:the|a|an|this|that|these|those|its?|he|she|they|his|her|their|we|i|you|in|on|at|by|for|from|with|as|after|before|during|following|while|when|where|although|but|and|or|if|of|to|since|some|many|most|all|both|there|then|however|also|not|no|one|two|such|other|what|which|who|yesterday|today|earlier|later|meanwhile|\p{L}+ly|[\p{L}-]+-year-old|accompanied|according|addressing|asked|based|born|called|flanked|founded|joined|known|led|named|speaking|writing)$/iu;

/** In their order. A possessive parts names: "Pakistan’s Chief of Army Staff" is two. */
export function names(sentence: string): Name[] {
  return [...sentence.matchAll(NAME)].flatMap(({ 0: text, index }) =>
    splitPossessives(text).flatMap(({ text: part, offset }) => {
      const words = part.split(' ');
      const skipped = index + offset === 0 && OPENING.test(words[0] ?? '') ? (words[0] ?? '').length + 1 : 0;
      if (skipped >= part.length) return [];
      return [describe(part.slice(skipped), index + offset + skipped)];
    }),
  );
}

function splitPossessives(text: string): { text: string; offset: number }[] {
  const parts: { text: string; offset: number }[] = [];
  let offset = 0;
  for (const { index, 0: found } of text.matchAll(/['’]s(?: |$)/g)) {
    parts.push({ text: text.slice(offset, index), offset });
    offset = index + found.length;
  }
  if (offset < text.length) parts.push({ text: text.slice(offset), offset });
  return parts;
}

function describe(text: string, start: number): Name {
  const words = text.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const lastTitle = words.findLastIndex(isTitle);
  const own = words.slice(lastTitle + 1);
  // "His Excellency Mr. Ivo Tamm"
  const isTitled =
    lastTitle >= 0 &&
    (SHORT.test(words[lastTitle] ?? '') ||
      words.slice(0, lastTitle).every((w) => isTitle(w) || NATIONALITY.test(w)));
  const isNamed =
    own.every((word) => !NOT_A_PERSON.test(word) && IN_PERSON.test(word)) && !text.includes(' of ');
  const isPerson = isNamed && (isTitled ? own.length > 0 : lastTitle < 0 && own.length > 1);
  const isOffice = !isPerson && isTitle(words[0] ?? '');
  return { start, end: start + text.length, own, isPerson, isOffice };
}
