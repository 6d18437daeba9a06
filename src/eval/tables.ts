/** Figures in, Markdown tables out: aligned and at most 100 columns wide, for a terminal and for the README alike. */
import type { Band } from './calibration.js';
import type { Measures } from './measures.js';
import type { CurvePoint } from './risk-coverage.js';

type Figure = keyof Measures;

/** What stands above each figure; the README explains them. */
export const HEADS: Readonly<Record<Figure, string>> = {
  answerable: 'answerable',
  unanswerable: 'not',
  first: 'first',
  firstThree: 'of 3',
  reciprocalRank: 'MRR',
  separation: 'AUC',
  answered: 'answered',
  refused: 'refused',
  precision: 'right',
  quoteLength: 'chars',
  ms: 'ms',
};
/** Only who may refuse has these; a search answers everything. */
const OF_ANSWERS: readonly Figure[] = ['answered', 'refused', 'precision'];
const RANKING: readonly Figure[] = [
  'first',
  'firstThree',
  'reciprocalRank',
  'separation',
  ...OF_ANSWERS,
  'quoteLength',
  'ms',
];
const KIND: readonly Figure[] = [
  'answerable',
  'unanswerable',
  'first',
  'firstThree',
  'reciprocalRank',
  'separation',
  ...OF_ANSWERS,
];

/** Verbatim's figures under those of what it is compared with. */
export function resultsTable(verbatim: Measures, baselines: Readonly<Record<string, Measures>> = {}): string {
  const rows = Object.entries({ ...baselines, Verbatim: verbatim }).map(([name, measures]) => [
    name,
    ...RANKING.map((key) =>
      name !== 'Verbatim' && OF_ANSWERS.includes(key) ? '' : figure(key, measures[key]),
    ),
  ]);
  return markdownTable(['', ...RANKING.map((key) => HEADS[key])], rows);
}

/** Kinds without questions are left out. */
export function kindsTable(kinds: Readonly<Record<string, Measures>>): string {
  const rows = Object.entries(kinds)
    .filter(([, { answerable, unanswerable }]) => answerable + unanswerable > 0)
    .map(([name, measures]) => [name, ...KIND.map((key) => figure(key, measures[key]))]);
  return markdownTable(['kind', ...KIND.map((key) => HEADS[key])], rows);
}

/** Bands without questions are left out. */
export function reliabilityTable(bands: readonly Band[]): string {
  const rows = bands
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, answered, meanConfidence, right }) => [
      `${from} to ${to}`,
      String(count),
      String(answered),
      share(meanConfidence),
      share(right),
      bar(right),
    ]);
  return markdownTable(['confidence', 'questions', 'answered', 'mean', 'right', ''], rows);
}

export function curveTable(curve: readonly CurvePoint[]): string {
  const rows = curve.map(({ from, coverage, right, answered, refused }) => [
    share(from),
    ...[coverage, answered, refused, right].map(share),
    bar(right),
  ]);
  return markdownTable(['from', 'of all', 'answered', 'refused', 'right', ''], rows);
}

/** A share with three decimals, a count or a length whole, milliseconds with one decimal, and a dash for NaN. */
export function figure(key: Figure, x: number): string {
  if (key === 'answerable' || key === 'unanswerable') return String(x);
  if (key === 'quoteLength') return Number.isNaN(x) ? '–' : x.toFixed(0);
  if (key === 'ms') return Number.isNaN(x) ? '–' : x.toFixed(1);
  return share(x);
}

function share(x: number): string {
  return Number.isNaN(x) ? '–' : x.toFixed(3);
}

/** How many characters a bar for 1 is long. */
const BAR = 20;

function bar(x: number): string {
  return Number.isNaN(x) ? '' : '▇'.repeat(Math.round(x * BAR));
}

/** @param head of the columns: the first is set left and the others right, but for bars, which have no head */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const isLeft = (column: number) => column === 0 || head[column] === '';
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (isLeft(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (isLeft(i) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
