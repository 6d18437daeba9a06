import { expect, test } from 'vitest';
import { lexRank } from '../../src/summary/lex-rank.js';

const EVEN = new Float32Array([1, 1, 1]);

test('the sentence that is like all others is most central, and the ranks add up to 1', () => {
  const ranks = lexRank(new Float32Array([1, 0.8, 0.1, 0.8, 1, 0.8, 0.1, 0.8, 1]), EVEN);
  expect([...ranks].indexOf(Math.max(...ranks))).toBe(1);
  expect(ranks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
});

test('sentences that are all alike rank alike, whatever stands in the diagonal', () => {
  for (const self of [0, 1, 9]) {
    const ranks = lexRank(new Float32Array([self, 0.5, 0.5, 0.5, self, 0.5, 0.5, 0.5, self]), EVEN);
    for (const rank of ranks) expect(rank).toBeCloseTo(1 / 3);
  }
});

test('a prior lifts a sentence over another one that is as central', () => {
  const [first = 0, second = 0] = lexRank(new Float32Array([1, 0.5, 0.5, 1]), new Float32Array([1, 3]));
  expect(second).toBeGreaterThan(first);
});

test('sentences that nothing connects keep their prior; one and none are fine', () => {
  const ranks = lexRank(new Float32Array(9), new Float32Array([1, 2, 1]));
  expect([...ranks].map((x) => Number(x.toFixed(3)))).toEqual([0.25, 0.5, 0.25]);
  expect([...lexRank(new Float32Array([1]), new Float32Array([1]))]).toEqual([1]);
  expect([...lexRank(new Float32Array(), new Float32Array())]).toEqual([]);
});
