import { expect, test } from 'vitest';
import { misspell } from '../../src/fit/misspell.js';

test('one letter is left out, doubled or swapped with the next', () => {
  expect([0, 1, 2].map((seed) => misspell('Who opened it?', seed))).toEqual([
    'Who oened it?',
    'Who opeened it?',
    'Who opeend it?',
  ]);
});

test('short words stay, and a question of short words stays as it is', () => {
  expect(misspell('Who met them?', 5)).toBe('Who met them?');
});

test.each([...Array(40).keys()])('seed %i changes one word only, and not its first letter', (seed) => {
  const question = 'Which harbour opened yesterday morning?';
  const changed = misspell(question, seed)
    .split(' ')
    .filter((word, i) => word !== question.split(' ')[i]);
  expect(changed.length).toBeLessThanOrEqual(1);
  for (const word of changed) expect('Whoym').toContain(word[0]);
});
