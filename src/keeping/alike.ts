/** An article that is to be added, and those there are -> the one of them that it is likely to be once more. */
import type { Source } from '../articles/article.js';
import { caseless } from '../articles/caseless.js';

export interface Alike {
  readonly article: Source;
  /** What both have. */
  readonly by: 'address' | 'title';
}

/** One with the same address, or else one with the same title. Texts may differ: pages are corrected. */
export function findAlike(
  { title, url }: Pick<Source, 'title' | 'url'>,
  articles: readonly Source[],
): Alike | undefined {
  const address = url === null ? undefined : page(url);
  const sameAddress =
    address === undefined ? undefined : articles.find((other) => other.url && page(other.url) === address);
  if (sameAddress !== undefined) return { article: sameAddress, by: 'address' };
  const name = caseless(title);
  const sameTitle = name === '' ? undefined : articles.find((other) => caseless(other.title) === name);
  return sameTitle && { article: sameTitle, by: 'title' };
}

/** An address in the parser's spelling, without the place on the page. */
function page(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
