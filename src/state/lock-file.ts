/** A path in, an empty database that is only locked out. */
import { rmSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Database, isDamage } from './database.js';

/** SQLite's primary result code for a lock that another holds: https://sqlite.org/rescode.html */
const BUSY = 5;

/** A damaged one is made anew: nothing is in it. Whoever finds it locked is told so at once. */
export function openLockFile(path: string): Database {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec('SELECT count(*) FROM sqlite_schema');
    return db;
  } catch (error) {
    if (!isDamage(error)) return db;
    db.close();
    rmSync(path);
    return new DatabaseSync(path, { timeout: 0 });
  }
}

/** Whether the error is that another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY;
}
