import { expect, test } from 'vitest';
import { calibrationError, reliability } from '../../src/eval/calibration.js';

const outcome = (answerable: boolean, confidence: number, ...right: boolean[]) => ({
  answerable,
  answered: confidence >= 0.5,
  confidence,
  right,
  quoteLength: 0,
  ms: 0,
});

test('the bands hold every outcome once, those of confidence 0 and 1 too', () => {
  const confidences = [0, 0.05, 0.1, 0.15, 0.3, 0.6, 0.7, 0.799, 0.8, 0.9, 0.95, 1];
  const bands = reliability(confidences.map((c) => outcome(true, c, true)));
  expect(bands.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: 10 }, (_, i) => [i / 10, (i + 1) / 10]),
  );
  expect(bands.map(({ count }) => count)).toEqual([2, 2, 0, 1, 0, 0, 1, 2, 1, 3]);
  expect(bands.map(({ answered }) => answered)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 1, 3]);
});

test('a band says how sure the answers were and how often they were right; an unanswerable question’s never is', () => {
  const [band] = reliability([
    outcome(true, 0.92, true),
    outcome(true, 0.94, false, true),
    outcome(false, 0.96, true),
    outcome(true, 0.98, true),
  ]).slice(-1);
  expect(band?.meanConfidence).toBeCloseTo(0.95);
  expect(band?.right).toBe(0.5);
});

test('the calibration error is the distance of confidence from right, by band, each counting by its questions', () => {
  const bands = reliability([
    outcome(true, 0.9, true),
    outcome(true, 0.92, true),
    outcome(true, 0.94, false),
    outcome(false, 0.3, false),
  ]);
  // Three at 0.92 on average of which two are right, one at 0.3 that is wrong.
  expect(calibrationError(bands)).toBeCloseTo((3 / 4) * (0.92 - 2 / 3) + (1 / 4) * 0.3);
});

test('it is 0 where each is right as often as it says, and no number of nothing', () => {
  const half = [outcome(true, 0.5, true), outcome(true, 0.5, false)];
  expect(calibrationError(reliability(half))).toBe(0);
  expect(calibrationError(reliability([]))).toBeNaN();
});
