/** The record: who did what to the corpus, and when. A table, and the same as lines in a file that only grows. */
import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { type Database, transact } from './database.js';

/** Somebody, or something, that acts. */
export interface Who {
  readonly via: 'discord' | 'terminal' | 'schedule' | 'start';
  /** A Discord user's id, or the operating system's name of the user; empty for `schedule` and `start`. */
  readonly id: string;
  /** For people to read, where no better name is at hand. */
  readonly name: string;
}

export type What = 'add' | 'remove' | 'undo' | 'refresh' | 'rollback';

export interface RecordEntry {
  /** From 1, without gaps in the order in which things were done. */
  readonly id: number;
  /** ISO 8601 in UTC, by the machine's clock: order by `id`, not by this. */
  readonly at: string;
  readonly what: What;
  readonly by: Who;
  /** The id and title of the one article that it was about. */
  readonly article: string | null;
  readonly title: string | null;
  /** The corpus version that was served afterwards; null where it isn't known: it was interrupted before. */
  readonly version: string | null;
  /** `failed`: what the article files say stands, but the index could not be built; `interrupted`: the process ended. */
  readonly outcome: 'done' | 'failed' | 'interrupted';
  /** More of what happened: plain JSON. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface RecordBook {
  /** Writes an entry, in the transaction that is open. Its line in the file is written by `flush`. */
  write(entry: Omit<RecordEntry, 'id' | 'at'>): void;
  /** Writes an entry on its own, and its line in the file. */
  note(entry: Omit<RecordEntry, 'id' | 'at'>): void;
  /** The newest first. */
  list(count: number): RecordEntry[];
  /** The first entry with this version: who made it, and when; undefined when nobody is known. */
  origin(version: string): RecordEntry | undefined;
  /** The version in the newest entry that has one. */
  lastVersion(): string | undefined;
  /** Appends entries that the file lacks, after cutting off half a line that a crash left. @throws Error when it can't */
  flush(): void;
}

/** How much of the file's end is read to find its last line: an entry is shorter. */
const TAIL_BYTES = 1_000_000;

/**
 * Entries that the file has and the table lacks, as after a damaged database was set aside, are read back into it.
 * @param file where the lines go; undefined: nowhere
 */
export function createRecord(db: Database, file: string | undefined): RecordBook {
  if (file !== undefined) readBack(db, file);
  const insert = db.prepare(
    'INSERT INTO record (at, what, via, by_id, by_name, article, title, version, outcome, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const newest = db.prepare('SELECT * FROM record ORDER BY id DESC LIMIT ?');
  const first = db.prepare('SELECT * FROM record WHERE version = ? ORDER BY id LIMIT 1');
  const last = db.prepare('SELECT version FROM record WHERE version IS NOT NULL ORDER BY id DESC LIMIT 1');
  const since = db.prepare('SELECT * FROM record WHERE id > ? ORDER BY id');

  function write({
    what,
    by,
    article,
    title,
    version,
    outcome,
    detail,
  }: Omit<RecordEntry, 'id' | 'at'>): void {
    const at = new Date().toISOString();
    const who = [by.via, by.id, by.name];
    insert.run(at, what, ...who, article, title, version, outcome, JSON.stringify(detail));
  }

  function flush(): void {
    if (file === undefined) return;
    // One process at a time, or two would append the same entry.
    transact(db, () => {
      const lines = since.all(lastLine(file)).map((row) => `${JSON.stringify(entry(row))}\n`);
      if (lines.length > 0) appendDurably(file, lines.join(''));
    });
  }

  return {
    write,
    note(noted) {
      transact(db, () => write(noted));
      flush();
    },
    list: (count) => newest.all(count).map(entry),
    origin(version) {
      const row = first.get(version);
      return row === undefined ? undefined : entry(row);
    },
    lastVersion: () => last.get()?.version,
    flush,
  };
}

function readBack(db: Database, file: string): void {
  const known = db.prepare('SELECT max(id) AS id FROM record').get().id ?? 0;
  if (lastLine(file) <= known) return;
  const insert = db.prepare('INSERT OR IGNORE INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  transact(db, () => {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (idOf(line) <= known) continue;
      const { id, at, what, by, article, title, version, outcome, detail }: RecordEntry = JSON.parse(line);
      const who = [by.via, by.id, by.name];
      insert.run(id, at, what, ...who, article, title, version, outcome, JSON.stringify(detail));
    }
  });
}

/** The id in the last whole line of the file, 0 when there is none. Half a line at its end is cut off. */
function lastLine(path: string): number {
  const file = openSync(path, 'a+');
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const whole = tail.lastIndexOf('\n') + 1;
    if (whole < tail.length) ftruncateSync(file, size - tail.length + whole);
    const line = tail
      .subarray(0, Math.max(whole - 1, 0))
      .toString()
      .split('\n')
      .at(-1);
    return line ? idOf(line) : 0;
  } finally {
    closeSync(file);
  }
}

function idOf(line: string): number {
  try {
    return Number(JSON.parse(line).id) || 0;
  } catch {
    return 0;
  }
}

function appendDurably(path: string, text: string): void {
  appendFileSync(path, text);
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a row of the table above
function entry(row: any): RecordEntry {
  return {
    id: row.id,
    at: row.at,
    what: row.what,
    by: { via: row.via, id: row.by_id, name: row.by_name },
    article: row.article,
    title: row.title,
    version: row.version,
    outcome: row.outcome,
    detail: JSON.parse(row.detail),
  };
}
