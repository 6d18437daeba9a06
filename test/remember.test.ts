import { expect, test } from 'vitest';
import { remember } from '../src/remember.js';

test('a text is worked out once, until so many others came that all are forgotten', () => {
  const asked: string[] = [];
  const shout = remember(2, (text: string) => {
    asked.push(text);
    return text.toUpperCase();
  });
  expect(['a', 'a', 'b', 'a', 'b'].map(shout)).toEqual(['A', 'A', 'B', 'A', 'B']);
  expect(asked).toEqual(['a', 'b']);
  expect(['c', 'a'].map(shout)).toEqual(['C', 'A']);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
