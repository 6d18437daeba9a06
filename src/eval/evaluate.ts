/** A pack's answers in, all its figures out, as `--json` prints them. */
import type { Asked } from './ask-pack.js';
import type { Baselines } from './baselines.js';
import { type Band, calibrationError, reliability } from './calibration.js';
import { ASKED_KINDS, type AskedKind, askedKind } from './kinds.js';
import { type Measures, measure } from './measures.js';
import type { Miss } from './misses.js';
import { type CurvePoint, riskCoverage } from './risk-coverage.js';

/** Numbers that can't be told are NaN, and `null` in JSON. */
export interface Evaluation {
  readonly pack: string;
  /** How many questions the pack has: more than were asked, where a sample was. */
  readonly total: number;
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

export function evaluate(pack: string, asked: readonly Asked[], total = asked.length): Evaluation {
  const bands = reliability(asked);
  const kinds = ASKED_KINDS.map((kind) => {
    return [kind, measure(asked.filter(({ of }) => askedKind(of.question) === kind))];
  });
  return {
    pack,
    total,
    verbatim: measure(asked),
    kinds: Object.fromEntries(kinds),
    reliability: bands,
    calibrationError: calibrationError(bands),
    curve: riskCoverage(asked),
  };
}
