import { describe, expect, test } from 'vitest';
import { MAX_QUOTE, quote, shorten } from '../../src/answer/quote.js';
import type { Span } from '../../src/articles/article.js';

const BEFORE = 'Before it. ';
const cut = (sentence: string, wanted: string) => {
  const body = `${BEFORE}${sentence} After it.`;
  const start = body.indexOf(wanted, BEFORE.length);
  const whole = { start: BEFORE.length, end: BEFORE.length + sentence.length };
  const span = shorten(body, whole, { start, end: start + wanted.length });
  return body.slice(span.start, span.end);
};
const words = (n: number, word = 'word') => Array.from({ length: n }, (_, i) => `${word}${i}`).join(' ');

test('a quote carries the words, their place, the article without its body, and the answering words', () => {
  const article = { id: 'a', title: 'T', source: null, published: null, url: null, body: 'One. Two three.' };
  expect(quote(article, { start: 5, end: 15, paragraph: 1 }, { start: 9, end: 14 })).toEqual({
    text: 'Two three.',
    article: { id: 'a', title: 'T', source: null, published: null, url: null },
    paragraph: 1,
    start: 5,
    end: 15,
    highlight: [4, 9],
  });
  expect(quote(article, { start: 5, end: 15, paragraph: 1 })).not.toHaveProperty('highlight');
});

describe('a long sentence', () => {
  test('of just 400 characters stays whole', () => {
    const sentence = `${'a, '.repeat(133)}b`;
    expect(sentence).toHaveLength(400);
    expect(cut(sentence, 'b')).toBe(sentence);
    expect(cut(`${sentence}.`, 'b.')).not.toBe(`${sentence}.`);
  });

  test('is cut to the clauses around the answer: as many as fit, those behind it first', () => {
    const clauses = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${letter.repeat(98)},`);
    const sentence = clauses.join(' ');
    // Four clauses of 99 characters and three spaces are 399.
    expect(cut(sentence, 'b'.repeat(98))).toBe(clauses.slice(1, 5).join(' '));
    expect(cut(sentence, 'f'.repeat(98))).toBe(clauses.slice(2).join(' '));
  });

  test('ends a clause at a dash, a semicolon, a colon, and behind a closing quotation mark', () => {
    for (const mark of ['—', ' – ', '; ', ': ', ', ', ',” ']) {
      const clause = `${words(60, 'x')}${mark}`;
      expect(cut(`${clause}${words(60, 'y')}`, 'x49'), mark).toBe(clause.trimEnd());
    }
  });

  test('is not cut within 10:30 or 1,000', () => {
    const sentence = `${words(30)} at 10:30 with 1,000 people, ${words(60, 'y')}`;
    expect(cut(sentence, 'word3')).toBe(`${words(30)} at 10:30 with 1,000 people,`);
  });

  test('whose first clause alone is too long is cut between words, never to nothing', () => {
    const sentence = `${words(100)}, and so on`;
    const text = cut(sentence, '');
    expect(sentence.startsWith(text)).toBe(true);
    expect(cut(sentence, 'word0')).toBe(text);
    expect(text.length).toBeGreaterThan(390);
    expect(sentence.charAt(text.length)).toBe(' ');
  });
});

/** A generator of numbers below n that is the same in every run (Park and Miller's). */
function randomNumbers(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

test('whatever the sentence, the quote is a stretch of it within the limit, in whole characters, with the answer', () => {
  const random = randomNumbers(7);
  const pieces = [
    'word',
    'a',
    '🤝',
    ' ',
    ', ',
    '; ',
    '—',
    ': ',
    '10:30',
    '1,000',
    ',” ',
    '\n',
    'x'.repeat(90),
    '🇦🇿'.repeat(20),
    'e\u0301',
  ];
  let shortened = 0;
  for (let n = 0; n < 3_000; n++) {
    const few = Array.from({ length: 1 + random(pieces.length) }, () => pieces[random(pieces.length)] ?? '');
    const inside = Array.from({ length: random(300) }, () => few[random(few.length)] ?? '').join('');
    const body = `🤝${inside}🤝z`;
    const sentence: Span = { start: random(2) * 2, end: body.length };
    const characters = [...body.slice(sentence.start)];
    const first = random(characters.length);
    const start = sentence.start + characters.slice(0, first).join('').length;
    const end = start + characters.slice(first, first + random(12)).join('').length;
    const found = shorten(body, sentence, { start, end });
    const text = body.slice(found.start, found.end);

    expect(found.start).toBeGreaterThanOrEqual(sentence.start);
    expect(found.end).toBeLessThanOrEqual(sentence.end);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(MAX_QUOTE);
    expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
    const answer = body.slice(start, end).trimEnd();
    expect(found.start <= start && start + answer.length <= Math.max(found.end, start)).toBe(true);
    if (found.end - found.start < sentence.end - sentence.start) shortened++;
  }
  expect(shortened).toBeGreaterThan(500);
});
