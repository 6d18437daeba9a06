/** What other processes do to the corpus, the index and the database -> what is served here follows it. */
import { join } from 'node:path';
import { loadCorpus } from '../articles/load.js';
import { readCurrent } from '../index/generations.js';
import { messageOf } from '../message-of.js';
import type { State } from '../state/database.js';
import type { OperationLock } from '../state/operation.js';
import type { RecordBook } from '../state/record.js';
import type { Removals } from '../state/removals.js';
import { exists } from './article-files.js';
import type { Plan } from './plan.js';
import { checkShownQuotes, type ServeFolderOptions } from './serve-folder.js';

export interface FollowOptions extends ServeFolderOptions {
  readonly state: State;
  readonly lock: OperationLock;
  readonly record: RecordBook;
  readonly removals: Removals;
  /** Tells the listeners of what other processes have recorded. */
  readonly tellRecord: () => void;
  /** Whether this process is changing something itself. */
  readonly isBusy: () => boolean;
}

export interface Follower {
  follow(): Promise<void>;
  beforeAnswer(): Promise<void> | undefined;
}

export function createFollower(options: FollowOptions): Follower {
  const { state, lock, record, removals, serving, isBusy, log, corpusDir, indexDir } = options;
  // SQLite: changes when another connection has written to the database, at the cost of 2 µs.
  const dataVersion = state.db.prepare('PRAGMA data_version');
  const read = () => Object.values(dataVersion.get())[0];
  let seen = read();
  let following: Promise<void> | undefined;
  /** Until what was removed elsewhere is quoted no more. */
  let withdrawing: Promise<void> | undefined;

  /** The articles that are served here and were taken away elsewhere. */
  async function goneButServed(): Promise<string[]> {
    const served = new Set(serving()?.served().articles);
    const gone = new Map([...removals.gone()].map(([id, { file }]) => [id, file]));
    const plan = lock.noted()?.plan as Plan | undefined;
    // Being removed right now: its file may be there still.
    const going = plan?.what === 'remove' ? plan.leaving.article.id : undefined;
    const found: string[] = [];
    for (const [id, file] of gone) {
      if (served.has(id) && !(await exists(join(corpusDir, file)))) found.push(id);
    }
    return going !== undefined && served.has(going) ? [...found, going] : found;
  }

  async function withdrawGone(): Promise<void> {
    const gone = await goneButServed();
    if (gone.length > 0) await serving()?.withdraw(gone);
  }

  async function catchUp(): Promise<void> {
    const engine = serving();
    if (engine === undefined || isBusy()) return;
    const current = await readCurrent(indexDir);
    if (current.status === 'named' && current.name !== engine.served().version) {
      const corpus = await loadCorpus(corpusDir);
      const without = [...removals.gone().keys()].filter((id) => !corpus.files.has(id));
      if (isBusy()) return;
      await engine.serve(current.name, { problems: corpus.problems, without });
      log.info({}, `Another process has published version ${current.name}; it is served now.`);
    }
    await withdrawGone();
    const { version } = engine.served();
    noteVersion(version);
    if (options.shownQuotes.unchecked(version).length > 0)
      await checkShownQuotes(version, await loadCorpus(corpusDir), options);
    options.tellRecord();
  }

  /** A version that nobody has recorded: built at a start, or by a command that doesn't keep the corpus. */
  function noteVersion(version: string): void {
    if (lock.running() !== undefined || record.lastVersion() === version) return;
    const by = { via: 'start', id: '', name: 'the start of the program' } as const;
    record.note({ what: 'refresh', by, article: null, title: null, version, outcome: 'done', detail: {} });
  }

  return {
    async follow() {
      // One at a time: a second wish waits for the first, and looks again.
      const before = following;
      const own = (async () => {
        await before;
        await catchUp();
      })();
      following = own.catch((error: unknown) => {
        log.error({}, `What another process has changed could not be followed: ${messageOf(error)}`);
      });
      await following;
    },
    beforeAnswer() {
      const now = read();
      if (now === seen) return withdrawing;
      seen = now;
      const own = withdrawGone().finally(() => {
        if (withdrawing === own) withdrawing = undefined;
      });
      withdrawing = own;
      return own;
    },
  };
}
