/** Text from anywhere -> the same text with `\n` as its line end, or a refusal that says which character can't be shown. */
import { IntakeError } from './intake-error.js';

/** Line ends of every system and of Unicode but `\n` itself. */
const LINE_END = /\r\n|[\r\u0085\u2028\u2029]/g;

/**
 * Controls but for tab and line feed; halves of a character; and the two that turn the direction of what follows them,
 * so that a quote would read otherwise than it is written (marks and isolates, which right-to-left text needs, may stay).
 */
const UNSHOWABLE = /(?![\t\n])\p{Cc}|[\u202D\u202E]|\p{Surrogate}/u;

/**
 * Nothing but line ends is changed.
 * @throws IntakeError `control_character` with its place
 */
export function normaliseText(text: string): string {
  const lines = text.replace(LINE_END, '\n');
  const at = lines.search(UNSHOWABLE);
  if (at === -1) return lines;
  const before = lines.slice(0, at).split('\n');
  const code = `U+${(lines.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const column = [...(before.at(-1) ?? '')].length + 1;
  throw new IntakeError({ kind: 'control_character', values: { code, line: before.length, column } });
}
