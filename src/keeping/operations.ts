/** One operation at a time, noted before it begins and recorded when it is over, so that a crash leaves nothing half. */
import { loadCorpus } from '../articles/load.js';
import { hasCode } from '../has-code.js';
import { readCurrent } from '../index/generations.js';
import { messageOf } from '../message-of.js';
import { type State, transact } from '../state/database.js';
import type { Operation, OperationLock } from '../state/operation.js';
import type { RecordBook, RecordEntry, Who } from '../state/record.js';
import type { Removals } from '../state/removals.js';
import type { Changes, Refusal, Step } from './keeper.js';
import { carryOut, type Folders, type Plan } from './plan.js';
import type { Refetched } from './refetch.js';
import { busy, failed } from './refusals.js';
import { type Builder, currentArticles, type ServeFolderOptions, serveFolder } from './serve-folder.js';

export interface OperationsOptions extends Folders, ServeFolderOptions {
  readonly state: State;
  readonly record: RecordBook;
  readonly removals: Removals;
  readonly lock: OperationLock;
  readonly startBuilder: () => Builder;
  /** Fetches the articles that have an address again. */
  readonly fetchAgain: (
    by: Who,
    options: {
      readonly onProgress: (step: Step) => void;
      /** Called for each file that was replaced. */
      readonly onWritten: () => void;
      readonly signal: AbortSignal;
    },
  ) => Promise<Refetched>;
}

/** What came of an operation. */
export interface Done {
  readonly changes: Changes;
  readonly refetched: Refetched;
  /** The removal's id, of `remove`. */
  readonly removal: number;
}

export interface Wish {
  readonly by: Who;
  readonly onProgress?: ((step: Step) => void) | undefined;
  readonly force?: boolean | undefined;
  readonly offline?: boolean | undefined;
}

export interface Operations {
  /** @param decide what to do, called when nobody else can do anything; or why not */
  operate(wish: Wish, decide: () => Promise<Plan | Refusal>): Promise<Done | Refusal>;
  /** Finishes what a killed process had begun, unless somebody is at work. What can't be finished now is logged. */
  recover(): Promise<void>;
  /** Begins nothing more, and gives up what is under way, as if the process were killed. Resolves when it has ended. */
  stop(): Promise<void>;
  onRecord(listener: (entry: RecordEntry) => void): void;
  /** Tells of the entries that other processes have written. */
  tellRecord(): void;
  /** Whether this process is in the midst of one. */
  isBusy(): boolean;
}

/** So many entries of the record are told of at once, at most. */
const MOST_TOLD = 50;

const NOTHING: Refetched = { unfetched: [] };

