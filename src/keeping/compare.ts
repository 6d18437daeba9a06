/** The articles of a version and those in the folder in, what differs out. */
import type { Source } from '../articles/article.js';
import type { Corpus } from '../articles/load.js';
import { articleId } from '../articles/parse.js';
import type { StoredArticle } from '../index/stored-articles.js';
import { sha256 } from '../sha256.js';
import type { ArticleStatus } from './keeper.js';

export interface Difference {
  readonly added: readonly Source[];
  readonly changed: readonly Source[];
  readonly removed: readonly Source[];
}

/** From the articles that are stored to those in the folder. */
export function compare(stored: readonly StoredArticle[], corpus: Corpus): Difference {
  const before = new Map(stored.map((article) => [article.id, article]));
  const sources = corpus.articles.map(({ body: _, ...source }) => source);
  return {
    added: sources.filter(({ id }) => !before.has(id)),
    changed: sources.filter(({ id }) => before.has(id) && !isSame(before.get(id), corpus)),
    removed: stored.filter(({ id }) => !corpus.files.has(id)).map(sourceOf),
  };
}

function isSame(stored: StoredArticle | undefined, { files }: Corpus): boolean {
  const now = stored && files.get(stored.id);
  return now !== undefined && now.file === stored?.file && sha256(now.bytes) === stored.sha256;
}

export function sourceOf({ id, title, source, published, url }: Source): Source {
  return { id, title, source, published, url };
}

const EMPTY: Corpus = { articles: [], problems: [], warnings: [], files: new Map() };

/**
 * Each article that is served or in the folder, and each file that can't be served, by title.
 * @param read undefined where the folder can't be read: then those that are served are all that is known
 */
export function articleStatuses(stored: readonly StoredArticle[], read: Corpus | undefined): ArticleStatus[] {
  const corpus = read ?? EMPTY;
  const { added, changed, removed } = compare(stored, corpus);
  const ids = (sources: readonly Source[]) => new Set(sources.map(({ id }) => id));
  const [edited, gone] = [ids(changed), ids(removed)];
  const problems = new Map(corpus.problems.map((problem) => [problem.file, problem]));
  const served = stored.map((article) => ({
    ...sourceOf(article),
    file: article.file,
    passages: article.passages,
    state: edited.has(article.id)
      ? ('changed' as const)
      : read !== undefined && gone.has(article.id)
        ? ('gone' as const)
        : ('served' as const),
    problem: problems.get(article.file) ?? null,
  }));
  const fresh = added.map((source) => ({
    ...source,
    file: corpus.files.get(source.id)?.file ?? '',
    passages: 0,
    state: 'new' as const,
    problem: null,
  }));
  const servedFiles = new Set(stored.map(({ file }) => file));
  const skipped = corpus.problems
    .filter(({ file }) => !servedFiles.has(file))
    .map((problem) => ({
      id: articleId(problem.file),
      title: problem.file,
      source: null,
      published: null,
      url: null,
      file: problem.file,
      passages: 0,
      state: 'skipped' as const,
      problem,
    }));
  return [...served, ...fresh, ...skipped].sort((a, b) => a.title.localeCompare(b.title));
}

/** The project's own rule: a refresh that loses more than half of what is served is likelier a mistake than a wish. */
export function losesMost(removed: number, served: number): boolean {
  return removed * 2 > served;
}
