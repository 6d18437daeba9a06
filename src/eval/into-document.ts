/** A document with a marked place in, the same with something new in that place out. */
import { readFile, writeFile } from 'node:fs/promises';
import { messageOf } from '../message-of.js';

/** A file's marked place, found before there is anything to put into it. */
export interface PlaceInFile {
  /** Puts Markdown there, and leaves all else in the file as it then is. */
  put(markdown: string): Promise<void>;
}

/**
 * Looks for the place first, so that a measurement of an hour isn't in vain.
 * @param name as for `intoDocument`
 * @throws Error when the file can't be read, or has no such place
 */
export async function placeInFile(file: string, name: string): Promise<PlaceInFile> {
  const read = () =>
    readFile(file, 'utf8').catch((cause: unknown) => {
      const why = messageOf(cause);
      throw new Error(`Cannot read "${file}": ${why}. Name a Markdown file that is there.`, { cause });
    });
  intoDocument(await read(), name, '');
  return {
    put: async (markdown) => writeFile(file, intoDocument(await read(), name, markdown)),
  };
}

/**
 * Puts Markdown between `<!-- name -->` and `<!-- /name -->`.
 * @throws Error when the document has no such place
 */
export function intoDocument(document: string, name: string, markdown: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from === -1 || to === -1) {
    throw new Error(
      `There is no place for it in the document: put "${start}" and "${end}" there, in this order.`,
    );
  }
  return `${document.slice(0, from + start.length)}\n\n${markdown}\n\n${document.slice(to)}`;
}
