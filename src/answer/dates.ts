/** A sentence in, the days, months and years that it names out, as far as each is told. */
import { overlap, type Span } from '../articles/article.js';
import { MONTHS, SHORT_MONTHS } from '../articles/calendar-words.js';

/** What is told of a moment; what is not told is left out. */
export interface NamedDate extends Span {
  readonly year?: number;
  /** 0..11 */
  readonly month?: number;
  readonly day?: number;
  /** 0 (Sunday)..6 */
  readonly weekday?: number;
  /** Minutes after midnight. */
  readonly clock?: number;
}

/** By their number. */
const MONTH_BEGINNINGS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const MONTH = `(?<month>${MONTHS}|(?:${SHORT_MONTHS})\\b\\.?)`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>1[1-9]\\d\\d|20\\d\\d)';
const PATTERNS = [
  `\\b${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?\\b`,
  `\\b${MONTH} ${DAY}\\b(?!\\d)(?:,? ${YEAR}\\b)?`,
  `\\b${MONTH},? ${YEAR}\\b`,
  // Alone, "May" and "March" are words too.
  `(?<=\\b(?:in|since|until|by|during|of|early|late|mid-|last|next|this) )${MONTH}(?![\\p{L}’'])`,
  `(?<![\\p{N}.,:$€£-])${YEAR}(?![\\p{N}s]|[.,:]\\d|-\\d| (?:people|men|women|troops|soldiers|m\\b|km\\b|miles))`,
  '\\b(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\\b',
  '\\b(?<hour>\\d{1,2})(?:[.:](?<minute>\\d\\d))? ?(?<half>[ap])\\.?m\\b',
].map((pattern) => new RegExp(pattern, 'gu'));

/** In the patterns' order: the fullest date first; none overlaps another. */
export function namedDates(sentence: string): NamedDate[] {
  const found: NamedDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((date) => overlap(date, span))) continue;
      const { year, month, day, weekday, hour, minute, half } = match.groups ?? {};
      found.push({
        ...span,
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(month === undefined ? {} : { month: MONTH_BEGINNINGS.indexOf(month.slice(0, 3).toLowerCase()) }),
        ...(day === undefined ? {} : { day: Number(day) }),
        ...(weekday === undefined ? {} : { weekday: WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase()) }),
        ...(hour === undefined
          ? {}
          : { clock: ((Number(hour) % 12) + (half === 'p' ? 12 : 0)) * 60 + Number(minute ?? 0) }),
      });
    }
  }
  return found;
}

const PARTS = ['year', 'month', 'day', 'weekday', 'clock'] as const;

/** Whether there is a part of a date that both tell. */
export function areComparable(a: NamedDate, b: NamedDate): boolean {
  // "27 May" and "May 2025" agree or don't; "2025" and "27 May" say different things.
  return PARTS.some((part) => a[part] !== undefined && b[part] !== undefined);
}

export function areDifferentDates(a: NamedDate, b: NamedDate): boolean {
  return PARTS.some((part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part]);
}

/** Whether two dates are of days next to each other: a night belongs to both. False where they don’t tell the day. */
export function areNeighbours(a: NamedDate, b: NamedDate): boolean {
  if (a.weekday !== undefined && b.weekday !== undefined) {
    return [1, 6].includes((a.weekday - b.weekday + 7) % 7);
  }
  const [one, other] = [dayOf(a, b), dayOf(b, a)];
  return one !== undefined && other !== undefined && Math.abs(one - other) === DAY_MS;
}

const DAY_MS = 86_400_000;

/** @param beside tells the year where the date itself doesn't */
function dayOf({ year, month, day }: NamedDate, beside: NamedDate): number | undefined {
  return month === undefined || day === undefined
    ? undefined
    : Date.UTC(year ?? beside.year ?? 2000, month, day);
}
