/** A list in, fewer of it out: always the same ones, spread over all of it. */
import { sha256 } from '../sha256.js';

/**
 * Chooses as by chance, by a hash of each item's text, and keeps their order. A larger sample holds every smaller one.
 * @param count how many, from 1; all where there are no more
 */
export function sample<T>(items: readonly T[], count: number, textOf: (item: T) => string): T[] {
  const hashed = items.map((item, place) => ({ item, place, hash: sha256(textOf(item)) }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.place - b.place));
  return hashed
    .slice(0, count)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
