/** The articles as a reader's list, and each of them to be read in pages. */
import type { Source, Span } from '../articles/article.js';

/** Discord has room for 4,000 characters in a message's components: a page, a heading and a line below. */
export const MAX_PAGE = 3_500;

export interface ListedSource extends Source {
  /** How many words the text has. */
  readonly words: number;
  /** How many pages `pages` makes of it; at least 1. */
  readonly pages: number;
}

/** A stretch of an article: `text === body.slice(start, end)`, at most MAX_PAGE characters. */
export interface Page extends Span {
  readonly text: string;
}

export interface ArticlePages {
  readonly article: Source;
  /** Cut at paragraphs' ends, or at sentences' ends in a paragraph too long for a page; never inside a sentence. At least one. */
  readonly pages: readonly Page[];
}

export interface ArticleFile {
  /** Its name in the corpus folder. */
  readonly name: string;
  /** All of it, front matter included, as it lies there. */
  readonly bytes: Uint8Array;
}

export interface Library {
  /** Newest first, then those without a date; by title among equals. How often each was quoted is the state's to tell. */
  sources(): Promise<readonly ListedSource[]>;
  /** @param article its id; undefined when there is none */
  pages(article: string): Promise<ArticlePages | undefined>;
  /** The article's own file. @param article its id; undefined when there is none, or its file is gone or another by now */
  file(article: string): Promise<ArticleFile | undefined>;
}
