/** Questions that found no answer, near-duplicates joined: counted and dated, and nobody's name. */
import { questionKind } from '../answer/question-kind.js';
import { dot } from '../model/dot.js';
import { type Database, transact } from './database.js';
import { daysAgo } from './days-ago.js';

/** How long a question is kept after it was last asked. */
export const KEPT_DAYS = 90;
/** More different questions than this are not kept: those asked longest ago go. */
export const MOST_GAPS = 500;
/** How many wordings of one gap are kept. */
const MOST_WORDINGS = 5;
/** Characters of a question that are kept. */
const MOST_CHARACTERS = 500;

/**
 * Questions that want the same kind of answer and whose vectors have at least this cosine are taken for one. Vectors alone
 * don't tell "Where did they meet?" from "When did they meet?" (0.93); one name for another costs them 0.17 and more.
 */
const SAME_QUESTION = 0.84;

export interface Gap {
  readonly id: number;
  /** As it was asked first. */
  readonly question: string;
  /** Other wordings of it, at most four. */
  readonly others: readonly string[];
  /** How often it was asked, in any wording. */
  readonly count: number;
  /** ISO 8601 in UTC. */
  readonly first: string;
  readonly last: string;
}

export interface Gaps {
  /**
   * Counts a question that found no answer to the closest gap, or begins one.
   * @param vector the question's, of length 1
   * @param model which model made it: vectors of different ones can't be compared
   */
  note(question: string, vector: Float32Array, model: string): void;
  /** Those asked most often first; of as many, the latest. */
  list(count: number): Gap[];
  get(id: number): Gap | undefined;
  /** It is answered now, or nobody wants to see it any more. */
  remove(id: number): void;
}

export function createGaps(db: Database): Gaps {
  const all = db.prepare('SELECT id, question, vector FROM gap WHERE model = ?');
  const insert = db.prepare(
    'INSERT INTO gap (question, model, vector, count, first, last) VALUES (?, ?, ?, 1, ?, ?)',
  );
  const again = db.prepare('UPDATE gap SET count = count + 1, last = ? WHERE id = ?');
  const wording = db.prepare(
    'INSERT OR IGNORE INTO gap_wording SELECT ?1, ?2 WHERE (SELECT count(*) FROM gap_wording WHERE gap = ?1) < ?3',
  );
  const wordings = db.prepare('SELECT question FROM gap_wording WHERE gap = ? ORDER BY rowid');
  const listed = db.prepare('SELECT * FROM gap ORDER BY count DESC, last DESC, id DESC LIMIT ?');
  const one = db.prepare('SELECT * FROM gap WHERE id = ?');
  const remove = db.prepare('DELETE FROM gap WHERE id = ?');
  const expire = db.prepare('DELETE FROM gap WHERE last < ?');
  const trim = db.prepare(
    'DELETE FROM gap WHERE id NOT IN (SELECT id FROM gap ORDER BY last DESC, id DESC LIMIT ?)',
  );

  function closest(question: string, vector: Float32Array, model: string): number | undefined {
    const kind = questionKind(question);
    let best = SAME_QUESTION;
    let found: number | undefined;
    for (const row of all.all(model)) {
      const cosine = dot(vector, floats(row.vector));
      if (cosine < best || questionKind(row.question) !== kind) continue;
      best = cosine;
      found = row.id;
    }
    return found;
  }

  // biome-ignore lint/suspicious/noExplicitAny: a row of the table above
  function gap(row: any): Gap {
    const others = wordings.all(row.id).map(({ question }) => question);
    return {
      id: row.id,
      question: row.question,
      others: others.filter((other) => other !== row.question),
      count: row.count,
      first: row.first,
      last: row.last,
    };
  }

  return {
    note(question, vector, model) {
      const text = question.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS);
      const now = new Date().toISOString();
      transact(db, () => {
        expire.run(daysAgo(KEPT_DAYS));
        let id = closest(text, vector, model);
        if (id === undefined) {
          const bytes = new Uint8Array(Float32Array.from(vector).buffer);
          id = Number(insert.run(text, model, bytes, now, now).lastInsertRowid);
        } else again.run(now, id);
        wording.run(id, text, MOST_WORDINGS);
        trim.run(MOST_GAPS);
      });
    },
    list: (count) => listed.all(count).map(gap),
    get(id) {
      const row = one.get(id);
      return row === undefined ? undefined : gap(row);
    },
    remove(id) {
      remove.run(id);
    },
  };
}

function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
