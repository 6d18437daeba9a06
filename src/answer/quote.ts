/** Sentences of an article in, a quote out: an exact stretch of its body with what a citation needs. */
import type { Article, Span } from '../articles/article.js';
import type { Quote } from './answer.js';

/** The most characters of a quote: the contract's. */
export const MAX_QUOTE = 400;

/**
 * @param place with whom its words mean, where that is known: offsets in the article's body
 * @param highlight the answering words, as offsets in the article's body
 */
export function quote(
  article: Article,
  place: Span & { readonly paragraph: number; readonly means?: readonly Span[] },
  highlight?: Span,
): Quote {
  const { body, ...source } = article;
  const { start, end, paragraph, means = [] } = place;
  return {
    text: body.slice(start, end),
    article: source,
    paragraph,
    start,
    end,
    ...(highlight === undefined ? {} : { highlight: [highlight.start - start, highlight.end - start] }),
    ...(means.length === 0
      ? {}
      : { means: means.map(({ start, end }) => ({ text: body.slice(start, end), start, end })) }),
  };
}

/**
 * A sentence longer than MAX_QUOTE is cut down to its clauses around a place: from one comma, semicolon, colon or
 * dash to another, as many as fit. Without any such mark it is cut between words.
 * @param around the place that must be in it; of one that is longer than a quote its beginning
 */
export function shorten(body: string, sentence: Span, around: Span): Span {
  if (sentence.end - sentence.start <= MAX_QUOTE) return sentence;
  const text = body.slice(sentence.start, sentence.end);
  const stops = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
  const from = around.start - sentence.start;
  const length = around.end - around.start;
  const to = from + (length > MAX_QUOTE ? 1 : Math.max(length, 1));
  for (const cuts of [stops(CLAUSE_END), stops(/\s+/g)]) {
    const found = widest([0, ...cuts, text.length], from, to);
    if (found === undefined) continue;
    const kept = text.slice(found.start, found.end).trimEnd();
    return { start: sentence.start + found.start, end: sentence.start + found.start + kept.length };
  }
  const start = wholeCharacter(body, Math.min(around.start, sentence.end - MAX_QUOTE));
  return { start, end: wholeCharacter(body, start + MAX_QUOTE) };
}

/** A comma, semicolon or colon with the space behind it (not the colon of 10:30), or a dash. */
const CLAUSE_END = /[,;:]["”’»)\]]*\s+|[—–]\s*/g;

/** The offset, or the one before it where a cut there would part the two halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** From edge to edge, at most MAX_QUOTE long, holding the place: first as much before it as after. */
function widest(edges: readonly number[], from: number, to: number): Span | undefined {
  let first = edges.findLastIndex((edge) => edge <= from);
  let last = edges.findIndex((edge) => edge >= to);
  if (first < 0 || last < 0 || (edges[last] ?? 0) - (edges[first] ?? 0) > MAX_QUOTE) return undefined;
  for (;;) {
    const after = (edges[last + 1] ?? Number.POSITIVE_INFINITY) - (edges[first] ?? 0) <= MAX_QUOTE;
    const before = (edges[last] ?? 0) - (edges[first - 1] ?? Number.NEGATIVE_INFINITY) <= MAX_QUOTE;
    if (!after && !before) return { start: edges[first] ?? 0, end: edges[last] ?? 0 };
    if (after) last++;
    else first--;
  }
}
