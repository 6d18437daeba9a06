import { expect, test } from 'vitest';
import { sample } from '../../src/eval/sample.js';

const all = Array.from({ length: 100 }, (_, i) => `question ${i}`);
const text = (each: string) => each;

test('a sample is always the same, in the order of the whole, and holds every smaller one', () => {
  const ten = sample(all, 10, text);
  expect(ten).toHaveLength(10);
  expect(sample(all, 10, text)).toEqual(ten);
  expect(ten).toEqual(all.filter((each) => ten.includes(each)));
  expect(sample(all, 30, text)).toEqual(expect.arrayContaining(ten));
});

test('it is spread over the whole, and chosen by what an item says, not by where it stands', () => {
  const half = sample(all, 50, text);
  const early = half.filter((each) => all.indexOf(each) < 50).length;
  expect(early).toBeGreaterThan(10);
  expect(early).toBeLessThan(40);
  expect(sample(all.toReversed(), 50, text).toReversed()).toEqual(half);
});

test('of fewer than are wanted it is all of them, equal ones each for itself', () => {
  expect(sample(['b', 'a', 'b'], 5, text)).toEqual(['b', 'a', 'b']);
  expect(sample(['b', 'b', 'b'], 2, text)).toEqual(['b', 'b']);
  expect(sample([], 3, text)).toEqual([]);
});
