/** Vectors with their metadata into an index of vectra's, and out of it again: all of them, or those closest to one. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.js';

/** The file inside a generation's folder that is vectra's. */
export const VECTORS_FILE = 'vectors.json';

/** Flat facts about an item. A key must not begin with `$`: vectra reads those as operators. */
export type Metadata = Readonly<Record<string, string | number>>;

export interface IndexItem {
  /** Unique in its index, not empty. */
  readonly id: string;
  /** L2-normalised, as many components as the index has dimensions. */
  readonly vector: number[];
  readonly metadata: Metadata;
}

/** vectra keeps all items in one JSON text; a text of 512 MB, the longest that V8 can hold, has room for about 63,000. */
export const MAX_ITEMS = 50_000;

/** A float32 vector that was normalised is within 1e-6 of length 1, rounded within 1e-5: more is another kind of vector. */
const LENGTH_TOLERANCE = 1e-3;

/** Six decimals halve the file and the time to load it, and leave every ranking as it was. */
const ROUNDING = 1e6;

/** An index of vectra's in memory: what happens to its file afterwards doesn't matter to it. */
export interface StoredVectors {
  /** In the order in which they were written. */
  readonly items: readonly IndexItem[];
  /**
   * vectra's own search: the closest items, the closest first, with their cosine, -1..1; of equally close ones the first
   * comes first. It looks at all of them.
   * @throws RangeError when the vector has another number of components than theirs
   */
  query(vector: ArrayLike<number>, count: number): Promise<{ readonly id: string; readonly score: number }[]>;
}

/**
 * vectra accepts any item: a wrong length, NaN, an empty id. So they are looked at before it gets them.
 * @throws RangeError naming the item at fault; Error when there are too many
 */
export function expectItems(items: readonly IndexItem[], dimensions: number): void {
  expectRoom(items.length);
  const ids = new Set<string>();
  for (const { id, vector, metadata } of items) {
    expectSound(id, itemFault(id, ids, metadata));
    expectVector(id, vector, dimensions);
    ids.add(id);
  }
}

/** @throws Error with a sentence, when there are more items than an index has room for */
export function expectRoom(count: number): void {
  if (count <= MAX_ITEMS) return;
  throw new Error(
    `Cannot index more than ${MAX_ITEMS} passages, and these are ${count}. Serve fewer or shorter articles.`,
  );
}

/** @param id of what the vector is of @throws RangeError when it is not finite, of length 1, and of so many components */
export function expectVector(id: string, vector: ArrayLike<number>, dimensions: number): void {
  expectSound(id, vectorFault(vector, dimensions));
}

function expectSound(id: string, fault: string | undefined): void {
  if (fault !== undefined) throw new RangeError(`Cannot index the item ${JSON.stringify(id)}: ${fault}.`);
}

/** Has vectra write items that `expectItems` lets pass; nothing is flushed. @throws Error of vectra's, with the file system's words */
export async function writeItems(folder: string, items: readonly IndexItem[]): Promise<void> {
  const index = await vectraIn(folder);
  // Beginning its file, vectra does not say what went wrong: on a full disk this write does.
  const probe = join(folder, `${VECTORS_FILE}.new`);
  await writeFile(probe, '-');
  await rm(probe);
  await index.createIndex();
  await index.batchInsertItems([...items]);
}

/** A vector as an item holds it. */
export function roundVector(vector: ArrayLike<number>): number[] {
  return Array.from(vector).map((x) => Math.round(x * ROUNDING) / ROUNDING);
}

/**
 * Has vectra load what `writeItems` wrote. Parsing blocks its thread: 50 ms at 1,000 items, half a second at 10,000.
 * @throws Error when the file is not there or not vectra's
 * @throws RangeError when it has another number of items, or a vector another number of components, than the manifest says
 */
export async function loadVectors(
  folder: string,
  { items: count, dimensions }: Pick<Manifest, 'items' | 'dimensions'>,
): Promise<StoredVectors> {
  const index = await vectraIn(folder);
  const items = await index.listItems();
  if (items.length !== count) throw new RangeError(`it has ${items.length} items, not ${count}`);
  for (const { id, vector } of items) {
    if (vector.length === dimensions) continue;
    throw new RangeError(
      `the vector of ${JSON.stringify(id)} has ${vector.length} numbers, not ${dimensions}`,
    );
  }
  return {
    items,
    async query(vector, count) {
      if (vector.length !== dimensions) {
        throw new RangeError(
          `Cannot search with ${vector.length} numbers: the index has ${dimensions} dimensions.`,
        );
      }
      // An empty text, as the keyword search, which would read it, is off.
      const found = await index.queryItems(Array.from(vector), '', count);
      return found.map(({ item: { id }, score }) => ({ id, score }));
    },
  };
}

/** vectra's own index in a folder, loaded when it is first asked. */
async function vectraIn(folder: string) {
  // Not from 'vectra': its entry also loads an OpenAI client, an HTTP client and an HTML parser that nothing here uses,
  // which costs six times the start-up time and four times the memory of this one file. Not every program needs it.
  const { LocalIndex } = await import('vectra/lib/LocalIndex.js');
  return new LocalIndex<Metadata>(folder, VECTORS_FILE);
}

function itemFault(id: string, taken: ReadonlySet<string>, metadata: Metadata): string | undefined {
  if (id === '') return 'an id must not be empty';
  if (taken.has(id)) return 'another item has the same id';
  for (const [key, value] of Object.entries(metadata)) {
    if (key.startsWith('$')) return `its metadata key "${key}" begins with $`;
    if (typeof value !== 'string' && !Number.isFinite(value)) {
      return `its metadata "${key}" is neither text nor a finite number`;
    }
  }
  return undefined;
}

function vectorFault(vector: ArrayLike<number>, dimensions: number): string | undefined {
  if (vector.length !== dimensions) return `its vector has ${vector.length} numbers, not ${dimensions}`;
  let squares = 0;
  for (let i = 0; i < dimensions; i++) {
    const x = vector[i];
    if (x === undefined || !Number.isFinite(x))
      return `component ${i} of its vector is ${x}, not a finite number`;
    squares += x * x;
  }
  const length = Math.sqrt(squares);
  if (length === 0) return 'its vector is all zeros';
  if (Math.abs(length - 1) > LENGTH_TOLERANCE) {
    return `its vector has the length ${length.toPrecision(4)}, not 1: normalise it`;
  }
  return undefined;
}
