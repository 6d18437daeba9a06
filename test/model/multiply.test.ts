import { expect, test } from 'vitest';
import { multiply, multiplyProjected } from '../../src/model/multiply.js';

test('the product of matrices is that of rows and columns', async () => {
  // (1 2 3; 4 5 6) × (1 0; 0 1; 2 2)
  const product = await multiply(Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(1, 0, 0, 1, 2, 2), 3);
  expect([...product]).toEqual([7, 8, 16, 17]);
});

test('vectors are projected, scaled to length 1 and multiplied with bytes in one go', async () => {
  // Two questions' vectors of three numbers, projected on the first two of them: (3, 4) and (0, 2).
  const asked = Float32Array.of(3, 4, 9, 0, 2, 9);
  const projection = Float32Array.of(1, 0, 0, 1, 0, 0);
  const product = await multiplyProjected(asked, projection, Int8Array.of(127, 0, -10, 100), 2);
  const expected = [127 * 0.6, 0, -10 * 0.6 + 100 * 0.8, 100];
  for (const [i, x] of expected.entries()) expect(product[i]).toBeCloseTo(x, 4);
});

test('matrices that don’t fit together are refused', async () => {
  await expect(multiply(Float32Array.of(1, 2, 3, 4), Float32Array.of(1, 2, 3), 2)).rejects.toThrow();
});
