import { describe, expect, test } from 'vitest';
import { LINE_BREAK } from '../../src/discord/escape.js';
import { quotePages, SMALL_BLOCK } from '../../src/discord/quote-block.js';
import { looksSeen, readDiscord, textSeen } from './discord-reader.js';
import { HOSTILE, mixture } from './hostile.js';

const asShown = (text: string) => text.split(LINE_BREAK).join('\n');
const boldSeen = (markdown: string) =>
  readDiscord(markdown)
    .flat()
    .filter(({ looks }) => looks.includes('bold'))
    .map(({ text }) => text);

describe('a block quote', () => {
  test('sets the answering words in bold', () => {
    const text = 'They met in Lachin on Tuesday.';
    const [page] = quotePages({ text, bold: { start: 12, end: 18 } }, 2000);
    expect(page?.markdown).toBe('> They met in **Lachin** on Tuesday.');
  });

  test('sets them in bold over line breaks too, and not the white space at their edges', () => {
    const text = 'First line here\n\nsecond line';
    const [page] = quotePages({ text, bold: { start: 5, end: 24 } }, 2000);
    expect(page?.markdown).toBe('> First **line here**\n> \n> **second** line');
  });

  test('in small print keeps its marks before every line', () => {
    expect(quotePages({ text: 'one\ntwo' }, 2000, SMALL_BLOCK)[0]?.markdown).toBe('> -# one\n> -# two');
  });

  test.each(HOSTILE)('shows %j exactly, wherever the bold falls', (text) => {
    for (let start = 0; start < text.length; start += 3) {
      const bold = { start, end: Math.min(text.length, start + 7) };
      const [page, more] = quotePages({ text, bold }, 2000);
      expect(more).toBeUndefined();
      expect(textSeen(page?.markdown ?? '')).toBe(asShown(text));
      expect(looksSeen(page?.markdown ?? '').filter((look) => look !== 'bold' && look !== 'quote')).toEqual(
        [],
      );
      const wanted = text
        .slice(bold.start, bold.end)
        .split(LINE_BREAK)
        .map((part) => part.trim());
      expect(boldSeen(page?.markdown ?? '')).toEqual(wanted.filter((part) => part !== ''));
    }
  });

  test('shows 500 mixtures of markup exactly', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const text = mixture(seed, 30);
      const bold = { start: seed % 11, end: (seed % 11) + 9 };
      const seen = quotePages({ text, bold }, 2000).map(({ markdown }) => textSeen(markdown));
      expect(seen.join('\n'), JSON.stringify(text)).toBe(asShown(text));
    }
  });
});

describe('a passage too long for one message', () => {
  const sentence = 'It was *a symbolic* gesture, and a very long one. ';

  test('goes on in the next, between words, and no character is lost', () => {
    const text = sentence.repeat(60);
    const pages = quotePages({ text, bold: { start: 380, end: 900 } }, 400);
    expect(pages.length).toBeGreaterThan(6);
    for (const { markdown, start } of pages) {
      expect(markdown.length).toBeLessThanOrEqual(400);
      if (start > 0) expect(text[start - 1]).toBe(' ');
    }
    expect(pages.map(({ markdown }) => textSeen(markdown)).join('')).toBe(text);
    expect(pages.flatMap(({ markdown }) => boldSeen(markdown)).join(' ')).toBe(text.slice(380, 900).trim());
  });

  test('is parted between lines where there are any', () => {
    const text = Array.from({ length: 40 }, (_, line) => `${line} ${sentence}`).join('\n');
    const pages = quotePages({ text }, 400);
    for (const { start } of pages) expect(start === 0 || text[start - 1] === '\n').toBe(true);
    expect(pages.map(({ markdown }) => textSeen(markdown)).join('\n')).toBe(text);
  });

  test.each([-500, 0, 1, 3])('comes to an end even with room for %i characters', (room) => {
    const text = 'a *b* 😀 c';
    const pages = quotePages({ text, bold: { start: 2, end: 5 } }, room);
    expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  test('without any white space is parted between characters', () => {
    const text = '😀'.repeat(500);
    const pages = quotePages({ text }, 400);
    expect(pages.map(({ markdown }) => textSeen(markdown)).join('')).toBe(text);
    for (const { markdown } of pages) expect(markdown).not.toMatch(/\p{Cs}/u);
  });
});
