import { expect, test } from 'vitest';
import { areaUnderCurve, margin, measure, type Outcome } from '../../src/eval/measures.js';

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
  quoteLength: right.length * 100,
  ms: confidence * 10,
});

test('the figures of six questions are those that a hand reckons', () => {
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
    // Of the three that were answered: two with three quotes, one with two.
    quoteLength: (300 + 300 + 200) / 3,
    // The third of 1, 2, 3, 8, 8, 9.
    ms: 3,
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
    quoteLength: Number.NaN,
    ms: Number.NaN,
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

test('the margin of a share is half of Wilson’s interval', () => {
  // 8 of 10: from 0.4902 to 0.9433, as statistics programs give it.
  expect(margin(0.8, 10)).toBeCloseTo((0.9433 - 0.4902) / 2, 4);
  // 10 of 10: from 0.7225 to 1.
  expect(margin(1, 10)).toBeCloseTo((1 - 0.7225) / 2, 4);
  expect(margin(0.5, 10_000)).toBeCloseTo(0.0098, 4);
  expect(margin(Number.NaN, 0)).toBeNaN();
});
