/** Figures in, Markdown tables out, as they stand in the README. */
import type { Baselines } from './baselines.js';
import type { Band, Measures } from './measures.js';

export function resultsTable(result: {
  readonly pack: string;
  readonly verbatim: Measures;
  readonly baselines: Baselines;
}): string {
  const { answerable, unanswerable } = result.verbatim;
  const rows = Object.entries({ ...result.baselines, Verbatim: result.verbatim }).map(([name, m]) => [
    name,
    ...[m.first, m.firstThree, m.reciprocalRank, m.separation].map(figure),
    ...(name === 'Verbatim' ? [m.answered, m.refused, m.precision].map(figure) : ['', '', '']),
  ]);
  return table(
    [
      `${result.pack}: ${answerable} answerable, ${unanswerable} not`,
      'first right',
      'one of three',
      'MRR',
      'AUC',
      'answered',
      'refused',
      'answers right',
    ],
    rows,
  );
}

export function reliabilityTable(bands: readonly Band[]): string {
  const rows = bands
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, meanConfidence, right }) => [
      `${from} to ${to}`,
      String(count),
      figure(meanConfidence),
      figure(right),
    ]);
  return table(['confidence', 'questions', 'mean', 'right'], rows);
}

function figure(x: number): string {
  return Number.isNaN(x) ? '–' : x.toFixed(3);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
