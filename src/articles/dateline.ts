/** A sentence in, how much of its beginning is a dateline out: "BAKU: ", "LONDON, May 27 (Reuters) — ". */

/**
 * A place in capitals, perhaps a second one, a day, an agency in brackets; then a colon, or a dash with a space or a
 * letter behind it.
 */
const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]+){0,3}(?:(?:,| \/) ?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2})?(?:, ?(?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)(?:,? \d{4})?)?(?: ?\([^()]{1,40}\))?(?: ?: | ?—\s*| (?:–|--?) )\s*(?=\S)/u;

/** In UTF-16 units, the spaces behind it included; 0: there is none. */
export function datelineLength(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
