/** What was measured, sample by sample, turned into figures: how many, the percentiles, and whether a goal is met. */

export type Unit = 'times' | 'ms' | 'MB' | 'passages';

/** The percentile must not be higher. */
export interface Goal {
  readonly percentile: 'p50' | 'p99';
  readonly atMost: number;
}

export interface Figures {
  /** What was measured, in a reader's words. */
  readonly what: string;
  readonly unit: Unit;
  /** How many samples. */
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly goal?: Goal;
  /** Absent where there is no goal. */
  readonly met?: boolean;
}

/** @param samples every one, in any order; at least one */
export function figuresOf(what: string, unit: Unit, samples: readonly number[], goal?: Goal): Figures {
  const [p50, p99] = [percentile(samples, 0.5), percentile(samples, 0.99)];
  return judge({ what, unit, count: samples.length, p50, p99 }, goal);
}

export function judge(figures: Figures, goal: Goal | undefined): Figures {
  return goal === undefined ? figures : { ...figures, goal, met: figures[goal.percentile] <= goal.atMost };
}

/**
 * The smallest sample that at least this share of the samples does not exceed (the nearest-rank percentile).
 * @param share above 0, at most 1
 * @returns NaN without samples
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
