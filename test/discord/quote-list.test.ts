import { expect, test } from 'vitest';
import { listPages } from '../../src/discord/quote-list.js';
import { MEETING } from './articles.js';
import { textSeen } from './discord-reader.js';
import { quoteOf } from './small-answering.js';

const ROOM = 300;
/** A quote of so many words. */
const of = (words: number, n = 0) => {
  const text = Array.from({ length: words }, (_, at) => `word${n}-${at}`).join(' ');
  return quoteOf({ ...MEETING, id: `a${n}`, body: text }, text);
};
const listed = (words: number, n: number, heading = 'A heading') => ({
  quote: of(words, n),
  heading,
  cite: (number: number) => `-# (${number})`,
});

test('quotes stand under their heading, which is said once on a page and again on the next', () => {
  const quotes = [listed(3, 1), listed(3, 2), listed(3, 3, 'Another'), listed(20, 4, 'Another')];
  const [first, second, none] = listPages(quotes, ROOM);
  expect(first?.markdown.split('\n')).toEqual([
    'A heading',
    '> word1-0 word1-1 word1-2',
    '-# (1)',
    '> word2-0 word2-1 word2-2',
    '-# (2)',
    '',
    'Another',
    '> word3-0 word3-1 word3-2',
    '-# (3)',
  ]);
  expect(second?.markdown).toMatch(/^Another\n> word4-0 /);
  expect(none).toBeUndefined();
});

test('no page is longer than its room, and of a quote longer than a page not a word is lost', () => {
  const quotes = [listed(5, 0), listed(100, 1), listed(2, 2)];
  const pages = listPages(quotes, ROOM);
  for (const { markdown } of pages) {
    expect(markdown.length).toBeLessThanOrEqual(ROOM);
    expect(markdown).toMatch(/^A heading\n/);
  }
  const words = textSeen(pages.map(({ markdown }) => markdown).join(' ')).match(/word\S+/g);
  expect(words).toEqual(quotes.flatMap(({ quote }) => quote.text.split(' ')));
  expect(pages.flatMap(({ shown }) => shown.map(({ number }) => number))).toEqual([1, 2, 3]);
});

test('a page has no more quotes than a menu has choices', () => {
  const pages = listPages(
    Array.from({ length: 60 }, (_, n) => listed(1, n)),
    100_000,
  );
  expect(pages.map(({ shown }) => shown.length)).toEqual([25, 25, 10]);
});

test('a note takes no number', () => {
  const [page] = listPages([{ heading: 'Nothing here', note: '-# close' }, listed(1, 1)], ROOM);
  expect(page?.markdown).toBe('Nothing here\n-# close\n\nA heading\n> word1-0\n-# (1)');
  expect(page?.shown.map(({ number }) => number)).toEqual([1]);
});
