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
  /**
   * Whom the pronoun that the quote begins with means, and whoever holds an office that it calls "the prime minister", in the
   * article's own words: `body.slice(start, end)`. Only where the text leaves no doubt; shown outside the quote. Never empty.
   */
  readonly means?: readonly (Span & { readonly text: string })[];
}

/** Words in two texts that can't both be right of the same thing: offsets in the first text, and in the other one. */
export interface DifferingWords {
  readonly kind: 'number' | 'date' | 'place' | 'name';
  readonly first: readonly [start: number, end: number];
  readonly other: readonly [start: number, end: number];
}

/** A quote from another article that tells of the same thing, but not the same: which is right is the reader's to judge. */
export interface Difference {
  readonly quote: Quote;
  /** Never empty. `first` is in the text of the answer's first quote, `other` in this one's. */
  readonly words: readonly DifferingWords[];
}

/** Why there is no answer, where that can be told. */
export type Reason =
  /** The question is in another language than the articles: BCP 47 tags of both. */
  | { readonly kind: 'language'; readonly question: string; readonly articles: string }
  /** A greeting, thanks, an order or a question to the program: the articles are asked nothing. */
  | { readonly kind: 'small_talk' };

/** A question and what was quoted for it: what the reader's next question may lean on. */
export interface Exchange {
  /** As it was searched with. */
  readonly question: string;
  /** The first quote; none where nothing was found. */
  readonly quote?: Pick<Quote, 'text' | 'highlight'>;
}

export interface Answer {
  readonly question: string;
  /** The corpus version that was searched: the name of the index's generation. The engine fills it in. */
  readonly version?: string;
  /** What was searched with instead, where the question leans on the one before it. */
  readonly searched?: string;
  readonly status: 'answered' | 'not_found';
  /** The chance that the first quote answers the question, 0..1. */
  readonly confidence: number;
  /** Best first, at most three; empty when nothing was found. */
  readonly quotes: readonly Quote[];
  /** When nothing was found: the closest quotes, at most three, to be shown only on request. */
  readonly nearest: readonly Quote[];
  /** Quotes from other articles that say the same as the first quote; they may stand in `quotes` too. Never empty. */
  readonly corroboration?: readonly Quote[];
  /** Quotes from other articles that differ from the first quote; they may stand in `quotes` too. Never empty. */
  readonly differences?: readonly Difference[];
  /** When nothing was found: why. */
  readonly reason?: Reason;
  /** When nothing was found: one to three questions that the articles answer. */
  readonly offered?: readonly string[];
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
  /**
   * Answers any text whatever; only a broken installation rejects.
   * @param before what the same reader asked last, in the same place; without it the question stands alone
   */
  ask(question: string, before?: Exchange): Promise<Answer>;
  /** The quote at a place in its paragraph; undefined when no article has that place any more. */
  context(place: Place): Promise<Context | undefined>;
  /** The articles served, and the files that can't be. */
  corpus(): Promise<{ readonly articles: readonly Source[]; readonly problems: readonly Problem[] }>;
}
