/** A summary as plain data -> the message that shows it; its menu keeps all the sentences' places, for the other pages. */
import * as v from 'valibot';
import type { Quote } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import type { Button } from './buttons.js';
import { articleHeading, paragraphLine, placeWords } from './citation.js';
import { customIds, PAGE } from './custom-id.js';
import { plainLabel } from './escape.js';
import { isPlaceId, placeId } from './place-id.js';
import type { Post, Row } from './post.js';
import { type ListedQuote, renderList } from './quote-list.js';
import { LABEL_LIMIT, menuRow, QUOTES_MENU } from './quote-menu.js';

export const SUMMARY_PAGE = customIds('summary', v.strictTuple([PAGE]));

/** A sentence, and those of other articles that say the same. */
export interface ShownPoint {
  readonly quote: Quote;
  readonly twins: readonly Quote[];
  /** How many more twins there are than are shown. */
  readonly more: number;
}

/** So many twins are named; with the sentence itself their places fit a menu's value (100 characters). */
export const TWINS_LIMIT = 2;
const SEPARATOR = ':';
const MORE = /^\+(\d{1,4})$/;

export interface SummarySetting {
  readonly say: Language;
  /** The line above, which says of what this is a summary. */
  readonly head: string;
  /** From 0. */
  readonly page: number;
  readonly buttons: readonly Button[];
}

/** @param points at least one, in reading order */
export function renderSummary(
  points: readonly ShownPoint[],
  { say, head, page, buttons }: SummarySetting,
): Post {
  const listed = points.map(
    (point): ListedQuote => ({
      quote: point.quote,
      heading: articleHeading(point.quote.article, say),
      cite: (number) => cite(point, number, say),
    }),
  );
  const turn = (to: number) => SUMMARY_PAGE.write(String(to));
  return renderList(listed, { say, head, page, turn, menu: pointsMenu(points, say), buttons });
}

/** Number and paragraph, and who else says so: with links to the places, or without where these leave the quote no room. */
function cite({ quote, twins, more }: ShownPoint, number: number, say: Language): string {
  const line = (withLinks: boolean) =>
    [
      paragraphLine(quote, number, say),
      ...twins.map((twin) => say.summary.alsoIn(placeWords(twin, say, withLinks))),
      ...(more > 0 ? [say.summary.alsoInMore(more)] : []),
    ].join(' · ');
  const linked = line(true);
  return linked.length <= CITE_ROOM ? linked : line(false);
}
/** The line below a quote may take so many characters; what it names more is in the menu, too. */
const CITE_ROOM = 800;

function pointsMenu(points: readonly ShownPoint[], { menus }: Language): Row[] {
  const options = points.map(({ quote, twins, more }, at) => ({
    label: plainLabel(`[${at + 1}] ${quote.text}`, LABEL_LIMIT),
    value: [...[quote, ...twins].map(placeId), ...(more > 0 ? [`+${more}`] : [])].join(SEPARATOR),
  }));
  return menuRow(QUOTES_MENU.write(), menus.context.placeholder, options);
}

/** A menu's value -> the places it holds, the sentence's own first, and how many more twins there are. */
export function readPoint(value: string): { readonly places: readonly string[]; readonly more: number } {
  const parts = value.split(SEPARATOR);
  return { places: parts.filter(isPlaceId), more: Number(MORE.exec(parts.at(-1) ?? '')?.[1] ?? 0) };
}
