/** One file's name and bytes in, an article with its exact body out, or why it can't be served. */
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import type { Article, Problem } from './article.js';
import { type Fault, fault } from './fault.js';
import { readFrontMatter } from './front-matter.js';
import { type Misspelt, misspeltFields } from './misspelt-fields.js';

/** A long news report has 20,000 bytes; this is a book. */
export const MAX_FILE_BYTES = 2_000_000;
/** Discord: characters in an embed's title; nobody reads a longer headline. */
export const MAX_TITLE = 256;
/** Discord: characters in a link. */
const MAX_URL = 2_048;
/** A plain text's first line is a headline up to this length; a longer one is a lead sentence. */
const MAX_HEADLINE = 120;

const REPLACEMENT = Buffer.from('\uFFFD');

/** An article, and what of its front matter is not read for a slip of the pen. */
export interface ParsedArticle {
  readonly article: Article;
  readonly misspelt: readonly Misspelt[];
}

export type Parsed = ParsedArticle | { readonly problem: Problem };

/**
 * Reads one article, `.md` or `.txt`.
 * The body is always a suffix of the file's text, never rewritten: in Markdown everything after the front
 * matter's closing line (a blank line there included), in plain text the whole file. A byte order mark is
 * the encoding's, not the text's.
 * @param file the file's name, without its folder
 */
export function parseArticle(file: string, bytes: Uint8Array): Parsed {
  const found = readFile(file, bytes);
  return 'reason' in found ? { problem: { file, ...found } } : found;
}

/** The id of a file's article: its name without the ending. */
export function articleId(file: string): string {
  return file.replace(/\.[^.]*$/, '');
}

/** @param size of the file in bytes, more than MAX_FILE_BYTES */
export function tooLarge(size: number): Fault {
  return fault({ kind: 'too_large', values: { bytes: size, most: MAX_FILE_BYTES } });
}

function readFile(file: string, bytes: Uint8Array): ParsedArticle | Fault {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length);
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  const id = articleId(file);
  const isMarkdown = extname(file).toLowerCase() === '.md';
  const found = isMarkdown ? readMarkdown(id, text) : readPlain(id, text);
  if ('article' in found && !/[\p{L}\p{N}]/u.test(found.article.body)) {
    return fault({ kind: 'no_text' });
  }
  return found;
}

function decode(bytes: Uint8Array): string | Fault {
  if (!isUtf8(bytes)) {
    const buffer = Buffer.from(bytes);
    const at = firstBadByte(buffer);
    const line = buffer.subarray(0, at).toString('latin1').split('\n').length;
    const byte = buffer[at]?.toString(16).toUpperCase().padStart(2, '0') ?? '';
    return fault({ kind: 'not_utf8', values: { at, line, byte } });
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const at = text.indexOf('\0');
  if (at !== -1) return fault({ kind: 'nul', values: { at } });
  return text;
}

/** Decoding leniently puts U+FFFD for what is wrong; the first one that isn't in the bytes marks the place. */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  for (const character of bytes.toString('utf8')) {
    if (character === '\uFFFD' && !bytes.subarray(at, at + REPLACEMENT.length).equals(REPLACEMENT)) return at;
    at += Buffer.byteLength(character);
  }
  return at;
}

function readMarkdown(id: string, text: string): ParsedArticle | Fault {
  const front = readFrontMatter(text);
  if ('reason' in front) return front;
  const value = (key: string) => oneLine(front.values.get(key) ?? '');
  const optional = (key: string) => (/^(?:~|null)?$/.test(value(key)) ? null : value(key));

  const title = value('title');
  if (title === '') return fault({ kind: 'no_title' });
  const source = optional('source');
  for (const [field, said] of [
    ['title', title],
    ['source', source ?? ''],
  ] as const) {
    if (said.length > MAX_TITLE) {
      return fault({ kind: 'too_long', values: { field, characters: said.length, most: MAX_TITLE } });
    }
  }
  const published = optional('published');
  if (published !== null && !isDay(published)) {
    return fault({ kind: 'no_day', values: { said: short(published) } });
  }
  const url = optional('url');
  if (url !== null && !isAddress(url)) {
    return fault({ kind: 'no_address', values: { said: short(url) } });
  }
  const article = { id, title, source, published, url, body: front.body };
  return { article, misspelt: misspeltFields([...front.values.keys()]) };
}

/** A plain text is its body from first to last; its title is its headline, if it has one, or else its name. */
function readPlain(id: string, text: string): ParsedArticle | Fault {
  const title = oneLine(headline(text) ?? '') || oneLine(id);
  if (title === '') return fault({ kind: 'no_title' });
  const article = { id, title, source: null, published: null, url: null, body: text };
  return { article, misspelt: [] };
}

/** The first line, where it is short, stands alone, has text below it, and doesn't end as a sentence does. */
export function headline(text: string): string | undefined {
  const line = /^\s*([^\r\n]+)(?:\r\n|\n|\r)[^\S\r\n]*[\r\n]\s*\S/.exec(text)?.[1]?.trim();
  if (line === undefined || line.length > MAX_HEADLINE) return undefined;
  return /[.!?…:;,]["'”’)\]]*$/u.test(line) || !/\p{L}/u.test(line) ? undefined : line;
}

/** What nobody sees, by itself: white space, controls, formats, fillers and the blank braille pattern. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/**
 * White space, control characters and those that turn the direction of writing become one space each run. A text of
 * which nothing can be seen is none.
 */
export function oneLine(text: string): string {
  if (UNSEEN.test(text)) return '';
  return text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isAddress(text: string): boolean {
  if (text.length > MAX_URL || /[\s<>"]/.test(text) || !/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
}
