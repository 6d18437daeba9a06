/** An answer as plain data: Discord, the terminal and JSON only render it. */
import type { Problem, Source, Span } from '../articles/article.js';

/** A passage of an article word for word, and where it stands: `text === article.body.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
  readonly article: Source;
  /** The paragraph it begins in, from 1. */
  readonly paragraph: number;
  /** The words in `text` that answer the question: `[start, end)` in UTF-16 units of `text`. */
  readonly highlight?: readonly [start: number, end: number];
}

export interface Answer {
  readonly question: string;
  readonly status: 'answered' | 'not_found';
  /** The chance that the first quote answers the question, 0..1. */
  readonly confidence: number;
  /** Best first, at most three; empty when nothing was found. */
  readonly quotes: readonly Quote[];
  /** When nothing was found: the closest quotes, at most three, to be shown only on request. */
  readonly nearest: readonly Quote[];
  /** Milliseconds from question to answer. */
  readonly ms: number;
}

/** Where a quote stands: an article's id and the quote's offsets in its body. */
export interface Place extends Span {
  readonly article: string;
}

/** A quote in its paragraph: `before + quote.text + after` is one stretch of the article's body. */
export interface Context {
  readonly quote: Quote;
  readonly before: string;
  readonly after: string;
  /** How many paragraphs the article has. */
  readonly paragraphs: number;
}

/** What a face (Discord, the terminal) needs of the rest. */
export interface Answering {
  /** Answers any text whatever; only a broken installation rejects. */
  ask(question: string): Promise<Answer>;
  /** The quote at a place in its paragraph; undefined when no article has that place any more. */
  context(place: Place): Promise<Context | undefined>;
  /** The articles served, and the files that can't be. */
  corpus(): Promise<{ readonly articles: readonly Source[]; readonly problems: readonly Problem[] }>;
}
