/**
 * A sentence and the day that its article was published on in, the words in it that say when something was out, each with
 * its day, month or year. chrono-node finds and reads dates; what only resembles one, and what may be another day than it
 * seems, is left out here.
 */
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { overlap, type Span } from '../articles/article.js';
import { MONTHS } from '../articles/calendar-words.js';
import { enclosures } from '../articles/enclosures.js';
import { tenseAt } from '../articles/tense.js';
import { addDays, areInOneWeek, daysBetween, format, isDayOfCalendar, parts, weekday } from './calendar.js';
import * as shape from './shapes.js';

/** Where the words stand in the sentence, and the days that they name. */
export interface DatedWords extends Span {
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the words are no more precise. */
  readonly from: string;
  /** The end of a span, never before `from`; null: there is none. */
  readonly to: string | null;
  /** Whether the article's own day was needed. */
  readonly isResolved: boolean;
}

export interface DatesFound {
  readonly dates: readonly DatedWords[];
  /** Whether there are words that only the article's own day, which isn't known, could resolve. */
  readonly needsDay: boolean;
}

/** Without what reads times of day, and spans of time ("within five days") as days. */
const parser = casual.clone();
parser.parsers = parser.parsers.filter(
  ({ constructor: { name } }) => !/TimeExpression|CasualTime|Within|Later|TimeUnitCasual/.test(name),
);

/** A day without its year is the nearest one; one further away than this (days) may be of either year, unless the verb tells. */
const SURELY_NEAR = 120;
/** Quotations up to this many characters: in them "today" is the speaker's. */
const MAX_QUOTATION = 2_000;

/** A reading of one stretch: days, or that they can't be known. */
type Reading = Omit<DatedWords, 'start' | 'end'> | 'uncertain';

/** @param published the article's own day, `YYYY-MM-DD` */
export function datedWords(sentence: string, published: string | null): DatesFound {
  if (!shape.MAY_NAME_DATE.test(sentence)) return { dates: [], needsDay: false };
  // As the parser reads them: the same places, a span with "to", no count for a year.
  const text = sentence
    .replace(shape.AND_OF_SPAN, (found) => found.replace(/ and $/, ' to  '))
    .replace(shape.BEFORE_COUNT, (found) => found.replace(' ', '|'));
  // Some day it must be given; what depends on it is told from the rest below.
  const day = published ?? '2000-06-15';
  const reference = { instant: new Date(`${day}T12:00:00Z`), timezone: 0 };
  const quotations = enclosures(sentence, MAX_QUOTATION);

  const dates: DatedWords[] = years(text);
  let needsDay = false;
  for (const result of parser.parse(text, reference)) {
    // To a weekday the parser counts the comma behind it.
    const words = result.text.replace(/[\s,]+$/, '');
    const span = { start: result.index, end: result.index + words.length };
    if (dates.some((date) => overlap(date, span))) continue;
    const isQuoted = quotations.some(({ start, end }) => start < span.start && span.end < end);
    const reading = read(words, result, sentence, day);
    if (reading === 'uncertain' || (isQuoted && reading.isResolved)) continue;
    if (reading.isResolved && published === null) needsDay = true;
    else dates.push({ ...span, ...reading });
  }
  return { dates: dates.sort((a, b) => a.start - b.start), needsDay };
}

function read(words: string, { index, start, end }: ParsedResult, sentence: string, day: string): Reading {
  const before = sentence.slice(0, index);
  const behind = sentence.slice(index + words.length);
  // "on Tuesday" has its preposition in it, "by Tuesday" before it.
  if (shape.BEFORE_NO_DATE.test(before)) return 'uncertain';
  const tense = /\bsince $/i.test(before) ? 'past' : tenseAt(sentence, index);

  if (shape.NEAR_DAY.test(words)) return nearDay(words.toLowerCase(), before, behind, day);
  if (shape.DAYS_AGO.test(words)) return resolved(dayOf(start));
  if (shape.NEAR_PERIOD.test(words)) {
    if (/\bthe $/i.test(before)) return 'uncertain';
    const isMonth = /month$/i.test(words);
    return resolved(isMonth ? format(year(start), month(start)) : format(year(start)));
  }
  const weekdays = shape.WEEKDAYS.exec(words);
  const oneDay = shape.WEEKDAY.exec(words);
  if (weekdays !== null || oneDay !== null) {
    const isOfAnyWeek = !/^on /i.test(words) && shape.BEFORE_ANY_WEEK.test(before);
    if (isOfAnyWeek || shape.HABIT.test(sentence)) return 'uncertain';
    const isPartOfName = /^\p{Lu}/u.test(words) && before !== '' && shape.NAME_BEFORE.test(before);
    if (isPartOfName || shape.NAME_BEHIND.test(behind)) return 'uncertain';
    if (weekdays !== null) return weekdaySpan(start, end, tense, day);
    return weekdayOf(start, oneDay?.[1]?.toLowerCase(), tense, day);
  }
  const numeric = shape.NUMERIC.exec(words);
  if (numeric !== null) return isClearNumeric(numeric) ? stated(dayOf(start), null) : 'uncertain';
  if (!shape.NAMES_MONTH.test(words) || year(start) < 1) return 'uncertain';
  if (/\d{4}$/.test(words) && shape.COUNTED_BEHIND.test(behind)) return 'uncertain';
  if (start.isCertain('day')) return monthDay(start, end, words, before, behind, tense, day);
  if (start.isCertain('year') || end?.isCertain('year')) return monthsOfYear(start, end);
  return monthAlone(words, before, behind, tense, day);
}

