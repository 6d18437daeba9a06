/** The text of a Markdown file in, its front matter's named values and its body out, or what is wrong with the front matter. */
import { isMap, isScalar, parseDocument } from 'yaml';

/** What is wrong with a file, and what its keeper can do about it. */
export interface Fault {
  readonly reason: string;
  readonly remedy: string;
}

export interface FrontMatter {
  /** Every value that is one line of text, as it is written: `1984` and `2025-05-27` stay text. */
  readonly values: ReadonlyMap<string, string>;
  /** Everything after the closing fence's line, untouched; a blank line there belongs to it. */
  readonly body: string;
}

const LINE_END = String.raw`(?:\r\n|\n|\r)`;
const OPENING = new RegExp(`---[ \\t]*${LINE_END}`, 'y');
const CLOSING = new RegExp(`^---[ \\t]*(?:${LINE_END}|$(?![^]))`, 'gm');

/** Four short lines are what is read; the parser also recurses, so nesting must stay bounded. In UTF-16 units. */
const MAX_FRONT_MATTER = 4_000;

const EXAMPLE =
  'a line of three dashes, a line like "title: Who met where", and a line of three dashes again';

/** Splits at the two fences (`---`). The body is a suffix of `text`, so offsets in it are exact. */
export function readFrontMatter(text: string): FrontMatter | Fault {
  OPENING.lastIndex = 0;
  if (!OPENING.test(text)) {
    return { reason: 'It does not begin with front matter.', remedy: `Begin the file with ${EXAMPLE}.` };
  }
  const from = OPENING.lastIndex;
  CLOSING.lastIndex = from;
  const closing = CLOSING.exec(text);
  if (closing === null) {
    return {
      reason: 'Its front matter has no end.',
      remedy: 'Put a line of three dashes (---) between the front matter and the text.',
    };
  }
  if (closing.index - from > MAX_FRONT_MATTER) {
    return {
      reason: `Its front matter is longer than ${MAX_FRONT_MATTER} characters.`,
      remedy:
        'Keep to title, source, published and url there, and check that the closing line of dashes is in its place.',
    };
  }
  // The failsafe schema leaves every scalar the text that was written.
  const document = parseDocument(text.slice(from, closing.index), { schema: 'failsafe' });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + 1; // the opening fence is line 1
    const said = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
    return {
      reason: `Its front matter is broken at line ${line}: ${said}.`,
      remedy: `Correct line ${line}. A value that holds a colon, a # or a quotation mark belongs in quotes: title: "Talks: day two".`,
    };
  }
  const values = new Map<string, string>();
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (isScalar(key) && isScalar(value) && typeof value.value === 'string') {
        values.set(String(key.value), value.value);
      }
    }
  }
  return { values, body: text.slice(CLOSING.lastIndex) };
}
