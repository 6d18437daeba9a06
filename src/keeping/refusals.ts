/** Why an operation was not done, or not all of it, to a sentence in English that says what to do. */
import type { Source } from '../articles/article.js';
import { IntakeError } from '../intake/intake-error.js';
import { messageOf } from '../message-of.js';
import type { Operation } from '../state/operation.js';
import type { What } from '../state/record.js';
import { resultCode } from '../state/result-code.js';
import { systemCode } from '../system-code.js';
import type { Hindrance, Refusal } from './keeper.js';

const DOING: Readonly<Record<What, string>> = {
  add: 'adding an article',
  remove: 'removing an article',
  undo: 'putting an article back',
  refresh: 'a refresh',
  rollback: 'going back to another version',
};

export function busy(running: Operation | undefined): Refusal {
  const who =
    running === undefined ? '' : ` ${running.by.name} started ${DOING[running.what]} at ${running.since}.`;
  return {
    status: 'refused',
    why: 'busy',
    running: running && { what: running.what, by: running.by, since: running.since },
    sentence: `Something else is being done to the corpus.${who} Try again when it is over.`,
  };
}

export function unknown(sentence: string): Refusal {
  return { status: 'refused', why: 'unknown', sentence };
}

export function duplicate(article: Source): Refusal {
  return {
    status: 'refused',
    why: 'duplicate',
    article,
    sentence: `The corpus has just this text already: "${article.title}". Nothing was added.`,
  };
}

export function taken(article: Source, file: string): Refusal {
  return {
    status: 'refused',
    why: 'taken',
    article,
    sentence: `The corpus has another article by the name ${file} now: "${article.title}". Remove that one first.`,
  };
}

export function losing(lost: readonly Source[], of: number): Refusal {
  return {
    status: 'refused',
    why: 'loses_most',
    lost,
    of,
    sentence: `This would lose ${lost.length} of ${of} ${of === 1 ? 'article' : 'articles'}, so the ones served now stay. Put the files back, or, if they are to go: npm run corpus -- refresh --force`,
  };
}

export function draftRefused(error: unknown): Refusal {
  const refusal = error instanceof IntakeError ? error.refusal : undefined;
  return { status: 'refused', why: 'draft', refusal, sentence: messageOf(error) };
}

interface Cause {
  readonly hindrance?: Hindrance;
  /** What is wrong, and what helps. */
  readonly words: string;
}
const denied: Cause = {
  hindrance: 'forbidden',
  words: 'permission denied. Let the user that runs this program write there',
};
const DATA_FOLDER = 'Let the user that runs this program write to the data folder';

/** What the file system's refusals mean. */
const CAUSES: Readonly<Record<string, Cause>> = {
  ENOSPC: { hindrance: 'full', words: 'the disk is full. Free some space on it' },
  EDQUOT: { hindrance: 'full', words: 'the quota of disk space is used up. Free some space' },
  EROFS: { hindrance: 'forbidden', words: 'the disk is read-only. Make it writable' },
  EACCES: denied,
  EPERM: denied,
};
/** SQLite's primary result codes for the same: https://sqlite.org/rescode.html */
const DATABASE_CAUSES: Readonly<Record<number, Cause>> = {
  8: { hindrance: 'forbidden', words: `the database can only be read. ${DATA_FOLDER}` },
  10: { words: 'the disk gave an error. Look at its state and its free space' },
  13: { hindrance: 'full', words: 'the disk is full. Free some space on it' },
  14: { hindrance: 'forbidden', words: `the database can’t be opened. ${DATA_FOLDER}` },
};

/** @param stored whether article files are changed */
export function failed(error: unknown, stored: boolean): Refusal {
  const cause = CAUSES[systemCode(error) ?? ''] ?? DATABASE_CAUSES[resultCode(error) ?? 0];
  const where = error instanceof Error && 'path' in error ? ` at "${String(error.path)}"` : '';
  // A sentence with the system's error behind it says already what to do.
  const isExplained = cause === undefined || (error instanceof Error && error.cause !== undefined);
  const what = isExplained
    ? messageOf(error).replace(/[^.!?]$/, '$&.')
    : `Writing failed${where}: ${cause.words}, and try again.`;
  const state = stored
    ? 'The article files are as you wanted them; answers follow after the next refresh.'
    : 'Nothing was changed, and answers go on as before.';
  return {
    status: 'refused',
    why: 'failed',
    stored,
    hindrance: cause?.hindrance,
    sentence: `${what} ${state}`,
  };
}
