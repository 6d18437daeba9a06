/** The folder of the index, to the index that it serves, every byte of it verified; or to the reason why not. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../has-code.js';
import { sha256 } from '../sha256.js';
import {
  type Current,
  generationName,
  generationNumber,
  listGenerations,
  readCurrent,
} from './generations.js';
import { removeLeftovers } from './leftovers.js';
import { type FileRecord, type IndexKind, MANIFEST_FILE, type Manifest, parseManifest } from './manifest.js';
import { loadVectors, type StoredVectors, VECTORS_FILE } from './vectors.js';

/** An index in memory: what happens to its files afterwards doesn't matter to it. */
export interface VectorIndex {
  /** The generation's name; another index, another name. */
  readonly generation: string;
  readonly manifest: Manifest;
  readonly vectors: StoredVectors;
  /**
   * A file that was stored with the vectors. Its `byteOffset` is a multiple of 8, so any typed array can view it.
   * @throws RangeError when there is none of that name
   */
  file(name: string): Uint8Array;
}

export type OpenResult =
  | {
      readonly status: 'open';
      readonly index: VectorIndex;
      /** Why this is not the generation that should be served but another good one; null: it is the one. */
      readonly damage: string | null;
    }
  /** `reason`: a sentence, or several, for people. */
  | { readonly status: 'missing' | 'stale' | 'corrupt'; readonly reason: string };

/** How often to start over when a writer publishes while the files are read, before the damage counts as real. */
const MAX_ATTEMPTS = 5;

/**
 * Opens the index. Where the generation that `CURRENT` names is damaged, another good one is opened, and
 * `damage` says so: the caller decides by `manifest.corpus` whether it will do.
 * @returns `missing`: none was ever built here; `stale`: made by another format or model; `corrupt`: damaged
 */
export async function openIndex(dir: string, expected: IndexKind): Promise<OpenResult> {
  await removeLeftovers(dir);
  for (let attempt = 1; ; attempt++) {
    const current = await readCurrent(dir);
    const opened = await openCurrent(dir, current, expected);
    if (opened.status === 'open' || opened.status === 'stale') return opened;
    const now = await readCurrent(dir);
    if (attempt < MAX_ATTEMPTS && now.status === 'named' && !isSame(now, current)) continue;
    return (await openAnother(dir, current, expected, opened.reason)) ?? opened;
  }
}

async function openCurrent(dir: string, current: Current, expected: IndexKind): Promise<OpenResult> {
  if (current.status !== 'named') return current;
  return readGeneration(join(dir, current.name), current.name, expected);
}

function isSame(a: Current, b: Current): boolean {
  return a.status === 'named' && b.status === 'named' && a.name === b.name;
}

/** The newest good generation before the current one, or else the newest good one at all. */
async function openAnother(dir: string, current: Current, expected: IndexKind, reason: string) {
  const number = current.status === 'named' ? generationNumber(current.name) : Number.POSITIVE_INFINITY;
  const all = await listGenerations(dir);
  const older = all.filter((name) => generationNumber(name) < number);
  const others = [...older, ...all.filter((name) => !older.includes(name))];
  for (const name of others) {
    const opened = await readGeneration(join(dir, name), name, expected);
    if (opened.status !== 'open') continue;
    return { ...opened, damage: `${reason} Generation ${name} is good and was opened instead.` };
  }
  return undefined;
}

/** Reads a generation and verifies all of it. @param folder where it lies */
export async function readGeneration(folder: string, name: string, expected: IndexKind): Promise<OpenResult> {
  const verified = await verifyGeneration(folder, name, expected);
  if (verified.status !== 'whole') return verified;
  const { manifest, files } = verified;
  try {
    const index = {
      generation: name,
      manifest,
      vectors: await loadVectors(folder, manifest),
      file: (file: string) => get(files, file, folder),
    };
    return { status: 'open', index, damage: null };
  } catch (error) {
    return { status: 'corrupt', reason: `"${join(folder, VECTORS_FILE)}" is damaged (${String(error)}).` };
  }
}

/** The files of a generation, each as its manifest says. @param folder where it lies, which may not be its name yet */
export async function verifyGeneration(folder: string, name: string, expected: IndexKind) {
  const place = join(folder, MANIFEST_FILE);
  const bytes = await read(place);
  if (typeof bytes === 'string') return corrupt(bytes);
  if (generationName(generationNumber(name), bytes) !== name) {
    return corrupt(`"${place}" is damaged: its hash is not the one in the folder's name.`);
  }
  const parsed = parseManifest(bytes, expected);
  if (parsed.status !== 'good') return { status: parsed.status, reason: `"${folder}" ${parsed.reason}.` };
  const { manifest } = parsed;
  const files = new Map<string, Uint8Array>();
  for (const [file, record] of Object.entries(manifest.files)) {
    const content = await readVerified(join(folder, file), record);
    if (typeof content === 'string') return corrupt(content);
    if (file !== VECTORS_FILE) files.set(file, content);
  }
  return { status: 'whole', manifest, files } as const;
}

const corrupt = (reason: string) => ({ status: 'corrupt', reason }) as const;

function get(files: ReadonlyMap<string, Uint8Array>, name: string, folder: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes !== undefined) return bytes;
  const names = [...files.keys()].join(', ') || 'none';
  throw new RangeError(`The index "${folder}" has no file ${JSON.stringify(name)}; it has: ${names}.`);
}

/** A file's bytes, or a sentence that says why there are none. */
async function read(path: string): Promise<Uint8Array | string> {
  try {
    const bytes = await readFile(path);
    const { BYTES_PER_ELEMENT } = BigInt64Array;
    return bytes.byteOffset % BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  } catch (error) {
    return hasCode(error, 'ENOENT')
      ? `"${path}" is missing.`
      : `"${path}" cannot be read (${String(error)}).`;
  }
}

async function readVerified(path: string, record: FileRecord): Promise<Uint8Array | string> {
  const bytes = await read(path);
  if (typeof bytes === 'string') return bytes;
  if (bytes.length < record.bytes) return `"${path}" is cut short: ${bytes.length} of ${record.bytes} bytes.`;
  if (bytes.length > record.bytes) return `"${path}" has grown: ${bytes.length} bytes, not ${record.bytes}.`;
  if (sha256(bytes) !== record.sha256) return `"${path}" is damaged: its SHA-256 is not the manifest's.`;
  return bytes;
}
