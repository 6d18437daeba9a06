/** A folder beside the model files where downloads land, and the step that puts finished files into their place. */
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAbandoned } from '../abandoned.js';
import type { ModelFile } from './files.js';
import { findFault } from './verify.js';

/** `.tmp-<process id>-<random>` */
const STAGING_NAME = /^\.tmp-(\d+)-\w+$/;
/** A slow download takes hours. */
const LONGEST_FETCH_MS = 24 * 60 * 60 * 1_000;
/** A virus scanner may hold a file for a moment, a dying npm or a broken-off unpacking still write one. */
const REMOVING = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/** A new, empty folder in `dir`, on the same disk as the files to come, so that a rename puts them into place. */
export async function openStaging(dir: string): Promise<string> {
  await mkdir(dir, { recursive: true });
  return mkdtemp(join(dir, `.tmp-${process.pid}-`));
}

/** Removes a staging folder, or one in it. What can't be removed only takes room, and the next start tries again. */
export async function removeStaging(staging: string): Promise<void> {
  await rm(staging, REMOVING).catch(() => {});
}

/** Removes what processes that were killed have left in `dir`; another that still works there is left alone. */
export async function removeAbandonedStagings(dir: string): Promise<void> {
  const names = await readdir(dir).catch((): string[] => []);
  for (const name of names) {
    const pid = STAGING_NAME.exec(name)?.[1];
    if (pid === undefined) continue;
    const staging = join(dir, name);
    const changed = await stat(staging).then(
      (found) => found.mtimeMs,
      () => undefined,
    );
    if (changed !== undefined && isAbandoned(Number(pid), changed, LONGEST_FETCH_MS))
      await removeStaging(staging);
  }
}

/** Moves a finished file from `from` to `to`; whoever looks there sees the old one or the new one, whole. */
export async function publishFile(from: string, to: string, pinned: ModelFile): Promise<void> {
  await sync(from, 'r+');
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    // Windows won't replace a file in use: fine if another process has just put the right one there.
    if (await findFault(to, pinned)) throw error;
  }
  // Not every system can flush a folder; then the rename alone must do.
  await sync(dirname(to), 'r').catch(() => {});
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
