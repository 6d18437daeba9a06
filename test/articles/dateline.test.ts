import { expect, test } from 'vitest';
import { datelineLength } from '../../src/articles/dateline.js';

test.each([
  ['BAKU: ', 'In the serene surroundings of Lachin'],
  ['LONDON, May 27 (Reuters) — ', 'The harbour'],
  ['ISLAMABAD (AP) - ', 'The harbour'],
  ['NEW YORK, 3 June 2024 – ', 'The harbour'],
  ['BAKU, Azerbaijan (AP) — ', 'The harbour'],
  ['WASHINGTON, D.C. — ', 'The harbour'],
])('%j is one', (dateline, rest) => {
  expect(datelineLength(dateline + rest)).toBe(dateline.length);
});

test.each([
  'The BBC: no',
  'NATO–Russia talks failed',
  'UN-led talks failed',
  'A: yes',
  'I — he said — am',
  '',
])('%j begins with none', (sentence) => {
  expect(datelineLength(sentence)).toBe(0);
});
