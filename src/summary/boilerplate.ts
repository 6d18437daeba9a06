/** A sentence in, whether it only surrounds the news out: a dateline alone, a heading, a byline, a call to subscribe. */

/** Fewer words rarely make a sentence that says something by itself. */
const FEWEST_WORDS = 5;
/** Fewer in small letters, "of" and "by" not counted, make a heading, a name, a dateline. */
const FEWEST_SMALL = 2;
/** Longer than this (characters) a line is no heading, and a sentence says something. */
const MAX_HEADING = 160;

const SURROUNDS = [
  /^\W*(?:follow|like|find) us\b/i,
  /^\W*(?:subscribe|sign up|log in|click here|tap here|read more|read also|also read|see also|share this|editor['’]s note)\b/i,
  /^\W*(?:by|from) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}\W*$/u,
  /^\W*this (?:article|story|report|page|interview|transcript) (?:(?:was|is|has been) )?(?:(?:also|first|last|originally) )*(?:adapted|amended|appeared|based|condensed|corrected|edited|part|produced|published|translated|updated|written)\b/i,
  /^\W*(?:https?:\/\/|www\.)\S+\W*$/i,
  /^\W*with inputs? from\b/i,
  /\b(?:contributed to this (?:report|article|story)|all rights reserved)\b/i,
  /^[^"“”]*\b(?:our|your) (?:[\p{L}\d’'-]+ ){0,4}newsletters?\b/iu,
  /^\W*for (?:more|further) (?:information|details)\b,? (?:please )?(?:call|contact|e-?mail|go to|phone|see|visit|write)\b/i,
  /^\W*(?:anyone|anybody|witnesses) (?:who|with)\b.{1,100}\b(?:call|contact|e-?mail|phone)\b/i,
];

/** What a line begins with that is no sentence: of what it tells, by whom it is, or since when it stands there. */
const LABEL =
  /^\W*(?:(?:last|first|file|stock|additional|AP|AFP|EPA|PA) )?(?:advertisement|caption|copyright|credit|images?|listen|photo(?:graph)?s?|pictured?|related|video|watch|modified|posted|published|updated|(?:edited|editing|reported|reporting|written) by)(?![\p{L}'’-])/iu;
const BEHIND_LABEL = /^(?:\s*[:|/©]| (?:caption|credit|source)\b)/i;
const OF_LABELS =
  /^(?:additional|ago|and|courtesy|edited|editing|for|from|hours?|images?|minutes?|photographs?|photos?|reported|reporting|the|video|with|written)$/;

/** Whether a summary does well without it. Made for English. */
export function isBoilerplate(sentence: string): boolean {
  if (sentence.length <= MAX_HEADING && saysLittle(sentence)) return true;
  return isLabelled(sentence) || SURROUNDS.some((pattern) => pattern.test(sentence));
}

function saysLittle(sentence: string): boolean {
  const words = wordsIn(sentence);
  if (words.length < FEWEST_WORDS || words.filter(isSmall).length < FEWEST_SMALL) return true;
  return !/[.!?…。！？]["'”’»)\]]*$/u.test(sentence);
}

/** "Video: a bus leaves the road", "Published on Monday at 10 a.m."; not "Video of the crash shows …". */
function isLabelled(sentence: string): boolean {
  const label = LABEL.exec(sentence)?.[0];
  if (label === undefined) return false;
  const rest = sentence.slice(label.length);
  const small = wordsIn(rest).filter((word) => isSmall(word) && !OF_LABELS.test(word));
  return BEHIND_LABEL.test(rest) || small.length < FEWEST_SMALL;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
const isSmall = (word: string) => /^\p{Ll}{3,}/u.test(word);
