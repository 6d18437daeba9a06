import { expect, test } from 'vitest';
import { candidatesOf, judge, judgeShortlists } from '../../src/fit/collect.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { engineOn } from '../answer/made-engine.js';

const question = { question: 'Who opened the harbour?', answerable: true, answers: ['Ada Vermeer'] };
const pack = {
  name: 'oss',
  corpusDir: undefined,
  questions: [question, { ...question, question: '?!' }, { ...question, answerable: false }],
};
const engine = await engineOn({ 'a.txt': 'Oss\n\nAda Vermeer opened the harbour. It rained that day.' });
// "?!" has no candidates and is left out.
const RIGHT = [
  [true, false],
  [false, false],
];

test('each question’s candidates are judged with their signs, the right ones marked; none of an unanswerable one is', async () => {
  const judged = await judge(pack, engine);
  expect(judged.map(({ answerable }) => answerable)).toEqual([true, false]);
  expect(judged.map(({ candidates }) => candidates.map(({ right }) => right))).toEqual(RIGHT);
  const [right, wrong] = judged[0]?.candidates ?? [];
  expect(right?.signs.words).toBeGreaterThan(wrong?.signs.words ?? 1);
  expect(right?.signs.reading).toBeGreaterThan(wrong?.signs.reading ?? 1);
});

test('so are those of the shortlist, before anything is read', async () => {
  const judged = candidatesOf(await judgeShortlists(pack, engine, SILENT_PROGRESS));
  expect(judged.map((list) => list.map(({ right }) => right))).toEqual(RIGHT);
});
