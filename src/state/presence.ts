/** Whether any process has the state open: held by the operating system, so that it ends with the process. */
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** An empty database: who has the state open reads it, who wants to be alone writes to it. */
const PRESENCE_FILE = 'presence.db';
/** SQLite's primary result code for a lock that another holds: https://sqlite.org/rescode.html */
const BUSY = 5;

export interface Presence {
  release(): void;
}

/**
 * Holds the state open for this process, beside others that do.
 * @returns undefined while a process is alone with it
 */
export function bePresent(dir: string): Presence | undefined {
  return hold(dir, 'BEGIN; SELECT count(*) FROM sqlite_schema');
}

/** Keeps every other process away. @returns undefined while another has the state open */
export function beAlone(dir: string): Presence | undefined {
  return hold(dir, 'BEGIN EXCLUSIVE');
}

function hold(dir: string, lock: string): Presence | undefined {
  const db = new DatabaseSync(join(dir, PRESENCE_FILE), { timeout: 0 });
  try {
    db.exec(lock);
    return { release: () => db.isOpen && db.close() };
  } catch (error) {
    db.close();
    if (error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY)
      return undefined;
    throw error;
  }
}
