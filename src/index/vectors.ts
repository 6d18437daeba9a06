/** Vectors with their metadata to the bytes of an index of vectra's, and back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.js';

/** The file inside a generation's folder that vectra opens: its own format, with a line for each item. */
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

/** An item as it stands in a file already: to copy its vector takes a tenth of the time of reading and writing it. */
export interface WrittenItem extends Pick<IndexItem, 'id' | 'metadata'> {
  /** The rest of its line, from `readItems`. */
  readonly written: Uint8Array;
}

/** vectra keeps all items in one JSON text; a text of 512 MB, the longest that V8 can hold, has room for about 63,000. */
export const MAX_ITEMS = 50_000;

/** A float32 vector that was normalised is within 1e-6 of length 1, rounded within 1e-5: more is another kind of vector. */
const LENGTH_TOLERANCE = 1e-3;

/** Six decimals halve the file and the time to load it, and leave every ranking as it was. */
const ROUNDING = 1e6;

/** What stands around vectra's items. */
const BEFORE = '{"version":1,"metadata_config":{},"items":[';
const AFTER = ']}';
/** What begins the rest of an item's line. It stands nowhere behind: only numbers do. */
const VECTOR = ',"vector":';

/**
 * Items as vectra writes them, but that each has a line of its own, which JSON leaves free. Checked, as vectra accepts any:
 * a wrong length, NaN, two items of one id.
 * @throws RangeError naming the item at fault
 */
export function writeItems(items: Iterable<IndexItem | WrittenItem>, dimensions: number): Uint8Array {
  const ids = new Set<string>();
  const parts: Uint8Array[] = [Buffer.from(BEFORE)];
  for (const item of items) {
    const { id, metadata } = item;
    if (ids.size === MAX_ITEMS) {
      throw new RangeError(`Cannot index more than ${MAX_ITEMS} items. Serve fewer or shorter articles.`);
    }
    const fault =
      itemFault(id, ids, metadata) ?? ('vector' in item ? vectorFault(item.vector, dimensions) : undefined);
    if (fault !== undefined) throw new RangeError(`Cannot index the item ${JSON.stringify(id)}: ${fault}.`);
    const known = JSON.stringify({ id, metadata }).slice(0, -1);
    parts.push(Buffer.from(ids.size === 0 ? `\n${known}` : `,\n${known}`));
    parts.push('vector' in item ? writeVector(item.vector) : item.written);
    ids.add(id);
  }
  parts.push(Buffer.from(`\n${AFTER}`));
  return Buffer.concat(parts);
}

/** The rest of an item's line: the vector, and its length, by which vectra divides. */
function writeVector(vector: ArrayLike<number>): Uint8Array {
  const rounded = Array.from(vector, (x) => Math.round(x * ROUNDING) / ROUNDING);
  const norm = Math.sqrt(rounded.reduce((sum, x) => sum + x * x, 0));
  return Buffer.from(`${VECTOR}${JSON.stringify(rounded)},"norm":${norm}}`);
}

/** What `writeItems` wrote into a folder, without reading the numbers. */
export async function readItems(folder: string): Promise<readonly WrittenItem[]> {
  const bytes = await readFile(join(folder, VECTORS_FILE));
  const items: WrittenItem[] = [];
  let start = bytes.indexOf('\n') + 1;
  for (let end = bytes.indexOf('\n', start); end >= 0; end = bytes.indexOf('\n', start)) {
    const at = bytes.lastIndexOf(VECTOR, end);
    const { id, metadata } = JSON.parse(`${bytes.toString('utf8', start, at)}}`);
    items.push({ id, metadata, written: bytes.subarray(at, bytes.lastIndexOf('}', end) + 1) });
    start = end + 1;
  }
  return items;
}

/** The numbers of an item of `readItems`. */
export function readVector({ written }: WrittenItem): readonly number[] {
  const { buffer, byteOffset, byteLength } = written;
  return JSON.parse(`{${Buffer.from(buffer, byteOffset, byteLength).toString('utf8', 1)}`).vector;
}

/**
 * Has vectra load what `writeItems` wrote. Parsing blocks its thread: 50 ms at 1,000 items, half a second at 10,000.
 * @throws Error when the file is not there or not vectra's
 * @throws RangeError when it has another number of items, or a vector another number of components, than the manifest says
 */
export async function loadItems(
  folder: string,
  { items: count, dimensions }: Pick<Manifest, 'items' | 'dimensions'>,
): Promise<readonly IndexItem[]> {
  // Not from 'vectra': its entry also loads an OpenAI client, an HTTP client and an HTML parser that nothing here uses,
  // which costs six times the start-up time and four times the memory of this one file. Who only writes needs neither.
  const { LocalIndex } = await import('vectra/lib/LocalIndex.js');
  const items = await new LocalIndex<Metadata>(folder, VECTORS_FILE).listItems();
  if (items.length !== count) throw new RangeError(`it has ${items.length} items, not ${count}`);
  for (const { id, vector } of items) {
    if (vector.length === dimensions) continue;
    throw new RangeError(
      `the vector of ${JSON.stringify(id)} has ${vector.length} numbers, not ${dimensions}`,
    );
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
