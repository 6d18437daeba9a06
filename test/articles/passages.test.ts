import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { paragraphs } from '../../src/articles/lines.js';
import { MAX_PASSAGE, passages } from '../../src/articles/passages.js';
import { hostileTexts } from './hostile-texts.js';

const article = (body: string, title = 'A title'): Article => ({
  id: 'a',
  title,
  source: null,
  published: null,
  url: null,
  body,
});
const shown = (body: string, title?: string) =>
  passages(article(body, title)).map(({ paragraph, start, end }) => [paragraph, body.slice(start, end)]);

const sentence = (i: number) => `Sentence number ${i} says what the leaders agreed on that day.`;
const sentences = (n: number) => Array.from({ length: n }, (_, i) => sentence(i)).join(' ');

describe('paragraphs', () => {
  test('are parted by blank lines, also by ones that hold white space, whatever the line ends', () => {
    for (const blank of ['\n\n', '\n \t\n', '\r\n\r\n', '\r\n \r\n', '\r\r', '\n\n\n\n']) {
      const body = `\n  One\ntwo.${blank}Three.\n`;
      const found = paragraphs(body).map(({ start, end }) => body.slice(start, end));
      expect(found).toEqual(['One\ntwo.', 'Three.']);
    }
  });
});

describe('passages', () => {
  test('are a paragraph each, with its number', () => {
    expect(shown('One. Two.\n\nThree\nfour.')).toEqual([
      [1, 'One. Two.'],
      [2, 'Three\nfour.'],
    ]);
  });

  test('leave out a row of stars and a headline that repeats the title, yet count them', () => {
    expect(shown('Sharif in Lachin\n\nOne.\n\n* * *\n\nTwo.', 'Sharif in Lachin')).toEqual([
      [2, 'One.'],
      [4, 'Two.'],
    ]);
    expect(shown('# Sharif in Lachin\n\nOne.', 'Sharif in Lachin')).toEqual([[2, 'One.']]);
  });

  test('of a long paragraph whose lines are whole are its lines', () => {
    const lines = [sentences(5), sentences(6), sentences(7), sentences(8)];
    expect(shown(`Lead.\n\n${lines.join('\n')}`)).toEqual([[1, 'Lead.'], ...lines.map((line) => [2, line])]);
  });

  test('of a long paragraph wrapped by hand are cut where a sentence ends, not where a line does', () => {
    const wrapped = sentences(40).replace(/(.{60,72}) /g, '$1\n');
    const found = passages(article(wrapped));
    expect(found.length).toBeGreaterThan(2);
    for (const { start, end, paragraph } of found) {
      expect(wrapped.slice(start, end)).toMatch(/^Sentence[\s\S]*day\.$/);
      expect(end - start).toBeLessThanOrEqual(MAX_PASSAGE);
      expect(end - start).toBeGreaterThan(MAX_PASSAGE / 2);
      expect(paragraph).toBe(1);
    }
    expect(found.flatMap((passage) => passage.sentences)).toHaveLength(40);
  });

  test('keep within the limit however uneven the sentences are', () => {
    const body = Array.from(
      { length: 20 },
      (_, i) => `It ${'was so '.repeat(i % 3 === 0 ? 130 : 12)}good.`,
    ).join(' ');
    for (const { start, end } of passages(article(body)))
      expect(end - start).toBeLessThanOrEqual(MAX_PASSAGE);
  });

  test('cut a stretch without a full stop between words, and one without a space between characters', () => {
    const words = 'Lachin '.repeat(1_000).trim();
    for (const [, text] of shown(words)) expect(text).toMatch(/^Lachin.*Lachin$/);
    for (const [, text] of shown(`a${'🎉'.repeat(2_000)}b`))
      expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });

  test('of a 100,000-word paragraph are all of it, each within the limit', { timeout: 20_000 }, () => {
    for (const body of ['word '.repeat(100_000), 'It went. '.repeat(50_000)]) {
      const found = passages(article(body));
      expect(found.every(({ start, end }) => end - start <= MAX_PASSAGE)).toBe(true);
      expect(found.map(({ start, end }) => body.slice(start, end)).join(' ')).toBe(body.trim());
    }
  });

  test.each(hostileTexts())('%s: the sentences are the passage, within its paragraph', (_, texts) => {
    for (const body of texts) {
      const places = paragraphs(body);
      for (const { start, end, paragraph, sentences } of passages(article(body))) {
        const around = places[paragraph - 1] ?? { start: -1, end: -1 };
        expect(start).toBeGreaterThanOrEqual(around.start);
        expect(end).toBeLessThanOrEqual(around.end);
        expect(sentences[0]?.start).toBe(start);
        expect(sentences.at(-1)?.end).toBe(end);
        let last = start;
        for (const one of sentences) {
          expect(one.paragraph).toBe(paragraph);
          expect(body.slice(last, one.start).trim()).toBe('');
          expect(one.end).toBeGreaterThan(one.start);
          last = one.end;
        }
      }
    }
  });
});
