/** Vectors that stand one after the other, DIMENSIONS numbers each, to one of them or to some. */
import { DIMENSIONS } from './embedder.js';

/** The same numbers, not a copy. */
export function vectorAt(vectors: Float32Array, place: number): Float32Array {
  return vectors.subarray(place * DIMENSIONS, (place + 1) * DIMENSIONS);
}

/** Those at these places, one after the other again. */
export function pick(vectors: Float32Array, places: readonly number[]): Float32Array {
  const picked = new Float32Array(places.length * DIMENSIONS);
  for (const [i, place] of places.entries()) picked.set(vectorAt(vectors, place), i * DIMENSIONS);
  return picked;
}
