/** Vectors of length 1 in, those closest to one of them out: all are looked at, by one product of matrices. */
import { DIMENSIONS } from '../model/embedder.js';
import { multiply } from '../model/multiply.js';

/** A row's place in a matrix of vectors, and its cosine, -1..1; higher is closer. */
export interface Near {
  readonly number: number;
  readonly score: number;
}

/**
 * The closest of some vectors, the closest first; of equally close ones the first comes first.
 * @param others one after the other, DIMENSIONS numbers each
 */
export async function nearest(vector: Float32Array, others: Float32Array, count: number): Promise<Near[]> {
  const scores = await cosinesWith(vector, others);
  return highest(scores, count).map((number) => ({ number, score: scores[number] ?? 0 }));
}

/** The cosine of one vector with each of others, which stand one after the other. */
export async function cosinesWith(vector: Float32Array, others: Float32Array): Promise<Float32Array> {
  return others.length === 0 ? new Float32Array() : multiply(others, vector, DIMENSIONS);
}

/** The places of the highest scores, the highest first; of equal ones the first comes first. */
export function highest(
  scores: Float32Array | Float64Array,
  count: number,
  isWanted: (place: number) => boolean = () => true,
): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if ((best.length === count && score <= least) || !isWanted(place)) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, place);
    if (best.length > count) best.pop();
    least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
