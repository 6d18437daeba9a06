/** The one operation on the corpus that may be under way: who holds it, and what is left to do after a crash. */
import { dirname, join } from 'node:path';
import { IN_MEMORY, type State, transact } from './database.js';
import { isBusy, openLockFile } from './lock-file.js';
import type { What, Who } from './record.js';

/**
 * An empty database that is only locked. The operating system holds the lock and lets go of it when the process ends,
 * however it ends: no lock is ever stale, and neither a process id nor a clock has to be believed.
 */
const LOCK_FILE = 'lock.db';

export interface Operation {
  readonly what: What;
  readonly by: Who;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** All that is needed to finish it: plain JSON. */
  readonly plan: unknown;
}

export interface OperationLock {
  /**
   * Takes the lock for this process.
   * @returns whether it was free; if not, the operation that is under way, here or in another process; without one,
   * somebody is only just about to begin
   */
  take(): { readonly taken: true } | Busy;
  /** Notes what is about to happen, before anything does. Needs the lock. */
  begin(operation: Operation): void;
  /** Strikes the operation out, in the transaction that is open. Needs the lock. */
  strikeOut(): void;
  release(): void;
  /** What was begun and not struck out. With the lock taken and nothing begun since: what a killed process left. */
  noted(): Operation | undefined;
  /** The operation under way, here or elsewhere. */
  running(): Operation | undefined;
  close(): void;
}

export interface Busy {
  readonly taken: false;
  readonly running: Operation | undefined;
}

export function createOperationLock({ db, path }: State): OperationLock {
  const lock = openLockFile(path === IN_MEMORY ? IN_MEMORY : join(dirname(path), LOCK_FILE));
  const insert = db.prepare(
    'INSERT OR REPLACE INTO operation (id, what, via, by_id, by_name, since, plan) VALUES (1, ?, ?, ?, ?, ?, ?)',
  );
  const select = db.prepare('SELECT * FROM operation');
  const remove = db.prepare('DELETE FROM operation');

  function noted(): Operation | undefined {
    const row = select.get();
    if (row === undefined) return undefined;
    const by = { via: row.via, id: row.by_id, name: row.by_name };
    return { what: row.what, by, since: row.since, plan: JSON.parse(row.plan) };
  }

  function isFree(): boolean {
    if (lock.isTransaction) return false;
    try {
      // Not quite empty: an empty database is written to by the first lock, which a full disk would refuse.
      lock.exec('CREATE TABLE IF NOT EXISTS lock (held)');
      lock.exec('BEGIN EXCLUSIVE');
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  }

  return {
    take() {
      if (!isFree()) return { taken: false, running: noted() };
      return { taken: true };
    },
    noted,
    begin({ what, by, since, plan }) {
      transact(db, () => insert.run(what, by.via, by.id, by.name, since, JSON.stringify(plan)));
    },
    strikeOut() {
      remove.run();
    },
    release() {
      // Closing has given it back already: the program ended in the midst of an operation.
      if (lock.isOpen && lock.isTransaction) lock.exec('ROLLBACK');
    },
    running() {
      const operation = noted();
      // What is under way is noted; so the lock, which somebody may want just now, is mostly left alone.
      if (operation === undefined || lock.isTransaction) return operation;
      try {
        if (!isFree()) return operation;
        lock.exec('ROLLBACK');
      } catch {
        // A disk that can't be written to: nobody is at work on it.
      }
      return undefined;
    },
    close() {
      if (lock.isOpen) lock.close();
    },
  };
}
