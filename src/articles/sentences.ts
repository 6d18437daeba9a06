/** A text in, its sentences out as exact stretches of it: `Intl.Segmenter` proposes, the rules for news text decide. */
import type { Span } from './article.js';
import { blocks, trimmed } from './lines.js';
import { enclosures } from './quotations.js';
import { isSentenceEnd } from './sentence-end.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A quotation or a bracket of several sentences stays whole up to this many characters: the most a quote may have. */
const MAX_TOGETHER = 400;
/** How far the rules look back and ahead, in characters: an abbreviation, a name and its verb. */
const REACH = 60;

const MARK = /\p{Sentence_Terminal}/u;
/** The rest of the marks, with what closes behind them: quotation marks, brackets, note numbers. */
const CLOSING =
  /["'”’»)\]}]*(?:\s(?:''|[”)\]])(?=\s|$))*(?:\s?\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\])*["”’]*/uy;

interface Cut {
  /** Where the sentence before it ends, and where the next begins. */
  readonly end: number;
  readonly next: number;
}

/**
 * The sentences of a text, in order: not overlapping, trimmed of white space, never empty, and together all of the
 * text but white space. A line break inside wrapped text is a space; a blank line, a list's item and the end of an
 * unwrapped line end a sentence even without a full stop.
 */
export function splitSentences(text: string): Span[] {
  return blocks(text).flatMap(({ start, end }) => {
    const cuts = cutsOf(text.slice(start, end));
    const ends = [...cuts.map((cut) => cut.end), end - start];
    const starts = [0, ...cuts.map((cut) => cut.next)];
    return starts.flatMap((from, i) => trimmed(text, start + from, start + (ends[i] ?? from)) ?? []);
  });
}

function cutsOf(block: string): Cut[] {
  // Same length, so that offsets hold: the segmenter ends a sentence at any line break and at no ellipsis.
  const text = block.replace(/[\n\r\u0085\u2028\u2029]/g, ' ').replaceAll('…', '.');
  const cuts: Cut[] = [];
  let from = 0;
  for (const { index } of segmenter.segment(text)) {
    if (index <= from) continue;
    const cut = settle(text, from, index);
    if (cut === undefined) continue;
    cuts.push(cut);
    from = cut.next;
  }
  return keepTogether(text, cuts);
}

/** Moves a proposed boundary behind whatever closes the sentence; undefined when no sentence ends there. */
function settle(text: string, from: number, proposed: number): Cut | undefined {
  let stop = proposed;
  while (stop > from && !MARK.test(text.charAt(stop - 1))) stop--;
  if (stop === from) return undefined;
  let start = stop - 1;
  while (
    start > from &&
    (MARK.test(text.charAt(start - 1)) ||
      (/^ \./.test(text.slice(start - 1, start + 1)) && MARK.test(text.charAt(start - 2))))
  )
    start--;
  CLOSING.lastIndex = stop;
  const closing = CLOSING.exec(text)?.[0] ?? '';
  const end = stop + closing.length;
  let next = end;
  while (next < text.length && /\s/.test(text.charAt(next))) next++;
  if (next === text.length) return undefined;
  const lookFrom = Math.max(from, start - REACH);
  const isEnd = isSentenceEnd({
    before: text.slice(lookFrom, start),
    whole: lookFrom === from,
    mark: text.slice(start, stop),
    closing,
    spaced: next > end,
    after: text.slice(next, next + REACH),
  });
  return isEnd ? { end, next } : undefined;
}

/** Drops the cuts inside a quotation or a bracket, unless the sentence around it would grow too long. */
function keepTogether(text: string, cuts: readonly Cut[]): Cut[] {
  const whole = enclosures(text, MAX_TOGETHER);
  let at = 0;
  const inside = cuts.map(({ end }) => {
    while ((whole[at]?.end ?? Infinity) <= end) at++;
    return (whole[at]?.start ?? Infinity) < end;
  });
  const kept: Cut[] = [];
  let from = 0;
  for (let i = 0; i < cuts.length; ) {
    let last = i;
    while (last < cuts.length && inside[last]) last++;
    const to = cuts[last]?.end ?? text.length;
    if (to - from > MAX_TOGETHER) kept.push(...cuts.slice(i, last + 1));
    else kept.push(...cuts.slice(last, last + 1));
    from = cuts[last]?.next ?? text.length;
    i = last + 1;
  }
  return kept;
}
