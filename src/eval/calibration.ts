/** Outcomes in, how far their confidence can be believed out: how often the first quote was right at each confidence. */
import { isFirstRight, mean, type Outcome, share } from './measures.js';

/** The questions whose confidence was in `from` ≤ confidence < `to`; the last band includes 1. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** How many of them were answered; the others' nearest quotes count as well. */
  readonly answered: number;
  /** NaN in an empty band, as is `right`. */
  readonly meanConfidence: number;
  /** The share whose first quote is right: where the confidence is calibrated, as much as its mean. */
  readonly right: number;
}

const BANDS = 10;

export function reliability(outcomes: readonly Outcome[]): Band[] {
  return Array.from({ length: BANDS }, (_, i) => {
    // Not by adding up: 0.2 + 0.1 is more than 0.3, which would be in two bands.
    const [from, to] = [i / BANDS, (i + 1) / BANDS];
    const inside = outcomes.filter(({ confidence: c }) => c >= from && (c < to || to === 1));
    return {
      from,
      to,
      count: inside.length,
      answered: inside.filter(({ answered }) => answered).length,
      meanConfidence: mean(inside.map(({ confidence }) => confidence)),
      right: share(inside, isFirstRight),
    };
  });
}

/**
 * The expected calibration error (Naeini, Cooper and Hauskrecht 2015, https://doi.org/10.1609/aaai.v29i1.9602): the mean
 * distance of a band's confidence from its share of right ones, each band counting by its questions. 0..1, 0 is best.
 */
export function calibrationError(bands: readonly Band[]): number {
  const all = bands.reduce((sum, { count }) => sum + count, 0);
  const filled = bands.filter(({ count }) => count > 0);
  return all === 0
    ? Number.NaN
    : filled.reduce((sum, b) => sum + (b.count / all) * Math.abs(b.meanConfidence - b.right), 0);
}
