import { expect, test } from 'vitest';
import { speltOut } from '../../src/answer/shorthand.js';

test.each([
  ['whos the pm', "who's the prime minister"],
  ['WHOS THE PM?', "WHO'S THE prime minister?"],
  ['y did he say thx', 'why did he say thanks'],
  ['when r the talks n who goes', 'when are the talks and who goes'],
  ['wat do ppl say abt it, pls', 'what do people say about it, please'],
  ['didnt the govt agree?', "didn't the government agree?"],
  ['acc to him', 'according to him'],
])('writes out: %s', (question, expected) => {
  expect(speltOut(question)).toBe(expected);
});

test.each([
  'Did it begin at 3 pm?',
  'at 10:30pm or 11 PM',
  'Who found Vitamin U?',
  'What is the R-number, and what does U.N. stand for?',
  'Who owns B&N?',
  'y’all know who came',
  'Who is Yr’s rival?',
  'What were his wants?',
])('leaves alone: %s', (question) => {
  expect(speltOut(question)).toBe(question);
});
