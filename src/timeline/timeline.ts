/** A timeline as plain data: what the articles date, word for word, and how each date was worked out. */
import type { Quote } from '../answer/answer.js';
import type { Source } from '../articles/article.js';

export interface TimelineEvent {
  /** The whole sentence, with those before that it leans on, at most 1,000 characters; `highlight` is the words that say when. */
  readonly quote: Quote & { readonly highlight: readonly [start: number, end: number] };
  /** The first day: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the text is no more precise. */
  readonly from: string;
  /** The last day, likewise; null when it is one day, month or year. Never before `from`. */
  readonly to: string | null;
  /**
   * The day that the words were resolved against (`YYYY-MM-DD`, the article's own date), as in "on Tuesday", or "27 May"
   * without a year. Null: the words themselves say the whole date.
   */
  readonly resolvedFrom: string | null;
}

export interface Timeline {
  /** Oldest first; of the same day in the articles' order. Uncertain dates are left out. */
  readonly events: readonly TimelineEvent[];
  /** Articles that say when something was ("on Tuesday"), but have no date of their own to resolve it against. */
  readonly undated: readonly Source[];
}

export interface Chronicler {
  timeline(): Promise<Timeline>;
}
