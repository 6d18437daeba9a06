/** Article files that were taken out of the corpus: where they lie, and which can be put back. */
import type { Source } from '../articles/article.js';
import type { Database } from './database.js';
import type { Who } from './record.js';

export interface Removal {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** `removed` by somebody; `replaced` by a newer text; `rolled back`: the version that was gone back to lacks it. */
  readonly why: 'removed' | 'replaced' | 'rolled back';
  readonly article: Pick<Source, 'id' | 'title'>;
  /** The file's name, in the corpus and where it lies now. */
  readonly file: string;
  /** Where it lies, inside the folder of removed articles. */
  readonly folder: string;
  readonly by: Who;
}

export interface Removals {
  /** In the transaction that is open. @returns the removal's id */
  write(removal: Omit<Removal, 'id'>): number;
  get(id: number): Removal | undefined;
  /** What was removed at `since` or later (ISO 8601), and not put back, the newest first. Only `removed` ones. */
  undoable(since: string): Removal[];
  /** The articles whose files were taken out and not put back, by their ids: the latest removal and the file's name. */
  gone(): ReadonlyMap<string, { readonly removal: number; readonly file: string }>;
  /** The file is in the corpus again. In the transaction that is open. */
  markUndone(id: number): void;
}

export function createRemovals(db: Database): Removals {
  const insert = db.prepare(
    'INSERT INTO removal (at, why, article, title, file, folder, via, by_id, by_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const one = db.prepare('SELECT * FROM removal WHERE id = ? AND undone IS NULL');
  const recent = db.prepare(
    "SELECT * FROM removal WHERE why = 'removed' AND undone IS NULL AND at >= ? ORDER BY id DESC",
  );
  const gone = db.prepare(
    "SELECT id, article, file FROM removal WHERE undone IS NULL AND why <> 'replaced' ORDER BY id",
  );
  const undo = db.prepare('UPDATE removal SET undone = ? WHERE id = ?');
  return {
    write({ at, why, article, file, folder, by }) {
      const what = [article.id, article.title, file, folder];
      return Number(insert.run(at, why, ...what, by.via, by.id, by.name).lastInsertRowid);
    },
    get(id) {
      const row = one.get(id);
      return row === undefined ? undefined : removal(row);
    },
    undoable: (since) => recent.all(since).map(removal),
    gone: () => new Map(gone.all().map(({ id, article, file }) => [article, { removal: id, file }])),
    markUndone(id) {
      undo.run(new Date().toISOString(), id);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a row of the table above
function removal(row: any): Removal {
  return {
    id: row.id,
    at: row.at,
    why: row.why,
    article: { id: row.article, title: row.title },
    file: row.file,
    folder: row.folder,
    by: { via: row.via, id: row.by_id, name: row.by_name },
  };
}
