/** The data folder in, the database of the bot's state in it out: at the newest version, and sound. */
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Log } from '../log.js';
import { messageOf } from '../message-of.js';
import { MIGRATIONS } from './migrations.js';
import { CORRUPT, NOT_A_DATABASE, resultCode } from './result-code.js';

/** An SQLite database, with the interface of Node's own `node:sqlite`. Calls are synchronous and take microseconds. */
export type Database = DatabaseSyncInstance;

export const DATABASE_FILE = 'state.db';
/** The place of a database that is never written to the disk: for tests, and where the disk can't be written to. */
export const IN_MEMORY = ':memory:';

/** How long a write waits for another process's write (milliseconds). */
const PATIENCE_MS = 5_000;

/** The database can't be used, and must not be set aside: its message says what to do. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

export interface State {
  readonly db: Database;
  /** Where it lies; `:memory:` where nothing can be kept. */
  readonly path: string;
  close(): void;
}

/**
 * Opens the database in a folder, made when it isn't there, and brings it to the newest version. A damaged one is set
 * aside under a dated name; where the folder can't be written to, the state is kept in memory. Both are logged as
 * errors, and the bot goes on.
 * @param dir the data folder, or IN_MEMORY
 * @throws StateError when the database was made by a newer version of the program
 */
export function openState(dir: string, log: Log): State {
  if (dir === IN_MEMORY) return open(IN_MEMORY);
  const path = join(dir, DATABASE_FILE);
  try {
    mkdirSync(dir, { recursive: true });
    return open(path);
  } catch (error) {
    if (error instanceof StateError) throw error;
    if (!isDamage(error)) return goOnInMemory(path, error, log);
    try {
      const aside = setAside(path);
      log.error(
        { cause: messageOf(error) },
        `The database "${path}" is damaged. It was set aside as "${aside}", and a new one begun: what it knew of removed articles, unanswered questions and shown quotes is not at hand any more. The articles and their index are not touched.`,
      );
      return open(path);
    } catch (again) {
      return goOnInMemory(path, again, log);
    }
  }
}

function goOnInMemory(path: string, error: unknown, log: Log): State {
  log.error(
    { cause: messageOf(error) },
    `The database "${path}" can't be opened for writing: ${messageOf(error)}. Until the next start, nothing new is remembered. Let the user that runs this program write to that folder and free some space on its disk, or set DATA_DIR to another folder.`,
  );
  return open(IN_MEMORY);
}

function open(path: string): State {
  const db = new DatabaseSync(path, { timeout: PATIENCE_MS, enableForeignKeyConstraints: true });
  try {
    // A transaction that has returned is on the disk, a power cut afterwards included.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const [found] = Object.values(db.prepare('PRAGMA quick_check(1)').get());
    if (found !== 'ok') throw Object.assign(new Error(String(found)), { errcode: CORRUPT });
    migrate(db, path);
    // A file that may only be read, and a full disk, show only when something is written.
    transact(db, () => db.exec(`PRAGMA user_version = ${version(db)}`));
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    db,
    path,
    close() {
      if (db.isOpen) db.close();
    },
  };
}

/** @param migrations the program's own; others only in tests */
export function migrate(db: Database, path: string, migrations: readonly string[] = MIGRATIONS): void {
  while (version(db) !== migrations.length) {
    // In the transaction, as another process may be at the same.
    transact(db, () => {
      const from = version(db);
      if (from > migrations.length) {
        throw new StateError(
          `The database "${path}" was made by a newer version of this program (its version is ${from}, this program knows ${migrations.length}). Run the newer program, or restore a backup that this one made: npm run restore -- FILE.`,
        );
      }
      const step = migrations[from];
      if (step === undefined) return;
      db.exec(`${step}; PRAGMA user_version = ${from + 1};`);
    });
  }
}

function version(db: Database): number {
  return Number(Object.values(db.prepare('PRAGMA user_version').get())[0]);
}

/** Runs a step as one transaction: all of it happens, or, when it throws, nothing. */
export function transact<T>(db: Database, step: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = step();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled it back already.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Whether the error is that a file is no database, or a broken one. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** @returns the new name */
function setAside(path: string): string {
  const aside = `${path}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  renameSync(path, aside);
  for (const part of ['-wal', '-shm']) {
    try {
      renameSync(path + part, aside + part);
    } catch {
      // There is none.
    }
  }
  return aside;
}
