import { describe, expect, test } from 'vitest';
import { escapeLabel, escapeMarkdown, LINE_BREAK } from '../../src/discord/escape.js';
import { looksSeen, textSeen } from './discord-reader.js';
import { HOSTILE, mixture } from './hostile.js';

const linesOf = (text: string) => text.split(LINE_BREAK);

describe('a reader sees the text itself', () => {
  test.each(HOSTILE)('of %j', (text) => {
    for (const line of linesOf(text)) {
      expect(textSeen(escapeMarkdown(line))).toBe(line);
      expect(looksSeen(escapeMarkdown(line))).toEqual([]);
    }
  });

  test('of 1,000 mixtures of markup, at the beginning of a line and inside bold', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      for (const line of linesOf(mixture(seed, 12))) {
        expect(textSeen(escapeMarkdown(line)), JSON.stringify(line)).toBe(line);
        expect(looksSeen(escapeMarkdown(line)), JSON.stringify(line)).toEqual([]);
        const inner = line.trim();
        if (inner === '') continue;
        expect(textSeen(`**${escapeMarkdown(inner)}**`), JSON.stringify(inner)).toBe(inner);
        expect(looksSeen(`**${escapeMarkdown(inner)}**`), JSON.stringify(inner)).toEqual(['bold']);
      }
    }
  });

  test('and nothing but backslashes is put in', () => {
    for (const text of HOSTILE) {
      for (const line of linesOf(text)) {
        expect(escapeMarkdown(line).replaceAll('\\', '')).toBe(line.replaceAll('\\', ''));
      }
    }
  });
});

test('plain prose stays as it is, so that search and notifications show it clean', () => {
  const prose =
    'The prime minister’s visit—on May 27, 2025—was “historic” (so he said): 3.5% more; who knew?';
  expect(escapeMarkdown(prose)).toBe(prose);
});

describe('a label', () => {
  test('is one line without unseen characters', () => {
    expect(escapeLabel(' A\n\ttitle\u202e that\u200b turns\u0007 ', 50)).toBe('A title that turns');
  });

  test('ends in an ellipsis where it is too long, and parts no emoji', () => {
    expect(escapeLabel('a'.repeat(20), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(escapeLabel('😀'.repeat(20), 10)).toBe(`${'😀'.repeat(4)}…`);
  });

  test('is no longer than its limit with what is put in', () => {
    expect(escapeLabel('*'.repeat(20), 10)).toBe(`${'\\*'.repeat(4)}…`);
    for (let seed = 1; seed <= 300; seed += 1) {
      const limit = 8 + (seed % 50);
      expect(escapeLabel(mixture(seed, 30), limit).length).toBeLessThanOrEqual(limit);
    }
    expect(escapeLabel('لقاء_في_لاتشين'.repeat(9), 50).length).toBeLessThanOrEqual(50);
  });

  test('from right to left is kept apart from what follows it', () => {
    expect(escapeLabel('لقاء في لاتشين', 50)).toBe('\u2068لقاء في لاتشين\u2069');
  });
});
