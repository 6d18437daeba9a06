/** Articles that have an address -> their files with the text that stands there now. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Source } from '../articles/article.js';
import type { Corpus } from '../articles/load.js';
import { parseArticle } from '../articles/parse.js';
import type { Draft } from '../intake/draft.js';
import { IntakeError, type Refusal } from '../intake/intake-error.js';
import { messageOf } from '../message-of.js';
import { replaceFile } from './article-files.js';
import { sourceOf } from './compare.js';

/** At the same time; each has 15 s. */
const AT_ONCE = 4;
/** A text that shrinks to less than this share of itself is likelier a page that hides it than a correction. */
const LEAST_SHARE = 0.5;

/** Gives up early when the signal says so. */
export type Fetch = (address: string, options: { readonly signal: AbortSignal }) => Promise<Draft>;
export interface Refetched {
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
 * Fetches the articles that have an address and writes those whose text has changed. Only the body is taken: the front
 * matter stays as whoever added the article wanted it, and so does a file that was edited or taken away meanwhile.
 * @param keep puts the file that is replaced where nothing is lost
 * @param onWritten called for each file that was replaced
 * @returns the articles that gave no text worth taking, and why: their text stays
 * @throws Error of the file system, or the signal's reason; nothing is written any more then
 */
export async function refetch(
  corpus: Corpus,
  options: {
    readonly dir: string;
    readonly fetch: Fetch;
    readonly keep: (article: Source, file: string) => Promise<void>;
    readonly onProgress: (done: number, total: number) => void;
    readonly onWritten: () => void;
    readonly signal: AbortSignal;
  },
): Promise<Refetched> {
  const waiting = corpus.articles.filter(
    ({ id, url }) => url !== null && corpus.files.get(id)?.file.toLowerCase().endsWith('.md'),
  );
  const total = waiting.length;
  const unfetched: Unfetched[] = [];
  let done = 0;
  const work = async () => {
    for (let article = waiting.shift(); article !== undefined; article = waiting.shift()) {
      const refused = await refetchOne(article, corpus, options);
      if (refused !== undefined) unfetched.push({ article: sourceOf(article), ...refused });
      done++;
      options.onProgress(done, total);
    }
  };
  const stop = (error: unknown) => {
    waiting.length = 0;
    throw error;
  };
  // All of them have ended when this has: whoever waits for it lets others change the files then.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(stop)));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return { unfetched, ...(total === 0 ? { corpus } : {}) };
}

/** @returns why it gave no text worth taking; undefined where it has what stands there now */
async function refetchOne(
  article: Article,
  { files }: Corpus,
  { dir, fetch, keep, onWritten, signal }: Parameters<typeof refetch>[1],
): Promise<Omit<Unfetched, 'article'> | undefined> {
  const { file = '', bytes = new Uint8Array() } = files.get(article.id) ?? {};
  let replacement: Uint8Array;
  try {
    const { body } = await fetch(article.url ?? '', { signal });
    if (body.trim() === article.body.trim()) return undefined;
    if (body.length < article.body.length * LEAST_SHARE) {
      const values = { characters: body.length, before: article.body.length };
      throw new IntakeError({ kind: 'shrunk', values });
    }
    replacement = withBody(article, bytes, body);
  } catch (error) {
    signal.throwIfAborted();
    const refusal = error instanceof IntakeError ? error.refusal : undefined;
    return { reason: messageOf(error), refusal };
  }
  signal.throwIfAborted();
  const path = join(dir, file);
  const now = await readFile(path).catch(() => undefined);
  if (now === undefined || !now.equals(bytes)) return undefined;
  await keep(article, file);
  await replaceFile(path, replacement);
  onWritten();
  return undefined;
}

/** The file of an article with another body. @throws IntakeError where no article could be read out of it again */
function withBody({ body: old }: Article, bytes: Uint8Array, body: string): Uint8Array {
  const text = Buffer.from(bytes).toString();
  const file = Buffer.from(text.slice(0, text.length - old.length) + body);
  const parsed = parseArticle('draft.md', file);
  if ('article' in parsed) return file;
  throw new IntakeError({ kind: 'front_matter', values: { fault: parsed.problem.code } });
}
