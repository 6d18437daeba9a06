import { expect, test } from 'vitest';
import { riskCoverage } from '../../src/eval/risk-coverage.js';

const outcome = (confidence: number, answerable: boolean, right: boolean) => ({
  answerable,
  answered: true,
  confidence,
  right: [right],
  quoteLength: 0,
  ms: 0,
});

test('the curve says at each tenth of the questions, the surest first, how many of the answers would be right', () => {
  const curve = riskCoverage([
    outcome(0.5, true, false),
    outcome(1, true, true),
    outcome(0.9, true, true),
    outcome(0.8, false, false),
    outcome(0.7, true, true),
    outcome(0.6, false, false),
    outcome(0.4, true, true),
    outcome(0.3, false, false),
    outcome(0.2, true, false),
    outcome(0.1, false, false),
  ]);
  expect(curve).toHaveLength(10);
  expect(curve[0]).toEqual({ from: 1, coverage: 0.1, right: 1, answered: 1 / 6, refused: 1 });
  // 1, 0.9, 0.8, 0.7, 0.6: three of five right, three of six answerable, two of four others.
  expect(curve[4]).toEqual({ from: 0.6, coverage: 0.5, right: 3 / 5, answered: 3 / 6, refused: 2 / 4 });
  expect(curve[9]).toEqual({ from: 0.1, coverage: 1, right: 4 / 10, answered: 1, refused: 0 });
});

test('questions of the same confidence are answered together, and few questions make few points', () => {
  const curve = riskCoverage([
    outcome(0.9, true, true),
    outcome(0.5, true, true),
    outcome(0.5, true, false),
    outcome(0.1, true, false),
  ]);
  expect(curve.map(({ from, coverage, right }) => [from, coverage, right])).toEqual([
    [0.9, 1 / 4, 1],
    [0.5, 3 / 4, 2 / 3],
    [0.1, 1, 2 / 4],
  ]);
  expect(curve[0]?.refused).toBeNaN();
  expect(riskCoverage([])).toEqual([]);
});
