/** What a button, a menu or a form means <-> its custom id: all state is in it, so that it outlives a restart of the bot. */
import * as v from 'valibot';
import { isArticleMark, isPlaceId } from './place-id.js';

/** Discord's limit (Components reference), in characters. */
const LIMIT = 100;
const SEPARATOR = ':';

/** One kind of button, menu or form. */
export interface CustomIds<Parts extends readonly string[]> {
  /** @param parts what it has to remember; within the 100 characters of a custom id, together with the kind */
  write(...parts: Parts): string;
  /** @returns undefined for an id of another kind, and for one that this version never wrote: an older one's, or a forged one */
  read(id: string): Parts | undefined;
}

/** @param kind the first part of each id; no other kind has it */
export function customIds<Parts extends readonly string[]>(
  kind: string,
  parts: v.GenericSchema<unknown, Parts>,
): CustomIds<Parts> {
  return {
    write: (...given) => [kind, ...given].join(SEPARATOR),
    read(id) {
      if (id.length > LIMIT) return undefined;
      const [first, ...rest] = id.split(SEPARATOR);
      const read = v.safeParse(parts, rest);
      return first === kind && read.success ? read.output : undefined;
    },
  };
}

/** Parts that several kinds have: a quote's place, an article, a page (from 0), and who sees what follows. */
export const PLACE = v.pipe(v.string(), v.check(isPlaceId));
export const ARTICLE = v.pipe(v.string(), v.check(isArticleMark));
export const PAGE = v.pipe(v.string(), v.regex(/^\d{1,4}$/));
export const PRIVACY = v.picklist(['private', 'public']);

export function privacy(isPrivate: boolean): v.InferOutput<typeof PRIVACY> {
  return isPrivate ? 'private' : 'public';
}
