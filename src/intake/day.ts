/** A date as pages write it -> its day, where there is no doubt which one is meant. */
import { strict } from 'chrono-node/en';
import { isDay } from '../articles/parse.js';

/**
 * The day as it is written, in the writer's own time zone: `2024-09-14T23:40:00-03:00` is the 14th.
 * Names of months are read in English; machines mostly write numbers.
 * @returns `YYYY-MM-DD`; undefined for all that leaves a doubt, such as 05/11/2003
 */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(trimmed);
  if (iso !== null) return day(iso[1], iso[3], iso[4]);
  // Day and month as numbers: which is which depends on the country.
  if (trimmed.length > 100 || !/\p{L}{3}/u.test(trimmed)) return undefined;
  const start = strict.parse(trimmed)[0]?.start;
  if (start === undefined || !(['year', 'month', 'day'] as const).every((part) => start.isCertain(part))) {
    return undefined;
  }
  return day(start.get('year'), start.get('month'), start.get('day'));
}

function day(...parts: readonly (string | number | null | undefined)[]): string | undefined {
  const text = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return isDay(text) ? text : undefined;
}
