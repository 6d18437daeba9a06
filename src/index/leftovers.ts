/** Names for what is still being written, and a sweep of what a killed writer left behind. */
import { randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbandoned } from '../abandoned.js';

const TEMPORARY = /^\.tmp-(\d+)-[0-9a-f]{12}$/;

/** Writing takes seconds. */
const LONGEST_WRITE_MS = 60 * 60 * 1000;

/** A name that no other writer has: the process is in it, so that a sweep can tell whether its writer lives. */
export function temporaryName(): string {
  return `.tmp-${process.pid}-${randomBytes(6).toString('hex')}`;
}

export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Removes what writers left behind that were killed; what a living writer is working on stays, and so does every
 * file with another kind of name. What can't be removed is left for the next sweep: it does no harm.
 */
export async function removeLeftovers(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  for (const name of names) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid === undefined) continue;
    const path = join(dir, name);
    try {
      const { mtimeMs } = await lstat(path);
      if (isAbandoned(Number(pid), mtimeMs, LONGEST_WRITE_MS))
        await rm(path, { recursive: true, force: true });
    } catch {
      // Its writer has just finished, or the folder is read-only.
    }
  }
}
