/** Changes to article files that a crash leaves undone or done, never half: written beside, flushed, and then renamed. */
import { copyFile, link, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode } from '../has-code.js';
import { syncFile, syncFolder, writeDurably } from '../index/durable.js';
import { removeLeftovers, temporaryName } from '../index/leftovers.js';

/**
 * Writes a new file. What is being written has a hidden name, which no reader of the corpus looks at.
 * @throws Error with the code EEXIST when there is one of that name
 */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  await beside(path, bytes, async (written) => {
    try {
      // Unlike a rename, a link never replaces a file.
      await link(written, path);
    } catch (error) {
      // Some disks know no links, such as FAT and exFAT.
      if (hasCode(error, 'EEXIST') || (await exists(path))) throw error;
      await rename(written, path);
    }
  });
}

/** Writes a file in the place of another, or where there is none. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await beside(path, bytes, (written) => rename(written, path));
}

async function beside(
  path: string,
  bytes: Uint8Array,
  place: (written: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const written = join(folder, temporaryName());
  try {
    await writeDurably(written, bytes);
    await place(written);
    await syncFolder(folder);
  } finally {
    await rm(written, { force: true }).catch(() => undefined);
  }
}

/**
 * Moves a file into a folder, made when it isn't there. Harmless when it has been moved already, or isn't there at all. On another disk it is
 * copied first, and only then taken away; so is what a link leads to, as the link itself may lead nowhere from there.
 * @throws Error with the code EEXIST when another file of that name is there
 */
export async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const [here, there] = [await exists(from), await exists(to)];
  if (!here) return;
  if (there && !(await areSame(from, to))) {
    throw Object.assign(new Error(`EEXIST: file already exists, "${to}"`), { code: 'EEXIST' });
  }
  if (there) await rm(from);
  else await renameOrCopy(from, to);
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

async function renameOrCopy(from: string, to: string): Promise<void> {
  if ((await lstat(from)).isSymbolicLink()) return copy(from, to);
  try {
    await rename(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    await copy(from, to);
  }
}

async function copy(from: string, to: string): Promise<void> {
  const written = join(dirname(to), temporaryName());
  try {
    await copyFile(from, written);
    await syncFile(written);
    await rename(written, to);
    await syncFolder(dirname(to));
    await rm(from);
  } finally {
    await rm(written, { force: true }).catch(() => undefined);
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function areSame(a: string, b: string): Promise<boolean> {
  return (await readFile(a)).equals(await readFile(b));
}
