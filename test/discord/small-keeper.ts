/** A few articles that are answered from -> a `Keeper` of them in memory, which a test can let wait, refuse and change. */
import type { Article, Source } from '../../src/articles/article.js';
import { passages } from '../../src/articles/passages.js';
import type { CorpusOptions } from '../../src/discord/bot.js';
import type { Draft } from '../../src/intake/draft.js';
import type { Changes, Keeper, Options, Refusal, Status } from '../../src/keeping/keeper.js';
import type { Database } from '../../src/state/database.js';
import { createGaps, type Gaps } from '../../src/state/gaps.js';
import type { RecordEntry, What, Who } from '../../src/state/record.js';
import type { Removal } from '../../src/state/removals.js';
import { createShownQuotes } from '../../src/state/shown-quotes.js';

type Served = { articles: Article[] };

export interface SmallKeeper extends Keeper, CorpusOptions {
  /** What the next operations answer instead of doing anything. */
  refusal: Refusal | undefined;
  /** More of the status than what can be told from the articles. */
  more: Partial<Status>;
  /** The version that is served. */
  served: string;
  /** Called within each operation; a test may report progress, wait or fail. */
  during: (options: Options) => Promise<void>;
  /** Every operation that was carried out. */
  readonly done: { readonly what: What; readonly by: Who }[];
  readonly listeners: ((entry: RecordEntry) => void)[];
  readonly gapsKept: Gaps;
}

const VERSION = '000007-3f9a0c51d2e4';

export function keeperOf(served: Served, db: Database): SmallKeeper {
  const removed: { removal: Removal; article: Article }[] = [];
  const record: RecordEntry[] = [];
  const gaps = createGaps(db);

  async function operate<Extra>(
    what: What,
    by: Who,
    options: Options = {},
    change: () => Partial<Changes> & { readonly about?: Source } & Extra,
  ) {
    if (keeper.refusal !== undefined) return keeper.refusal;
    await keeper.during(options);
    const { about, ...done } = change();
    keeper.done.push({ what, by });
    const entry: RecordEntry = {
      id: record.length + 1,
      at: new Date().toISOString(),
      what,
      by,
      article: about?.id ?? null,
      title: about?.title ?? null,
      version: VERSION,
      outcome: 'done',
      detail: {},
    };
    record.unshift(entry);
    for (const listener of keeper.listeners) listener(entry);
    const nothing = { version: VERSION, added: [], changed: [], removed: [], skipped: [], ms: 1 };
    return { ...nothing, ...done, status: 'done' as const };
  }
  const unknown: Refusal = { status: 'refused', why: 'unknown', sentence: 'There is no such thing.' };

  const keeper: SmallKeeper = {
    refusal: undefined,
    more: {},
    served: VERSION,
    during: async () => {},
    done: [],
    listeners: [],
    gapsKept: gaps,
    status: async () => ({ ...statusOf(served.articles), ...keeper.more }),
    add: (draft, by, options) =>
      operate('add', by, options, () => {
        const article = articleOf(draft);
        served.articles.push(article);
        return { article, added: [article], about: article };
      }),
    async remove(id, by, options) {
      const article = served.articles.find((one) => one.id === id);
      if (article === undefined) return unknown;
      return operate('remove', by, options, () => {
        served.articles = served.articles.filter((one) => one !== article);
        const removal: Removal = {
          id: removed.length + 1,
          at: new Date().toISOString(),
          why: 'removed',
          article,
          file: `${id}.md`,
          folder: '2026-11-22',
          by,
        };
        removed.unshift({ removal, article });
        return { removal, removed: [article], about: article };
      });
    },
    async undo(id, by, options) {
      const found = removed.find(({ removal }) => removal.id === id);
      if (found === undefined) return unknown;
      return operate('undo', by, options, () => {
        removed.splice(removed.indexOf(found), 1);
        served.articles.push(found.article);
        return { article: found.article, added: [found.article], about: found.article };
      });
    },
    undoable: () => removed.map(({ removal }) => removal),
    refresh: (by, options) => operate('refresh', by, options, () => ({ unfetched: [] })),
    previewRollback: async (version) =>
      keeper.more.versions?.some((one) => one.version === version)
        ? { returning: [], leaving: served.articles.slice(0, 1), changing: [] }
        : unknown,
    rollback: (_, by, options) =>
      operate('rollback', by, options, () => {
        const leaving = served.articles.splice(0, 1);
        return { unfetched: [], returning: [], leaving, changing: [], removed: leaving };
      }),
    record: (count) => record.slice(0, count),
    gaps: gaps.list,
    gap: gaps.get,
    removeGap: gaps.remove,
    shownQuotes: createShownQuotes(db),
    onRecord: (listener) => void keeper.listeners.push(listener),
    get keeper() {
      return keeper;
    },
    // Each question a direction of its own: near-duplicates are the real keeper's to join.
    noteGap: async (question) => gaps.note(question, directionOf(question), 'made up'),
    version: () => keeper.served,
  };
  return keeper;
}

function statusOf(articles: readonly Article[]): Status {
  return {
    version: VERSION,
    builtAt: '2026-11-20T14:03:00.000Z',
    builtBy: null,
    model: 'made up',
    articles: articles.map((article) => ({
      ...article,
      file: `${article.id}.md`,
      passages: passages(article).length,
      state: 'served',
      problem: null,
    })),
    problem: null,
    nextRefresh: null,
    running: null,
    versions: [],
  };
}

function articleOf(draft: Draft): Article {
  return { ...draft, id: draft.title.toLowerCase().replace(/\W+/g, '-') };
}

function directionOf(question: string): Float32Array {
  const vector = new Float32Array(512);
  const sum = [...question].reduce((all, letter) => (all * 31 + (letter.codePointAt(0) ?? 0)) % 512, 7);
  vector[sum] = 1;
  return vector;
}
