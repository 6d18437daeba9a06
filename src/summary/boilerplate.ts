/** A sentence in, whether it only surrounds the news out: a dateline alone, a heading, a byline, a call to subscribe. */

/** Fewer words rarely make a sentence that says something by itself. */
const FEWEST_WORDS = 5;
/** Longer than this (characters) a line is no heading, and a sentence says something. */
const MAX_HEADING = 160;

const SURROUNDS = [
  /^\W*(?:follow|like|find) us\b/i,
  /^\W*(?:subscribe|sign up|log in|click here|tap here|read more|read also|also read|see also|related:|share this|watch:|listen:|photo|image|file photo|picture|video|advertisement|copyright|©|all rights reserved|editor['’]s note)\b/i,
  /^\W*(?:written|edited|reported|reporting|editing|additional reporting|photographs?|photos?) by\b/i,
  /^\W*(?:by|from) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}\W*$/u,
  /^\W*(?:(?:last |first )?(?:updated|published|posted|modified)|this (?:article|story|report|page) (?:was|is|has been|originally|first|appeared))\b/i,
  /^\W*(?:https?:\/\/|www\.)\S+\W*$/i,
  /\b(?:contributed to this (?:report|article|story)|with (?:inputs|input) from|newsletter)\b/i,
];

/** Whether a summary does well without it. Made for English. */
export function isBoilerplate(sentence: string): boolean {
  if (sentence.length <= MAX_HEADING && saysLittle(sentence)) return true;
  return SURROUNDS.some((pattern) => pattern.test(sentence));
}

function saysLittle(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length < FEWEST_WORDS) return true;
  // No small letters but in "of", "and", … : a heading, a name, a dateline.
  if (words.filter((word) => /^\p{Ll}{3,}/u.test(word)).length < 2) return true;
  return !/[.!?…。！？]["'”’»)\]]*$/u.test(sentence);
}
