/** Text in, the lines out that it takes in a terminal of some width: as stretches of the text, so nothing gets lost. */
import stringWidth from 'string-width';
import type { Span } from '../articles/article.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks at spaces, and inside a word only where it is wider than a line. A line break in the text ends a line too.
 * The spaces at a break belong to no line.
 * @param width columns, at least 2 (a wide character takes two); `Infinity` breaks only where the text does
 */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const span of wrapLine(line, width))
      lines.push({ start: start + span.start, end: start + span.end });
    start += line.length + 1;
  }
  return lines;
}

function wrapLine(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let line = { start: 0, end: 0, columns: 0 };
  for (const { index, 0: word } of text.matchAll(/[^ ]+/g)) {
    // The space before the word counts, unless the word begins a line; a line's own indentation stays.
    const gap = lines.length > 0 && line.columns === 0 ? 0 : stringWidth(text.slice(line.end, index));
    const columns = stringWidth(word);
    if (line.columns + gap + columns <= width) {
      line = { start: line.start, end: index + word.length, columns: line.columns + gap + columns };
      continue;
    }
    if (line.columns > 0) lines.push(line);
    line = { start: index, end: index, columns: 0 };
    for (const { segment } of graphemes.segment(columns <= width ? '' : word)) {
      const wide = stringWidth(segment);
      if (line.columns > 0 && line.columns + wide > width) {
        lines.push(line);
        line = { start: line.end, end: line.end, columns: 0 };
      }
      line = { start: line.start, end: line.end + segment.length, columns: line.columns + wide };
    }
    if (columns <= width) line = { start: index, end: index + word.length, columns };
  }
  return [...lines, line];
}
