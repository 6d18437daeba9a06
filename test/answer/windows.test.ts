import { describe, expect, test } from 'vitest';
import { windowOfBest, windowsAround } from '../../src/answer/windows.js';
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
  expect(window?.numbers[0]).toBeLessThan(middle);
  expect(window?.numbers.at(-1)).toBeGreaterThan(middle);
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
  expect(around([b, a], 1).map(({ numbers }) => numbers)).toEqual([[b, b + 1]]);
});

test('a sentence too long for a window stands alone in one', () => {
  const long = numberOf('This one goes on');
  expect(around([long]).map(({ numbers }) => numbers)).toEqual([[long]]);
});

test('no numbers, or ones that no sentence has, make no windows', () => {
  expect(around([])).toEqual([]);
  expect(around([-1, 10_000])).toEqual([]);
});

describe('the window that sets the best side by side', () => {
  const ofBest = (numbers: readonly number[]) =>
    windowOfBest(numbers, { index, tokenize: embedder.tokenize });

  test('holds them best first, wherever they stand, under the title of the best one', () => {
    const best = [numberOf('It ends'), numberOf('Sentence number 3'), numberOf('Sentence number 1')];
    const window = ofBest(best);
    expect(window?.numbers).toEqual(best);
    expect(window?.sentences).toEqual(
      best.map((each) => embedder.tokenize(index.sentences[each]?.text ?? '')),
    );
    expect(window?.title).toEqual(embedder.tokenize('Second'));
  });

  test('passes over those that don’t fit, and those far down', () => {
    const [short, long] = [numberOf('It is short'), numberOf('This one goes on')];
    const stories = Array.from({ length: 8 }, (_, i) => numberOf(`Sentence number ${i}`));
    const window = ofBest([...stories.slice(0, 3), long, ...stories.slice(3), short]);
    expect(window?.numbers).toEqual(stories.slice(0, window?.numbers.length));
    expect(window && size(window)).toBeLessThanOrEqual(MAX_WINDOW);
    expect(ofBest([long, short])?.numbers).toEqual([long]);
  });

  test('is none without sentences', () => {
    expect(ofBest([])).toBeUndefined();
  });
});
