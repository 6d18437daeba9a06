/** A text in, its sentences out as exact stretches of it: `Intl.Segmenter` proposes, the rules for news text decide. */
import type { Span } from './article.js';
import { enclosures } from './enclosures.js';
import { blocks, trimmed } from './lines.js';
import { isSentenceEnd } from './sentence-end.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A quotation or a bracket of several sentences stays whole up to this many characters: the most a quote may have. */
const MAX_TOGETHER = 400;
/** How far the rules look back and ahead, in characters: an abbreviation, a name and its verb. */
const REACH = 60;

const MARK = /\p{Sentence_Terminal}/u;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s*/y;
/**
 * The segmenter's time grows with the square of the text (1.6 MB: a minute), so it is given this much at a time.
 * A window's own beginning is proposed too, and is no end of a sentence where no mark stands before it.
 */
const WINDOWS = /.{1,1000}/gsu;
/** Where the segmenter proposes no end: before anything but a capital letter, without a space, before a lettered note. */
const UNPROPOSED = /\p{Sentence_Terminal}["'”’»)\]}]*(?:\s+(?!\p{Lu})|(?=["“‘(]?\p{Lu})|(?=\s?\[\p{Ll}))/gu;
/** The rest of the marks, with what closes behind them: quotation marks, brackets, note numbers. */
const CLOSING =
  /["'”’»)\]}」』]*(?:\s(?:''|[”)\]])(?=\s|$)){0,3}(?:\s?\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]){0,9}["”’]*(?:\s[.!?](?!\S)){0,3}/uy;

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
  const text = block.replace(/[\n\r\u2028\u2029]/g, ' ').replaceAll('…', '.');
  if (!MARK.test(text)) return [];
  const cuts: Cut[] = [];
  let from = 0;
  for (const place of proposals(text)) {
    if (place <= from) continue;
    const cut = settle(block, text, from, place);
    if (cut === undefined) continue;
    cuts.push(cut);
    from = cut.next;
  }
  return keepTogether(text, cuts);
}

/** Where a sentence might end, in order. */
function proposals(text: string): number[] {
  const places: number[] = [];
  for (const { 0: window, index: start } of text.matchAll(WINDOWS)) {
    for (const { index } of segmenter.segment(window)) places.push(start + index);
  }
  for (const { index, 0: found } of text.matchAll(UNPROPOSED)) places.push(index + found.length);
  return places.sort((a, b) => a - b);
}

/** Moves a proposed boundary behind whatever closes the sentence; undefined when no sentence ends there. */
function settle(block: string, text: string, from: number, proposed: number): Cut | undefined {
  const lookFrom = Math.max(from, proposed - REACH);
  const marks = marksBefore(text, lookFrom, proposed);
  if (marks === undefined) return undefined;
  const { start, end: stop } = marks;
  CLOSING.lastIndex = stop;
  const closing = CLOSING.exec(text)?.[0] ?? '';
  const end = stop + closing.length;
  SPACE.lastIndex = end;
  const next = end + (SPACE.exec(text)?.[0].length ?? 0);
  if (next === text.length) return undefined;
  const isEnd = isSentenceEnd({
    before: text.slice(lookFrom, start),
    whole: lookFrom === from,
    mark: block.slice(start, stop),
    closing,
    spaced: next > end,
    after: text.slice(next, next + REACH),
  });
  return isEnd ? { end, next } : undefined;
}

/** The last marks between two places, if no word stands behind them: `?!`, `. . .`, or `.` in `.” `. */
function marksBefore(text: string, from: number, to: number): Span | undefined {
  const isMark = (i: number) => i >= from && MARK.test(text.charAt(i));
  let end = to;
  while (end > from && !isMark(end - 1)) {
    if (WORD.test(text.charAt(end - 1))) return undefined;
    end--;
  }
  let start = end;
  while (isMark(start - 1) || (start < end && text.charAt(start - 1) === ' ' && isMark(start - 2))) start--;
  return start < end ? { start, end } : undefined;
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
