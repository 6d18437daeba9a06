/** Candidates with their signs in, the same best first out, and how sure it is that the first one answers. */
import { SIGNS, type Sign } from './evidence.js';
import { CONFIDENCE, RANKING } from './weights.js';

export interface Ranked {
  /** Its place among the candidates. */
  readonly candidate: number;
  /** The higher the better; only differences mean something. */
  readonly score: number;
}

/** @param signs of each candidate, in the order of SIGNS */
export function rank(signs: readonly Float64Array[]): Ranked[] {
  return signs
    .map((each, candidate) => ({ candidate, score: weigh(each, RANKING) }))
    .sort((a, b) => b.score - a.score);
}

/** The chance that the first of the ranked candidates answers the question, 0..1; 0 when there is none. */
export function confidence(ranked: readonly Ranked[], signs: readonly Float64Array[]): number {
  const [first, second] = ranked;
  const own = first && signs[first.candidate];
  if (first === undefined || own === undefined) return 0;
  const sum = weigh(own, CONFIDENCE) + CONFIDENCE.lead * lead(first, second) + CONFIDENCE.constant;
  return 1 / (1 + Math.exp(-sum));
}

/** How far the first is ahead of the second, cut off where more says nothing more. */
export function lead(first: Ranked, second: Ranked | undefined): number {
  return Math.min(first.score - (second?.score ?? Number.NEGATIVE_INFINITY), MAX_LEAD);
}
const MAX_LEAD = 5;

function weigh(signs: Float64Array, weights: Readonly<Record<Sign, number>>): number {
  return SIGNS.reduce((sum, sign, i) => sum + weights[sign] * (signs[i] ?? 0), 0);
}
