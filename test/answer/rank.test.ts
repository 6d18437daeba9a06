import { describe, expect, test } from 'vitest';
import {
  ANSWER_FROM,
  confidence,
  isClose,
  type ReadSigns,
  rank,
  rankBy,
  shortlist,
} from '../../src/answer/rank.js';
import { CONFIDENCE, RANKING, SHORTLIST } from '../../src/answer/weights.js';

const NOTHING: ReadSigns = {
  tokens: 0,
  tellingTokens: 0,
  worstWord: 0,
  words: 0,
  closeness: 0,
  missingNames: 0,
  unknownNames: 0,
  coverage: 0,
  asksNothing: 0,
  opposite: 0,
  shortlisted: 0,
  reading: -6,
  anyReading: -5,
};
const signs = (some: Partial<ReadSigns>): ReadSigns => ({ ...NOTHING, ...some });
const order = (ranked: readonly { candidate: number }[]) => ranked.map(({ candidate }) => candidate);

describe('the ranking', () => {
  test('puts the candidate with more of what counts first, and says the whole order', () => {
    const candidates = [
      signs({ words: 0.2 }), // 0.2 × 2 = 0.4
      signs({ tokens: 0.5, words: 0.1 }), // 0.5 × 3 + 0.1 × 2 = 1.7
      signs({ tokens: 0.5 }), // 1.5
      signs({ coverage: 1 }), // counts for nothing here
      signs({ tokens: 0.9, missingNames: 1 }), // 2.7 - 4 = -1.3
    ];
    const ranked = rankBy(candidates, { tokens: 3, words: 2, missingNames: -4 });
    expect(order(ranked)).toEqual([1, 2, 0, 3, 4]);
    expect(ranked.map(({ score }) => Number(score.toFixed(6)))).toEqual([1.7, 1.5, 0.4, 0, -1.3]);
    expect(ranked[0]?.signs).toBe(candidates[1]);
  });

  test('leaves equal candidates as the searches proposed them', () => {
    expect(order(rankBy([signs({}), signs({}), signs({})], { tokens: 1 }))).toEqual([0, 1, 2]);
  });

  test('prefers with the weights shipped a sentence whose tokens and words match better', () => {
    const better = signs({ tokens: 0.8, tellingTokens: 0.3, worstWord: 0.7, words: 0.9 });
    const worse = signs({ tokens: 0.5, tellingTokens: 0.1, worstWord: 0.2, words: 0.1 });
    expect(order(shortlist([worse, better]))).toEqual([1, 0]);
  });

  test('prefers of what was read what the reader prefers, or else what stood higher on the shortlist', () => {
    expect(order(rank([signs({ reading: -2 }), signs({ reading: 3 })]))).toEqual([1, 0]);
    expect(order(rank([signs({ shortlisted: 5 }), signs({ shortlisted: 15 })]))).toEqual([1, 0]);
  });
});

test('it is close where the first one hardly leads', () => {
  const ranked = (...scores: number[]) =>
    scores.map((score, candidate) => ({ candidate, score, signs: NOTHING }));
  expect(isClose(ranked(5, 4.9, 0))).toBe(true);
  expect(isClose(ranked(5, 2))).toBe(false);
  expect(isClose(ranked(5))).toBe(false);
  expect(isClose(ranked())).toBe(false);
});

describe('the confidence', () => {
  test('is nothing without candidates', () => {
    expect(confidence([])).toBe(0);
  });

  test('is the logistic function of the weighted signs of the first one', () => {
    const only = signs({ anyReading: 0.7, closeness: 0.4, coverage: 1 });
    const sum = Object.entries(CONFIDENCE.weights).reduce(
      (all, [name, weight]) => all + weight * only[name as keyof ReadSigns],
      CONFIDENCE.constant,
    );
    expect(confidence(rank([only]))).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
  });

  test('from a good match to none crosses the line to an answer', () => {
    const good = signs({
      tokens: 0.9,
      tellingTokens: 0.4,
      worstWord: 0.8,
      words: 1,
      closeness: 0.8,
      shortlisted: 20,
      reading: 5,
      anyReading: 5,
    });
    expect(confidence(rank([good, NOTHING]))).toBeGreaterThan(ANSWER_FROM);
    expect(confidence(rank([NOTHING, NOTHING]))).toBeLessThan(ANSWER_FROM);
  });

  test('uses only signs that there are', () => {
    for (const name of [
      ...Object.keys(SHORTLIST),
      ...Object.keys(RANKING),
      ...Object.keys(CONFIDENCE.weights),
    ]) {
      expect(Object.keys(NOTHING)).toContain(name);
    }
  });
});
