import { expect, test } from 'vitest';
import { pagesOf } from '../../src/sources/pages.js';

const texts = (body: string, most: number) =>
  pagesOf(body, most).map(({ start, end }) => body.slice(start, end));

test('as many paragraphs as fit stand on a page, with what parts them', () => {
  expect(texts('\nOne.\n\nTwo.\n\nThree.\n', 10)).toEqual(['One.\n\nTwo.', 'Three.']);
  expect(texts('One.\n\nTwo.', 4_000)).toEqual(['One.\n\nTwo.']);
});

test('a paragraph that fits on none is parted at its sentences’ ends', () => {
  const paragraph = 'The first one is short. The second one is short. The third one is short.';
  expect(texts(`${paragraph}\n\nLast.`, 50)).toEqual([
    'The first one is short. The second one is short.',
    'The third one is short.\n\nLast.',
  ]);
});

test('a sentence that fits on none is parted between words, one without spaces between characters', () => {
  expect(texts('word '.repeat(5).trim(), 12)).toEqual(['word word', 'word word', 'word']);
  expect(texts('🤝'.repeat(5), 5)).toEqual(['🤝🤝', '🤝🤝', '🤝']);
});

test('whatever the text, no page is too long, and all of it but white space stands on one', () => {
  const body = `${'A sentence of some words. '.repeat(300)}\n\n***\n\n${'y'.repeat(9_000)}\r\n\r\n${'Short.\n\n'.repeat(900)}`;
  const pages = pagesOf(body, 3_500);
  let last = 0;
  for (const { start, end } of pages) {
    expect(end - start).toBeLessThanOrEqual(3_500);
    expect(body.slice(last, start).trim()).toBe('');
    last = end;
  }
  expect(body.slice(last).trim()).toBe('');
  expect(pagesOf(' \n ', 10)).toEqual([]);
});
