/** What the corpus folder holds -> a generation that is served, and the quotes of earlier answers that it changes. */
import { type Corpus, loadCorpus } from '../articles/load.js';
import { parseArticle } from '../articles/parse.js';
import { readCurrent } from '../index/generations.js';
import { readStoredArticles, readStoredFile, type StoredArticle } from '../index/stored-articles.js';
import type { Log } from '../log.js';
import type { ShownQuote, ShownQuotes } from '../state/shown-quotes.js';
import { findChanged } from './changed-quotes.js';
import { compare, losesMost } from './compare.js';
import type { Changes, Refusal, Step } from './keeper.js';
import { losing } from './refusals.js';

/** What answers questions, as far as keeping the corpus minds it. */
export interface Serving {
  served(): { readonly version: string; readonly articles: readonly string[] };
  withdraw(articles: readonly string[]): Promise<void>;
  serve(
    version: string,
    options: { readonly problems: Corpus['problems']; readonly without: readonly string[] },
  ): Promise<void>;
}

/** A generation that is built and waits to be served. */
export interface Built {
  readonly version: string;
  /** Serves it from now on. @throws Error when it can't; what was served stays */
  publish(): Promise<void>;
}

/** What builds generations, ready as soon as it can. */
export interface Builder {
  /**
   * @param corpus the articles to build of
   * @param onProgress passages embedded, and how many there are to embed
   * @returns undefined when the served generation is of just these articles
   * @throws Error with a sentence for the operator
   */
  build(
    corpus: Pick<Corpus, 'articles' | 'files'>,
    onProgress: (done: number, total: number) => void,
  ): Promise<Built | undefined>;
  /** Frees what it holds. */
  end(): Promise<void>;
}

export interface ServeFolderOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Undefined where nobody is answered, or not yet. */
  readonly serving: () => Serving | undefined;
  readonly shownQuotes: ShownQuotes;
  readonly log: Log;
}

export interface Wanted {
  readonly onProgress: (step: Step) => void;
  /** Also when most of the articles are lost. */
  readonly force: boolean;
  /** The article that is wanted to go: it doesn't count as lost. */
  readonly going?: string | undefined;
  readonly builder: Pick<Builder, 'build'>;
  /** What the corpus folder holds, where that was just read. */
  readonly corpus?: Corpus | undefined;
}

/**
 * Builds what has changed, publishes it by one rename, and has it served.
 * @param before what was served before
 * @throws Error when it can't be built: what is served stays
 */
export async function serveFolder(
  before: readonly StoredArticle[],
  { onProgress, force, going, builder, corpus: read }: Wanted,
  options: ServeFolderOptions,
): Promise<Omit<Changes, 'ms'> | Refusal> {
  onProgress({ doing: 'reading', done: 0, total: 0 });
  const corpus = read ?? (await loadCorpus(options.corpusDir));
  for (const warning of corpus.warnings) options.log.warn({}, warning);
  const difference = compare(before, corpus);
  const lost = difference.removed.filter(({ id }) => id !== going);
  if (!force && losesMost(lost.length, before.length)) return losing(lost, before.length);

  const built = await builder.build(corpus, (done, total) => onProgress({ doing: 'embedding', done, total }));
  onProgress({ doing: 'publishing', done: 0, total: 0 });
  await built?.publish();
  const current = await readCurrent(options.indexDir);
  if (current.status !== 'named') throw new Error(current.reason);
  await options.serving()?.serve(current.name, { problems: corpus.problems, without: [] });
  await checkShownQuotes(current.name, corpus, options);
  return { version: current.name, ...difference, skipped: corpus.problems };
}

/** Looks after the quotes of public answers: which of them don't stand in their article any more. */
export async function checkShownQuotes(
  version: string,
  { articles }: Pick<Corpus, 'articles'>,
  { indexDir, shownQuotes }: Pick<ServeFolderOptions, 'indexDir' | 'shownQuotes'>,
): Promise<void> {
  const unchecked = shownQuotes.unchecked(version);
  if (unchecked.length === 0) return;
  const now = new Map(articles.map((article) => [article.id, article]));
  const wordingThen = async ({ version: then, article, start, end, old }: ShownQuote) => {
    if (old !== null) return old;
    const stored = (await readStoredArticles(indexDir, then).catch(() => [])).find(
      ({ id }) => id === article,
    );
    if (stored === undefined) return undefined;
    const parsed = parseArticle(stored.file, await readStoredFile(indexDir, then, stored));
    return 'article' in parsed ? parsed.article.body.slice(start, end) : undefined;
  };
  shownQuotes.check(version, await findChanged(unchecked, now, wordingThen));
}

/** The articles of the version that `CURRENT` names; none without one, or where an older program made it. */
export async function currentArticles(indexDir: string): Promise<StoredArticle[]> {
  const current = await readCurrent(indexDir);
  return current.status === 'named' ? readStoredArticles(indexDir, current.name).catch(() => []) : [];
}
