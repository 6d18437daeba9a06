/** Candidates' signs in, the candidates best first out, and how sure it is that the first one answers. */
import type { Signs } from './evidence.js';
import { CONFIDENCE, RANKING, SHORTLIST } from './weights.js';

/** What is known of a sentence that was read. */
export interface ReadSigns extends Signs {
  /** Its score on the shortlist. */
  readonly shortlisted: number;
  /** The reader's score of it; where the best were compared, in part that beside them. */
  readonly reading: number;
  /** The logarithm of the odds, by the reader's scores, that any sentence that was read answers. */
  readonly anyReading: number;
  /** 1 if it says the opposite of what the question takes for granted; else 0. */
  readonly opposite: number;
}
export type ReadSign = keyof ReadSigns;

export interface Ranked<S extends Signs = ReadSigns> {
  /** Its place among the candidates. */
  readonly candidate: number;
  /** The higher the better; only differences mean something. */
  readonly score: number;
  readonly signs: S;
}

/** What each of some signs is worth. */
type WeightsOf<S> = { readonly [Name in keyof S]?: number };

/** What is worth reading, best first: by signs that cost little. */
export function shortlist(signs: readonly Signs[]): Ranked<Signs>[] {
  return rankBy(signs, SHORTLIST);
}

/** What was read, best first. */
export function rank(signs: readonly ReadSigns[]): Ranked[] {
  return rankBy(signs, RANKING);
}

/** From this lead on, comparing changed the first one in 3 of 1,210 questions, and for the better in none. */
const CLEAR_LEAD = 1;

/** Whether the best should be compared with one another. */
export function isClose([first, second]: readonly Ranked[]): boolean {
  return first !== undefined && second !== undefined && first.score - second.score < CLEAR_LEAD;
}

export function rankBy<S extends Signs>(signs: readonly S[], weights: WeightsOf<S>): Ranked<S>[] {
  return signs
    .map((each, candidate) => ({ candidate, score: weigh(each, weights), signs: each }))
    .sort((a, b) => b.score - a.score);
}

/**
 * From this confidence on, the quotes are shown as an answer. Lower than an even chance: a reader sees up to three quotes
 * and judges them, while a refusal leaves them nothing. What another line would do is in the README's curves.
 */
export const ANSWER_FROM = 0.21;

/** The chance that the first of the ranked candidates answers the question, 0..1; 0 when there is none. */
export function confidence(ranked: readonly Ranked[]): number {
  return confidenceBy(ranked, CONFIDENCE);
}

export function confidenceBy(ranked: readonly Ranked[], { weights, constant }: typeof CONFIDENCE): number {
  const [first] = ranked;
  if (first === undefined) return 0;
  const sum = weigh(first.signs, weights) + constant;
  return 1 / (1 + Math.exp(-sum));
}

function weigh<S>(signs: S, weights: WeightsOf<S>): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * Number(signs[name]);
  return sum;
}
