/** A web page -> what it says about itself: title, publisher, day. Its own data for machines come before what is shown. */
import { readDay } from './day.js';

export interface PageFacts {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly published?: string | undefined;
}

/** The few members of an element that are read here, so that nothing more is expected of the DOM. */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
export interface Page {
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** schema.org: Article and what is one; a page's other objects (its site, its breadcrumbs) have dates and names too. */
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;
/** How deep publishers nest their objects, and more. */
const MAX_NESTING = 8;

const TITLE_NAMES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title'];
const SOURCE_NAMES = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher'];
/** Open Graph, schema.org, Dublin Core, and what publishing systems and analytics have used. */
const DAY_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publishdate',
  'publication_date',
  'date',
];

export function readPageFacts(page: Page): PageFacts {
  const article = findArticle(page);
  const meta = readMeta(page);
  const first = (names: readonly string[]) => names.map((name) => meta.get(name)).find((said) => said);
  return {
    title: textOf(article?.['headline']) ?? first(TITLE_NAMES) ?? shownTitle(page),
    source: textOf(nameOf(article?.['publisher'])) ?? first(SOURCE_NAMES),
    published:
      readDay(textOf(article?.['datePublished']) ?? '') ??
      DAY_NAMES.map((name) => readDay(meta.get(name) ?? '')).find((day) => day !== undefined) ??
      shownDay(page),
  };
}

/** The first article among the page's objects in JSON-LD (schema.org), however they are nested. */
function findArticle(page: Page): Record<string, unknown> | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = search(JSON.parse(stripComments(script.textContent ?? '')), MAX_NESTING);
      if (found !== undefined) return found;
    } catch {
      // Pages hold broken data often enough; the other ways remain.
    }
  }
  return undefined;
}

const stripComments = (script: string) => script.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '');

function search(value: unknown, depth: number): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  const object = value as Record<string, unknown>;
  const types = [object['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return object;
  for (const part of Array.isArray(value) ? value : [object['@graph'], object['mainEntity']]) {
    const found = search(part, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By name, in small letters; the first of each counts. */
function readMeta(page: Page): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && content !== '' && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** The page's one heading where it also stands in the window's title, among the site's name and such; else that title. */
function shownTitle(page: Page): string | undefined {
  const title = page.querySelector('title')?.textContent ?? '';
  const [heading, another] = page.querySelectorAll('h1');
  const shown = heading?.textContent?.trim() ?? '';
  const inTitle = another === undefined && plain(title).includes(plain(shown));
  return shown !== '' && inTitle ? shown : textOf(title);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

function shownDay(page: Page): string | undefined {
  for (const selector of ['[itemprop~="datePublished"]', 'time[pubdate]', 'article time', 'main time']) {
    const element = page.querySelector(selector);
    const day = readDay(element?.getAttribute('datetime') ?? element?.textContent ?? '');
    if (day !== undefined) return day;
  }
  return undefined;
}

const nameOf = (value: unknown): unknown => {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>)['name'] : first;
};

function textOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}
