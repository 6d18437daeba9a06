import { expect, test } from 'vitest';
import { openIndex } from '../../src/index/open.js';
import { type IndexItem, MAX_ITEMS } from '../../src/index/vectors.js';
import { writeGeneration } from '../../src/index/write.js';
import { content, KIND, unit } from './content.js';
import { temporaryFolder } from './samples.js';

const item = (change: Partial<IndexItem> = {}): IndexItem => ({
  id: 'article#1',
  vector: unit(1),
  metadata: { kind: 'sentence' },
  ...change,
});

async function indexOf(items: readonly IndexItem[]) {
  return writeGeneration(await temporaryFolder(), { ...KIND, corpus: 'c', items });
}

test('vectors read from an index can be written to the next one and stay the same', async () => {
  const first = await indexOf(content(5).items);
  const second = await indexOf(first.items);
  expect(second.items).toEqual(first.items);
});

test('ids and metadata in any script, with quotes, line ends and half an emoji, come back as they went in', async () => {
  const odd = 'لاچین “Lachin”\n\u2028\\ \ud83d';
  const dir = await temporaryFolder();
  await writeGeneration(dir, {
    ...KIND,
    corpus: odd,
    items: [item({ id: odd, metadata: { odd, '': -0.5 } })],
  });
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  expect(opened.index.items[0]).toMatchObject({ id: odd, metadata: { odd, '': -0.5 } });
  expect(opened.index.manifest.corpus).toBe(odd);
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
  const writing = indexOf([item({ id: 'good' }), bad]);
  await expect(writing).rejects.toThrow(RangeError);
  await expect(writing).rejects.toThrow(`Cannot index the item "article#1": ${reason}`);
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
  await expect(indexOf(items)).rejects.toThrow(reason);
});

test('more items than vectra can keep in one file are refused before they are written', async () => {
  const vector = unit(1);
  const many = Array.from({ length: MAX_ITEMS + 1 }, (_, i) => item({ id: String(i), vector }));
  await expect(indexOf(many)).rejects.toThrow(
    'Cannot index more than 50000 items. Serve fewer or shorter articles.',
  );
});
