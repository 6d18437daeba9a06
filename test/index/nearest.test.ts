import { expect, test } from 'vitest';
import { cosinesWith, highest, nearest } from '../../src/index/nearest.js';
import { DIMENSIONS } from '../../src/model/embedder.js';

/** Unit vectors, one after the other: each along one axis, or between two. */
function vectors(...axes: (readonly number[])[]): Float32Array {
  const all = new Float32Array(axes.length * DIMENSIONS);
  for (const [row, own] of axes.entries()) {
    for (const axis of own) all[row * DIMENSIONS + axis] = 1 / Math.sqrt(own.length);
  }
  return all;
}

test('the closest come first, with their cosine; of two equally close ones the first', async () => {
  const near = await nearest(vectors([1]), vectors([0], [0, 1], [1, 2], [1]), 3);
  expect(near.map(({ number, score }) => [number, Number(score.toFixed(2))])).toEqual([
    [3, 1],
    [1, 0.71],
    [2, 0.71],
  ]);
  expect(await nearest(vectors([1]), new Float32Array(), 3)).toEqual([]);
});

test('a vector of another length is refused instead of compared', async () => {
  await expect(cosinesWith(new Float32Array(DIMENSIONS - 1), vectors([0]))).rejects.toThrow();
});

test('the highest scores come highest first, equal ones in their order, and only those that are wanted', () => {
  const scores = new Float32Array([0.5, 0.25, 0.75, 0.5, -1]);
  expect(highest(scores, 3)).toEqual([2, 0, 3]);
  expect(highest(scores, 9)).toEqual([2, 0, 3, 1, 4]);
  expect(highest(scores, 2, (place) => place !== 2)).toEqual([0, 3]);
  expect(highest(new Float32Array(), 2)).toEqual([]);
});
