import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrap } from '../../src/terminal/wrap.js';
import { HOSTILE, mixture } from '../discord/hostile.js';

const lines = (text: string, width: number) =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end));

test('lines break at spaces, and no line is wider than it may be', () => {
  expect(lines('The prime minister held a bilateral meeting', 20)).toEqual([
    'The prime minister',
    'held a bilateral',
    'meeting',
  ]);
  expect(lines('exactly ten', 11)).toEqual(['exactly ten']);
  expect(lines('exactly ten', 10)).toEqual(['exactly', 'ten']);
});

test('a line break in the text ends a line, an empty line and an indentation stay', () => {
  expect(lines('one\n\n  two  three', 20)).toEqual(['one', '', '  two  three']);
});

test('a word wider than a line is broken inside, where it stands', () => {
  expect(lines('see https://example.org/long ok', 10)).toEqual([
    'see',
    'https://ex',
    'ample.org/',
    'long ok',
  ]);
});

test('wide characters count twice, and what belongs together stays together', () => {
  expect(lines('巴基斯坦总理 到访', 8)).toEqual(['巴基斯坦', '总理', '到访']);
  expect(lines('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 4)).toEqual(['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']);
  expect(lines('ééé', 2)).toEqual(['éé', 'é']);
});

test('without a width only the text itself ends lines', () => {
  const text = 'word '.repeat(500);
  expect(lines(`${text}\nend`, Number.POSITIVE_INFINITY)).toEqual([text.trimEnd(), 'end']);
});

test('whatever the text, every character but spaces and line breaks is on exactly one line that fits', () => {
  const texts = [...HOSTILE, ...Array.from({ length: 100 }, (_, seed) => mixture(seed, 200))];
  for (const text of texts.map((one) => one.replace(/[\p{Cc}\p{Cf}]/gu, ''))) {
    for (const width of [2, 7, 30]) {
      const broken = lines(text, width);
      expect(broken.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
      for (const line of broken) expect(stringWidth(line.trimEnd()), line).toBeLessThanOrEqual(width);
    }
  }
});
