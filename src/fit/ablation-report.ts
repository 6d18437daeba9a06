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

const NOTE = `Each sign left out in turn, and all weights fitted again without it, to one half of each pack;
judged on the other half, both ways round. The first line is with all signs, the others say how much
that changes.`;

export function ablationReport([all, ...others]: readonly Ablation[]): string {
  const tables = Object.entries(all?.packs ?? {}).map(([pack, whole]) => {
    const rows = others.map(({ without, packs }) => [
      String(without),
      ...COLUMNS.map((key) => difference((packs[pack]?.[key] ?? Number.NaN) - whole[key])),
    ]);
    const head = ['without', ...COLUMNS.map((key) => HEADS[key])];
    const none = ['none', ...COLUMNS.map((key) => figure(key, whole[key]))];
    return `${heading(pack, whole)}\n\n${markdownTable(head, [none, ...rows])}`;
  });
  return [NOTE, ...tables].join('\n\n');
}

/** What one question more or less changes: a smaller difference is none. */
function heading(pack: string, { answerable, unanswerable }: Measures): string {
  const [one, other] = [answerable, unanswerable].map((count) => (1 / count).toFixed(3));
  const others = unanswerable === 0 ? '' : `, one of ${unanswerable} others ${other}`;
  return `**${pack}**: one of ${answerable} answerable questions is ${one}${others}`;
}

function difference(x: number): string {
  if (Number.isNaN(x)) return '–';
  const digits = Math.abs(x).toFixed(3);
  return digits === '0.000' ? '0' : `${x < 0 ? '−' : '+'}${digits}`;
}
