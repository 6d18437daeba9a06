/** Articles in the order in which a reader would read them: the oldest first, those without a date after them. */
import type { Source } from './article.js';

/** For sorting. Of the same day, and without one, by title. */
export function oldestFirst(a: Source, b: Source): number {
  return compareDays(a, b) || byTitle(a, b);
}

/** The other way round, but those without a date are last here too. */
export function newestFirst(a: Source, b: Source): number {
  const isDated = a.published !== null && b.published !== null;
  return (isDated ? -compareDays(a, b) : compareDays(a, b)) || byTitle(a, b);
}

function compareDays({ published: a }: Source, { published: b }: Source): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

/** By code units, the same on every machine; the id parts equal titles. */
function byTitle(a: Source, b: Source): number {
  const [one, other] = [`${a.title}\n${a.id}`, `${b.title}\n${b.id}`];
  return one < other ? -1 : Number(one > other);
}
