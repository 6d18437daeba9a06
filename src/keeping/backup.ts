/** The state, the corpus and the removed articles <-> one packed file. */
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { create, extract } from 'tar';
import * as v from 'valibot';
import { isArticleFile } from '../articles/load.js';
import { syncFile, syncFolder } from '../index/durable.js';
import { removeLeftovers, temporaryName } from '../index/leftovers.js';
import { messageOf } from '../message-of.js';
import { DATABASE_FILE, openState, type State } from '../state/database.js';
import type { OperationLock } from '../state/operation.js';
import { beAlone, RESTORING_FILE } from '../state/presence.js';
import { exists } from './article-files.js';
import { busy } from './refusals.js';

/** Raise it when a backup holds something else, or elsewhere. */
const FORMAT = 1;
const NOTE_FILE = 'backup.json';
/** What is in it beside the note: the database, the record's lines, the articles, and those that were removed. */
const [RECORD_FILE, CORPUS, REMOVED] = ['record.jsonl', 'corpus', 'removed'];
const note = v.object({ format: v.number(), created: v.string() });

export interface BackupFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** The file can't be written or read as a backup; its message says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * Writes a backup, while nothing is being done to the corpus; questions go on being answered.
 * @param file must not be there yet: no backup is ever replaced
 * @returns how many articles it holds
 * @throws BackupError
 */
export async function backUp(
  file: string,
  {
    state,
    lock,
    corpusDir,
    dataDir,
  }: BackupFolders & { readonly state: State; readonly lock: OperationLock },
): Promise<number> {
  if (await exists(file)) throw new BackupError(`"${file}" is there already. Choose another name.`);
  if (!(await exists(dirname(file)))) {
    throw new BackupError(`There is no folder "${dirname(file)}". Create it, or choose another.`);
  }
  const held = lock.take();
  if (!held.taken) throw new BackupError(busy(held.running).sentence);
  const staging = join(dataDir, temporaryName());
  const written = join(dirname(file), temporaryName());
  try {
    await removeLeftovers(dataDir);
    await mkdir(join(staging, CORPUS), { recursive: true });
    await mkdir(join(staging, REMOVED));
    // As of one moment, without what other processes write meanwhile.
    state.db.prepare('VACUUM INTO ?').run(join(staging, DATABASE_FILE));
    const articles = await filesIn(corpusDir);
    for (const name of articles) await copyFile(join(corpusDir, name), join(staging, CORPUS, name));
    for (const name of [RECORD_FILE, REMOVED]) {
      const from = join(dataDir, name);
      if (await exists(from)) await cp(from, join(staging, name), { recursive: true });
    }
    await writeFile(
      join(staging, NOTE_FILE),
      JSON.stringify({ format: FORMAT, created: new Date().toISOString() }),
    );
    await create({ gzip: true, file: written, cwd: staging, portable: true }, await readdir(staging));
    await syncFile(written);
    await rename(written, file);
    await syncFolder(dirname(file));
    return articles.length;
  } catch (cause) {
    throw new BackupError(
      `Cannot write the backup "${file}": ${messageOf(cause)}. Is its disk full, or read-only?`,
      {
        cause,
      },
    );
  } finally {
    lock.release();
    await rm(staging, { recursive: true, force: true });
    await rm(written, { force: true });
  }
}

/**
 * Puts a backup in the place of what is there. What was there lies in a folder of its own afterwards. A restore that is
 * cut off is repeated from the beginning.
 * @returns the folder with what was there before, and how many articles there are now
 * @throws BackupError when the file is no backup, or the bot is running; nothing is changed then
 */
