/** Vectors with their metadata to one vectra file, and back: all that vectra does here. */
// Not from 'vectra': its entry also loads an OpenAI client, an HTTP client and an HTML parser that nothing here
// uses, which costs six times the start-up time and four times the memory of this one file.
import { LocalIndex } from 'vectra/lib/LocalIndex.js';

/** The file inside a generation's folder that vectra writes and reads. */
export const VECTORS_FILE = 'vectors.json';

/** Flat facts about an item. A key must not begin with `$`: vectra reads those as operators. */
export type Metadata = Readonly<Record<string, string | number>>;

export interface IndexItem {
  /** Unique in its index, not empty. */
  readonly id: string;
  /** L2-normalised, as many components as the index has dimensions. Stored rounded to six decimals. */
  readonly vector: ArrayLike<number>;
  readonly metadata: Metadata;
}

/** vectra keeps all items in one JSON text; a text of 512 MB, the longest that V8 can hold, has room for about 63,000. */
export const MAX_ITEMS = 50_000;

/** A float32 vector that was normalised is within 1e-6 of length 1, rounded within 1e-5: more is another kind of vector. */
const LENGTH_TOLERANCE = 1e-3;

/** Six decimals halve the file and the time to load it, and leave every ranking as it was. */
const ROUNDING = 1e6;

/**
 * Checks items and rounds their vectors, as vectra accepts any: a wrong length, NaN, two items of one id.
 * @throws RangeError naming the item at fault
 */
export function checkItems(items: Iterable<IndexItem>, dimensions: number): IndexItem[] {
  const ids = new Set<string>();
  const checked: IndexItem[] = [];
  for (const { id, vector, metadata } of items) {
    if (checked.length === MAX_ITEMS) {
      throw new RangeError(`Cannot index more than ${MAX_ITEMS} items. Serve fewer or shorter articles.`);
    }
    const fault = itemFault(id, ids, metadata) ?? vectorFault(vector, dimensions);
    if (fault !== undefined) throw new RangeError(`Cannot index the item ${JSON.stringify(id)}: ${fault}.`);
    ids.add(id);
    checked.push({ id, metadata, vector: Array.from(vector, (x) => Math.round(x * ROUNDING) / ROUNDING) });
  }
  return checked;
}

/**
 * Writes checked items with vectra into a folder that holds no vectors yet. Not flushed to the disk.
 * @throws Error with vectra's message; where it can't write, vectra may remove the whole folder
 */
export async function writeVectors(folder: string, items: readonly IndexItem[]): Promise<void> {
  const local = new LocalIndex<Metadata>(folder, VECTORS_FILE);
  await local.createIndex();
  await local.batchInsertItems(items.map((item) => ({ ...item, vector: Array.from(item.vector) })));
}

/**
 * Loads what `writeVectors` wrote. Parsing blocks its thread: 50 ms at 1,000 items, half a second at 10,000.
 * @throws Error when the file is not there or not vectra's
 * @throws RangeError when a vector has another number of components than `dimensions`
 */
export async function readVectors(folder: string, dimensions: number): Promise<readonly IndexItem[]> {
  const local = new LocalIndex<Metadata>(folder, VECTORS_FILE);
  const items: readonly IndexItem[] = await local.listItems();
  for (const { id, vector } of items) {
    if (vector.length !== dimensions) {
      throw new RangeError(
        `the vector of ${JSON.stringify(id)} has ${vector.length} numbers, not ${dimensions}`,
      );
    }
  }
  return items;
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
