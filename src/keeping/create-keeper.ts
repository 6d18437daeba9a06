/** The corpus, its index, what answers and the state in, what moderators can do out. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCorpus } from '../articles/load.js';
import { articleId } from '../articles/parse.js';
import { listGenerations, readCurrent } from '../index/generations.js';
import { readStoredArticles, type StoredArticle } from '../index/stored-articles.js';
import { toArticleFile } from '../intake/article-file.js';
import type { Log } from '../log.js';
import { sha256 } from '../sha256.js';
import { type State, transact } from '../state/database.js';
import { createGaps, type Gaps } from '../state/gaps.js';
import type { OperationLock } from '../state/operation.js';
import type { RecordBook, Who } from '../state/record.js';
import { createRemovals, type Removal } from '../state/removals.js';
import { createShownQuotes } from '../state/shown-quotes.js';
import { type Alike, findAlike } from './alike.js';
import { exists, writeNewFile } from './article-files.js';
import { compare, sourceOf } from './compare.js';
import { articleFileName } from './file-name.js';
import { createFollower } from './follow.js';
import type { Keeper, Refreshed, Refusal, Rollback } from './keeper.js';
import { createOperations, type Done, type OperationsOptions, type Wish } from './operations.js';
import type { Folders, Leaving, Plan } from './plan.js';
import { type Fetch, type Refetched, refetch } from './refetch.js';
import { draftRefused, duplicate, failed, taken, unknown } from './refusals.js';
import { currentArticles, type ServeFolderOptions } from './serve-folder.js';
import { readStatus } from './status.js';

/** How long a removal can be undone (milliseconds). */
export const UNDO_MS = 86_400_000;

export interface KeeperOptions
  extends Folders,
    Pick<ServeFolderOptions, 'serving'>,
    Pick<OperationsOptions, 'startBuilder'> {
  readonly state: State;
  readonly record: RecordBook;
  readonly lock: OperationLock;
  /** Fetches an article again; undefined: none is. */
  readonly fetch?: Fetch | undefined;
  /** When the next refresh on schedule is; null: never. */
  readonly nextRefresh?: (() => Date | null) | undefined;
  readonly log: Log;
}

/** What whoever runs the keeper needs beside what moderators can do. */
export interface RunningKeeper extends Keeper {
  readonly noteGap: Gaps['note'];
  /** Finishes what a killed process had begun; what can't be finished now is logged, and left to the next operation. */
  recover(): Promise<void>;
  /** Has served what another process has published, without what it has removed. */
  follow(): Promise<void>;
  /** Before an answer: where another process has written to the database, nothing that it removed is quoted any more. */
  beforeAnswer(): Promise<void> | undefined;
  /** Begins nothing more, and gives up what is under way, which the next start finishes. Resolves when it has ended. */
  stop(): Promise<void>;
  /** The articles that were changed by hand since the served version was built; empty while an operation is under way. */
  changedByHand(): Promise<readonly string[]>;
}

