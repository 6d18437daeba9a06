import { expect, test } from 'vitest';
import { createJudgements } from '../../src/discord/judgements.js';

test('what a reader said of an answer is remembered for an hour, theirs and of that answer alone', () => {
  let minutes = 0;
  const judgements = createJudgements(() => minutes * 60_000);
  judgements.remember('ann', 'answer', 1);
  judgements.remember('bob', 'answer', 2);
  minutes = 50;
  expect(judgements.last('ann', 'answer')).toBe(1);
  expect(judgements.last('ann', 'other')).toBeUndefined();
  judgements.remember('ann', 'answer', 3);
  minutes = 100;
  expect(judgements.last('ann', 'answer')).toBe(3);
  expect(judgements.last('bob', 'answer')).toBeUndefined();
  minutes = 120;
  expect(judgements.last('ann', 'answer')).toBeUndefined();
});

test('whose it is what was said of an answer is forgotten when the reader asks for it, and no one else’s', () => {
  const judgements = createJudgements();
  judgements.remember('1', 'answer', 1);
  judgements.remember('1', 'other', 2);
  judgements.remember('11', 'answer', 3);
  judgements.forget('1');
  expect(judgements.last('1', 'answer')).toBeUndefined();
  expect(judgements.last('1', 'other')).toBeUndefined();
  expect(judgements.last('11', 'answer')).toBe(3);
});
