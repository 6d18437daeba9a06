/** The quotes in public answers, by where they stand and a hash of their words, so that a change of the source can be told. */
import type { Place } from '../answer/answer.js';
import type { Span } from '../articles/article.js';
import { sha256 } from '../sha256.js';
import { type Database, transact } from './database.js';
import { daysAgo } from './days-ago.js';

/** How long a public answer is remembered. */
export const REMEMBERED_DAYS = 30;

/** A quote as a public answer showed it; nothing says who asked. */
export interface ShownQuote extends Place {
  readonly id: number;
  readonly channel: string;
  readonly message: string;
  /** Which quote of the message it is, from 1. */
  readonly number: number;
  /** The corpus version in which its words were last found to stand at that place: at first, the one it was quoted from. */
  readonly version: string;
  /** The hash of its words: see `quoteHash`. */
  readonly hash: string;
  /** The words that were quoted, kept once they have changed; null before, and where no version with them was kept. */
  readonly old: string | null;
}

/** What a look at a shown quote found. */
export interface CheckedQuote {
  readonly id: number;
  /** Null: the words stand there still. */
  readonly changed: Pick<ChangedQuote, 'old' | 'new'> | null;
  /** Where the words stand now, if they have only moved. */
  readonly moved?: Span;
}

/** A shown quote whose words don't stand in their article any more. */
export interface ChangedQuote extends ShownQuote {
  /** ISO 8601 in UTC: when the change was noticed. */
  readonly changed: string;
  /** The sentence of the article that is closest to them now; null where there is none, or no article. */
  readonly new: string | null;
}

export interface ShownQuotes {
  /** Remembers a public answer's quotes, by the numbers that they have there; without any, the first as number 1. */
  remember(
    message: { readonly channel: string; readonly message: string },
    version: string,
    quotes: readonly (Place & { readonly text: string; readonly number?: number })[],
  ): void;
  /** Those that were not looked at since this version came, 30 days old at most. */
  unchecked(version: string): ShownQuote[];
  /** What a look at them found, all at once. */
  check(version: string, found: readonly CheckedQuote[]): void;
  /** Changes that no message tells of yet, the oldest first. */
  untold(count: number): ChangedQuote[];
  /** Quotes whose words stand in their article again, while their message still tells of a change. */
  restored(count: number): ShownQuote[];
  /** The message tells of these changes and no others. What has changed or come back since is still to be told. */
  markTold(message: string, changed: readonly Pick<ChangedQuote, 'id'>[]): void;
  /** What changed of a message's quotes: for the button under it. */
  changedIn(message: string): ChangedQuote[];
  /** How often each article was quoted in public answers of the last 30 days. */
  counts(): ReadonlyMap<string, number>;
  /** A message that is gone. */
  forget(message: string): void;
}

/** The hash by which a quote is recognised: SHA-256 of its words in UTF-8, hexadecimal. */
export function quoteHash(text: string): string {
  return sha256(text);
}

export function createShownQuotes(db: Database): ShownQuotes {
  const insert = db.prepare(
    'INSERT INTO shown_quote (at, channel, message, number, article, version, start, "end", hash, checked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const expire = db.prepare('DELETE FROM shown_quote WHERE at < ?');
  const unchecked = db.prepare('SELECT * FROM shown_quote WHERE checked <> ?');
  const mark = db.prepare(
    `UPDATE shown_quote SET checked = ?1, new_wording = ?4,
       version = CASE WHEN ?2 IS NULL THEN ?1 ELSE version END,
       start = coalesce(?6, start), "end" = coalesce(?7, "end"),
       old_wording = CASE WHEN ?2 IS NULL THEN NULL ELSE coalesce(?3, old_wording) END,
       changed = CASE WHEN ?2 IS NULL THEN NULL ELSE coalesce(changed, ?2) END
     WHERE id = ?5`,
  );
  const untold = db.prepare(
    'SELECT * FROM shown_quote WHERE changed IS NOT NULL AND told IS NULL ORDER BY changed, id LIMIT ?',
  );
  const restored = db.prepare(
    'SELECT * FROM shown_quote WHERE changed IS NULL AND told IS NOT NULL ORDER BY told, id LIMIT ?',
  );
  const told = db.prepare(
    `UPDATE shown_quote SET told = CASE WHEN id IN (SELECT value FROM json_each(?3)) THEN coalesce(told, ?1) END
     WHERE message = ?2`,
  );
  const inMessage = db.prepare(
    'SELECT * FROM shown_quote WHERE message = ? AND changed IS NOT NULL ORDER BY number',
  );
  const counts = db.prepare('SELECT article, count(*) AS count FROM shown_quote GROUP BY article');
  const forget = db.prepare('DELETE FROM shown_quote WHERE message = ?');
  const forgetOld = () => expire.run(daysAgo(REMEMBERED_DAYS));

  return {
    remember({ channel, message }, version, quotes) {
      const at = new Date().toISOString();
      transact(db, () => {
        forgetOld();
        for (const [i, { article, start, end, text, number = i + 1 }] of quotes.entries()) {
          insert.run(at, channel, message, number, article, version, start, end, quoteHash(text), version);
        }
      });
    },
    unchecked(version) {
      forgetOld();
      return unchecked.all(version).map(shown);
    },
    check(version, found) {
      const now = new Date().toISOString();
      transact(db, () => {
        for (const { id, changed, moved } of found) {
          const at = changed === null ? null : now;
          const words = [changed?.old ?? null, changed?.new ?? null];
          mark.run(version, at, ...words, id, moved?.start ?? null, moved?.end ?? null);
        }
      });
    },
    untold: (count) => untold.all(count).map(changedQuote),
    restored: (count) => restored.all(count).map(shown),
    markTold(message, changed) {
      told.run(new Date().toISOString(), message, JSON.stringify(changed.map(({ id }) => id)));
    },
    changedIn: (message) => inMessage.all(message).map(changedQuote),
    counts() {
      forgetOld();
      return new Map(counts.all().map(({ article, count }) => [article, count]));
    },
    forget(message) {
      forget.run(message);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a row of the table above
function shown(row: any): ShownQuote {
  const { id, channel, message, number, article, version, start, end, hash, old_wording: old } = row;
  return { id, channel, message, number, article, version, start, end, hash, old };
}

// biome-ignore lint/suspicious/noExplicitAny: a row of the table above
function changedQuote(row: any): ChangedQuote {
  return { ...shown(row), changed: row.changed, new: row.new_wording };
}
