/** A summary as plain data: sentences of the articles, word for word. Discord, the terminal and JSON only render it. */
import type { Quote } from '../answer/answer.js';

/** How many sentences each length has; fewer where the articles have fewer that say something. */
export const SUMMARY_SENTENCES = { short: 3, medium: 6, long: 10 } as const;
export type SummaryLength = keyof typeof SUMMARY_SENTENCES;

export interface SummaryRequest {
  /** The id of the one article to sum up; left out: all of them. */
  readonly article?: string;
  /** What it is to be about, in the reader's words; left out or blank: everything. Only so much is read of a long one. */
  readonly topic?: string;
  readonly length: SummaryLength;
}

export interface SummaryPoint {
  /**
   * A whole sentence, or two neighbouring ones where the second leans on the first ("He said …"). At most 400
   * characters; up to 1,000 only where the articles have no shorter sentence. Never cut inside a sentence.
   */
  readonly quote: Quote;
  /** Sentences of other articles that say the same, the closest one of each, closest first: "both articles say so". */
  readonly twins: readonly Quote[];
}

export interface Summary {
  /**
   * `not_found`: the articles are silent on the topic; `unknown_article`: there is none of that id;
   * `no_articles`: there is nothing to sum up.
   */
  readonly status: 'summarized' | 'not_found' | 'unknown_article' | 'no_articles';
  /** In reading order: article by article, oldest first, each from its beginning. Empty unless summarized. */
  readonly points: readonly SummaryPoint[];
  /** Where the topic was not found: the passages that come closest, at most three, to be shown only on request. */
  readonly nearest: readonly Quote[];
}

export interface Summarizer {
  /** Any text will do as a topic or an article's id; only a broken installation rejects. */
  summary(request: SummaryRequest): Promise<Summary>;
}
