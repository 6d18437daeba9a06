/** Items with vectors, to a new generation of the index that readers see whole or not at all. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../sha256.js';
import { syncFile, syncFolder, writeDurably } from './durable.js';
import {
  generationName,
  generationNumber,
  listGenerations,
  publishGeneration,
  removeOldGenerations,
} from './generations.js';
import { removeLeftovers, temporaryName } from './leftovers.js';
import { type FileRecord, type IndexKind, isFileName, MANIFEST_FILE, manifestBytes } from './manifest.js';
import { verifyGeneration } from './open.js';
import { writeFailure } from './refusals.js';
import { expectItems, type IndexItem, VECTORS_FILE, writeItems } from './vectors.js';

export interface GenerationContent extends IndexKind {
  /** The hash of the corpus that the items come from. */
  readonly corpus: string;
  readonly items: readonly IndexItem[];
  /** More files of the generation, by name: lower case letters, digits, `.`, `_` and `-`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A generation that is complete but not published. The process that wrote it must live until it is. */
export interface Prepared {
  /** Where it lies, inside the folder of the index. */
  readonly folder: string;
  /** The name that it is to be published under. */
  readonly name: string;
}

/**
 * Builds a generation beside the served one, and reads it back as a reader would.
 * @param dir the folder of the index; made when it isn't there
 * @throws RangeError for an item or a file name that can't be stored, naming it
 * @throws Error when the folder can't be written to
 */
export async function prepareGeneration(dir: string, content: GenerationContent): Promise<Prepared> {
  for (const name of Object.keys(content.files)) {
    if (isFileName(name) && name !== VECTORS_FILE) continue;
    throw new RangeError(`Cannot store a file ${JSON.stringify(name)} in the index: choose another name.`);
  }
  expectItems(content.items, content.dimensions);
  const folder = join(dir, temporaryName());
  try {
    await mkdir(dir, { recursive: true });
    await removeLeftovers(dir);
    await mkdir(folder);
    const name = await build(folder, await nextNumber(dir), content);
    const built = await verifyGeneration(folder, name, content);
    if (built.status !== 'whole') throw new Error(`What was written does not read back: ${built.reason}`);
    return { folder, name };
  } catch (cause) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw new Error(writeFailure(dir, cause), { cause });
  }
}

/**
 * Serves a prepared generation from now on, by one rename. The two before it stay. Two writers at once don't disturb
 * each other: the last to finish is served.
 * @throws Error when the folder can't be written to; what was served before is served still
 */
export async function publishPrepared(dir: string, { folder, name }: Prepared): Promise<void> {
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

async function nextNumber(dir: string): Promise<number> {
  const [newest] = await listGenerations(dir);
  return newest === undefined ? 1 : generationNumber(newest) + 1;
}

/** Fills a folder, flushed to the disk. @returns the name that the generation must have */
async function build(
  folder: string,
  number: number,
  { format, model, dimensions, corpus, items, files }: GenerationContent,
): Promise<string> {
  const records: Record<string, FileRecord> = {};
  for (const [name, bytes] of Object.entries(files)) {
    await writeDurably(join(folder, name), bytes);
    records[name] = recordOf(bytes);
  }
  await writeItems(folder, items);
  await syncFile(join(folder, VECTORS_FILE));
  records[VECTORS_FILE] = recordOf(await readFile(join(folder, VECTORS_FILE)));
  const created = new Date().toISOString();
  const manifest = { format, model, dimensions, corpus, items: items.length, files: records, created };
  const bytes = manifestBytes(manifest);
  await writeDurably(join(folder, MANIFEST_FILE), bytes);
  await syncFolder(folder);
  return generationName(number, bytes);
}

function recordOf(bytes: Uint8Array): FileRecord {
  return { bytes: bytes.length, sha256: sha256(bytes) };
}
