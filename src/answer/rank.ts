/** Candidates' signs in, the candidates best first out, and how sure it is that the first one answers. */
import type { Sign, Signs } from './evidence.js';
import { CONFIDENCE, RANKING } from './weights.js';

export interface Ranked {
  /** Its place among the candidates. */
  readonly candidate: number;
  /** The higher the better; only differences mean something. */
  readonly score: number;
  readonly signs: Signs;
}

export function rank(signs: readonly Signs[]): Ranked[] {
  return rankBy(signs, RANKING);
}

export function rankBy(signs: readonly Signs[], weights: Readonly<Partial<Record<Sign, number>>>): Ranked[] {
  return signs
    .map((each, candidate) => ({ candidate, score: weigh(each, weights), signs: each }))
    .sort((a, b) => b.score - a.score);
}

/**
 * From this confidence on, the quotes are shown as an answer. Lower than an even chance: a reader sees up to three quotes
 * and judges them, while a refusal leaves them nothing. Of the questions on the shipped articles it answers four in
 * five of those that they answer, and refuses nearly six in ten of the others.
 */
export const ANSWER_FROM = 0.3;

/** The chance that the first of the ranked candidates answers the question, 0..1; 0 when there is none. */
export function confidence(ranked: readonly Ranked[]): number {
  return confidenceBy(ranked, CONFIDENCE);
}

export function confidenceBy(ranked: readonly Ranked[], { weights, constant }: typeof CONFIDENCE): number {
  const [first] = ranked;
  if (first === undefined) return 0;
  const sum = weigh({ ...first.signs, lead: lead(ranked) }, weights) + constant;
  return 1 / (1 + Math.exp(-sum));
}

/** The first one's share of the exponentials of all scores: the chance that it is the one, if any is. Above 0, to 1. */
export function lead(ranked: readonly Ranked[]): number {
  const best = ranked[0]?.score ?? 0;
  return 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
}

function weigh<S extends string>(
  signs: Readonly<Record<S, number>>,
  weights: Readonly<Partial<Record<S, number>>>,
) {
  let sum = 0;
  for (const sign in weights) sum += (weights[sign] ?? 0) * signs[sign];
  return sum;
}

/** What the confidence is made of: the first candidate's signs, and its lead. */
export type ConfidenceSign = Sign | 'lead';
