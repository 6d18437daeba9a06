import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { expect, test } from 'vitest';
import {
  expectItems,
  type IndexItem,
  loadVectors,
  MAX_ITEMS,
  roundVector,
  VECTORS_FILE,
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
async function folderOf(items: readonly IndexItem[]): Promise<string> {
  const folder = await temporaryFolder();
  await writeItems(folder, items);
  return folder;
}

const load = async (items: readonly IndexItem[]) =>
  loadVectors(await folderOf(items), { items: items.length, dimensions });

test('vectra writes, loads and searches them', async () => {
  const { items } = content(1);
  const own = new LocalIndex(await folderOf(items), VECTORS_FILE);
  expect((await own.listItems()).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  const near = await (await load(items)).query(unit(24 + 5), 3);
  const found = await own.queryItems(unit(24 + 5), '', 3);
  expect(near).toEqual(found.map(({ item: { id }, score }) => ({ id, score })));
  expect(near[0]?.id).toBe('article#5');
  expect(near[0]?.score).toBeCloseTo(1, 5);
});

test('of equally close ones the first comes first, and of none nothing', async () => {
  const twins = ['b', 'a', 'c'].map((id) => item({ id }));
  const near = await (await load([...twins, item({ id: 'other', vector: unit(2) })])).query(unit(1), 4);
  expect(near.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'other']);
  expect(await (await load([])).query(unit(1), 3)).toEqual([]);
});

test('a vector of another length is refused instead of compared', async () => {
  const index = await load([item()]);
  await expect(index.query(unit(1, 15), 1)).rejects.toThrow(
    'Cannot search with 15 numbers: the index has 16 dimensions.',
  );
});

test('what was loaded is written into another index as it was', async () => {
  const { items } = await load(content(5).items);
  expect((await load(items)).items).toEqual(items);
});

test('a vector is stored with six decimals', () => {
  expect(roundVector(new Float32Array([0.12345678, -0.5, 1e-7]))).toEqual([0.123457, -0.5, 0]);
});

test('ids and metadata in any script, with quotes, line ends and half an emoji, come back as they went in', async () => {
  const odd = 'لاچین “Lachin”\n\u2028\\ \ud83d,"vector":[1]}';
  const items = [item({ id: odd, metadata: { odd, '': -0.5, vector: 1 } }), item()];
  expect((await load(items)).items).toMatchObject(items.map(({ id, metadata }) => ({ id, metadata })));
});

test('a file of another number of items or dimensions is not loaded', async () => {
  const folder = await folderOf([item()]);
  const opening = (items: number, numbers: number) => loadVectors(folder, { items, dimensions: numbers });
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
  ['with a hole', item({ vector: new Array(16) }), 'component 0 of its vector is undefined'],
  ['of zeros', item({ vector: new Array(16).fill(0) }), 'its vector is all zeros'],
  ['not normalised', item({ vector: unit(1).map((x) => x * 2) }), 'its vector has the length 2.000, not 1'],
])('a vector %s is refused, naming the item', async (_, bad, reason) => {
  const writing = () => expectItems([item({ id: 'good' }), bad], dimensions);
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
  expect(() => expectItems(items, dimensions)).toThrow(reason);
});

test('more items than vectra can keep in one file are refused before they are written', async () => {
  const vector = unit(1);
  const many = Array.from({ length: MAX_ITEMS + 1 }, (_, i) => item({ id: String(i), vector }));
  expect(() => expectItems(many, dimensions)).toThrow(
    'Cannot index more than 50000 passages, and these are 50001. Serve fewer or shorter articles.',
  );
});
