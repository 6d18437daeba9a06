/** A pack's answers in, all its figures out, as `--json` prints them; and the same as text. */
import type { Asked } from './ask-pack.js';
import type { Baselines } from './baselines.js';
import { type Band, calibrationError, reliability } from './calibration.js';
import { ASKED_KINDS, type AskedKind, askedKind } from './kinds.js';
import { type Measures, measure } from './measures.js';
import { countMisses, describeMiss, type Miss } from './misses.js';
import { type CurvePoint, riskCoverage } from './risk-coverage.js';
import { curveTable, kindsTable, reliabilityTable, resultsTable } from './tables.js';

/** Numbers that can't be told are NaN, and `null` in JSON. */
export interface Evaluation {
  readonly pack: string;
  readonly verbatim: Measures;
  readonly kinds: Readonly<Record<AskedKind, Measures>>;
  readonly reliability: readonly Band[];
  /** Of `reliability`, 0..1; 0 is best. */
  readonly calibrationError: number;
  readonly curve: readonly CurvePoint[];
  /** With `--compare`. */
  readonly baselines?: Baselines;
  /** With `--misses`. */
  readonly misses?: readonly Miss[];
}

export function evaluate(pack: string, asked: readonly Asked[]): Evaluation {
  const bands = reliability(asked);
  const kinds = ASKED_KINDS.map((kind) => {
    return [kind, measure(asked.filter(({ of }) => askedKind(of.question) === kind))];
  });
  return {
    pack,
    verbatim: measure(asked),
    kinds: Object.fromEntries(kinds),
    reliability: bands,
    calibrationError: calibrationError(bands),
    curve: riskCoverage(asked),
  };
}

/** Markdown, at most 100 columns wide but for the misses. */
export function report({ pack, verbatim, kinds, baselines, misses, ...rest }: Evaluation): string {
  const parts = [
    `### ${pack}: ${verbatim.answerable} questions that the articles answer, ${verbatim.unanswerable} that they don’t`,
    resultsTable(verbatim, baselines),
    'By what is asked:',
    kindsTable(kinds),
    `How far the confidence can be believed; expected calibration error ${rest.calibrationError.toFixed(3)}:`,
    reliabilityTable(rest.reliability),
    'What answering only from a confidence on would be worth:',
    curveTable(rest.curve),
  ];
  if (misses !== undefined) {
    parts.push(`${countMisses(misses)}:`, `\`\`\`text\n${misses.map(describeMiss).join('\n\n')}\n\`\`\``);
  }
  return parts.join('\n\n');
}
