/** Days of the calendar, `YYYY-MM-DD`, counted with, without any time zone. */

const DAY_MS = 86_400_000;

export interface DayParts {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
}

export function parts(day: string): DayParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** As precise as what is given: `2025`, `2025-05` or `2025-05-27`. */
export function format(year: number, month?: number, day?: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const written = String(year).padStart(4, '0');
  if (month === undefined) return written;
  return day === undefined ? `${written}-${two(month)}` : `${written}-${two(month)}-${two(day)}`;
}

/** @param days how many later; below 0: earlier */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days the second is later than the first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS);
}

/** 0 (Sunday) to 6. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whether both are in one week, which begins on Monday. */
export function areInOneWeek(a: string, b: string): boolean {
  const monday = (day: string) => addDays(day, -((weekday(day) + 6) % 7));
  return monday(a) === monday(b);
}

export function isDayOfCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
