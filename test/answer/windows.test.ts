import { expect, test } from 'vitest';
import { windowsAround } from '../../src/answer/windows.js';
import { MAX_WINDOW } from '../../src/model/reader.js';
import { engineOn } from './made-engine.js';

const sentence = (n: number) =>
  `Sentence number ${n} of this story tells of the harbour, of the rain and of the band.`;
const story = (count: number) => Array.from({ length: count }, (_, i) => sentence(i)).join(' ');
const LONG = `This one goes on${' and on'.repeat(120)}.`;

const engine = await engineOn({
  'a.md': `---\ntitle: First\n---\n\n${story(8)}\n\nAnother paragraph stands here. It is short.\n`,
  'b.md': `---\ntitle: Second\n---\n\nIt begins. ${LONG} It ends.\n`,
});
const { index, embedder } = engine;
const around = (numbers: readonly number[], count = 6) =>
  windowsAround(numbers, count, { index, tokenize: embedder.tokenize });
const numberOf = (text: string) => index.sentences.findIndex((each) => each.text.startsWith(text));
const size = ({ sentences }: ReturnType<typeof around>[number]) => sentences.flat().length;

test('a window holds the sentence and as many neighbours on both sides as the reader takes', () => {
  const middle = numberOf('Sentence number 4');
  const [window] = around([middle]);
  expect(window?.first).toBeLessThan(middle);
  expect((window?.first ?? 0) + (window?.sentences.length ?? 0) - 1).toBeGreaterThan(middle);
  expect(window && size(window)).toBeLessThanOrEqual(MAX_WINDOW);
});

test('it ends where the passage ends, and has its article’s title', () => {
  const [window] = around([numberOf('Another paragraph')]);
  expect(window?.sentences).toHaveLength(2);
  expect(window?.title).toEqual(embedder.tokenize('First'));
});

test('a sentence that an earlier window holds gets none of its own', () => {
  const short = numberOf('Another paragraph');
  expect(around([short, short + 1, short])).toHaveLength(1);
});

test('there are no more windows than asked for, those of the best first', () => {
  const [a, b] = [numberOf('Sentence number 0'), numberOf('Another paragraph')];
  expect(around([b, a], 1).map(({ first }) => first)).toEqual([b]);
});

test('a sentence too long for a window stands alone in one', () => {
  const long = numberOf('This one goes on');
  expect(around([long]).map(({ first, sentences }) => [first, sentences.length])).toEqual([[long, 1]]);
});

test('no numbers, or ones that no sentence has, make no windows', () => {
  expect(around([])).toEqual([]);
  expect(around([-1, 10_000])).toEqual([]);
});
