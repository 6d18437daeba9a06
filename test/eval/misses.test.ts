import { expect, test } from 'vitest';
import type { Asked } from '../../src/eval/ask-pack.js';
import { countMisses, describeMiss, findMisses } from '../../src/eval/misses.js';

const SENTENCES = ['It rained.', 'Ada Vermeer opened the harbour.', 'The band played.', 'Vermeer is 40.'];
const ranked = (count: number) => SENTENCES.slice(0, count).map((text) => ({ sentence: { text } }));
/** Ranks the sentences as they stand; the last one isn't found, the one before it is found but not read. */
const ranking = {
  shortlist: async () => ranked(3),
  rank: async () => ranked(2),
  index: { sentences: SENTENCES.map((text) => ({ text })) },
};

function asked(question: string, answers: string[], answered: boolean, ...right: boolean[]): Asked {
  const answerable = answers.length > 0;
  return {
    of: { question, answerable, answers },
    quote: 'It\nrained.',
    answerable,
    answered,
    confidence: 0.4,
    right,
    quoteLength: 10,
    ms: 1,
  };
}

test('a right answer and a right refusal are no misses', async () => {
  const fine = [asked('Who?', ['rained'], true, true), asked('Why?', [], false, false)];
  expect(await findMisses(fine, ranking)).toEqual([]);
});

test('a wrong first quote says which sentence of the ranking was right', async () => {
  const [miss] = await findMisses(
    [asked('Who opened it?', ['Ada', 'the mayor'], true, false, true)],
    ranking,
  );
  expect(miss).toEqual({
    question: 'Who opened it?',
    kind: 'who',
    answerable: true,
    answered: true,
    confidence: 0.4,
    expected: ['Ada', 'the mayor'],
    quoted: 'It\nrained.',
    right: { quote: 2, rank: 2, read: 2, shortlisted: 2, candidates: 3, sentences: 1 },
  });
  expect(miss && describeMiss(miss).split('\n')).toEqual([
    'Who opened it?',
    '  who; answerable, answered at 0.400',
    '  expected  “Ada” or “the mayor”',
    '  quoted    “It rained.”',
    '  The first right sentence is number 2 of 2 that were read.',
  ]);
});

test('one that was held back, not read, not found, only right together or joined says so', async () => {
  const misses = await findMisses(
    [
      asked('Held back?', ['rained'], false, true),
      asked('Not read?', ['band'], true, false),
      asked('Not found?', ['40'], true, false),
      asked('Together?', ['played. Vermeer'], false, false),
      asked('Joined?', ['played. Vermeer'], true, false, false, true),
    ],
    ranking,
  );
  expect(misses.map((miss) => describeMiss(miss).split('\n').at(-1)?.trim())).toEqual([
    'The quote is right, but was held back.',
    'The first right sentence is number 3 of 3 candidates; 2 were read.',
    'None of 3 candidates is right; sentences of the articles that are: 1.',
    'No sentence of the articles is right by itself.',
    'Quote 3 is right.',
  ]);
});

test('a question answered in vain has nothing that was right', async () => {
  const misses = await findMisses([asked('Why?', [], true, false)], ranking);
  expect(misses.map(({ right }) => right)).toEqual([null]);
  expect(misses.map(describeMiss)).toEqual([
    'Why?\n  why; not answerable, answered at 0.400\n  quoted    “It rained.”',
  ]);
});

test('they are counted by what went wrong', async () => {
  const misses = await findMisses(
    [
      asked('a', ['rained'], false, true),
      asked('b', ['Ada'], true, false),
      asked('c', ['Ada'], false, false, true),
      asked('d', [], true),
    ],
    ranking,
  );
  expect(countMisses(misses)).toBe(
    '4 misses: 2 with a wrong first quote, 1 right but held back, 1 answered in vain',
  );
});
