import { expect, test } from 'vitest';
import { descend } from '../../src/fit/descend.js';

/** (x - 3)² + 2 (y + 1)² + x y, whose gradient is (2 (x - 3) + y, 4 (y + 1) + x). */
const bowl = (w: readonly number[], gradient: number[]) => {
  const [x = 0, y = 0] = w;
  gradient[0] = (gradient[0] ?? 0) + 2 * (x - 3) + y;
  gradient[1] = (gradient[1] ?? 0) + 4 * (y + 1) + x;
};

test('the minimum of a bowl is found', () => {
  // Both parts of the gradient are 0 at x = 4, y = -2.
  const [x, y] = descend([0, 0], bowl);
  expect(x).toBeCloseTo(4, 2);
  expect(y).toBeCloseTo(-2, 2);
});

test('a penalty holds weights to zero, by as much as its square costs', () => {
  // (x - 3)² + p x² has its minimum at 3 / (1 + p).
  const [x] = descend([0.5], ([at = 0], gradient) => {
    gradient[0] = (gradient[0] ?? 0) + 2 * (at - 3);
  });
  expect(x).toBeCloseTo(2, 2);
});

test('the same data give the same weights, and no weights none', () => {
  expect(descend([0.1, 0.2], bowl)).toEqual(descend([0.1, 0.2], bowl));
  expect(descend([], () => {})).toEqual([]);
});
