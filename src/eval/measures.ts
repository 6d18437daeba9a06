/** What was answered to a pack's questions, turned into the figures that say how good it was. */
import { percentile } from '../bench/figures.js';

/** One question's outcome. */
export interface Outcome {
  readonly answerable: boolean;
  readonly answered: boolean;
  /** Of Verbatim 0..1; of a search its best score, in whatever unit. */
  readonly confidence: number;
  /** Whether each quote answers the question, best first; of a question that was not answered, its nearest quotes. */
  readonly right: readonly boolean[];
  /** Characters of the first quote; 0 without one. */
  readonly quoteLength: number;
  /** Milliseconds from question to answer. */
  readonly ms: number;
}

/** Shares are 0..1, and NaN where there is nothing to take a share of. */
export interface Measures {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Of the answerable questions, the share whose first quote is right. */
  readonly first: number;
  /** … with a right one among the first three. */
  readonly firstThree: number;
  /** The mean of 1 / the first right quote's place; 0 where none of those shown is. */
  readonly reciprocalRank: number;
  /** The area under the ROC curve of `confidence`, answerable against not: 0.5 is guessing. NaN with only one kind. */
  readonly separation: number;
  /** Of the answerable questions, the share that got an answer. */
  readonly answered: number;
  /** Of the unanswerable ones, the share that got none. */
  readonly refused: number;
  /** Of all answers given, the share whose first quote is right. */
  readonly precision: number;
  /** The mean length of the answers' first quotes, in characters. */
  readonly quoteLength: number;
  /** The median time for a question, in milliseconds. */
  readonly ms: number;
}

export function measure(outcomes: readonly Outcome[]): Measures {
  const can = outcomes.filter(({ answerable }) => answerable);
  const cannot = outcomes.filter(({ answerable }) => !answerable);
  const given = outcomes.filter(({ answered }) => answered);
  return {
    answerable: can.length,
    unanswerable: cannot.length,
    first: share(can, isFirstRight),
    firstThree: share(can, ({ right }) => right.slice(0, 3).includes(true)),
    reciprocalRank: mean(can.map(({ right }) => (right.includes(true) ? 1 / (right.indexOf(true) + 1) : 0))),
    separation: areaUnderCurve(
      can.map(({ confidence }) => confidence),
      cannot.map(({ confidence }) => confidence),
    ),
    answered: share(can, ({ answered }) => answered),
    refused: share(cannot, ({ answered }) => !answered),
    precision: share(given, isFirstRight),
    quoteLength: mean(given.map(({ quoteLength }) => quoteLength)),
    ms: percentile(
      outcomes.map(({ ms }) => ms),
      0.5,
    ),
  };
}

/** Whether showing the first quote as the answer is, or would have been, right: to an unanswerable question it never is. */
export function isFirstRight({ answerable, right }: Pick<Outcome, 'answerable' | 'right'>): boolean {
  return answerable && right[0] === true;
}

/** The chance that a positive is higher than a negative, ties counting half (Mann and Whitney). */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return Number.NaN;
  let wins = 0;
  for (const p of positives) for (const n of negatives) wins += p > n ? 1 : p === n ? 0.5 : 0;
  return wins / (positives.length * negatives.length);
}

/** The share of a list that has something, 0..1; NaN of an empty one. */
export function share<T>(of: readonly T[], has: (item: T) => boolean): number {
  return mean(of.map((item) => (has(item) ? 1 : 0)));
}

/** The normal distribution's 97.5th percentile: of estimates, 95 % are within so many standard errors. */
const Z = 1.96;

/**
 * How far a share of `count` questions may be off, either way, because these and no others were asked: half the width of
 * Wilson's 95 % interval (1927, https://doi.org/10.1080/01621459.1927.10502953). NaN without questions.
 */
export function margin(share: number, count: number): number {
  const spread = (share * (1 - share)) / count + Z ** 2 / (4 * count ** 2);
  return (Z * Math.sqrt(spread)) / (1 + Z ** 2 / count);
}

/** NaN without numbers. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? Number.NaN : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}
