/**
 * A sentence in, what speaks for it by itself out, before it is compared with others: where it stands, and whether it says
 * who, how many, and what was decided. Location and cue words as in Edmundson, "New Methods in Automatic Extracting", JACM
 * 1969, https://doi.org/10.1145/321510.321519.
 */
import { names } from '../answer/names.js';

/** Words by which news says what came of it, and what comes next. */
const OUTCOME =
  /\b(?:agree(?:d|s|ment)?|decid(?:ed|es)|decision|announc(?:ed|es)|sign(?:ed|s)|approv(?:ed|es)|conclud(?:ed|es)|outcomes?|result(?:ed|s)?|launch(?:ed|es)|pledg(?:ed|es)|will|would|expected|plan(?:s|ned)?|scheduled|soon)\b/gi;
/** From so many on, more names and numbers, or more such words, count no more. */
const ENOUGH_NAMES = 4;
const ENOUGH_CUES = 2;

/**
 * The mean of three marks: for its place, which falls with its root; for names and numbers; for words of outcome.
 * @param place of the sentence in its article, from 0
 * @returns above 0, to 1
 */
export function salience(text: string, place: number): number {
  const named = new Set(names(text).flatMap(({ own }) => (own.length > 0 ? [own.join(' ')] : [])));
  const numbers = text.match(/\d+/g)?.length ?? 0;
  const cues = text.match(OUTCOME)?.length ?? 0;
  return (
    (1 / Math.sqrt(place + 1) +
      Math.min(1, (named.size + numbers) / ENOUGH_NAMES) +
      Math.min(1, cues / ENOUGH_CUES)) /
    3
  );
}
