import { expect, it } from 'vitest';
import { figuresOf } from '../../src/bench/figures.js';
import { benchTable } from '../../src/bench/table.js';

it('prints one Markdown table with units, goals, and whether they are met', () => {
  const table = benchTable('Node 20, 2 cores', [
    figuresOf('answer ÷ model', 'times', [1.2, 1.254, 9], { percentile: 'p50', atMost: 1.3 }),
    figuresOf('cold start', 'ms', [1_432.4], { percentile: 'p50', atMost: 1_200 }),
    figuresOf('answering', 'ms', [3.14]),
    figuresOf('memory', 'MB', [209.4], { percentile: 'p50', atMost: 300 }),
    figuresOf('embedded', 'passages', [0, 0], { percentile: 'p99', atMost: 0 }),
  ]);
  expect(table.split('\n')).toEqual([
    '| Node 20, 2 cores | samples | p50 | p99 | goal | met |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    '| answer ÷ model | 3 | 1.25× | 9.00× | p50 ≤ 1.3× | yes |',
    '| cold start | 1 | 1432 ms | 1432 ms | p50 ≤ 1200 ms | **no** |',
    '| answering | 1 | 3.1 ms | 3.1 ms |  |  |',
    '| memory | 1 | 209 MB | 209 MB | p50 ≤ 300 MB | yes |',
    '| embedded | 2 | 0 | 0 | p99 ≤ 0 | yes |',
  ]);
});
