/** Packs' candidates with their signs in, what each sign is worth out: how well it goes without it. */
import { ANSWER_FROM, confidenceBy, type ReadSign, type ReadSigns, rankBy } from '../answer/rank.js';
import { type Measures, measure, type Outcome } from '../eval/measures.js';
import { candidatesOf, type Judged } from './collect.js';
import { CONFIDENCE_SIGNS, fitConfidence, fitRanking, RANKING_SIGNS } from './models.js';

export interface JudgedPack {
  readonly name: string;
  readonly questions: readonly Judged[];
}

export interface Ablation {
  /** Null: with all signs. */
  readonly without: ReadSign | null;
  /** Of sentences, not of the quotes cut from them; so without `quoteLength` and `ms`, which are 0. By pack. */
  readonly packs: Readonly<Record<string, Measures>>;
}

/**
 * Leaves each sign out in turn, out of the ranking, the confidence, or both, wherever it is used, and fits all weights
 * anew without it. Each half of every pack is judged by weights that were fitted to the other halves.
 * @returns with all signs first
 */
export function ablate(packs: readonly JudgedPack[]): Ablation[] {
  const halves = [0, 1].map((half) => packs.map((pack) => halfOf(pack, half)));
  const signs = new Set<ReadSign>([...RANKING_SIGNS, ...CONFIDENCE_SIGNS]);
  const whole = halves.map((half) => fitRanking(half.map(collected)));
  return [null, ...signs].map((without) => {
    const judged = halves.map((half, i) => {
      const others = (halves[1 - i] ?? []).map(collected);
      const ranking = ranks(without) ? fitRanking(others, without) : (whole[1 - i] ?? {});
      const confidence = fitConfidence(others, ranking, without ?? undefined);
      return half.map(({ questions }) => questions.map((each) => outcome(each, ranking, confidence)));
    });
    const measures = packs.map(({ name }, p) => [name, measure(judged.flatMap((half) => half[p] ?? []))]);
    return { without, packs: Object.fromEntries(measures) };
  });
}

/** Neighbours are about the same text and stay together; of each kind, answerable or not, either half has as many. */
function halfOf({ name, questions }: JudgedPack, half: number): JudgedPack {
  const kinds = [true, false].map((kind) => questions.filter(({ answerable }) => answerable === kind));
  const parts = kinds.map((all) => {
    const middle = Math.ceil(all.length / 2);
    return half === 0 ? all.slice(0, middle) : all.slice(middle);
  });
  return { name, questions: parts.flat() };
}

function collected({ name, questions }: JudgedPack) {
  return { name, questions: candidatesOf(questions) };
}

function ranks(sign: ReadSign | null): sign is (typeof RANKING_SIGNS)[number] {
  return RANKING_SIGNS.some((each) => each === sign);
}

function outcome(
  { answerable, candidates }: Judged,
  ranking: Parameters<typeof rankBy<ReadSigns>>[1],
  weights: Parameters<typeof confidenceBy>[1],
): Outcome {
  const ranked = rankBy<ReadSigns>(
    candidates.map(({ signs }) => signs),
    ranking,
  );
  const confidence = confidenceBy(ranked, weights);
  const right = ranked.slice(0, 3).map(({ candidate }) => candidates[candidate]?.right === true);
  return { answerable, answered: confidence >= ANSWER_FROM, confidence, right, quoteLength: 0, ms: 0 };
}
