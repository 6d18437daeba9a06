/** An article and a paragraph in, the words out that say where a quote stands. */
import type { Source } from '../articles/article.js';
import { inertLine } from './inert.js';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export interface Citation {
  /** `[1] Title · Source · 27 May 2025 · paragraph 2` */
  readonly line: string;
  readonly link: string | null;
}

/**
 * @param number what the quote is called
 * @param paragraphs how many the article has, where that is to be told
 */
export function citation(
  article: Source,
  paragraph: number,
  { number, paragraphs }: { readonly number?: number | undefined; readonly paragraphs?: number | undefined },
): Citation {
  const place =
    paragraphs === undefined ? `paragraph ${paragraph}` : `paragraph ${paragraph} of ${paragraphs}`;
  const called = number === undefined ? '' : `[${number}] `;
  return {
    line: called + [...about(article), place].join(' · '),
    link: article.url === null ? null : inertLine(article.url),
  };
}

/** An article's title, source and day, as far as they are known. */
export function about({ title, source, published }: Source): string[] {
  return [title, source, readable(published)].flatMap((part) => (part === null ? [] : [inertLine(part)]));
}

/** `2025-05-27` as `27 May 2025`; what is no day stays as it is. */
function readable(published: string | null): string | null {
  return published === null ? null : readableDay(published);
}

/** The same; `2025-05` as `May 2025`, and `2025` as it is. */
export function readableDay(date: string): string {
  const moment = Date.parse(`${date}T00:00:00Z`);
  if (/^\d{4}-\d{2}$/.test(date)) return month.format(Date.parse(`${date}-01T00:00:00Z`));
  return Number.isNaN(moment) || /^\d{4}$/.test(date) ? date : day.format(moment);
}
