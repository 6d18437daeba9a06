/** A pack's figures in, Markdown out: at most 100 columns wide but for the misses. */
import type { Evaluation } from './evaluate.js';
import { margin } from './measures.js';
import { countMisses, describeMiss } from './misses.js';
import { curveTable, kindsTable, reliabilityTable, resultsTable } from './tables.js';

export function report(evaluation: Evaluation): string {
  const { misses } = evaluation;
  const parts = [results(evaluation), details(evaluation)];
  if (misses !== undefined) {
    parts.push(`${countMisses(misses)}:`, `\`\`\`text\n${misses.map(describeMiss).join('\n\n')}\n\`\`\``);
  }
  return parts.join('\n\n');
}

/** The same for a document: all but the results folded away, without the misses. */
export function foldedReport(evaluation: Evaluation): string {
  const summary = `<summary>${evaluation.pack} by kind of question, and how sure the answers were</summary>`;
  return `${results(evaluation)}\n\n<details>\n${summary}\n\n${details(evaluation)}\n\n</details>`;
}

function results({ pack, total, verbatim, baselines }: Evaluation): string {
  const { answerable, unanswerable, first } = verbatim;
  const asked = answerable + unanswerable;
  const sampled = asked < total ? `, a sample of ${asked} of its ${total} questions` : '';
  const counts = `${answerable} that the articles answer and ${unanswerable} that they don’t`;
  const within = answerable === 0 ? '' : `; first ± ${margin(first, answerable).toFixed(2)}`;
  return `**${pack}**${sampled}: ${counts}${within}\n\n${resultsTable(verbatim, baselines)}`;
}

function details({ kinds, reliability, calibrationError, curve }: Evaluation): string {
  return [
    'By what is asked:',
    kindsTable(kinds),
    `How far the confidence can be believed (expected calibration error ${calibrationError.toFixed(3)}):`,
    reliabilityTable(reliability),
    'What answering from a lower or higher confidence on would do:',
    curveTable(curve),
  ].join('\n\n');
}
