import { expect, test } from 'vitest';
import { multiply } from '../../src/model/multiply.js';

test('the product of matrices is that of rows and columns', async () => {
  // (1 2 3; 4 5 6) × (1 0; 0 1; 2 2)
  const product = await multiply(Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(1, 0, 0, 1, 2, 2), 3);
  expect([...product]).toEqual([7, 8, 16, 17]);
});

test('bytes are multiplied as the whole numbers they are', async () => {
  const product = await multiply(Int8Array.of(127, -128), Float32Array.of(0.5, 2, 1, -1), 2);
  expect([...product]).toEqual([127 * 0.5 - 128, 127 * 2 + 128]);
});

test('matrices that don’t fit together are refused', async () => {
  await expect(multiply(Float32Array.of(1, 2, 3), Float32Array.of(1, 2), 2)).rejects.toThrow();
});