export function createOperations(options: OperationsOptions): Operations {
  const { state, record, removals, lock, serving, log, corpusDir, indexDir } = options;
  const listeners: ((entry: RecordEntry) => void)[] = [];
  /** The newest entry that the listeners have heard of. */
  let told = record.list(1)[0]?.id ?? 0;
  let isBusy = false;
  /** Of the operation under way. */
  let builder: Builder | undefined;
  const underWay = new Set<Promise<unknown>>();
  const stopping = new AbortController();
  const { signal } = stopping;

  async function work(
    { by, onProgress = () => {}, force = false, offline }: Wish,
    plan: Plan,
    { stored, builder }: { readonly stored: () => void; readonly builder: Builder },
  ) {
    const started = performance.now();
    lock.begin({ what: plan.what, by, since: new Date().toISOString(), plan });
    const before = await currentArticles(indexDir);
    // What goes is not quoted from now on; what comes back is opened first, as it may be damaged.
    if (plan.what === 'remove') await serving()?.withdraw([plan.leaving.article.id]);
    if (plan.what === 'rollback') await serving()?.serve(plan.version, { problems: [], without: [] });
    await carryOut(plan, options);
    if (plan.what !== 'refresh') stored();
    const isFetching = plan.what === 'refresh' && offline !== true;
    const refetched = isFetching
      ? await options.fetchAgain(by, { onProgress, onWritten: stored, signal })
      : NOTHING;
    const going = plan.what === 'remove' ? plan.leaving.article.id : undefined;
    const { corpus } = refetched;
    const wanted = { onProgress, force: force || plan.what === 'rollback', going, builder, corpus };
    const changes = await serveFolder(before, wanted, options);
    return 'status' in changes
      ? changes
      : { changes: { ...changes, ms: Math.round(performance.now() - started) }, refetched };
  }

  /** Whoever stops waits for it. */
  function track<Result>(work: Promise<Result>): Promise<Result> {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  }

  async function operate(wish: Wish, decide: () => Promise<Plan | Refusal>): Promise<Done | Refusal> {
    let plan: Plan | undefined;
    let stored = false;
    try {
      signal.throwIfAborted();
      const held = lock.take();
      if (!held.taken) return busy(held.running);
    } catch (error) {
      return refuse('Nothing was begun', error, false);
    }
    isBusy = true;
    try {
      await finishLeft();
      const decided = await decide();
      if ('status' in decided) return decided;
      signal.throwIfAborted();
      plan = decided;
      builder = options.startBuilder();
      const worked = await work(wish, plan, {
        builder,
        stored() {
          stored = true;
        },
      });
      if ('status' in worked) {
        complete(plan, wish.by, { outcome: 'failed', version: null, detail: { refused: worked.why } });
        return worked;
      }
      const { version } = worked.changes;
      const removal = complete(plan, wish.by, { outcome: 'done', version, detail: detailOf(worked) });
      return { ...worked, removal };
    } catch (error) {
      // Noted as begun it stays: what comes of a stop is what comes of a kill.
      if (signal.aborted) return failed(signal.reason, stored);
      const refused = refuse(plan === undefined ? 'Nothing was begun' : `${plan.what} failed`, error, stored);
      if (plan !== undefined) await giveUp(plan, wish.by, stored, error);
      return refused;
    } finally {
      await builder?.end();
      builder = undefined;
      isBusy = false;
      lock.release();
      flush();
    }
  }

  /** Whoever runs the program reads in the log what only they can put right. */
  function refuse(what: string, error: unknown, stored: boolean): Refusal {
    const refusal = failed(error, stored);
    log.error({ cause: messageOf(error) }, `${what}. ${refusal.sentence}`);
    return refusal;
  }

  /** Notes the failure. Answers go on as before; a rollback that is half done is left to be finished later. */
  async function giveUp(plan: Plan, by: Who, stored: boolean, error: unknown): Promise<void> {
    try {
      const current = await readCurrent(indexDir);
      if (plan.what === 'rollback' && current.status === 'named' && current.name === plan.version) return;
      complete(plan, by, { outcome: 'failed', version: null, detail: { error: messageOf(error) } }, stored);
      if (current.status !== 'named' || plan.what === 'refresh') return;
      const { files, problems } = await loadCorpus(corpusDir);
      // Also what was removed before and still stands in the index, as that could not be built either.
      const without = [...removals.gone().keys()].filter((id) => !files.has(id));
      await serving()?.serve(current.name, { problems, without });
    } catch (second) {
      log.error({}, `What failed could not be noted: ${messageOf(second)}`);
    }
  }

  /**
   * The entry in the record and all that the operation changes in the database, at once.
   * @param stored whether the files were changed as planned
   * @returns the id of a removal
   */
  function complete(
    plan: Plan,
    by: Who,
    entry: Pick<RecordEntry, 'outcome' | 'version' | 'detail'>,
    stored = true,
  ): number {
    const at = new Date().toISOString();
    let removal = 0;
    transact(state.db, () => {
      if (stored && plan.what === 'remove') removal = removals.write({ ...plan.leaving, at, by });
      if (stored && plan.what === 'undo') removals.markUndone(plan.removal.id);
      if (stored && plan.what === 'rollback') {
        for (const leaving of plan.leaving) removals.write({ ...leaving, at, by });
        for (const id of plan.undone) removals.markUndone(id);
      }
      const detail = { ...filesOf(plan), ...entry.detail };
      record.write({ what: plan.what, by, ...aboutOf(plan), ...entry, detail });
      lock.strikeOut();
    });
    tellRecord();
    return removal;
  }

  function tellRecord(): void {
    const news = record
      .list(MOST_TOLD)
      .filter(({ id }) => id > told)
      .reverse();
    told = news.at(-1)?.id ?? told;
    for (const entry of news) for (const listener of listeners) listener(entry);
  }

  /** Needs the lock. */
  async function finishLeft(): Promise<void> {
    const left = lock.noted();
    if (left === undefined) return;
    // It was written by `begin` above.
    const plan = left.plan as Plan;
    const entry = {
      outcome: 'interrupted',
      version: await versionAfter(plan),
      detail: { since: left.since },
    } as const;
    try {
      await carryOut(plan, options);
    } catch (error) {
      // Somebody has put another file in the place meanwhile: it stays.
      if (!hasCode(error, 'EEXIST')) throw new Error(unfinished(left, error), { cause: error });
      complete(plan, left.by, { ...entry, outcome: 'failed' }, false);
      return;
    }
    complete(plan, left.by, entry);
    log.info(
      {},
      `Finished "${plan.what}", which ${left.by.name} had begun at ${left.since}: the program was stopped in it.`,
    );
  }

  async function versionAfter(plan: Plan): Promise<string | null> {
    if (plan.what === 'rollback') return plan.version;
    const current = await readCurrent(indexDir);
    if (plan.what !== 'refresh' || current.status !== 'named') return null;
    return current.name === plan.from ? null : current.name;
  }

  function flush(): void {
    try {
      record.flush();
    } catch (error) {
      log.error({}, `The record could not be appended to its file; that is tried again: ${messageOf(error)}`);
    }
  }

  async function recover(): Promise<void> {
    let isTaken = false;
    try {
      if (signal.aborted) return;
      isTaken = lock.take().taken;
      if (!isTaken) return;
      isBusy = true;
      await finishLeft();
      flush();
    } catch (error) {
      log.error({}, error instanceof Error && error.cause ? error.message : failed(error, false).sentence);
    } finally {
      // Not taken, it is held by whoever is at work: that may be this very process.
      if (isTaken) {
        isBusy = false;
        lock.release();
      }
    }
  }

  return {
    operate: (wish, decide) => track(operate(wish, decide)),
    recover: () => track(recover()),
    async stop() {
      stopping.abort(new Error('The program is being stopped.'));
      await builder?.end();
      await Promise.all(underWay);
    },
    onRecord(listener) {
      listeners.push(listener);
    },
    tellRecord,
    isBusy: () => isBusy,
  };
}

