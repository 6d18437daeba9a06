/** The articles as plain data -> a page of the list of them, or a page of one of them to read. */
import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import * as v from 'valibot';
import type { Language } from '../languages/en.js';
import type { ArticlePages, ListedSource } from '../sources/sources.js';
import { REMEMBERED_DAYS } from '../state/shown-quotes.js';
import { buttonRow } from './buttons.js';
import { articleHeading } from './citation.js';
import { ARTICLE, customIds, PAGE } from './custom-id.js';
import { plainLabel } from './escape.js';
import { articleMark } from './place-id.js';
import { MESSAGE_LIMIT, type Post } from './post.js';
import { quotePages } from './quote-block.js';
import { PAGE_LINE_ROOM, turningButtons } from './quote-list.js';
import { LABEL_LIMIT, MENU_LIMIT, menuRow } from './quote-menu.js';

export const SOURCES_PAGE = customIds('sources', v.strictTuple([PAGE]));
/** The menu whose choice opens an article; its values are the articles' marks. */
export const READ_MENU = customIds('read', v.strictTuple([]));
/** A page of an article, and the part of that page. */
export const READ_PAGE = customIds('read-page', v.strictTuple([ARTICLE, PAGE, PAGE]));
export const DOWNLOAD = customIds('download', v.strictTuple([ARTICLE]));

/** The last part of a page, however many it has: from the page behind it one comes back there. */
const LAST_PART = 9999;
/** Characters of all text in a message made of components (Discord, Component Reference). */
const DISPLAY_LIMIT = 4000;

export interface SourcesSetting {
  readonly say: Language;
  /** From 0; one that isn't there means the last. */
  readonly page: number;
  /** How often each article was quoted in answers for all to see, of the last 30 days; by its id. */
  readonly quoted: ReadonlyMap<string, number>;
}

/** @param sources at least one, in their order */
export function renderSources(sources: readonly ListedSource[], { say, page, quoted }: SourcesSetting): Post {
  const head = say.sources.head(sources.length);
  const listed = sources.map((source) => ({
    source,
    lines: articleHeading(source, say, [
      say.sources.words(source.words),
      say.sources.quoted(quoted.get(source.id) ?? 0, REMEMBERED_DAYS),
    ]),
  }));
  const pages = inPages(listed, MESSAGE_LIMIT - head.length - PAGE_LINE_ROOM);
  const at = Math.min(page, pages.length - 1);
  const shown = pages[at] ?? [];
  const numbered = pages.length > 1 ? ['', say.page(at + 1, pages.length)] : [];
  const options = shown.map(({ source }) => ({
    value: articleMark(source),
    label: plainLabel(source.title, LABEL_LIMIT),
    ...(source.source ? { description: plainLabel(source.source, LABEL_LIMIT) } : {}),
  }));
  const turn = (to: number) => SOURCES_PAGE.write(String(to));
  return {
    content: [head, ...shown.flatMap(({ lines }) => ['', lines]), ...numbered].join('\n'),
    components: [
      ...menuRow(READ_MENU.write(), say.menus.read.placeholder, options),
      ...buttonRow(turningButtons(at, pages.length, turn, say)),
    ],
  };
}

interface Listed {
  readonly source: ListedSource;
  readonly lines: string;
}

/** As many on a page as its room and its menu can hold. */
function inPages(listed: readonly Listed[], room: number): Listed[][] {
  const pages: Listed[][] = [];
  let left = 0;
  for (const one of listed) {
    // An empty line, and the break behind it.
    const needed = one.lines.length + 2;
    const page = pages.at(-1);
    if (page && needed <= left && page.length < MENU_LIMIT) page.push(one);
    else {
      pages.push([one]);
      left = room;
    }
    left -= needed;
  }
  return pages;
}

/** Where a reader is in an article. */
export interface ReadingPlace {
  /** From 0; one that isn't there means the last. */
  readonly page: number;
  /** A page that has so much in it to be escaped that one message can't hold it is parted; likewise from 0. */
  readonly part: number;
}

/** A page of an article, as a message made of components: only those may have 4,000 characters. */
export function renderReading(
  { article, pages }: ArticlePages,
  { page, part }: ReadingPlace,
  say: Language,
): APIMessageTopLevelComponent[] {
  const heading = articleHeading(article, say);
  const at = Math.min(page, pages.length - 1);
  const parts = quotePages({ text: pages[at]?.text ?? '' }, DISPLAY_LIMIT - heading.length - PAGE_LINE_ROOM);
  const inPage = Math.min(part, parts.length - 1);
  const mark = articleMark(article);
  const turn = (to: number, toPart: number) => READ_PAGE.write(mark, String(to), String(toPart));
  const isFirst = at === 0 && inPage === 0;
  const isLast = at === pages.length - 1 && inPage === parts.length - 1;
  const { previous, next, download } = say.buttons;
  const back = inPage > 0 ? turn(at, inPage - 1) : turn(at - 1, LAST_PART);
  const on = inPage < parts.length - 1 ? turn(at, inPage + 1) : turn(at + 1, 0);
  const turning = [
    { label: previous, id: isFirst ? turn(0, 0) : back, disabled: isFirst },
    { label: next, id: on, disabled: isLast },
  ];
  const numbered = pages.length > 1 ? [say.page(at + 1, pages.length)] : [];
  return [
    {
      type: ComponentType.TextDisplay,
      content: [heading, '', parts[inPage]?.markdown ?? '', ...numbered].join('\n'),
    },
    ...buttonRow([...(isFirst && isLast ? [] : turning), { label: download, id: DOWNLOAD.write(mark) }]),
  ];
}
