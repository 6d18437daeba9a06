/** Measures of summaries in, Markdown tables out. */
import type { Rouge } from './rouge.js';
import type { SummaryResults } from './summaries.js';
import { markdownTable } from './tables.js';

const HEAD = ['ROUGE-1 / 2 / L', '3 sentences', '6 sentences', 'key facts in 6 sentences'];

export function summariesReport({ summaries, topics }: SummaryResults): string {
  const rows = Object.entries(summaries).map(([name, { rouge, held, lacking }]) => [
    name,
    figures(rouge.short),
    figures(rouge.medium),
    `${held.length} of ${held.length + lacking.length}`,
  ]);
  const { spokenOf, found, silentOn, refused } = topics;
  const told = `Topics: ${found} of ${spokenOf} that the articles speak of are found, ${refused} of ${silentOn} others refused.`;
  return `${markdownTable(HEAD, rows)}\n\n${told}`;
}

const figures = ({ one, two, longest }: Rouge) => [one, two, longest].map((x) => x.toFixed(3)).join(' / ');
