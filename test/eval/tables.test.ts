import { describe, expect, test } from 'vitest';
import { reliability } from '../../src/eval/calibration.js';
import { measure } from '../../src/eval/measures.js';
import { riskCoverage } from '../../src/eval/risk-coverage.js';
import {
  curveTable,
  kindsTable,
  markdownTable,
  reliabilityTable,
  resultsTable,
} from '../../src/eval/tables.js';

const outcomes = [
  { answerable: true, answered: true, confidence: 0.9, right: [true], quoteLength: 120, ms: 4 },
  { answerable: true, answered: false, confidence: 0.35, right: [false, true], quoteLength: 80, ms: 6 },
];
const figures = measure(outcomes);

test('the results stand in a Markdown table, Verbatim last, with a dash for what can’t be told', () => {
  expect(resultsTable(figures, { BM25: figures }).split('\n')).toEqual([
    '|          | first |  of 3 |   MRR | AUC | answered | refused | right | chars |  ms |',
    '| -------- | ----: | ----: | ----: | --: | -------: | ------: | ----: | ----: | --: |',
    '| BM25     | 0.500 | 1.000 | 0.750 |   – |          |         |       |   120 | 4.0 |',
    '| Verbatim | 0.500 | 1.000 | 0.750 |   – |    0.500 |       – | 1.000 |   120 | 4.0 |',
  ]);
});

test('kinds without questions are left out', () => {
  expect(kindsTable({ who: figures, where: measure([]) }).split('\n')).toEqual([
    '| kind | answerable | not | first |  of 3 |   MRR | AUC | answered | refused | right |',
    '| ---- | ---------: | --: | ----: | ----: | ----: | --: | -------: | ------: | ----: |',
    '| who  |          2 |   0 | 0.500 | 1.000 | 0.750 |   – |    0.500 |       – | 1.000 |',
  ]);
});

test('bands without any question are left out, and a bar shows how many were right', () => {
  expect(reliabilityTable(reliability(outcomes)).split('\n')).toEqual([
    '| confidence | questions | answered |  mean | right |                      |',
    '| ---------- | --------: | -------: | ----: | ----: | -------------------- |',
    '| 0.3 to 0.4 |         1 |        0 | 0.350 | 0.000 |                      |',
    '| 0.9 to 1   |         1 |        1 | 0.900 | 1.000 | ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ |',
  ]);
});

test('the curve has a line for each point', () => {
  expect(curveTable(riskCoverage(outcomes)).split('\n').slice(2)).toEqual([
    '| 0.900 |  0.500 |    0.500 |       – | 1.000 | ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ |',
    '| 0.350 |  1.000 |    1.000 |       – | 0.500 | ▇▇▇▇▇▇▇▇▇▇           |',
  ]);
});

describe('no table is wider than 100 columns', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => ({
    answerable: i % 2 === 0,
    answered: true,
    confidence: (i % 100) / 100,
    right: [i % 4 === 0],
    quoteLength: 400,
    ms: 1_234,
  }));
  const all = measure(many);
  test.each([
    ['results', resultsTable(all, { 'vectra’s hybrid': all })],
    ['kinds', kindsTable({ 'what and other': all })],
    ['reliability', reliabilityTable(reliability(many))],
    ['curve', curveTable(riskCoverage(many))],
  ])('%s', (_, table) => {
    for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

test('a column is as wide as its widest cell, and at least as wide as Markdown’s rule', () => {
  expect(markdownTable(['a', 'b'], [['long', '1']]).split('\n')).toEqual([
    '| a    |   b |',
    '| ---- | --: |',
    '| long |   1 |',
  ]);
});
