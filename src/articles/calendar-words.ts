/** The names of the calendar, as articles write them. */

/** The months; the alternatives of a pattern. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Their short forms, without a full stop. */
export const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** One word: "Tuesday", "May". */
export const DAY_OR_MONTH = new RegExp(`^(?:\\p{Lu}\\p{Ll}+day|${MONTHS})$`, 'u');
