/** A passage, and the words in it to set off -> the lines of a Discord block quote, in as many pages as it needs. */
import type { Span } from '../articles/article.js';
import { trimmed } from '../articles/lines.js';
import { escapeMarkdown, LINE_BREAK } from './escape.js';

/** Before each line: small print, a block quote, or one in small print. */
export const SMALL = '-# ';
export const BLOCK = '> ';
export const SMALL_BLOCK = `${BLOCK}${SMALL}`;

export interface Passage {
  readonly text: string;
  /** The words to show in bold: offsets in `text`. */
  readonly bold?: Span | undefined;
}

/** A stretch of a passage that fits one message, and its markdown. */
export interface Page extends Span {
  readonly markdown: string;
}

/**
 * Splits a passage into block quotes of at most `room` characters each. Where one page is too short the passage goes
 * on in the next: between lines, else between words, and only a word longer than a page is parted. No character is lost.
 * @param room what one page may hold, in UTF-16 units, marks included; where not even one character fits, a page holds one
 */
export function quotePages({ text, bold }: Passage, room: number, mark = BLOCK): Page[] {
  const pages: Page[] = [];
  let page: Page | undefined;
  for (const line of linesOf(text)) {
    let rest: Span = line;
    do {
      const markdown = mark + markedUp(text, rest, bold);
      if (page && page.markdown.length + 1 + markdown.length <= room) {
        page = { start: page.start, end: rest.end, markdown: `${page.markdown}\n${markdown}` };
        break;
      }
      if (page) pages.push(page);
      const end = markdown.length <= room ? rest.end : fittingEnd(text, rest, bold, room - mark.length);
      page = { start: rest.start, end, markdown: mark + markedUp(text, { start: rest.start, end }, bold) };
      rest = { start: end, end: rest.end };
    } while (rest.start < rest.end);
  }
  if (page) pages.push(page);
  return pages;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** One line: escaped, with what of it is to be bold between two pairs of asterisks. */
function markedUp(text: string, line: Span, bold: Span | undefined): string {
  const of = (start: number, end: number) => escapeMarkdown(text.slice(start, end));
  // Asterisks beside white space would not count.
  const strong = bold && trimmed(text, Math.max(line.start, bold.start), Math.min(line.end, bold.end));
  if (!strong) return of(line.start, line.end);
  return `${of(line.start, strong.start)}**${of(strong.start, strong.end)}**${of(strong.end, line.end)}`;
}

/** Where a line too long for a page is parted: behind white space if there is any, never inside a code point. */
function fittingEnd(text: string, line: Span, bold: Span | undefined, room: number): number {
  let end = Math.max(line.start + 1, Math.min(line.end, line.start + room));
  // However little room there is, a page holds something.
  for (let over = 1; over > 0 && end > line.start + 1; ) {
    over = markedUp(text, { start: line.start, end }, bold).length - room;
    // A unit takes three at most with its marks, so this never leaves out more than it must.
    if (over > 0) end -= Math.max(1, Math.floor(over / 3));
  }
  const word = text.slice(line.start, end).search(/\s\S*$/);
  if (word >= 0) return line.start + word + 1;
  const inPair = /[\ud800-\udbff]$/.test(text.slice(line.start, end));
  return Math.max(inPair ? end - 1 : end, line.start + 1);
}
