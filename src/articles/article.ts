/** One news article as the corpus holds it: what it says, and where it is from. */

import type { Fault } from './fault.js';

/** What a citation needs to name an article. */
export interface Source {
  /** The file's name without its ending; unique in a corpus. */
  readonly id: string;
  readonly title: string;
  /** Who published it, as the front matter says. */
  readonly source: string | null;
  /** The day it was published, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Its address on the web, http or https. */
  readonly url: string | null;
}

export interface Article extends Source {
  /** The text that is quoted, exactly as it stands in the file. Every offset counts UTF-16 units in it. */
  readonly body: string;
}

/** A file that can't be served, and what its keeper can do about it. */
export interface Problem extends Fault {
  /** The file's name inside the corpus folder. */
  readonly file: string;
}

/** A stretch of an article's body: `body.slice(start, end)`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches of one text share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
