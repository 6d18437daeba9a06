/** The tables of the state, as steps from an empty database to the present one. */

/**
 * Migration `n` (from 1) stands at place `n - 1` and takes a database from version `n - 1` to `n`, in one transaction.
 * Append, and never change one that has been released: databases out there have run it. Times are ISO 8601 in UTC.
 */
export const MIGRATIONS: readonly string[] = [
  // The record: what was done to the corpus, by whom.
  `CREATE TABLE record (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at TEXT NOT NULL,
     what TEXT NOT NULL,
     via TEXT NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL,
     article TEXT, title TEXT,
     version TEXT,
     outcome TEXT NOT NULL,
     detail TEXT NOT NULL
   ) STRICT;
   CREATE INDEX record_version ON record (version);`,

  // The one operation that is under way, with all that is needed to finish it after a crash.
  `CREATE TABLE operation (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     what TEXT NOT NULL,
     via TEXT NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL,
     since TEXT NOT NULL,
     plan TEXT NOT NULL
   ) STRICT;`,

  // Article files that were taken out of the corpus, and where they lie.
  `CREATE TABLE removal (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at TEXT NOT NULL,
     why TEXT NOT NULL,
     article TEXT NOT NULL, title TEXT NOT NULL,
     file TEXT NOT NULL,
     folder TEXT NOT NULL,
     via TEXT NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL,
     undone TEXT
   ) STRICT;`,

  // Questions that found no answer. `vector`: 32-bit floats of length 1.
  `CREATE TABLE gap (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     question TEXT NOT NULL,
     model TEXT NOT NULL,
     vector BLOB NOT NULL,
     count INTEGER NOT NULL,
     first TEXT NOT NULL,
     last TEXT NOT NULL
   ) STRICT;
   CREATE TABLE gap_wording (
     gap INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
     question TEXT NOT NULL,
     PRIMARY KEY (gap, question)
   ) STRICT;`,

  // Quotes in public answers, and what became of them.
  `CREATE TABLE shown_quote (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at TEXT NOT NULL,
     channel TEXT NOT NULL, message TEXT NOT NULL,
     number INTEGER NOT NULL,
     article TEXT NOT NULL,
     version TEXT NOT NULL,
     start INTEGER NOT NULL, "end" INTEGER NOT NULL,
     hash TEXT NOT NULL,
     checked TEXT NOT NULL,
     old_wording TEXT, new_wording TEXT, changed TEXT, told TEXT
   ) STRICT;
   CREATE INDEX shown_quote_message ON shown_quote (message);
   CREATE INDEX shown_quote_checked ON shown_quote (checked);`,

  // What readers made of answers, with no name; an answer that found nothing has no place.
  `CREATE TABLE feedback (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at TEXT NOT NULL,
     verdict TEXT NOT NULL CHECK (verdict IN ('helped', 'wrong')),
     article TEXT, start INTEGER, "end" INTEGER,
     question TEXT NOT NULL,
     reason TEXT NOT NULL
   ) STRICT;
   CREATE INDEX feedback_verdict ON feedback (verdict);`,

  // Readers who have had the hint for newcomers, each by a code made from the id.
  `CREATE TABLE greeted (
     reader TEXT PRIMARY KEY,
     at TEXT NOT NULL
   ) STRICT;`,

  // What an answer quoted first, as its buttons call it: they tell the words from others that stand there by now.
  `ALTER TABLE feedback ADD COLUMN quoted TEXT;
   ALTER TABLE feedback DROP COLUMN article;
   ALTER TABLE feedback DROP COLUMN start;
   ALTER TABLE feedback DROP COLUMN "end";`,
];
