import { expect, it } from 'vitest';
import { withChatter } from '../../src/fit/chatter.js';

it('puts words before the question, and every third time behind it', () => {
  expect([0, 1, 2, 3].map((seed) => withChatter('who came?', seed))).toEqual([
    'Quick question: who came?',
    'Quick question: who came?',
    'who came? anyone?',
    'Quick one for my homework: who came?',
  ]);
});

it('keeps the question whole, whatever the seed', () => {
  for (let seed = 0; seed < 300; seed++) expect(withChatter('who came?', seed)).toContain('who came?');
});
