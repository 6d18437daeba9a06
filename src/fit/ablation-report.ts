/** What each sign is worth in, Markdown out: a table for each pack. */
import type { Measures } from '../eval/measures.js';
import { figure, HEADS, markdownTable } from '../eval/tables.js';
import type { Ablation } from './ablation.js';

const COLUMNS = [
  'first',
  'firstThree',
  'reciprocalRank',
  'separation',
  'answered',
  'refused',
  'precision',
] as const satisfies readonly (keyof Measures)[];

const NOTE = `Each sign left out in turn, and all weights fitted again without it, to one half of each of these packs, and judged
on the other half, both ways round. The first line is with all signs; the others say how much that changes.`;

export function ablationReport(ablations: readonly Ablation[]): string {
  const [all, ...others] = ablations;
  const tables = Object.entries(all?.packs ?? {}).map(([pack, whole]) => {
    const rows = others.map(({ without, packs }) => [
      String(without),
      ...COLUMNS.map((key) => difference((packs[pack]?.[key] ?? Number.NaN) - whole[key])),
    ]);
    const head = ['without', ...COLUMNS.map((key) => HEADS[key])];
    return `### ${pack}\n\n${markdownTable(head, [['none', ...COLUMNS.map((key) => figure(key, whole[key]))], ...rows])}`;
  });
  return [NOTE, ...tables].join('\n\n');
}

function difference(x: number): string {
  if (Number.isNaN(x)) return '–';
  const digits = Math.abs(x).toFixed(3);
  return digits === '0.000' ? '0' : `${x < 0 ? '−' : '+'}${digits}`;
}
