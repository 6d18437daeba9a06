/** The articles served in, a reader's list of them, their pages and their files out. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../articles/article.js';
import { isArticleFile } from '../articles/load.js';
import { articleId, parseArticle } from '../articles/parse.js';
import { newestFirst } from '../articles/reading-order.js';
import { remember } from '../remember.js';
import { pagesOf } from './pages.js';
import { type ArticleFile, type Library, MAX_PAGE } from './sources.js';

/** Words as a reader counts them: between spaces, with a letter or a digit in them. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;
/** How many articles' pages are remembered. */
const MAX_PAGED = 1_000;

/** @param corpusDir where the articles' files lie */
export function createLibrary(articles: readonly Article[], corpusDir: string): Library {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const pages = remember(MAX_PAGED, (id: string) => pagesOf(byId.get(id)?.body ?? '', MAX_PAGE));
  const words = remember(MAX_PAGED, (id: string) => byId.get(id)?.body.match(WORD)?.length ?? 0);

  return {
    async sources() {
      return articles
        .map(({ body: _, ...source }) => ({
          ...source,
          words: words(source.id),
          pages: pages(source.id).length,
        }))
        .sort(newestFirst);
    },

    async pages(id) {
      const article = byId.get(id);
      if (article === undefined) return undefined;
      const { body, ...source } = article;
      const spans = pages(id);
      return {
        article: source,
        pages: spans.map(({ start, end }) => ({ text: body.slice(start, end), start, end })),
      };
    },

    async file(id) {
      const article = byId.get(id);
      return article === undefined ? undefined : fileOf(article, corpusDir);
    },
  };
}

/** Undefined when the folder has no file that reads as just this article any more. */
async function fileOf(article: Article, dir: string): Promise<ArticleFile | undefined> {
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter((each) => isArticleFile(each) && articleId(each) === article.id)) {
    const bytes = await readFile(join(dir, name)).catch(() => undefined);
    if (bytes === undefined) continue;
    const parsed = parseArticle(name, bytes);
    // The id is never made of what a reader typed: it names an article that is served, and the folder lists the file.
    if (
      'article' in parsed &&
      parsed.article.body === article.body &&
      parsed.article.title === article.title
    ) {
      return { name, bytes };
    }
  }
  return undefined;
}
