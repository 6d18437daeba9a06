import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { expect, test } from 'vitest';
import {
  type IndexItem,
  loadItems,
  MAX_ITEMS,
  readItems,
  VECTORS_FILE,
  type WrittenItem,
  writeItems,
} from '../../src/index/vectors.js';
import { content, KIND, unit } from './content.js';
import { temporaryFolder } from './samples.js';

const item = (change: Partial<IndexItem> = {}): IndexItem => ({
  id: 'article#1',
  vector: unit(1),
  metadata: { kind: 'sentence' },
  ...change,
});

const { dimensions } = KIND;

/** A folder with the file of these items. */
async function folderOf(items: Iterable<IndexItem | WrittenItem>): Promise<string> {
  const folder = join(await temporaryFolder(), 'vectors');
  await mkdir(folder);
  await writeFile(join(folder, VECTORS_FILE), writeItems(items, dimensions));
  return folder;
}

const load = async (items: readonly (IndexItem | WrittenItem)[]) =>
  loadItems(await folderOf(items), { items: items.length, dimensions });

test.each([[content(3).items], [[]]])(
  'the file is the one that vectra writes, but for line ends',
  async (items) => {
    const own = new LocalIndex<Record<string, string | number>>(await temporaryFolder());
    await own.createIndex();
    const rounded = await load(items);
    await own.batchInsertItems(rounded.map((each) => ({ ...each, vector: Array.from(each.vector) })));
    const theirs = await readFile(join(own.folderPath, own.indexName), 'utf8');
    const ours = Buffer.from(writeItems(items, dimensions)).toString();
    expect(ours.replaceAll('\n', '')).toBe(theirs);
  },
);

test('vectra searches it', async () => {
  const index = new LocalIndex(await folderOf(content(1).items), VECTORS_FILE);
  const [first] = await index.queryItems(unit(24 + 5), '', 1);
  expect(first?.item.id).toBe('article#5');
  expect(first?.score).toBeCloseTo(1, 5);
});

test('items written into another file, under other ids, have the same vectors', async () => {
  const folder = await folderOf(content(5).items);
  const first = await loadItems(folder, { items: content(5).items.length, dimensions });
  const written = await readItems(folder);
  expect(written.map(({ id, metadata }) => ({ id, metadata }))).toEqual(
    first.map(({ id, metadata }) => ({ id, metadata })),
  );
  const second = await load([
    item(),
    ...[...written].reverse().map((each, i) => ({ ...each, id: `copy#${i}` })),
  ]);
  expect(second.slice(1).map(({ vector }) => vector)).toEqual(first.map(({ vector }) => vector).reverse());
  expect(await readItems(await folderOf([]))).toEqual([]);
});

test('ids and metadata in any script, with quotes, line ends and half an emoji, come back as they went in', async () => {
  const odd = 'لاچین “Lachin”\n\u2028\\ \ud83d,"vector":[1]}';
  const items = [item({ id: odd, metadata: { odd, '': -0.5, vector: 1 } }), item()];
  for (const found of [await load(items), await readItems(await folderOf(items))]) {
    expect(found).toMatchObject(items.map(({ id, metadata }) => ({ id, metadata })));
  }
});

test('a file of another number of items or dimensions is not loaded', async () => {
  const folder = await folderOf([item()]);
  const opening = (items: number, numbers: number) => loadItems(folder, { items, dimensions: numbers });
  await expect(opening(2, dimensions)).rejects.toThrow('it has 1 items, not 2');
  await expect(opening(1, 15)).rejects.toThrow('the vector of "article#1" has 16 numbers, not 15');
});

test.each([
  ['with a number too few', item({ vector: unit(1, 15) }), 'its vector has 15 numbers, not 16'],
  ['with a number too many', item({ vector: unit(1, 17) }), 'its vector has 17 numbers, not 16'],
  [
    'with NaN',
    item({ vector: unit(1).with(3, Number.NaN) }),
    'component 3 of its vector is NaN, not a finite number',
  ],
  ['with infinity', item({ vector: unit(1).with(0, -Infinity) }), 'component 0 of its vector is -Infinity'],
  ['with a hole', item({ vector: { length: 16 } }), 'component 0 of its vector is undefined'],
  ['of zeros', item({ vector: new Float32Array(16) }), 'its vector is all zeros'],
  ['not normalised', item({ vector: unit(1).map((x) => x * 2) }), 'its vector has the length 2.000, not 1'],
])('a vector %s is refused, naming the item', async (_, bad, reason) => {
  const writing = () => writeItems([item({ id: 'good' }), bad], dimensions);
  expect(writing).toThrow(RangeError);
  expect(writing).toThrow(`Cannot index the item "article#1": ${reason}`);
});

test.each([
  ['an empty id', [item({ id: '' })], 'Cannot index the item "": an id must not be empty.'],
  ['an id used twice', [item(), item()], 'Cannot index the item "article#1": another item has the same id.'],
  [
    'metadata that is not finite',
    [item({ metadata: { start: Number.NaN } })],
    '"start" is neither text nor a finite',
  ],
  [
    'metadata that reads as an operator',
    [item({ metadata: { $or: 'x' } })],
    'metadata key "$or" begins with $',
  ],
])('%s is refused', async (_, items, reason) => {
  expect(() => writeItems(items, dimensions)).toThrow(reason);
});

test('more items than vectra can keep in one file are refused before they are written', async () => {
  const vector = unit(1);
  const many = Array.from({ length: MAX_ITEMS + 1 }, (_, i) => item({ id: String(i), vector }));
  expect(() => writeItems(many, dimensions)).toThrow(
    'Cannot index more than 50000 items. Serve fewer or shorter articles.',
  );
});
