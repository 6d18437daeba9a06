/** Quotes under headings -> the pages of a message: each quote whole, each with its citation, as many as one message holds. */
import type { Quote } from '../answer/answer.js';
import type { Span } from '../articles/article.js';
import type { Language } from '../languages/en.js';
import { type Button, buttonRow, contextButton } from './buttons.js';
import { MESSAGE_LIMIT, type Post, type Row } from './post.js';
import { quotePages } from './quote-block.js';
import { MENU_LIMIT, quoteMenu } from './quote-menu.js';

export interface ListedQuote {
  readonly quote: Quote;
  /** The lines above it; said once where several quotes in a row have the same. */
  readonly heading: string;
  /** The words of the quote to show in bold. */
  readonly bold?: Span;
  /** The small line below it. */
  readonly cite: (number: number) => string;
}

/** What stands in a list where there is no quote to show. */
export interface Note {
  readonly heading: string;
  readonly note: string;
}

export interface ListPage {
  readonly markdown: string;
  /** The quotes that end on this page, numbered from 1 through the whole list. */
  readonly shown: readonly { readonly number: number; readonly quote: Quote }[];
}

/** @param room characters that a page may have */
export function listPages(listed: readonly (ListedQuote | Note)[], room: number): ListPage[] {
  const pages: ListPage[] = [];
  let lines: string[] = [];
  let shown: { number: number; quote: Quote }[] = [];
  let above = '';
  const turn = () => {
    if (lines.length > 0) pages.push({ markdown: lines.join('\n'), shown });
    lines = [];
    shown = [];
    above = '';
  };
  const add = (heading: string, own: readonly string[]) => {
    const between = lines.length > 0 ? [''] : [];
    const fits = [...lines, ...between, heading, ...own].join('\n').length <= room;
    if (!fits || shown.length === MENU_LIMIT) turn();
    if (heading !== above) lines.push(...(lines.length > 0 ? [''] : []), heading);
    above = heading;
    lines.push(...own);
  };
  let number = 0;
  for (const one of listed) {
    if ('note' in one) {
      add(one.heading, [one.note]);
      continue;
    }
    number += 1;
    const { quote, heading, bold } = one;
    const cited = one.cite(number);
    const parts = quotePages({ text: quote.text, bold }, room - heading.length - cited.length - BREAKS);
    for (const [part, { markdown }] of parts.entries()) {
      // What goes on from the page before begins its own.
      if (part > 0) turn();
      add(heading, part === parts.length - 1 ? [markdown, cited] : [markdown]);
    }
    shown.push({ number, quote });
  }
  turn();
  return pages;
}

/** The line breaks between a heading, a quote and its citation. */
const BREAKS = 2;

export interface ListSetting {
  readonly say: Language;
  /** The lines above and below the quotes, on every page. */
  readonly head: string;
  readonly foot?: string;
  /** From 0; one that isn't there means the last. */
  readonly page: number;
  /** The custom id of the button that turns to a page. */
  readonly turn: (page: number) => string;
  /** Instead of the menu of the page's quotes. */
  readonly menu?: readonly Row[];
  /** Further buttons, behind those that turn pages. */
  readonly buttons?: readonly Button[];
}

/** The longest line about the page (English: `-# Page 9999 of 9999`), and the line breaks around it. */
export const PAGE_LINE_ROOM = 40;

/** One page of a list, with a menu that shows its quotes in their context. @param listed at least one */
export function renderList(listed: readonly (ListedQuote | Note)[], setting: ListSetting): Post {
  const { say, head, foot = '', page, turn, menu, buttons = [] } = setting;
  const pages = listPages(listed, MESSAGE_LIMIT - head.length - foot.length - PAGE_LINE_ROOM);
  const at = Math.min(page, pages.length - 1);
  const { markdown = '', shown = [] } = pages[at] ?? {};
  const numbered = pages.length > 1 ? [say.page(at + 1, pages.length)] : [];
  const content = [head, markdown, ...(foot === '' ? [] : ['', foot]), ...numbered].join('\n');
  const turning = turningButtons(at, pages.length, turn, say);
  const [only, another] = listed;
  // Where there is but one quote, a button does what a menu would.
  if (only && 'quote' in only && !another) {
    return { content, components: buttonRow([contextButton(only.quote, say), ...turning, ...buttons]) };
  }
  return {
    content,
    components: [...(menu ?? quoteMenu(shown, say)), ...buttonRow([...turning, ...buttons])],
  };
}

/** Previous and next, each to a page of its own; none where there is one page only. */
export function turningButtons(
  at: number,
  pages: number,
  turn: (page: number) => string,
  { buttons }: Language,
): Button[] {
  if (pages < 2) return [];
  return [
    { label: buttons.previous, id: turn(Math.max(at - 1, 0)), disabled: at === 0 },
    { label: buttons.next, id: turn(Math.min(at + 1, pages - 1)), disabled: at === pages - 1 },
  ];
}
