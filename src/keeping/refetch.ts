/** Articles that have an address -> their files with the text that stands there now. */
import { join } from 'node:path';
import type { Article, Source } from '../articles/article.js';
import type { Corpus } from '../articles/load.js';
import { toArticleFile } from '../intake/article-file.js';
import type { Draft } from '../intake/draft.js';
import { IntakeError, type Refusal } from '../intake/intake-error.js';
import { replaceFile } from './article-files.js';
import { sourceOf } from './compare.js';
import { message } from './refusals.js';

/** At the same time; each has 15 s. */
const AT_ONCE = 4;
/** A text that shrinks to less than this share of itself is likelier a page that hides it than a correction. */
const LEAST_SHARE = 0.5;

export type Fetch = (address: string) => Promise<Draft>;
export interface Refetched {
  readonly written: number;
  /** What the corpus folder holds, where it was read and nothing had to be waited for. */
  readonly corpus?: Corpus | undefined;
  readonly unfetched: readonly Unfetched[];
}

export interface Unfetched {
  readonly article: Source;
  /** In English. */
  readonly reason: string;
  /** What the reason is made of, where it is one of intake's. */
  readonly refusal?: Refusal | undefined;
}

/**
 * Fetches the articles that have an address and writes those whose text has changed. Only the body is taken: title,
 * source, date and address stay as whoever added the article wanted them.
 * @param keep puts the file that is replaced where nothing is lost
 * @returns how many files were written, and the articles that gave no text worth taking, and why: their text stays
 */
export async function refetch(
  corpus: Corpus,
  options: {
    readonly dir: string;
    readonly fetch: Fetch;
    readonly keep: (article: Source, file: string) => Promise<void>;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<Refetched> {
  const waiting = corpus.articles.filter(
    ({ id, url }) => url !== null && corpus.files.get(id)?.file.toLowerCase().endsWith('.md'),
  );
  const total = waiting.length;
  const unfetched: Unfetched[] = [];
  let done = 0;
  let written = 0;
  const work = async () => {
    for (let article = waiting.shift(); article !== undefined; article = waiting.shift()) {
      const outcome = await refetchOne(article, corpus, options);
      if (outcome === 'written') written++;
      else if (outcome !== 'same') unfetched.push({ article: sourceOf(article), ...outcome });
      done++;
      options.onProgress(done, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { written, unfetched, ...(total === 0 ? { corpus } : {}) };
}

async function refetchOne(
  article: Article,
  { files }: Corpus,
  { dir, fetch, keep }: Parameters<typeof refetch>[1],
): Promise<'same' | 'written' | Omit<Unfetched, 'article'>> {
  const file = files.get(article.id)?.file ?? '';
  let text: string;
  try {
    const { body } = await fetch(article.url ?? '');
    if (body.trim() === article.body.trim()) return 'same';
    if (body.length < article.body.length * LEAST_SHARE) {
      const values = { characters: body.length, before: article.body.length };
      throw new IntakeError({ kind: 'shrunk', values });
    }
    text = toArticleFile({ ...article, body });
  } catch (error) {
    const refusal = error instanceof IntakeError ? error.refusal : undefined;
    return { reason: message(error), refusal };
  }
  await keep(article, file);
  await replaceFile(join(dir, file), Buffer.from(text));
  return 'written';
}
