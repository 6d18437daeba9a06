import { describe, expect, test } from 'vitest';
import { isFunctionWord } from '../../src/answer/function-words.js';
import { createWordSearch, stems } from '../../src/answer/words.js';

describe('stems', () => {
  test('fold forms, capitals, accents and possessive endings', () => {
    expect(stems('Meetings MEETING meets')).toEqual(['meet', 'meet', 'meet']);
    expect(stems("Türkiye’s café's")).toEqual(stems('Turkiye cafe'));
    expect(stems('Cafe\u0301')).toEqual(stems('Café'));
  });

  test('part words at all that is neither letter nor digit, and keep numbers', () => {
    expect(stems('Pakistan-India, 2025—(x)')).toEqual(['pakistan', 'india', '2025', 'x']);
    expect(stems('🤝 … !')).toEqual([]);
  });
});

test('function words hold a question together, in capitals too; others say what it is about', () => {
  for (const word of ['who', 'The', 'DID', 'please']) expect(isFunctionWord(word), word).toBe(true);
  for (const word of ['minister', 'met', 'constructor', '']) expect(isFunctionWord(word), word).toBe(false);
});

describe('the word search', () => {
  const search = createWordSearch([
    'The ferry sank.',
    'The ferry, the old ferry, was green.',
    'The harbour was opened.',
    'The captain was Spanish, and the crew was from Oss and from other towns on the ferry’s way.',
  ]);
  const numbers = (query: string, count = 9) => search.search(query, count).map(({ number }) => number);

  test('ranks a text higher the more often it has a word, the rarer the word and the shorter the text', () => {
    // "ferries": twice in 1; once in 0, which is short; once in 3, which is long.
    expect(numbers('ferries')).toEqual([1, 0, 3]);
    // "harbour" is in one text, "ferry" in three.
    expect(numbers('harbours ferry')[0]).toBe(2);
  });

  test('scores by BM25+, times how many of the query’s words a text has, one asked twice counting twice', () => {
    // Different words in each text: 3, 6 ("The" and "the"), 4, 14; 6.75 on average.
    const bm25 = (n: number, often: number, length: number) =>
      Math.log(1 + (4 - n + 0.5) / (n + 0.5)) *
      (0.5 + (often * 2.2) / (often + 1.2 * (0.3 + (0.7 * length) / 6.75)));
    const scores = new Map(search.search('green ferry', 9).map(({ number, score }) => [number, score]));
    expect(scores.get(1)).toBeCloseTo(2 * (bm25(1, 1, 6) + bm25(3, 2, 6)), 10);
    expect(scores.get(0)).toBeCloseTo(bm25(3, 1, 3), 10);
    expect(search.search('ferry ferry', 9)[1]?.score).toBeCloseTo(2 * bm25(3, 1, 3), 10);
  });

  test('finds no more than asked for, and nothing for unknown words or none', () => {
    expect(numbers('ferry', 2)).toEqual([1, 0]);
    expect(numbers('zeppelin')).toEqual([]);
    expect(numbers('?!')).toEqual([]);
  });

  test('knows how rare a stem is', () => {
    // ln(1 + (4 - n + 0.5) / (n + 0.5)) for n texts of 4.
    expect(search.rarity('the')).toBeCloseTo(Math.log(1 + 0.5 / 4.5));
    expect(search.rarity('ferri')).toBeCloseTo(Math.log(1 + 1.5 / 3.5));
    expect(search.rarity('zeppelin')).toBeCloseTo(Math.log(10));
    expect([search.isKnown('ferri'), search.isKnown('zeppelin')]).toEqual([true, false]);
  });

  test('of no texts finds nothing', () => {
    expect(createWordSearch([]).search('ferry', 3)).toEqual([]);
  });
});
