/** Plain text or Markdown, from a file, a page or a form -> what the article is; the text itself is left as it is. */
import { headline, parseArticle } from '../articles/parse.js';
import type { Found } from './create-draft.js';
import { IntakeError } from './intake-error.js';
import { normaliseText } from './plain-text.js';

/**
 * @param name of the file, for a title where the text has none
 * @throws IntakeError `control_character`, or `front_matter` where it begins with some that is broken
 */
export function readText(text: string, name = ''): Found {
  const body = normaliseText(text);
  if (/^---[ \t]*\n/.test(body)) return readFrontMatter(body);
  // A heading in Markdown is a title without its mark.
  const title = headline(body)?.replace(/^#{1,6}\s+/, '') ?? name.replace(/^.*[\\/]|\.[^.]*$/g, '');
  return { title, body };
}

function readFrontMatter(text: string): Found {
  const parsed = parseArticle('draft.md', Buffer.from(text));
  if ('article' in parsed) return parsed.article;
  throw new IntakeError({ kind: 'front_matter', values: { fault: parsed.problem.code } });
}

/**
 * @param charset as a server said; without it the bytes must be UTF-8, or have a byte order mark
 * @throws IntakeError `not_text`
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  try {
    return new TextDecoder(utf16Mark(bytes) ?? charset ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new IntakeError({ kind: 'not_text' }, { cause });
  }
}

/** The encoding that a byte order mark says, where it is not UTF-8. */
export function utf16Mark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
