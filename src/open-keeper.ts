/** The configuration in, the keeper of the corpus with its database, lock, watcher and schedule out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { Cron } from 'croner';
import type { Config } from './config.js';
import type { EngineThread } from './engine-thread.js';
import { fetchArticle } from './intake/fetch-article.js';
import { createKeeper, type KeeperOptions, type RunningKeeper } from './keeping/create-keeper.js';
import type { Log } from './log.js';
import { messageOf } from './message-of.js';
import { startBuilder } from './start-builder.js';
import { IN_MEMORY, openState, type State, StateError } from './state/database.js';
import { createOperationLock, type OperationLock } from './state/operation.js';
import { bePresent, RESTORING_FILE } from './state/presence.js';
import { createRecord } from './state/record.js';

/** A file that is being written changes many times (milliseconds). */
const QUIET_FOR = 500;
const RECORD_FILE = 'record.jsonl';
const REMOVED_DIR = 'removed';
const SCHEDULE = { via: 'schedule', id: '', name: 'the schedule' } as const;

export interface OpenKeeper {
  readonly keeper: RunningKeeper;
  readonly state: State;
  readonly lock: OperationLock;
  /**
   * Has the keeper look after what this engine answers: from now on it follows what other processes do, watches the corpus
   * folder, and refreshes on schedule.
   */
  attach(engine: EngineThread): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the state and finishes what a killed process had begun; what can't be finished now is logged, and tried again by
 * the next operation.
 * @throws StateError when a newer version of the program has made the database, or a backup is being restored, or was in part
 */
export async function openKeeper(
  config: Config,
  { log, fetch = fetchArticle }: { readonly log: Log; readonly fetch?: KeeperOptions['fetch'] },
): Promise<OpenKeeper> {
  const { corpusDir, indexDir, dataDir, refreshSchedule } = config;
  expectRestored(dataDir);
  const state = openState(dataDir, log);
  const isKept = state.path !== IN_MEMORY;
  const presence = isKept ? bePresent(dataDir) : undefined;
  if (isKept && presence === undefined) {
    state.close();
    throw new StateError('A backup is being restored. Start again when it is over.');
  }
  const record = createRecord(state.db, isKept ? join(dataDir, RECORD_FILE) : undefined);
  const lock = createOperationLock(state);
  const schedule =
    refreshSchedule === undefined ? undefined : new Cron(refreshSchedule, { paused: true, unref: true });
  let engine: EngineThread | undefined;
  const keeper = createKeeper({
    corpusDir,
    indexDir,
    removedDir: join(dataDir, REMOVED_DIR),
    state,
    record,
    lock,
    startBuilder: () => startBuilder(config, log),
    serving: () => engine,
    fetch,
    // Only where somebody is answered is anything refreshed on schedule.
    nextRefresh: () => (engine === undefined ? null : (schedule?.nextRun() ?? null)),
    log,
  });
  await keeper.recover();
  const watchers: { close(): Promise<void> | void }[] = [];

  return {
    keeper,
    state,
    lock,
    async attach(attached) {
      engine = attached;
      attached.beforeEach(keeper.beforeAnswer);
      await keeper.follow();
      watchers.push(
        onChange([join(indexDir, 'CURRENT'), dataDir], log, async () => {
          await keeper.recover();
          await keeper.follow();
        }),
        onChange([corpusDir], log, async () => {
          const changed = await keeper.changedByHand();
          if (changed.length === 0) return;
          const names = changed.map((id) => `"${id}"`).join(', ');
          log.info(
            {},
            `Changed on the disk since the articles were read: ${names}. Served after the next refresh: /corpus refresh, or npm run corpus -- refresh.`,
          );
        }),
      );
      schedule?.schedule(() => {
        void keeper.refresh(SCHEDULE).then((done) => {
          if (done.status === 'refused')
            log.warn({}, `The refresh on schedule was not done. ${done.sentence}`);
        });
      });
      schedule?.resume();
    },
    async close() {
      schedule?.stop();
      await Promise.all(watchers.map((watcher) => watcher.close()));
      await keeper.stop();
      lock.close();
      state.close();
      presence?.release();
    },
  };
}

/** Half of what was there before and half of a backup is nothing to answer from. */
function expectRestored(dataDir: string): void {
  const restoring = join(dataDir, RESTORING_FILE);
  if (!existsSync(restoring)) return;
  throw new StateError(
    `A backup is being restored, or that was cut off. Restore it again: npm run restore -- FILE. To go on with what is there now, delete "${restoring}"; what was there before lies in "${join(dataDir, REMOVED_DIR)}".`,
  );
}

/** Calls back when something in these folders, or one of these files, has changed and is quiet again. */
function onChange(paths: readonly string[], log: Log, callback: () => Promise<void>) {
  const watcher = watch([...paths], {
    depth: 0,
    ignoreInitial: true,
    // What is being written has a hidden name; the database's own files change with every note of ours.
    ignored: (path) =>
      /(?:^|[/\\])(?:\.tmp-[^/\\]*|[^/\\]*\.db-(?:wal|shm|journal)|(?:lock|presence)\.db)$/.test(path),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      callback().catch((error: unknown) => log.error({}, messageOf(error)));
    }, QUIET_FOR).unref();
  });
  watcher.on('error', (error) => log.warn({}, `Changes on the disk are not noticed: ${messageOf(error)}`));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
