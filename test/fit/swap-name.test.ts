import { expect, test } from 'vitest';
import { createSwap } from '../../src/fit/swap-name.js';

const QUESTIONS = [
  'When did Ada Vermeer open the harbour of Oss?',
  'Who paid Bram Visser in 1932?',
  'How far is Rotterdam from 12 Elm Street?',
];
const swap = createSwap(QUESTIONS);

test('one name or number becomes another of its kind; all else stays', () => {
  for (const swapped of swap('Why did Ada Vermeer leave in 1932?', '', 4)) {
    expect(swapped).toMatch(/^Why did .+ leave in \d+\?$/);
    expect(swapped).not.toBe('Why did Ada Vermeer leave in 1932?');
  }
});

test('the new name stands neither in the question nor in the text', () => {
  const text = 'Bram Visser and Rotterdam and Oss are here, as is Elm Street.';
  expect(swap('Why did Ada Vermeer leave?', text, 3)).toEqual([]);
});

test('without a name nothing can be swapped; the first word is none', () => {
  expect(swap('Why did they leave?', '', 3)).toEqual([]);
});

test('there are as many as asked for at most', () => {
  expect(swap('Why did Ada Vermeer leave?', '', 2).length).toBeLessThanOrEqual(2);
});
