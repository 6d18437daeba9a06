/** Questions with their candidates' signs in, fitted weights out: for the ranking, and for the confidence. */
import type { Sign, Signs } from '../answer/evidence.js';
import { type ReadSign, rankBy } from '../answer/rank.js';
import type { Collected, Weighed } from './collect.js';
import { descend } from './descend.js';

/**
 * Chosen by leaving each out and putting others in, judged on packs that were not fitted on: with more signs the packs
 * disagreed.
 */
export const SHORTLIST_SIGNS = [
  'tokens',
  'tellingTokens',
  'worstWord',
  'words',
] as const satisfies readonly Sign[];
export const RANKING_SIGNS = ['reading', 'shortlisted'] as const satisfies readonly ReadSign[];
export const CONFIDENCE_SIGNS = [
  'anyReading',
  'closeness',
  'coverage',
  'missingNames',
  'unknownNames',
  'asksNothing',
  'opposite',
] as const satisfies readonly ReadSign[];

/** How strongly weights are held to 0: the penalty is this times the sum of squares, of signs scaled to variance 1. */
const RANKING_PENALTY = 0.01;
const CONFIDENCE_PENALTY = 0.005;

export type Weights<S extends string> = Readonly<Record<S, number>>;
export interface Confidence {
  readonly weights: Weights<(typeof CONFIDENCE_SIGNS)[number]>;
  readonly constant: number;
}

/** Fits the shortlist to all candidates. */
export function fitShortlist(packs: readonly Collected<Signs>[]): Weights<(typeof SHORTLIST_SIGNS)[number]> {
  return fitListwise(packs, SHORTLIST_SIGNS);
}

/**
 * Fits the ranking to the candidates that were read.
 * @param without a sign to do without: its weight is 0
 */
export function fitRanking(
  packs: readonly Collected[],
  without?: ReadSign,
): Weights<(typeof RANKING_SIGNS)[number]> {
  return fitListwise(packs, RANKING_SIGNS, without);
}

/**
 * Maximises the chance that a softmax over the candidates gives to the right ones together (listwise loss as in
 * ListNet: Cao et al. 2007). Each pack counts alike. Questions whose candidates are all right or all wrong teach nothing.
 */
function fitListwise<Name extends string, S extends Readonly<Record<Name, number>>>(
  packs: readonly Collected<S>[],
  names: readonly Name[],
  without?: string,
): Weights<Name> {
  const row = (signs: S) => names.map((name) => (name === without ? 0 : signs[name]));
  const lists = packs.map(({ questions }) =>
    questions.filter((list) => list.some(({ right }) => right) && !list.every(({ right }) => right)),
  );
  const scaling = scale(lists.flat(2).map(({ signs }) => row(signs)));
  const scaled = lists.map((pack) =>
    pack.map((list) => list.map(({ signs, right }) => ({ right, x: scaling.apply(row(signs)) }))),
  );
  const found = descend(
    names.map(() => RANKING_PENALTY),
    (w, gradient) => {
      for (const pack of scaled) {
        for (const list of pack) {
          const exps = list.map(({ x }) => Math.exp(dot(w, x)));
          const all = sum(exps);
          const right = sum(exps.map((e, i) => (list[i]?.right ? e : 0)));
          for (const [i, { x, right: isRight }] of list.entries()) {
            const e = exps[i] ?? 0;
            const pull = (e / all - (isRight ? e / right : 0)) / pack.length / scaled.length;
            for (const [j, value] of x.entries()) gradient[j] = (gradient[j] ?? 0) + pull * value;
          }
        }
      }
    },
  );
  return named(names, scaling.undo(found));
}

/**
 * Logistic regression of "the first candidate is right" on its signs. Each pack counts alike.
 * @param without a sign to do without: its weight is 0
 */
export function fitConfidence(
  packs: readonly Collected[],
  ranking: Weights<string>,
  without?: ReadSign,
): Confidence {
  const firsts = packs.map(({ questions }) => questions.map((list) => first(list, ranking, without)));
  const scaling = scale(firsts.flat().map(({ x }) => x));
  const scaled = firsts.map((pack) => pack.map(({ x, right }) => ({ right, x: scaling.apply(x) })));
  const found = descend([...CONFIDENCE_SIGNS.map(() => CONFIDENCE_PENALTY), 0], (w, gradient) => {
    const constant = w[CONFIDENCE_SIGNS.length] ?? 0;
    for (const pack of scaled) {
      for (const { x, right } of pack) {
        const chance = 1 / (1 + Math.exp(-dot(w, x) - constant));
        const pull = (chance - (right ? 1 : 0)) / pack.length / scaled.length;
        for (const [j, value] of [...x, 1].entries()) gradient[j] = (gradient[j] ?? 0) + pull * value;
      }
    }
  });
  const weights = scaling.undo(found.slice(0, -1));
  return {
    weights: named(CONFIDENCE_SIGNS, weights),
    constant: (found.at(-1) ?? 0) - dot(weights, scaling.means),
  };
}

function first(list: readonly Weighed[], ranking: Weights<string>, without: ReadSign | undefined) {
  const ranked = rankBy(
    list.map(({ signs }) => signs),
    ranking,
  );
  const best = list[ranked[0]?.candidate ?? 0];
  const x = CONFIDENCE_SIGNS.map((sign) => (sign === without ? 0 : (best?.signs[sign] ?? 0)));
  return { x, right: best?.right ?? false };
}

/** Scales rows to mean 0 and variance 1 in each column, and weights of scaled rows back to ones of the rows as they were. */
function scale(rows: readonly (readonly number[])[]) {
  const columns = rows[0]?.map((_, j) => rows.map((row) => row[j] ?? 0)) ?? [];
  const means = columns.map((column) => sum(column) / rows.length);
  const deviations = columns.map(
    (column, j) => Math.sqrt(sum(column.map((x) => (x - (means[j] ?? 0)) ** 2)) / rows.length) || 1,
  );
  return {
    means,
    apply: (row: readonly number[]) => row.map((x, j) => (x - (means[j] ?? 0)) / (deviations[j] ?? 1)),
    undo: (weights: readonly number[]) => weights.map((w, j) => w / (deviations[j] ?? 1)),
  };
}

function named<S extends string>(names: readonly S[], values: readonly number[]): Weights<S> {
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Weights<S>;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return b.reduce((total, x, i) => total + x * (a[i] ?? 0), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, x) => total + x, 0);
}
