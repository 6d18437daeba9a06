/** A quote -> the one small line that says where it stands: number, title, source, day, paragraph, and the link to it. */
import type { Quote } from '../answer/answer.js';
import type { Source } from '../articles/article.js';
import type { Language } from '../languages/en.js';
import { escapeLabel } from './escape.js';
import { SMALL } from './quote-block.js';
import { passageLink, safeAddress } from './text-fragment.js';

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
  const { title, url } = quote.article;
  const link = url === null ? undefined : passageLink(url, quote.text);
  const { paragraph, paragraphOf } = say.citation;
  const place =
    paragraphs === undefined ? paragraph(quote.paragraph) : paragraphOf(quote.paragraph, paragraphs);
  return SMALL + called(number) + [titleLink(title, link, say), ...origin(quote.article), place].join(' · ');
}

/** The lines above an article's quotes: its title, and in small print who published it and when, and what `more` says. */
export function articleHeading(article: Source, say: Language, more: readonly string[] = []): string {
  const from = [...origin(article), ...more];
  const link = article.url === null ? undefined : safeAddress(article.url);
  const title = `**${titleLink(article.title, link, say)}**`;
  return from.length === 0 ? title : `${title}\n${SMALL}${from.join(' · ')}`;
}

/** An article in one small line: title, source and day. */
export function articleLine(article: Source, say: Language): string {
  const link = article.url === null ? undefined : safeAddress(article.url);
  return SMALL + [titleLink(article.title, link, say), ...origin(article)].join(' · ');
}

/** The small line below a quote whose article stands above it: number and paragraph, with the link to the passage. */
export function paragraphLine(quote: Quote, number: number, say: Language): string {
  return SMALL + called(number) + linked(say.citation.paragraph(quote.paragraph), quote);
}

/** Where a quote stands, within a sentence: title and paragraph, with the link to it or without. */
export function placeWords(quote: Quote, { citation }: Language, withLink: boolean): string {
  const paragraph = citation.paragraph(quote.paragraph);
  return `${escapeLabel(quote.article.title, TITLE_LIMIT)}, ${withLink ? linked(paragraph, quote) : paragraph}`;
}

/** Words of the bot's own, with the link to the passage where the article has an address. */
function linked(words: string, { article, text }: Quote): string {
  const link = article.url === null ? undefined : passageLink(article.url, text);
  return link === undefined ? words : `[${words}](<${link}>)`;
}

function called(number: number | undefined): string {
  return number === undefined ? '' : `\\[${number}\\] `;
}

/** Who published it and when, as far as the article says. */
function origin({ source, published }: Source): string[] {
  const day = published === null ? undefined : shownDay(published);
  return [...(source ? [escapeLabel(source, SOURCE_LIMIT)] : []), ...(day === undefined ? [] : [day])];
}

/** @param link an address in a spelling that is safe */
function titleLink(title: string, link: string | undefined, say: Language): string {
  const shown = escapeLabel(title, TITLE_LIMIT);
  if (link === undefined) return shown;
  return NO_LINK_WORDS.test(title)
    ? `${shown} · [${say.citation.readIt}](<${link}>)`
    : `[${shown}](<${link}>)`;
}

/** A `YYYY-MM-DD` as Discord's own long date, in each reader's language; undefined for what is no day. */
export function shownDay(day: string): string | undefined {
  const moment = Date.parse(`${day}${HOUR_OF_A_DAY}`);
  return Number.isNaN(moment) ? undefined : `<t:${moment / 1000}:D>`;
}
