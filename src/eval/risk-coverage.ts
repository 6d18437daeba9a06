/** Outcomes in, the curve of answered against right out: what answering more or fewer of the questions would be worth. */
import { isFirstRight, type Outcome, share } from './measures.js';

/** What would be were all questions answered whose confidence is at least `from`. */
export interface CurvePoint {
  readonly from: number;
  /** The share of all questions that would be answered: the coverage. */
  readonly coverage: number;
  /** Of those answers, the share whose first quote is right: 1 less the risk. */
  readonly right: number;
  /** Of the answerable questions, the share answered; NaN without any. */
  readonly answered: number;
  /** Of the unanswerable ones, the share refused; NaN without any. */
  readonly refused: number;
}

const POINTS = 10;

/**
 * The risk–coverage curve (El-Yaniv and Wiener 2010, https://jmlr.org/papers/v11/el-yaniv10a.html) at every tenth of the
 * questions, the surest first. Questions of equal confidence are answered together, so that there may be fewer points.
 */
export function riskCoverage(outcomes: readonly Outcome[]): CurvePoint[] {
  const confidences = outcomes.map(({ confidence }) => confidence).sort((a, b) => b - a);
  const steps = Array.from(
    { length: POINTS },
    (_, i) => confidences[Math.ceil(((i + 1) * confidences.length) / POINTS) - 1],
  );
  return [...new Set(steps)].flatMap((from) => (from === undefined ? [] : [pointAt(from, outcomes)]));
}

function pointAt(from: number, outcomes: readonly Outcome[]): CurvePoint {
  const isGiven = ({ confidence }: Outcome) => confidence >= from;
  return {
    from,
    coverage: share(outcomes, isGiven),
    right: share(outcomes.filter(isGiven), isFirstRight),
    answered: share(
      outcomes.filter(({ answerable }) => answerable),
      isGiven,
    ),
    refused: share(
      outcomes.filter(({ answerable }) => !answerable),
      (outcome) => !isGiven(outcome),
    ),
  };
}