export function createKeeper(options: KeeperOptions): RunningKeeper {
  const { state, record, lock, serving, corpusDir, indexDir, removedDir } = options;
  const removals = createRemovals(state.db);
  const gaps = createGaps(state.db);
  const shownQuotes = createShownQuotes(state.db);
  const operations = createOperations({ ...options, removals, shownQuotes, fetchAgain });
  const { isBusy, tellRecord } = operations;
  const follower = createFollower({ ...options, removals, shownQuotes, isBusy, tellRecord });

  async function fetchAgain(
    by: Who,
    { onProgress, ...given }: Parameters<OperationsOptions['fetchAgain']>[1],
  ): Promise<Refetched> {
    const { fetch } = options;
    if (fetch === undefined) return { unfetched: [] };
    return refetch(await loadCorpus(corpusDir), {
      ...given,
      dir: corpusDir,
      fetch,
      async keep({ id, title }, file) {
        const folder = newFolder();
        await writeNewFile(join(removedDir, folder, file), await readFile(join(corpusDir, file)));
        const at = new Date().toISOString();
        transact(state.db, () =>
          removals.write({ at, why: 'replaced', article: { id, title }, file, folder, by }),
        );
      },
      onProgress: (done, total) => onProgress({ doing: 'fetching', done, total }),
    });
  }

  /** @param result what comes of it beside the changes */
  async function operate<Result extends object>(
    wish: Wish,
    decide: () => Promise<Plan | Refusal>,
    result: (done: Done) => Result,
  ) {
    const done = await operations.operate(wish, decide);
    return 'status' in done ? done : { status: 'done' as const, ...done.changes, ...result(done) };
  }

  /** What going back to a version takes, and what comes of it. */
  async function planRollback(
    version: string,
  ): Promise<{ readonly plan: Plan; readonly preview: Rollback } | Refusal> {
    const names = await listGenerations(indexDir);
    const current = await readCurrent(indexDir);
    const isServed = current.status === 'named' && current.name === version;
    const then =
      names.includes(version) && !isServed
        ? await readStoredArticles(indexDir, version).catch(() => undefined)
        : undefined;
    if (then === undefined)
      return unknown(
        `Version ${version} is not kept, or served already. The status lists the versions that are kept.`,
      );
    const corpus = await loadCorpus(corpusDir);
    const { articles, files, problems } = corpus;
    const kept = new Map(then.map((article) => [article.id, article]));
    const leaving: Leaving[] = [];
    const folder = newFolder();
    for (const { id, title } of articles) {
      const { file = '', bytes = new Uint8Array() } = files.get(id) ?? {};
      const before = kept.get(id);
      if (before?.file === file && before.sha256 === sha256(bytes)) continue;
      leaving.push({
        article: { id, title },
        file,
        folder,
        why: before === undefined ? 'rolled back' : 'replaced',
      });
    }
    // A file that can't be served now stands where one could be then.
    for (const { file } of problems) {
      const id = articleId(file);
      if (kept.has(id)) leaving.push({ article: { id, title: file }, file, folder, why: 'replaced' });
    }
    const undone = [...removals.gone()].filter(([id]) => kept.has(id)).map(([, { removal }]) => removal);
    const { added, changed, removed } = compare(then, corpus);
    return {
      plan: { what: 'rollback', version, leaving, returning: removed, undone },
      preview: { returning: removed, leaving: added, changing: changed },
    };
  }

  return {
    async status() {
      const served = serving()?.served().version;
      return readStatus({ ...options, served, nextRefresh: options.nextRefresh?.() ?? null });
    },

    async add(draft, by, { onProgress } = {}) {
      let text: string;
      try {
        text = toArticleFile(draft);
      } catch (error) {
        return draftRefused(error);
      }
      const { title, source, published, url } = draft;
      let article = { id: '', title, source, published, url };
      let alike: Alike | undefined;
      return operate(
        { by, onProgress },
        async () => {
          const { articles, problems } = await loadCorpus(corpusDir);
          const same = articles.find(({ body }) => body.trim() === draft.body.trim());
          if (same !== undefined) return duplicate(sourceOf(same));
          const found = findAlike(draft, articles);
          alike = found && { ...found, article: sourceOf(found.article) };
          const skipped = problems.map(({ file }) => articleId(file));
          const file = articleFileName(title, [...articles.map(({ id }) => id), ...skipped]);
          article = { ...article, id: articleId(file) };
          return { what: 'add', article, file, text };
        },
        () => ({ article, alike }),
      );
    },

    async remove(id, by, { onProgress } = {}) {
      return operate(
        { by, onProgress },
        async () => {
          const { articles, files } = await loadCorpus(corpusDir);
          const article = articles.find((each) => each.id === id) ?? (await storedArticle(id));
          if (article === undefined)
            return unknown(
              `There is no article "${id}". Nothing was removed. The status lists the articles by name.`,
            );
          const file = files.get(id)?.file ?? (article as StoredArticle).file;
          const { title } = article;
          return {
            what: 'remove',
            leaving: { article: { id, title }, file, folder: newFolder(), why: 'removed' },
          };
        },
        ({ removal }) => ({ removal: removals.get(removal) as Removal }),
      );
    },

    async undo(which, by, { onProgress } = {}) {
      let removal: Removal | undefined;
      return operate(
        { by, onProgress },
        async () => {
          const recent = undoable();
          removal = recent.find(({ id, article }) => id === which || article.id === which);
          if (removal === undefined) return tooLate(which);
          const { articles } = await loadCorpus(corpusDir);
          const other = articles.find(({ id }) => id.toLowerCase() === removal?.article.id.toLowerCase());
          if (other !== undefined) return taken(sourceOf(other), removal.file);
          const from = join(removedDir, removal.folder, removal.file);
          if (!(await exists(from)))
            return unknown(`The removed file isn't at "${from}" any more. Nothing was changed.`);
          return { what: 'undo', removal };
        },
        ({ changes }) => {
          const id = removal?.article.id;
          const article = [...changes.added, ...changes.changed].find((each) => each.id === id);
          const unread = {
            id: id ?? '',
            title: removal?.article.title ?? '',
            source: null,
            published: null,
            url: null,
          };
          return { article: article ?? unread };
        },
      );
    },

    undoable,

    async refresh(by, { onProgress, force, offline } = {}) {
      return operate(
        { by, onProgress, force, offline },
        async () => {
          const current = await readCurrent(indexDir);
          return { what: 'refresh', from: current.status === 'named' ? current.name : null };
        },
        ({ refetched }) => ({ unfetched: refetched.unfetched }),
      );
    },

    async previewRollback(version) {
      try {
        const planned = await planRollback(version);
        return 'status' in planned ? planned : planned.preview;
      } catch (error) {
        return failed(error, false);
      }
    },

    async rollback(version, by, { onProgress } = {}) {
      let preview: Rollback = { returning: [], leaving: [], changing: [] };
      return operate(
        { by, onProgress },
        async () => {
          const planned = await planRollback(version);
          if ('status' in planned) return planned;
          preview = planned.preview;
          return planned.plan;
        },
        (): Rollback & Pick<Refreshed, 'unfetched'> => ({ ...preview, unfetched: [] }),
      );
    },

    record: record.list,
    gaps: gaps.list,
    gap: gaps.get,
    removeGap: gaps.remove,
    noteGap: gaps.note,
    shownQuotes,
    onRecord: operations.onRecord,
    recover: operations.recover,
    stop: operations.stop,
    follow: follower.follow,
    beforeAnswer: follower.beforeAnswer,
    async changedByHand() {
      if (operations.isBusy() || lock.running() !== undefined) return [];
      const { added, changed, removed } = compare(
        await currentArticles(indexDir),
        await loadCorpus(corpusDir),
      );
      return [...added, ...changed, ...removed].map(({ id }) => id);
    },
  };

  function undoable(): Removal[] {
    return removals.undoable(new Date(Date.now() - UNDO_MS).toISOString());
  }

  function tooLate(which: number | string): Refusal {
    const removal = typeof which === 'number' ? removals.get(which) : undefined;
    if (removal === undefined)
      return unknown(
        `Nothing by the name "${which}" was removed within the last day, so nothing was put back. What can be is listed by: npm run corpus -- undo`,
      );
    const from = join(removedDir, removal.folder, removal.file);
    return unknown(
      `It was removed more than a day ago. Its file is kept as "${from}": move it into the corpus, and refresh.`,
    );
  }

  async function storedArticle(id: string): Promise<StoredArticle | undefined> {
    return (await currentArticles(indexDir)).find((article) => article.id === id);
  }
}

/** A folder inside that of removed articles, by today's date, in which nothing lies yet. */
function newFolder(): string {
  const now = new Date().toISOString();
  return `${now.slice(0, 10)}/${now.slice(11, 19).replaceAll(':', '')}-${randomBytes(3).toString('hex')}`;
}
