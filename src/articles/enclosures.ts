/** A text in, the stretches out that quotation marks or brackets hold together. */
import type { Span } from './article.js';

const MARKS = /["“”„«»()[\]]|``|''/g;
const CLOSES: Readonly<Record<string, string>> = { '”': '“', '»': '«', ')': '(', ']': '[', "''": '``' };

/**
 * Quotations and brackets, marks included, in the order in which they begin; one may lie in another.
 * @param most of its characters; a longer one, or one that is never closed, is none
 */
export function enclosures(text: string, most: number): Span[] {
  const open = new Map<string, number>();
  const found: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const end = index + mark.length;
    const kind = mark === '"' ? '"' : (CLOSES[mark] ?? '');
    const start = open.get(kind);
    const opens = mark === '"' ? opensAt(text, index) : kind === '';
    if (opens) {
      open.set(mark === '„' ? '“' : mark, index);
    } else if (start !== undefined) {
      open.delete(kind);
      if (end - start <= most) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A straight mark opens before a word and behind a space, a bracket or a dash. */
function opensAt(text: string, index: number): boolean {
  return /^[\s([—–-]?$/.test(text.slice(Math.max(0, index - 1), index)) && /\S/.test(text.charAt(index + 1));
}