function unfinished({ what, by, since }: Operation, error: unknown): string {
  return `"${what}", which ${by.name} began at ${since}, could not be finished: ${failed(error, false).sentence}`;
}

function aboutOf(plan: Plan): { article: string | null; title: string | null } {
  switch (plan.what) {
    case 'add':
      return { article: plan.article.id, title: plan.article.title };
    case 'remove':
      return { article: plan.leaving.article.id, title: plan.leaving.article.title };
    case 'undo':
      return { article: plan.removal.article.id, title: plan.removal.article.title };
    default:
      return { article: null, title: null };
  }
}

/** What a rollback does to the files: other operations are about one, or none. */
function filesOf(plan: Plan) {
  if (plan.what !== 'rollback') return {};
  const left = plan.leaving.filter(({ why }) => why === 'rolled back');
  return { left: left.map(({ article }) => article.id), returned: plan.returning.map(({ id }) => id) };
}

function detailOf({ changes, refetched }: Omit<Done, 'removal'>) {
  const ids = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id);
  const { added, changed, removed, skipped, ms } = changes;
  return {
    added: ids(added),
    changed: ids(changed),
    removed: ids(removed),
    skipped: skipped.map(({ file }) => file),
    unfetched: ids(refetched.unfetched.map(({ article }) => article)),
    ms,
  };
}
