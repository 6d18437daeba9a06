import { expect, test } from 'vitest';
import { measure, reliability } from '../../src/eval/measures.js';
import { reliabilityTable, resultsTable } from '../../src/eval/tables.js';

const outcomes = [
  { answerable: true, answered: true, confidence: 0.9, right: [true] },
  { answerable: true, answered: false, confidence: 0.35, right: [false, true] },
];

test('the results stand in a Markdown table, Verbatim last, with a dash for what can’t be told', () => {
  const figures = measure(outcomes);
  expect(resultsTable({ pack: 'oss', verbatim: figures, baselines: { BM25: figures } }).split('\n')).toEqual([
    '| oss: 2 answerable, 0 not | first right | one of three | MRR | AUC | answered | refused | answers right |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| BM25 | 0.500 | 1.000 | 0.750 | – |  |  |  |',
    '| Verbatim | 0.500 | 1.000 | 0.750 | – | 0.500 | – | 1.000 |',
  ]);
});

test('bands without any question are left out', () => {
  expect(reliabilityTable(reliability(outcomes)).split('\n').slice(2)).toEqual([
    '| 0.3 to 0.4 | 1 | 0.350 | 0.000 |',
    '| 0.9 to 1 | 1 | 0.900 | 1.000 |',
  ]);
});
