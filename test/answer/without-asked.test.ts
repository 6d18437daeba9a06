import { describe, expect, test } from 'vitest';
import { withoutAsked } from '../../src/answer/without-asked.js';

function setOff(question: string, words: string): string {
  const sentence = `In Oss, ${words}, it says.`;
  const start = sentence.indexOf(words);
  const { start: from, end } = withoutAsked(question, sentence, { start, end: start + words.length });
  return sentence.slice(from, end);
}

describe('of the words that answer', () => {
  test.each([
    ['When was the ferry built?', 'the ferry was built in 1989', 'in 1989'],
    ['What does Ava want to become?', 'Ava wants to become a doctor', 'a doctor'],
    ['Who is the health minister?', 'the health minister, Ava Moss', 'Ava Moss'],
    ['Who welcomed the cut?', 'Mayor Ava Moss welcomed the cut', 'Mayor Ava Moss'],
    ['How many people were injured?', 'nineteen persons were injured', 'nineteen persons'],
    ['How much did the ferry cost?', 'the ferry cost $1,200', '$1,200'],
  ])('those that %j says are left out of %j', (question, words, expected) => {
    expect(setOff(question, words)).toBe(expected);
  });

  test.each([
    ['one alone', 'Who accompanied her?', 'accompanied by the mayor'],
    ['one alone, last', 'Why did inflation fall?', 'weak growth and rising inflation'],
    ['one in the midst', 'When was the ferry built?', 'the ferry of Oss was built in 1989'],
    ['a name', 'Who is Ava Moss?', 'the governor, Professor Ava Moss'],
    ['what is asked to be true', 'Was the ferry built in Oss?', 'the ferry was built in Elst'],
    [
      'where the rest breaks off',
      'How many hospital admissions were there?',
      '91 per cent of hospital admissions',
    ],
    ['all', 'Was it the ferry that sank? What sank?', 'the ferry sank'],
  ])('%s stays: %j, %j', (_, question, words) => {
    expect(setOff(question, words)).toBe(words);
  });
});
