/** What a message claims, beside what the articles say, as plain data: never a verdict. */
import type { DifferingWords, Quote } from '../answer/answer.js';

export interface ClaimQuote {
  readonly quote: Quote;
  /** Numbers, dates, places and names in which they differ: `first` is in the claim's text, `other` in the quote's. */
  readonly differences: readonly DifferingWords[];
}

/** A sentence of the message that states something: `text === message.slice(start, end)`. */
export interface Claim {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the articles say that is closest to it, closest first, at most three; empty when nothing is close. */
  readonly quotes: readonly ClaimQuote[];
}

export interface Claims {
  /** In their order, at most MAX_CLAIMS. Empty: the message states nothing (only questions, a picture, a link). */
  readonly claims: readonly Claim[];
  /** How many more sentences state something. */
  readonly more: number;
}

/** So many sentences of a message are looked up. */
export const MAX_CLAIMS = 10;

export interface ClaimReader {
  /** Any text whatever; only a broken installation rejects. */
  claims(message: string): Promise<Claims>;
}