/** 27.5.2025 is clear, 5.6.2025 is not; 2025-05-27 is. */
function isClearNumeric([, isoYear, , , first, , second]: RegExpExecArray): boolean {
  return isoYear !== undefined || Number(first) > 12 || Number(second) > 12 || first === second;
}

/** "Today" may be these times: only right beside a verb of what was done, or after "earlier", is it the day. */
function nearDay(word: string, before: string, behind: string, day: string): Reading {
  const isNowadays =
    word === 'today' &&
    !/(?:\b(?:earlier|later|said|told|met|announced|held)|\p{Ll}ed) $/iu.test(before) &&
    !/^ (?:said|told|met|announced|held|\p{Ll}+ed)\b/u.test(behind);
  if (isNowadays || /^['’]s\b/.test(behind)) return 'uncertain';
  if (/\b(?:is|are|be|been|still)\b[^,.;]{0,30}$/.test(before) && word === 'today') return 'uncertain';
  const later = /^(?:yesterday|last night)$/.test(word) ? -1 : word === 'tomorrow' ? 1 : 0;
  return resolved(addDays(day, later));
}

/** A weekday is the last one before, or the next one behind the article's day, as the verb tells. */
function weekdayOf(
  named: ParsedComponents,
  which: string | undefined,
  tense: ReturnType<typeof tenseAt>,
  day: string,
): Reading {
  const since = (weekday(day) - (named.get('weekday') ?? 0) + 7) % 7;
  const until = (7 - since) % 7;
  if (which === undefined) {
    if (since === 0) return resolved(day);
    if (tense === undefined) return 'uncertain';
    return resolved(addDays(day, tense === 'past' ? -since : until));
  }
  const found = addDays(day, which === 'last' || which === 'past' ? -(since || 7) : until || 7);
  // On a Thursday "last Tuesday" is two days ago or nine: left out. "This Tuesday" is of the same week.
  const isSameWeek = areInOneWeek(found, day);
  if (which === 'this') return isSameWeek ? resolved(found) : 'uncertain';
  return isSameWeek ? 'uncertain' : resolved(found);
}

function weekdaySpan(
  start: ParsedComponents,
  end: ParsedComponents | undefined | null,
  tense: ReturnType<typeof tenseAt>,
  day: string,
): Reading {
  const length = ((end?.get('weekday') ?? 0) - (start.get('weekday') ?? 0) + 7) % 7;
  const from = weekdayOf(start, undefined, tense, day);
  if (from === 'uncertain' || tense === undefined || length === 0) return 'uncertain';
  return { ...from, to: addDays(from.from, length) };
}

/** A day and a month: with its year it is a date; without, the nearest one, where that is certain enough. */
function monthDay(
  start: ParsedComponents,
  end: ParsedComponents | null | undefined,
  words: string,
  before: string,
  behind: string,
  tense: ReturnType<typeof tenseAt>,
  day: string,
): Reading {
  if (/^(?:end|beginning|start) of/i.test(words)) return 'uncertain';
  const hasYear = start.isCertain('year') || end?.isCertain('year') === true;
  if (hasYear) {
    const whole = format(yearOfStart(start, end), month(start), dayOfMonth(start));
    return isConsistent(start, whole) ? stated(whole, spanEnd(whole, end)) : 'uncertain';
  }
  if (shape.SHARES_YEAR.test(behind)) return 'uncertain';
  const isNamedAfterDay = shape.BEFORE_NAMED_AFTER_DAY.test(before) && !/^\d{1,2}(?:st|nd|rd|th)/.test(words);
  // "In May 6 people came": a count.
  if (isNamedAfterDay || /\bin $/i.test(before) || shape.NAME_BEHIND.test(behind)) return 'uncertain';
  const { year: own } = parts(day);
  const candidates = [own - 1, own, own + 1]
    .filter((each) => isDayOfCalendar(each, month(start), dayOfMonth(start)))
    .map((each) => format(each, month(start), dayOfMonth(start)))
    .filter((each) => isConsistent(start, each));
  const distance = (each: string) => Math.abs(daysBetween(day, each));
  const nearest = candidates.sort((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined) return 'uncertain';
  const isBefore = daysBetween(day, nearest) <= 0;
  const isCertain = distance(nearest) <= SURELY_NEAR || (tense === 'past') === isBefore;
  return isCertain ? { ...resolved(nearest), to: spanEnd(nearest, end) } : 'uncertain';
}

/** Where a weekday is named too, it must be the day's. */
function isConsistent(start: ParsedComponents, day: string): boolean {
  return !start.isCertain('weekday') || start.get('weekday') === weekday(day);
}

/** Where only the end names its year, the span begins in it or in the one before: "from December 28 to January 3, 2026". */
function yearOfStart(start: ParsedComponents, end: ParsedComponents | null | undefined): number {
  if (start.isCertain('year') || end === null || end === undefined) return year(start);
  const inOneYear = (of: ParsedComponents) => format(0, month(of), dayOfMonth(of));
  return year(end) - Number(inOneYear(start) > inOneYear(end));
}

/** The day that ends a span which begins on a day; null where there is none, or it would lie before. */
function spanEnd(from: string, end: ParsedComponents | null | undefined): string | null {
  if (end === null || end === undefined || !end.isCertain('day')) return null;
  const { year: own } = parts(from);
  const to = format(end.isCertain('year') ? year(end) : own, month(end), dayOfMonth(end));
  return to > from ? to : null;
}

/** "May 2024", "March to May 2020". */
function monthsOfYear(start: ParsedComponents, end: ParsedComponents | null | undefined): Reading {
  const from = format(yearOfStart(start, end), month(start));
  const to = end?.isCertain('month') ? format(year(end), month(end)) : null;
  return stated(from, to !== null && to > from ? to : null);
}

/** "In May": behind a preposition only; of the year that the verb tells. */
function monthAlone(
  words: string,
  before: string,
  behind: string,
  tense: ReturnType<typeof tenseAt>,
  day: string,
): Reading {
  if (!shape.ONLY_MONTH.test(words) || shape.SHARES_YEAR.test(behind)) return 'uncertain';
  const preposition = shape.BEFORE_MONTH.exec(before)?.[0].trim().toLowerCase();
  if (preposition === undefined) return 'uncertain';
  const named = MONTHS.split('|').indexOf(words) + 1;
  const own = parts(day);
  if (/^(?:last|next)\b/.test(preposition)) {
    if (named === own.month) return 'uncertain';
    const later = preposition.startsWith('next');
    const shift = later ? Number(named < own.month) : -Number(named > own.month);
    return resolved(format(own.year + shift, named));
  }
  if (named === own.month) return resolved(format(own.year, named));
  if (tense === undefined) return 'uncertain';
  if (tense === 'past') return resolved(format(named < own.month ? own.year : own.year - 1, named));
  return resolved(format(named > own.month ? own.year : own.year + 1, named));
}

/** "In 2019", "from 2001 to 2005". */
function years(text: string): DatedWords[] {
  const spans = [...text.matchAll(shape.YEARS)].flatMap((match) => {
    const { from, to, first, last } = match.groups ?? {};
    const [begin, finish] = [from ?? first ?? '', to ?? last ?? ''];
    return begin < finish ? [{ ...place(match), ...stated(begin, finish) }] : [];
  });
  const single = [...text.matchAll(shape.YEAR)].map((match) => ({
    ...place(match),
    ...stated(match[0], null),
  }));
  return [
    ...spans,
    ...single.filter(({ start }) => !spans.some((span) => span.start <= start && start < span.end)),
  ];
}

const place = ({ index, 0: found }: RegExpMatchArray) => ({
  start: index ?? 0,
  end: (index ?? 0) + found.length,
});

const year = (of: ParsedComponents | null | undefined) => of?.get('year') ?? 0;
const month = (of: ParsedComponents) => of.get('month') ?? 1;
const dayOfMonth = (of: ParsedComponents) => of.get('day') ?? 1;
const dayOf = (of: ParsedComponents) => format(year(of), month(of), dayOfMonth(of));
const resolved = (from: string) => ({ from, to: null, isResolved: true });
const stated = (from: string, to: string | null) => ({ from, to, isResolved: false });
