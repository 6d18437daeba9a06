/** A path in, an empty database that is only locked out. */
import { rmSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Database, isDamage } from './database.js';
import { BUSY, resultCode } from './result-code.js';

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
  return resultCode(error) === BUSY;
}
