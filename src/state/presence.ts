/** Whether any process has the state open: held by the operating system, so that it ends with the process. */
import { join } from 'node:path';
import { isBusy, openLockFile } from './lock-file.js';

/** An empty database: who has the state open reads it, who wants to be alone writes to it. */
const PRESENCE_FILE = 'presence.db';
/** Lies in the data folder while a restore puts what is there in its place, and after one that was cut off. */
export const RESTORING_FILE = 'restoring';

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
  const db = openLockFile(join(dir, PRESENCE_FILE));
  try {
    db.exec(lock);
    return { release: () => db.isOpen && db.close() };
  } catch (error) {
    db.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}
