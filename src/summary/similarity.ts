/** Vectors of length 1 in, how alike they are out. */
import { DIMENSIONS } from '../model/embedder.js';
import { multiply } from '../model/multiply.js';

/** The rows of a matrix of vectors, DIMENSIONS numbers each, put together anew. */
export function pick(vectors: Float32Array, rows: readonly number[]): Float32Array {
  const picked = new Float32Array(rows.length * DIMENSIONS);
  for (const [i, row] of rows.entries()) {
    picked.set(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), i * DIMENSIONS);
  }
  return picked;
}

/** The cosine of each vector with each other: a square matrix, row by row, -1..1. */
export async function cosines(vectors: Float32Array): Promise<Float32Array> {
  const n = vectors.length / DIMENSIONS;
  if (n === 0) return new Float32Array();
  const columns = new Float32Array(vectors.length);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < DIMENSIONS; i++) columns[i * n + row] = vectors[row * DIMENSIONS + i] ?? 0;
  }
  return multiply(vectors, columns, DIMENSIONS);
}

/** The cosine of one vector with each of others, which stand one after the other. */
export function cosinesWith(vector: Float32Array, others: Float32Array): Float32Array {
  const found = new Float32Array(others.length / DIMENSIONS);
  for (let row = 0; row < found.length; row++) {
    let sum = 0;
    const from = row * DIMENSIONS;
    for (let i = 0; i < DIMENSIONS; i++) sum += (vector[i] ?? 0) * (others[from + i] ?? 0);
    found[row] = sum;
  }
  return found;
}

/**
 * The rows closest to the mean of all, at most `count`, in their order: those that a summary of very many sentences looks
 * at. As in Radev, Jing and Budzikowska, "Centroid-based summarization of multiple documents", 2000,
 * https://aclanthology.org/W00-0403/.
 */
export function mostCentral(vectors: Float32Array, count: number): number[] {
  const n = vectors.length / DIMENSIONS;
  const all = Array.from({ length: n }, (_, row) => row);
  if (n <= count) return all;
  const centroid = new Float32Array(DIMENSIONS);
  for (let at = 0; at < vectors.length; at++) {
    centroid[at % DIMENSIONS] = (centroid[at % DIMENSIONS] ?? 0) + (vectors[at] ?? 0);
  }
  const closeness = cosinesWith(centroid, vectors);
  const byCloseness = all.sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0));
  return byCloseness.slice(0, count).sort((a, b) => a - b);
}
