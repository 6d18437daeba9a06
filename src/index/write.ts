/** Items with vectors, to a new generation of the index that readers see whole or not at all. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFile, syncFolder, writeDurably } from './durable.js';
import {
  generationName,
  generationNumber,
  listGenerations,
  publishGeneration,
  removeOldGenerations,
} from './generations.js';
import { removeLeftovers, temporaryName } from './leftovers.js';
import {
  type IndexKind,
  isFileName,
  MANIFEST_FILE,
  type Manifest,
  manifestBytes,
  sha256,
} from './manifest.js';
import { readGeneration, type VectorIndex } from './open.js';
import { writeFailure } from './refusals.js';
import { checkItems, type IndexItem, VECTORS_FILE, writeVectors } from './vectors.js';

export interface GenerationContent extends IndexKind {
  /** The hash of the corpus that the items come from. */
  readonly corpus: string;
  readonly items: Iterable<IndexItem>;
  /** More files of the generation, by name: lower case letters, digits, `.`, `_` and `-`. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** A generation that is complete but not published. The process that wrote it must live until it is. */
export interface Prepared {
  /** Where it lies, inside the folder of the index. */
  readonly folder: string;
  /** The name that it is to be published under. */
  readonly name: string;
  readonly index: VectorIndex;
}

/**
 * Builds a generation beside the served one, reads it back as a reader would, and publishes it. The two
 * generations before it stay. Two writers at once don't disturb each other: the last to finish is served.
 * Writing blocks the thread for some seconds at 10,000 items: call it on a worker there.
 * @param dir the folder of the index; made when it isn't there
 * @returns the published index, open
 * @throws RangeError for an item or a file name that can't be stored, naming it
 * @throws Error when the folder can't be written to; what was served before is served still
 */
export async function writeGeneration(dir: string, content: GenerationContent): Promise<VectorIndex> {
  const prepared = await prepareGeneration(dir, content);
  await publishPrepared(dir, prepared);
  return prepared.index;
}

/** Serves a prepared generation from now on, by one rename. @throws Error as writeGeneration */
export async function publishPrepared(dir: string, { folder, name }: Omit<Prepared, 'index'>): Promise<void> {
  try {
    await publishGeneration(dir, folder, name);
  } catch (cause) {
    throw new Error(writeFailure(dir, cause), { cause });
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
  // Published is published: old ones that can't be removed now go the next time.
  await removeOldGenerations(dir).catch(() => undefined);
}

/** The first half of `writeGeneration`: all but the publishing. @throws as writeGeneration */
export async function prepareGeneration(dir: string, content: GenerationContent): Promise<Prepared> {
  const items = checkItems(content.items, content.dimensions);
  const files = Object.entries(content.files ?? {});
  for (const [name] of files) {
    if (isFileName(name) && name !== VECTORS_FILE) continue;
    throw new RangeError(`Cannot store a file ${JSON.stringify(name)} in the index: choose another name.`);
  }
  const folder = join(dir, temporaryName());
  try {
    await mkdir(dir, { recursive: true });
    await removeLeftovers(dir);
    await mkdir(folder);
    const name = await build(folder, await nextNumber(dir), content, items, files);
    const built = await readGeneration(folder, name, content);
    if (built.status !== 'open') throw new Error(`What was written does not read back: ${built.reason}`);
    return { folder, name, index: built.index };
  } catch (cause) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw new Error(writeFailure(dir, cause), { cause });
  }
}

async function nextNumber(dir: string): Promise<number> {
  const [newest] = await listGenerations(dir);
  return newest === undefined ? 1 : generationNumber(newest) + 1;
}

/** Fills a folder, flushed to the disk. @returns the name that the generation must have */
async function build(
  folder: string,
  number: number,
  { format, model, dimensions, corpus }: GenerationContent,
  items: readonly IndexItem[],
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<string> {
  const records: Record<string, Manifest['files'][string]> = {};
  // vectra last, for its errors don't always say what the file system said.
  for (const [name, bytes] of files) {
    await writeDurably(join(folder, name), bytes);
    records[name] = { bytes: bytes.length, sha256: sha256(bytes) };
  }
  const vectors = join(folder, VECTORS_FILE);
  await writeVectors(folder, items);
  await syncFile(vectors);
  const written = await readFile(vectors);
  records[VECTORS_FILE] = { bytes: written.length, sha256: sha256(written) };

  const created = new Date().toISOString();
  const manifest = { format, model, dimensions, corpus, items: items.length, files: records, created };
  const bytes = manifestBytes(manifest);
  await writeDurably(join(folder, MANIFEST_FILE), bytes);
  await syncFolder(folder);
  return generationName(number, bytes);
}
