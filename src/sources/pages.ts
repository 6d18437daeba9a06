/** An article's text in, its pages out: exact stretches of it, none longer than a page, none ending inside a sentence. */
import type { Span } from '../articles/article.js';
import { paragraphs } from '../articles/lines.js';
import { cutLong } from '../articles/passages.js';
import { splitSentences } from '../articles/sentences.js';

/**
 * As many whole paragraphs as fit on each page; a paragraph that fits on none is parted at its sentences' ends, a sentence
 * that fits on none (a table, a list without full stops) at white space.
 * @param most characters of a page
 */
export function pagesOf(body: string, most: number): Span[] {
  const pages: Span[] = [];
  for (const paragraph of paragraphs(body)) {
    const fits = paragraph.end - paragraph.start <= most;
    for (const piece of fits ? [paragraph] : sentencesOf(body, paragraph, most)) add(pages, piece, most);
  }
  return pages;
}

/** On the last page where there is room for it, or else on one of its own. */
function add(pages: Span[], piece: Span, most: number): void {
  const last = pages.at(-1);
  if (last === undefined || piece.end - last.start > most) pages.push(piece);
  else pages[pages.length - 1] = { start: last.start, end: piece.end };
}

function sentencesOf(body: string, paragraph: Span, most: number): Span[] {
  const text = body.slice(paragraph.start, paragraph.end);
  return splitSentences(text)
    .flatMap((sentence) => cutLong(text, sentence, most))
    .map(({ start, end }) => ({ start: start + paragraph.start, end: end + paragraph.start }));
}