export async function restore(
  file: string,
  { corpusDir, dataDir }: BackupFolders,
): Promise<{ readonly before: string; readonly articles: number }> {
  if (!(await exists(file))) {
    throw new BackupError(`There is no file "${file}". Name a backup that is there. Nothing was changed.`);
  }
  const presence = await openAlone(dataDir);
  if (presence === undefined) {
    throw new BackupError(
      'The bot, or another command, has the state open. Stop it, and restore then. Nothing was changed.',
    );
  }
  await removeLeftovers(dataDir);
  const staging = join(dataDir, temporaryName());
  try {
    await mkdir(staging);
    await unpack(file, staging);
    const before = join(dataDir, REMOVED, `${new Date().toISOString().replace(/[:.]/g, '-')}-before-restore`);
    await replace({ corpusDir, dataDir }, staging, before).catch((cause: unknown) => {
      throw new BackupError(
        `The restore was cut off: ${messageOf(cause)}. What was there before lies in "${before}". Let the user that runs this program write to those folders, free some space, and restore again.`,
        { cause },
      );
    });
    const articles = (await readdir(corpusDir)).filter(isArticleFile);
    return { before, articles: articles.length };
  } finally {
    // The library may still be writing a moment after it has failed.
    await rm(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    presence.release();
  }
}

/** @throws BackupError when the folder can't be written to */
async function openAlone(dataDir: string): Promise<ReturnType<typeof beAlone>> {
  try {
    await mkdir(dataDir, { recursive: true });
    return beAlone(dataDir);
  } catch (cause) {
    throw new BackupError(
      `Cannot restore into "${dataDir}": ${messageOf(cause)}. Let the user that runs this program write there, or set DATA_DIR to another folder. Nothing was changed.`,
      { cause },
    );
  }
}

async function unpack(file: string, staging: string): Promise<void> {
  const refuse = (why: string, cause?: unknown) =>
    new BackupError(`"${file}" is no backup of this program: ${why}. Nothing was changed.`, { cause });
  try {
    // Names that lead out of the folder, and links, are refused by the library and by the filter.
    await extract({
      file,
      cwd: staging,
      strict: true,
      filter: (_, entry) => !('type' in entry) || ['File', 'Directory'].includes(String(entry.type)),
    });
  } catch (cause) {
    throw refuse(messageOf(cause), cause);
  }
  const said = await readFile(join(staging, NOTE_FILE), 'utf8').catch(() => '');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), note), said);
  if (!parsed.success) throw refuse(`it holds no ${NOTE_FILE}`);
  if (parsed.output.format > FORMAT) throw refuse('a newer version has made it; restore it with that one');
  for (const name of [DATABASE_FILE, CORPUS]) {
    if (!(await exists(join(staging, name)))) throw refuse(`it holds no ${name}`);
  }
  const db = new DatabaseSync(join(staging, DATABASE_FILE));
  try {
    const [found] = Object.values(db.prepare('PRAGMA integrity_check').get());
    if (found !== 'ok') throw refuse(`its database is damaged: ${String(found)}`);
  } finally {
    db.close();
  }
  // Brings it to this version, or says that a newer one has made it.
  const errors: string[] = [];
  const log = {
    error: (_: object, sentence: string) => void errors.push(sentence),
    warn() {},
    info() {},
    debug() {},
  };
  openState(staging, log).close();
  if (errors[0] !== undefined) throw refuse(errors[0]);
}

async function replace(
  { corpusDir, dataDir }: BackupFolders,
  staging: string,
  before: string,
): Promise<void> {
  await mkdir(join(before, CORPUS), { recursive: true });
  await mkdir(corpusDir, { recursive: true });
  const restoring = join(dataDir, RESTORING_FILE);
  await writeFile(restoring, '');
  await syncFolder(dataDir);
  for (const name of await filesIn(corpusDir)) {
    await move(join(corpusDir, name), join(before, CORPUS, name));
  }
  for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, RECORD_FILE]) {
    if (await exists(join(dataDir, name))) await move(join(dataDir, name), join(before, name));
  }
  for (const name of await readdir(join(staging, CORPUS))) {
    await move(join(staging, CORPUS, name), join(corpusDir, basename(name)));
  }
  for (const name of [DATABASE_FILE, RECORD_FILE]) {
    if (await exists(join(staging, name))) await move(join(staging, name), join(dataDir, name));
  }
  // Beside those that were removed since: nothing of them has the same folder.
  if (await exists(join(staging, REMOVED))) {
    await cp(join(staging, REMOVED), join(dataDir, REMOVED), { recursive: true, force: false });
  }
  await syncFolder(corpusDir);
  await syncFolder(dataDir);
  await rm(restoring);
}

/** The files of the corpus that aren't hidden, and links to files, which count as what they lead to. */
async function filesIn(dir: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of await readdir(dir)) {
    const found = name.startsWith('.') ? undefined : await stat(join(dir, name)).catch(() => undefined);
    if (found?.isFile()) files.push(name);
  }
  return files;
}

/** On another disk a rename is a copy. */
async function move(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await syncFile(to);
  await rm(from);
}
