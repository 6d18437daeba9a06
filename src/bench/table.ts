/** Figures in, one Markdown table out, as it stands in the README. */
import type { Figures, Unit } from './figures.js';

/** @param head what stands above the names of what was measured */
export function benchTable(head: string, all: readonly Figures[]): string {
  const rows = all.map(({ what, unit, count, p50, p99, goal, met }) => [
    what,
    String(count),
    amount(p50, unit),
    amount(p99, unit),
    goal === undefined ? '' : `${goal.percentile} ≤ ${goal.atMost}${SYMBOLS[unit]}`,
    met === undefined ? '' : met ? 'yes' : '**no**',
  ]);
  const columns = [head, 'samples', 'p50', 'p99', 'goal', 'met'];
  const rule = columns.map((_, i) => (i === 0 ? '---' : '---:'));
  return [columns, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const SYMBOLS: Readonly<Record<Unit, string>> = { times: '×', ms: ' ms', MB: ' MB', passages: '' };
/** Below so many milliseconds a decimal is worth reading. */
const TENTHS_BELOW = 100;

function amount(x: number, unit: Unit): string {
  const digits = unit === 'times' ? 2 : unit === 'ms' && x < TENTHS_BELOW ? 1 : 0;
  return x.toFixed(digits) + SYMBOLS[unit];
}
