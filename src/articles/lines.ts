/** A text in, the stretches out that its own lines part: paragraphs, and within them the lines broken on purpose. */
import type { Span } from './article.js';

/** Hand-wrapped text keeps within this many characters a line; a break beside a longer line was put there on purpose. */
const MAX_WRAPPED_LINE = 160;

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const LIST_ITEM = /^\s*(?:[-*+•▪◦–]|\d{1,2}[.)]|#{1,6}|>)\s/u;
const HEADING = /^\s*#{1,6}\s/;

/** Paragraphs, parted by blank lines (which may hold white space), each trimmed of white space. In order. */
export function paragraphs(text: string): Span[] {
  return joinLines(text, (_, after) => isBlank(after));
}

/** Within that: stretches that a line break parts which is more than the end of a full line. Trimmed, in order. */
export function blocks(text: string): Span[] {
  return joinLines(
    text,
    (before, after) =>
      isBlank(after) ||
      ((before.length > MAX_WRAPPED_LINE || after.length > MAX_WRAPPED_LINE) && !runsOn(before, after)) ||
      HEADING.test(before) ||
      LIST_ITEM.test(after),
  );
}

const runsOn = (before: string, after: string) => /[,;—–-]\s*$/.test(before) || /^\s*\p{Ll}/u.test(after);
const isBlank = (line: string) => line.trim() === '';

function joinLines(text: string, parts: (before: string, after: string) => boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let lineStart = 0;
  let last: string | undefined;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span !== undefined) spans.push(span);
    start = end;
  };
  const next = (end: number) => {
    const line = text.slice(lineStart, end);
    if (last !== undefined && parts(last, line)) close(lineStart);
    last = line;
  };
  for (const { index, 0: found } of text.matchAll(LINE_BREAK)) {
    next(index);
    lineStart = index + found.length;
  }
  next(text.length);
  close(text.length);
  return spans;
}

/** The span without white space at its ends; undefined when it holds nothing else. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  const stretch = text.slice(start, end);
  const from = start + stretch.length - stretch.trimStart().length;
  const to = start + stretch.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}
