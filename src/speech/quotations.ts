/** A text in, the stretches of it between quotation marks out, whatever style of marks it uses. */
import { overlap, type Span } from '../articles/article.js';

/** Which mark closes which. */
const CLOSES: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"', '``': "''" };
const MARKS = /[“«„"]|``/g;
/** Single marks are apostrophes too: one opens only before a word and behind a space or a bracket. */
const SINGLE_OPEN = /(?<=^|[\s([—–-])[‘'](?=[\p{L}\p{N}])/gu;
const SINGLE_CLOSE = /(?<=[\p{L}\p{N}.,!?…])[’'](?=$|[\s.,;:!?)\]—–-])/gu;
/** Longer than this (characters) a mark was forgotten. */
const MAX_QUOTATION = 2_000;

/** Quotations without their marks, in order; of one in another only the outer one. One that is never closed is none. */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (index < from || !opens(text, mark, index)) continue;
    const start = index + mark.length;
    const end = text.indexOf(CLOSES[mark] ?? '', start);
    if (end < 0 || end - start > MAX_QUOTATION) continue;
    found.push({ start, end });
    from = end + 1;
  }
  const single = singleQuotations(text).filter((each) => !found.some((other) => overlap(each, other)));
  return [...found, ...single].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

/** A straight mark opens before a word and behind a space, a bracket or a dash. */
function opens(text: string, mark: string, index: number): boolean {
  return mark !== '"' || (/(?:^|[\s([—–-])$/.test(text.slice(0, index)) && /^"\S/.test(text.slice(index)));
}

/** Only where one mark alone can be the closing one: the others may be of "workers’ rights". */
function singleQuotations(text: string): Span[] {
  if (!/[‘']/.test(text)) return [];
  const opening = [...text.matchAll(SINGLE_OPEN)].map(({ index }) => index);
  const closing = [...text.matchAll(SINGLE_CLOSE)].map(({ index }) => index);
  return opening.flatMap((open, i) => {
    const next = opening[i + 1] ?? Number.POSITIVE_INFINITY;
    const possible = closing.filter((close) => open < close && close < next && close - open <= MAX_QUOTATION);
    const [only] = possible;
    return only === undefined || possible.length > 1 ? [] : [{ start: open + 1, end: only }];
  });
}
