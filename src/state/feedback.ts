/** What readers made of answers: counted, with the reasons that they gave, and nobody's name. */
import { type Database, transact } from './database.js';
import { daysAgo } from './days-ago.js';

/** How long a reader's word is kept. */
export const FEEDBACK_DAYS = 90;
/** Characters of a question and of a reason that are kept. */
const MOST_CHARACTERS = 1_000;

export type Verdict = 'helped' | 'wrong';

export interface Note {
  readonly verdict: Verdict;
  /** The first quote of the answer, by the id of its place; none where the answer was that the articles don't say. */
  readonly quoted?: string | undefined;
  /** Only what the reader left in the form; empty otherwise. */
  readonly question: string;
  readonly reason: string;
}

export interface KeptNote extends Note {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface Feedback {
  /** @param before the id of a note whose place it takes. @returns its own id */
  keep(note: Note, before?: number): number;
  /** Of the last 90 days. */
  counts(): Readonly<Record<Verdict, number>>;
  /** Answers said to be wrong, the newest first. */
  wrong(count: number): KeptNote[];
}

export function createFeedback(db: Database): Feedback {
  const insert = db.prepare(
    'INSERT INTO feedback (at, verdict, quoted, question, reason) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM feedback WHERE id = ?');
  const expire = db.prepare('DELETE FROM feedback WHERE at < ?');
  const counts = db.prepare('SELECT verdict, count(*) AS count FROM feedback GROUP BY verdict');
  const wrong = db.prepare("SELECT * FROM feedback WHERE verdict = 'wrong' ORDER BY id DESC LIMIT ?");
  const forgetOld = () => expire.run(daysAgo(FEEDBACK_DAYS));
  return {
    keep({ verdict, quoted, question, reason }, before) {
      const words = [question, reason].map((text) => text.trim().slice(0, MOST_CHARACTERS));
      return transact(db, () => {
        forgetOld();
        if (before !== undefined) remove.run(before);
        return Number(
          insert.run(new Date().toISOString(), verdict, quoted ?? null, ...words).lastInsertRowid,
        );
      });
    },
    counts() {
      forgetOld();
      const found = new Map(counts.all().map(({ verdict, count }) => [verdict, Number(count)]));
      return { helped: found.get('helped') ?? 0, wrong: found.get('wrong') ?? 0 };
    },
    wrong(count) {
      forgetOld();
      return wrong.all(count).map(keptNote);
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a row of the table above
function keptNote({ id, at, verdict, quoted, question, reason }: any): KeptNote {
  return { id, at, verdict, quoted: quoted ?? undefined, question, reason };
}
