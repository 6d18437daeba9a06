/**
 * The folder of the index, to the generations in it and the one that is served:
 *
 *     index/CURRENT                 the name of the generation that is served, a line
 *     index/000007-3f9a0c51d2e4/    a finished generation, never changed: a number, and the hash of its manifest
 *     index/.tmp-4711-…             what the process 4711 is still writing
 *
 * Anything else in the folder is somebody else's and is left alone.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../has-code.js';
import { sha256 } from '../sha256.js';
import { syncFolder, writeDurably } from './durable.js';
import { isTemporary, temporaryName } from './leftovers.js';

const CURRENT = 'CURRENT';
const NAME = /^(\d{6,15})-[0-9a-f]{12}$/;

/** How many generations stay besides the one that is served. */
const KEPT = 2;

/** The name ties a folder to its manifest, and the manifest holds the hash of every file: one name vouches for all. */
export function generationName(number: number, manifest: Uint8Array): string {
  return `${String(number).padStart(6, '0')}-${sha256(manifest).slice(0, 12)}`;
}

/** The number in a generation's name. Later ones have higher ones; two writers at once may take the same. */
export function generationNumber(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0);
}

/** The generations in a folder, the newest first; none when there is no such folder. */
export async function listGenerations(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort((a, b) => generationNumber(b) - generationNumber(a) || (a < b ? 1 : -1));
}

export type Current =
  | { readonly status: 'named'; readonly name: string }
  | { readonly status: 'missing' | 'corrupt'; readonly reason: string };

/** The generation that `CURRENT` names; it may not be there. */
export async function readCurrent(dir: string): Promise<Current> {
  const path = join(dir, CURRENT);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) {
      const { length } = await listGenerations(dir);
      if (length === 0) return { status: 'missing', reason: `There is no index in "${dir}" yet.` };
      return { status: 'corrupt', reason: `"${path}" is missing.` };
    }
    return { status: 'corrupt', reason: `"${path}" cannot be read (${String(error)}).` };
  }
  const name = text.trim();
  if (NAME.test(name)) return { status: 'named', name };
  return { status: 'corrupt', reason: `"${path}" is damaged: it names no generation of the index.` };
}

/**
 * Puts a finished folder in place under its name and serves it from then on. Only the last step, one rename,
 * changes what readers see; all that needs space on the disk comes before it.
 * @param finished the folder, inside `dir`
 */
export async function publishGeneration(dir: string, finished: string, name: string): Promise<void> {
  await point(dir, name, async () => {
    await rename(finished, join(dir, name));
    await syncFolder(dir);
  });
}

/** Serves a generation that is there already. The caller has verified it. @throws Error of the file system */
export async function republishGeneration(dir: string, name: string): Promise<void> {
  await point(dir, name, async () => {});
}

/** Makes `CURRENT` name a generation, by one rename. @param place puts it in its place, once the pointer is written */
async function point(dir: string, name: string, place: () => Promise<void>): Promise<void> {
  const pointer = join(dir, temporaryName());
  try {
    await writeDurably(pointer, new TextEncoder().encode(`${name}\n`));
    await place();
    await rename(pointer, join(dir, CURRENT));
    await syncFolder(dir);
  } finally {
    await rm(pointer, { force: true }).catch(() => undefined);
  }
}

/**
 * Removes all generations but the served one, the newest two others, and those that another writer is just
 * publishing. What can't go now goes the next time.
 */
export async function removeOldGenerations(dir: string): Promise<void> {
  // In this order: what is being published while this runs is either named by its pointer or by CURRENT already.
  const all = await listGenerations(dir);
  const pending = await pendingGenerations(dir);
  const current = await readCurrent(dir);
  if (current.status !== 'named') return;
  const others = all.filter((name) => name !== current.name);
  for (const name of others.slice(KEPT)) {
    if (pending.has(name)) continue;
    await rm(join(dir, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The generations named by the pointers that are about to become `CURRENT`. */
async function pendingGenerations(dir: string): Promise<Set<string>> {
  const entries = await readdir(dir, { withFileTypes: true });
  const pointers = entries.filter((entry) => entry.isFile() && isTemporary(entry.name));
  const texts = pointers.map(({ name }) => readFile(join(dir, name), 'utf8').catch(() => ''));
  return new Set((await Promise.all(texts)).map((text) => text.trim()));
}
