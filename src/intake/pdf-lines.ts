/** The pieces of text that a PDF places on its pages -> the lines that a reader sees, without running heads and page numbers. */
import type { StructuredTextItem } from 'unpdf';

/** Lengths in points, from the page's lower left corner; `y` is the baseline. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

/** Characters that a reader doesn't see; a soft hyphen at a line's end says that the word goes on. */
const UNSEEN = /[\p{Cc}\u200B\u2060\uFEFF]|\u00AD(?!$)/gu;
/** A piece that is higher or lower by less than this part of its size is a superscript or the like. */
const SAME_LINE = 0.5;
/** How many lines at the top and at the bottom of a page can be running heads. */
const EDGE_LINES = 2;
/** A running head stands at the same height to within so many points. */
const SAME_HEIGHT = 3;
/** On this part of the pages; left and right ones have heads of their own, and a first page has none. */
const REPEATED = 1 / 3;

/** @param pages each page's pieces in the order in which the PDF draws them, which is how columns are read */
export function readLines(pages: readonly (readonly StructuredTextItem[])[]): Line[] {
  const lines = pages.map((items, page) => linesOfPage(items, page));
  const repeated = findRunningHeads(lines);
  return lines.flat().filter((line) => !repeated.has(line));
}

function linesOfPage(items: readonly StructuredTextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let pieces: StructuredTextItem[] = [];
  const close = () => {
    const text = pieces
      .map(({ str }) => str)
      .join('')
      .replace(UNSEEN, '')
      .replace(/\s+/g, ' ')
      .trim();
    const seen = pieces.filter(({ str }) => str.trim() !== '');
    const [first] = seen;
    pieces = [];
    if (text === '' || first === undefined) return;
    const x = Math.min(...seen.map((piece) => piece.x));
    const right = Math.max(...seen.map((piece) => piece.x + piece.width));
    const size = Math.max(...seen.map(({ fontSize }) => fontSize));
    lines.push({ text, page, x, y: first.y, width: right - x, size });
  };
  for (const item of items) {
    const [first] = pieces;
    if (first !== undefined && item.str.trim() !== '') {
      const size = Math.max(first.fontSize, item.fontSize);
      if (Math.abs(item.y - first.y) > SAME_LINE * size) close();
    }
    pieces.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

/** Lines at the edges that say the same at the same height, but for numbers, on a third of the pages and on two at least. */
function findRunningHeads(pages: readonly (readonly Line[])[]): Set<Line> {
  const heads = new Set<Line>();
  const alike = new Map<string, Line[][]>();
  for (const lines of pages) {
    const byHeight = lines.toSorted((a, b) => b.y - a.y);
    for (const line of new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])) {
      if (isPageNumber(line)) heads.add(line);
      const words = line.text.replace(/\d+/g, '#').toLowerCase();
      const heights = alike.get(words) ?? [];
      const same = heights.find(([first]) => Math.abs((first?.y ?? 0) - line.y) <= SAME_HEIGHT);
      if (same === undefined) alike.set(words, [...heights, [line]]);
      else same.push(line);
    }
  }
  const enough = Math.max(2, pages.length * REPEATED);
  for (const lines of [...alike.values()].flat()) {
    if (lines.length >= enough) for (const line of lines) heads.add(line);
  }
  return heads;
}

/** "3", "– 3 –", "3/12", "Page 3 of 12", on page 3. */
function isPageNumber({ text, page }: Line): boolean {
  const found = /^[^\p{L}\d]*(?:\p{L}+\.? )?(\d+)(?: ?(?:\/|\p{L}{1,3}) ?\d+)?[^\p{L}\d]*$/u.exec(text);
  return found !== null && text.length <= 20 && Number(found[1]) === page + 1;
}
