/** What a reply to a reader is: the lines to print, and the quotes in them by their numbers, for `/context`. */
import type { Quote } from '../answer/answer.js';

export interface Shown {
  readonly text: string;
  /** The one called [1] first. */
  readonly quotes: readonly Quote[];
}
