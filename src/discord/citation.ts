/** A quote -> the one small line that says where it stands: number, title, source, day, paragraph, and the link to it. */
import type { Quote } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { escapeLabel } from './escape.js';
import { SMALL } from './quote-block.js';
import { passageLink } from './text-fragment.js';

/** A title or source longer than this is shown shortened (characters): a citation must leave room for its quote. */
const TITLE_LIMIT = 150;
const SOURCE_LIMIT = 80;
/**
 * Discord shows a timestamp in each reader's own zone. At 10:00 UTC a day is the same day from UTC-10 (Hawaii) to
 * UTC+13:45 (New Zealand in summer); noon would already be the next day in New Zealand.
 */
const HOUR_OF_A_DAY = 'T10:00:00Z';
/** Discord shows no masked link whose words look like an address; and brackets would end the words early. */
const NO_LINK_WORDS = /[[\]]|:\/\/|[\p{L}\p{N}]\.\p{L}{2,}/u;

export interface CitationSetting {
  readonly say: Language;
  /** What the quote is called in the message; none for a quote that stands alone. */
  readonly number?: number;
  /** How many paragraphs the article has, where that is known. */
  readonly paragraphs?: number;
}

export function citation(quote: Quote, { say, number, paragraphs }: CitationSetting): string {
  const { title, source, published, url } = quote.article;
  const parts = [
    titleLink(title, url === null ? undefined : passageLink(url, quote.text), say.citation.readIt),
    ...(source ? [escapeLabel(source, SOURCE_LIMIT)] : []),
    ...day(published),
    paragraphs === undefined
      ? say.citation.paragraph(quote.paragraph)
      : say.citation.paragraphOf(quote.paragraph, paragraphs),
  ];
  const called = number === undefined ? '' : `\\[${number}\\] `;
  return SMALL + called + parts.join(' · ');
}

function titleLink(title: string, link: string | undefined, readIt: string): string {
  const shown = escapeLabel(title, TITLE_LIMIT);
  if (link === undefined) return shown;
  return NO_LINK_WORDS.test(title) ? `${shown} · [${readIt}](<${link}>)` : `[${shown}](<${link}>)`;
}

/** A `YYYY-MM-DD` as Discord's own long date; nothing for what is no day. */
function day(published: string | null): string[] {
  const moment = Date.parse(`${published}${HOUR_OF_A_DAY}`);
  return Number.isNaN(moment) ? [] : [`<t:${moment / 1000}:D>`];
}
