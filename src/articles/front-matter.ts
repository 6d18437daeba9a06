/** The text of a Markdown file in, its front matter's named values and its body out, or what is wrong with the front matter. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { type Fault, fault } from './fault.js';

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

/** Splits at the two fences (`---`). The body is a suffix of `text`, so offsets in it are exact. */
export function readFrontMatter(text: string): FrontMatter | Fault {
  OPENING.lastIndex = 0;
  if (!OPENING.test(text)) return fault({ kind: 'no_front_matter' });
  const from = OPENING.lastIndex;
  CLOSING.lastIndex = from;
  const closing = CLOSING.exec(text);
  if (closing === null) return fault({ kind: 'front_matter_without_end' });
  if (closing.index - from > MAX_FRONT_MATTER) {
    return fault({ kind: 'front_matter_too_long', values: { most: MAX_FRONT_MATTER } });
  }
  // The failsafe schema leaves every scalar the text that was written.
  const document = parseDocument(text.slice(from, closing.index), { schema: 'failsafe' });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + 1; // the opening fence is line 1
    const said = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
    return fault({ kind: 'front_matter_broken', values: { line, said } });
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
