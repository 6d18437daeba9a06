/** A question and a sentence in, whether that says the opposite of what the question takes for granted out. Made for English. */
import { OPPOSITES } from './opposite-words.js';
import { asksYesOrNo } from './question-kind.js';
import { contentOf } from './question-parts.js';
import { stem, stems } from './words.js';

/** Of words as short as these (letters) comparatives are made: "weaker", "weakest". */
const LONGEST_COMPARED = 6;
/** What makes a word its own opposite; but "impressed" is not "not pressed". */
const NEGATIVE =
  /^(?:un|non|dis|in|im|il|ir)(?=\p{L}{5})(?!(?:charg|corpor|count|cours|cover|habit|patch|plant|press|print|quest|sight|stall|stanc|stress))/u;

const NOT = /\b(?:not|no|never|nor|neither|cannot|without)\b|n['’]t\b/iu;
/** What else denies, or may. */
const DENYING =
  /\b(?:none|nobody|nothing|few|little|hardly|rarely|seldom|only|instead|rather|but|(?:refus|fail|lack|except|forb|bann?|prohibit|stop|los|miss|absen)\p{L}*|(?:un|in)\p{L}{5,})\b/iu;
/** From this share of the question's words on, a sentence speaks of the same. */
const SAME_WORDS = 0.6;

const OPPOSITES_OF = new Map<string, Set<string>>();
for (const line of OPPOSITES) {
  const forms = line.split(' ').map((word) => [word, ...compared(word)].map(stem));
  for (const own of forms) {
    const others = forms.filter((each) => each !== own).flat();
    for (const each of own) OPPOSITES_OF.set(each, new Set([...(OPPOSITES_OF.get(each) ?? []), ...others]));
  }
}

function compared(word: string): string[] {
  if (word.length > LONGEST_COMPARED) return [];
  const bare = word.replace(/e$/, '').replace(/y$/, 'i');
  // "bigger": of one vowel between consonants
  const doubled = /^[^aeiou]*[aeiou][bdgmnt]$/.test(word) ? `${bare}${bare.at(-1)}` : bare;
  return [`${doubled}er`, `${doubled}est`];
}

/** What a question takes for granted. */
export interface Presupposition {
  /** Its words, each with those that would say the opposite; stems. */
  readonly words: readonly { readonly word: string; readonly opposites: readonly string[] }[];
  /** The stems of the words that say something, where it says "not". */
  readonly denied: readonly string[];
}

/**
 * No word where a yes or no is asked for, as the opposite answers it; nor the one in "How deep is …?", which asks for a
 * measure; nor those in "deep or shallow".
 */
export function presupposedIn(question: string): Presupposition {
  if (asksYesOrNo(question)) return { words: [], denied: [] };
  const all = stems(question);
  return {
    words: all.flatMap((word, i) => {
      const opposites = [...(OPPOSITES_OF.get(word) ?? []), ...positiveOf(word)];
      return all[i - 1] === 'how' || opposites.some((each) => all.includes(each))
        ? []
        : [{ word, opposites }];
    }),
    denied: NOT.test(question) ? contentOf(question).map(stem) : [],
  };
}

/**
 * Whether a sentence lacks a word that is claimed and has its opposite ("inside", "outside"), or has the words without
 * the "not".
 */
export function saysOpposite({ words, denied }: Presupposition, sentence: string): boolean {
  const own = new Set(stems(sentence));
  const positives = new Set([...own].flatMap(positiveOf));
  return (
    words.some(
      ({ word, opposites }) =>
        !own.has(word) && (positives.has(word) || opposites.some((each) => own.has(each))),
    ) ||
    (denied.length > 0 &&
      denied.filter((each) => own.has(each)).length >= SAME_WORDS * denied.length &&
      !NOT.test(sentence) &&
      !DENYING.test(sentence))
  );
}

/** "certain" of "uncertain", as stems. */
function positiveOf(word: string): string[] {
  const positive = word.replace(NEGATIVE, '');
  return positive === word ? [] : [positive];
}
