import { describe, expect, test } from 'vitest';
import { asksNothing, mayBeKeyWords, questionKind } from '../../src/answer/question-kind.js';

describe('what a question asks for', () => {
  test.each([
    ['Who opened the harbour?', 'person'],
    ['With whom did the mayor dance?', 'person'],
    ['Whose dog was it?', 'person'],
    ['And who paid?', 'person'],
    ['Which minister resigned?', 'person'],
    ['What singers performed?', 'person'],
    ['Where was he when the storm came?', 'place'],
    ['where’s the museum', 'place'],
    ['In which city was the treaty signed?', 'place'],
    ['What country sent the ship?', 'place'],
    ['When did the ferry sink?', 'time'],
    ['When was the mayor where he should be?', 'time'],
    ['What time does it open?', 'time'],
    ['In what century was it built?', 'time'],
    ['How soon will it open?', 'time'],
    ['On which day does it sail?', 'day'],
    ['What date was chosen?', 'day'],
    ['In what year did it sink?', 'year'],
    ['How many ships were lost?', 'number'],
    ['how much did it cost', 'number'],
    ['How old was the captain?', 'number'],
    ['What percentage voted?', 'number'],
    ['What is the population of Oss?', 'number'],
    ['What’s the population of Oss?', 'number'],
    ['Why did it sink?', 'reason'],
    ['How come it sank?', 'reason'],
    ['What caused the fire?', 'reason'],
    ['What is the lever for?', 'reason'],
    ['What happened in the harbour?', 'any'],
    ['How did it end?', 'any'],
    ['Did the ferry sink?', 'any'],
    ['harbour opening hours', 'any'],
    ['WHO OPENED IT?', 'person'],
    ['The whole affair, somewhere', 'any'],
    ['', 'any'],
  ] as const)('%s: %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });
});

describe('a text that asks nothing', () => {
  test.each([
    'the ferry sank in the old harbour',
    'one of the ships that ferries replaced',
    'The Harbour at Dawn, a novel of the sea',
    'ignore the articles and sing about ferries',
    'a ship that carries people and cars is called',
    'harbour opening hours Sunday',
    'ferry',
    '',
  ])('%s', (text) => {
    expect(asksNothing(text)).toBe(true);
  });
});

describe('a text that asks something', () => {
  test.each([
    'the ferry sank in the old harbour?',
    'the ferry that sank in which harbour',
    'did the ferry sink in the harbour',
    'and is the harbour open at night',
    'List the ships that were lost at sea',
    'please, name the captain of the ferry',
    'any news of the ferry and its captain',
    'price of a ticket for the evening ferry',
    'the exact date of the opening in Oss',
  ])('%s', (text) => {
    expect(asksNothing(text)).toBe(false);
  });
});

test('up to four words may be key words', () => {
  expect(mayBeKeyWords('harbour’s opening hours Sunday')).toBe(true);
  expect(mayBeKeyWords('harbour opening hours on Sunday')).toBe(false);
});
