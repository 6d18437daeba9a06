import { expect, test } from 'vitest';
import { rouge } from '../../src/eval/rouge.js';

test('the same words in the same order are worth 1, others nothing', () => {
  expect(rouge('The cat sat.', ['the cat sat'])).toEqual({ one: 1, two: 1, longest: 1 });
  expect(rouge('The cat sat.', ['dogs bark'])).toEqual({ one: 0, two: 0, longest: 0 });
  expect(rouge('', ['dogs bark'])).toEqual({ one: 0, two: 0, longest: 0 });
});

test('counts shared words, neighbours and order, as F1', () => {
  // Five words and four; the, cat, sat are shared; "the cat" too; in order: the cat sat.
  const { one, two, longest } = rouge('the cat was there sat', ['the cat on sat']);
  expect(one).toBeCloseTo((2 * 3) / (5 + 4));
  expect(two).toBeCloseTo((2 * 1) / (4 + 3));
  expect(longest).toBeCloseTo((2 * 3) / (5 + 4));
});

test('a word counts no more often than in the other text', () => {
  expect(rouge('the the the the', ['the cat']).one).toBeCloseTo((2 * 1) / (4 + 2));
});

test('words are compared by their stems, and the best reference counts', () => {
  expect(rouge('meetings', ['meeting']).one).toBe(1);
  expect(rouge('the cat', ['dogs', 'the cat', 'the dog']).one).toBe(1);
});
