import { expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/model/embedder.js';
import { pick } from '../../src/model/packed-vectors.js';
import { TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../../src/model/token-projection.js';
import { cosines, mostCentral } from '../../src/summary/similarity.js';
import { tokenF1 } from '../../src/summary/twins.js';

/** Unit vectors, one after the other: each along one axis, or between two. */
function vectors(...axes: (readonly number[])[]): Float32Array {
  const all = new Float32Array(axes.length * DIMENSIONS);
  for (const [row, own] of axes.entries()) {
    for (const axis of own) all[row * DIMENSIONS + axis] = 1 / Math.sqrt(own.length);
  }
  return all;
}

/** Token vectors, each along one axis. */
function tokens(...axes: number[]): Int8Array {
  const all = new Int8Array(axes.length * TOKEN_DIMENSIONS);
  for (const [row, axis] of axes.entries()) all[row * TOKEN_DIMENSIONS + axis] = TOKEN_LENGTH;
  return all;
}

test('the cosines of vectors with each other', async () => {
  const all = vectors([0], [0, 1], [2]);
  const rounded = (numbers: Float32Array) => [...numbers].map((x) => Number(x.toFixed(2)));
  expect(rounded(await cosines(all))).toEqual([1, 0.71, 0, 0.71, 1, 0, 0, 0, 1]);
  expect(await cosines(new Float32Array())).toHaveLength(0);
  expect(pick(all, [2, 0])).toEqual(vectors([2], [0]));
});

test('most central are the vectors closest to the middle of all, in their order', async () => {
  const all = vectors([9], [0, 1], [0], [1], [0, 1]);
  expect(await mostCentral(all, 2)).toEqual([1, 4]);
  expect(await mostCentral(all, 5)).toEqual([0, 1, 2, 3, 4]);
});

test('two sentences are as alike as their tokens, both ways', async () => {
  // All of the first in the second, and half of the second in the first: 2 · 1 · ½ / 1½.
  const [same, half, none, empty] = await tokenF1(tokens(0, 1), [
    tokens(1, 0),
    tokens(0, 1, 2, 3),
    tokens(5),
    tokens(),
  ]);
  expect(same).toBeCloseTo(1);
  expect(half).toBeCloseTo(2 / 3);
  expect(none).toBe(0);
  expect(empty).toBe(0);
});
