/** Who has had the hint for newcomers: by a code made from the reader's id, and for a year at most. */
import { sha256 } from '../sha256.js';
import type { Database } from './database.js';
import { daysAgo } from './days-ago.js';

/** How long a reader counts as one who knows the bot. */
export const HINT_DAYS = 365;

export interface Newcomers {
  /** Notes the reader. @returns whether it is the first time */
  meet(reader: string): boolean;
  forget(reader: string): void;
}

export function createNewcomers(db: Database): Newcomers {
  const insert = db.prepare('INSERT OR IGNORE INTO greeted (reader, at) VALUES (?, ?)');
  const expire = db.prepare('DELETE FROM greeted WHERE at < ?');
  const remove = db.prepare('DELETE FROM greeted WHERE reader = ?');
  return {
    meet(reader) {
      expire.run(daysAgo(HINT_DAYS));
      return insert.run(code(reader), new Date().toISOString()).changes > 0;
    },
    forget(reader) {
      remove.run(code(reader));
    },
  };
}

/** Ids are few enough to be tried one by one, so this hides them from a glance, not from a search. */
function code(reader: string): string {
  return sha256(`reader ${reader}`);
}
