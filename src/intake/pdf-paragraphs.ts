/** A PDF's lines -> its title and its paragraphs, put together only where it is certain that a line runs on. */
import type { Line } from './pdf-lines.js';

/** A headline is larger than the text by this factor, or more. */
const HEADLINE = 1.2;
/** Letters whose sizes differ by more are of another kind of text. */
const OTHER_SIZE = 0.1;
/** A gap between two lines that is wider than usual by this factor parts paragraphs. */
const WIDE_GAP = 1.35;
/** Lines further apart than this many times the size of their letters don't belong together. */
const DOUBLE_SPACED = 2.4;
/** A first line is indented by so many times the size of its letters. */
const INDENT = 0.8;
/** How much of a full line's width a line of ragged text has, when no further word went into it. */
const FULL = 0.95;

const SENTENCE_END = /[.!?…:؟。！？][\p{Pe}\p{Pf}"'”’»]*$/u;
const LIST_ITEM = /^(?:[-*•▪◦–]|\d{1,2}[.)])\s/u;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF00-\uFFEF]/u;
const WORD = /\p{L}[\p{L}\p{M}'’‐-]*/gu;

/** @returns the title is the large line at the top of the first page, if there is one, and then not part of the body */
export function readParagraphs(lines: readonly Line[]): { title: string | undefined; body: string } {
  const page = measure(lines);
  const title = findTitle(lines, page.size);
  const known = wordsWithin(lines);
  const paragraphs: string[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (title.includes(line)) continue;
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || begins(line, before, page))
      paragraphs.push([line.text]);
    else last.push(line.text);
    before = line;
  }
  return {
    title: title.length === 0 ? undefined : title.map(({ text }) => text).join(' '),
    body: paragraphs.map((texts) => join(texts, known)).join('\n\n'),
  };
}

/** What is usual in this document's text: the letters' size, the distance between lines, a line's full width. */
interface Usual {
  readonly size: number;
  readonly leading: number;
  readonly width: number;
}

function measure(lines: readonly Line[]): Usual {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  const [size = 0] = [...characters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const text = lines.filter((line) => !otherSize(line.size, size));
  const gaps = text
    .map((line, i) => (text[i - 1]?.page === line.page ? (text[i - 1]?.y ?? 0) - line.y : 0))
    .filter((gap) => gap > 0);
  return {
    size,
    leading: Math.min(quantile(gaps, 0.5) ?? size, DOUBLE_SPACED * size),
    width:
      quantile(
        text.map(({ width }) => width),
        0.9,
      ) ?? 0,
  };
}

function quantile(numbers: readonly number[], share: number): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))];
}

const otherSize = (a: number, b: number) => Math.abs(a - b) > OTHER_SIZE * Math.max(a, b);

function findTitle(lines: readonly Line[], usual: number): readonly Line[] {
  const first = lines.filter(({ page }) => page === 0);
  const largest = Math.max(0, ...first.map(({ size }) => size));
  if (largest < HEADLINE * usual) return [];
  const start = first.findIndex(({ size }) => size === largest);
  const after = first.findIndex(({ size }, i) => i > start && otherSize(size, largest));
  return first.slice(start, after === -1 ? first.length : after);
}

function begins(line: Line, before: Line, usual: Usual): boolean {
  if (otherSize(line.size, before.size) || LIST_ITEM.test(line.text)) return true;
  const ended = SENTENCE_END.test(before.text);
  const gap = before.y - line.y;
  // Another page or another column.
  if (line.page !== before.page || gap <= 0) return ended && !/^\p{Ll}/u.test(line.text);
  const scale = Math.max(1, line.size / usual.size);
  if (gap > WIDE_GAP * scale * usual.leading) return true;
  if (!ended) return false;
  return line.x - before.x > INDENT * line.size || wouldHaveFit(line, before, usual.width);
}

/** Whether the line's first word had room on the line before, so that somebody ended that one on purpose. */
function wouldHaveFit(line: Line, before: Line, width: number): boolean {
  const word = line.text.split(' ', 1)[0] ?? '';
  const character = line.width / line.text.length;
  return before.width + (word.length + 1) * character < FULL * width;
}

function join(texts: readonly string[], known: ReadonlySet<string>): string {
  return texts
    .map((text, i) => {
      const next = texts[i + 1];
      return next === undefined ? withoutMark(text) : joinTo(next, text, known);
    })
    .join('');
}

/** U+00AD marks a place where a word was parted. */
const withoutMark = (text: string) => text.replace(/\u00AD$/, '');

/** A line as it stands before the next one. */
function joinTo(next: string, text: string, known: ReadonlySet<string>): string {
  if (text.endsWith('\u00AD')) return withoutMark(text);
  const part = /([\p{L}\p{M}]+)[-‐]$/u.exec(text)?.[1];
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0];
  if (part !== undefined && rest !== undefined) {
    const whole = known.has((part + rest).toLowerCase());
    const hyphened = known.has(`${part}-${rest}`.toLowerCase());
    if (whole && !hyphened) return text.slice(0, -1);
    if (hyphened && !whole) return text;
  }
  // Where the document doesn't tell, the line break stays as it is in the PDF.
  if (/[^\s\p{Pd}][-‐–]$/u.test(text)) return `${text}\n`;
  const unspaced = UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? '');
  return unspaced || /\p{L}—$/u.test(text) ? text : `${text} `;
}

/** The words that stand within a line, in small letters: how this document writes them when it need not part them. */
function wordsWithin(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const whole = text.replace(/[\p{L}\p{M}]+[-‐]$/u, '').replace(/^\p{Ll}[\p{L}\p{M}]*/u, '');
    for (const [word] of whole.matchAll(WORD)) words.add(word.replaceAll('‐', '-').toLowerCase());
  }
  return words;
}
