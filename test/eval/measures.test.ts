import { describe, expect, test } from 'vitest';
import { areaUnderCurve, measure, type Outcome, reliability } from '../../src/eval/measures.js';

const outcome = (
  answerable: boolean,
  answered: boolean,
  confidence: number,
  ...right: boolean[]
): Outcome => ({
  answerable,
  answered,
  confidence,
  right,
});

test('the figures of five questions are those that a hand reckons', () => {
  const figures = measure([
    outcome(true, true, 0.9, true, false, false),
    outcome(true, true, 0.8, false, true, true),
    outcome(true, false, 0.3, false, false, false),
    outcome(true, false, 0.2, true),
    outcome(false, true, 0.8, false, false),
    outcome(false, false, 0.1),
  ]);
  expect(figures).toEqual({
    answerable: 4,
    unanswerable: 2,
    first: 2 / 4,
    firstThree: 3 / 4,
    reciprocalRank: (1 + 1 / 2 + 0 + 1) / 4,
    // Against 0.8 and 0.1: 0.9 wins twice; 0.8 ties and wins; 0.3 and 0.2 lose and win.
    separation: (2 + 1.5 + 1 + 1) / 8,
    answered: 2 / 4,
    refused: 1 / 2,
    precision: 1 / 3,
  });
});

test('a right quote behind the third counts for its place, but not among three', () => {
  const { firstThree, reciprocalRank } = measure([outcome(true, true, 1, false, false, false, true)]);
  expect([firstThree, reciprocalRank]).toEqual([0, 1 / 4]);
});

test('shares of nothing are no numbers', () => {
  expect(measure([])).toMatchObject({
    answerable: 0,
    first: Number.NaN,
    separation: Number.NaN,
    precision: Number.NaN,
  });
  expect(measure([outcome(true, true, 0.5, true)])).toMatchObject({
    first: 1,
    separation: Number.NaN,
    refused: Number.NaN,
  });
});

test('the area under the curve is the share of pairs in the right order, a tie counting half', () => {
  expect(areaUnderCurve([0.9, 0.8], [0.1, 0.2])).toBe(1);
  expect(areaUnderCurve([0.1], [0.9])).toBe(0);
  expect(areaUnderCurve([0.5, 0.5], [0.5])).toBe(0.5);
  expect(areaUnderCurve([0.4, 0.6], [0.4, 0.5])).toBe((0.5 + 0 + 1 + 1) / 4);
  expect(areaUnderCurve([], [0.5])).toBeNaN();
});

describe('the bands of reliability', () => {
  test('hold every outcome once, those of confidence 0 and 1 too', () => {
    const confidences = [0, 0.05, 0.1, 0.15, 0.3, 0.6, 0.7, 0.799, 0.8, 0.9, 0.95, 1];
    const bands = reliability(confidences.map((c) => outcome(true, true, c, true)));
    expect(bands.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 10 }, (_, i) => [i / 10, (i + 1) / 10]),
    );
    expect(bands.map(({ count }) => count)).toEqual([2, 2, 0, 1, 0, 0, 1, 2, 1, 3]);
  });

  test('say how sure the answers were and how often they were right; an unanswerable question’s never is', () => {
    const [band] = reliability([
      outcome(true, true, 0.92, true),
      outcome(true, true, 0.94, false, true),
      outcome(false, true, 0.96, true),
      outcome(true, true, 0.98, true),
    ]).slice(-1);
    expect(band?.meanConfidence).toBeCloseTo(0.95);
    expect(band?.right).toBe(0.5);
  });
});
