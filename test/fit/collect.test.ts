import { expect, test } from 'vitest';
import { collect } from '../../src/fit/collect.js';
import { engineOn } from '../answer/made-engine.js';

test('each question’s candidates are collected with their signs, the right ones marked; none of an unanswerable one is', async () => {
  const engine = await engineOn({ 'a.txt': 'Oss\n\nAda Vermeer opened the harbour. It rained that day.' });
  const question = { question: 'Who opened the harbour?', answerable: true, answers: ['Ada Vermeer'] };
  const { name, questions } = await collect(
    {
      name: 'oss',
      corpusDir: undefined,
      questions: [question, { ...question, question: '?!' }, { ...question, answerable: false }],
    },
    engine,
  );
  expect(name).toBe('oss');
  // "?!" has no candidates and is left out.
  expect(questions.map((list) => list.map(({ right }) => right))).toEqual([
    [true, false],
    [false, false],
  ]);
  expect(questions[0]?.[0]?.signs.words).toBeGreaterThan(questions[0]?.[1]?.signs.words ?? 1);
});
