/** Vectors of length 1 in, how alike they are out. */
import { cosinesWith, highest } from '../index/nearest.js';
import { DIMENSIONS } from '../model/embedder.js';
import { multiply } from '../model/multiply.js';

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

/**
 * The rows closest to the mean of all, at most `count`, in their order: those that a summary of very many sentences looks
 * at. As in Radev, Jing and Budzikowska, "Centroid-based summarization of multiple documents", 2000,
 * https://aclanthology.org/W00-0403/.
 */
export async function mostCentral(vectors: Float32Array, count: number): Promise<number[]> {
  const n = vectors.length / DIMENSIONS;
  if (n <= count) return Array.from({ length: n }, (_, row) => row);
  const centroid = new Float32Array(DIMENSIONS);
  for (let from = 0; from < vectors.length; from += DIMENSIONS) {
    for (let i = 0; i < DIMENSIONS; i++) centroid[i] = (centroid[i] ?? 0) + (vectors[from + i] ?? 0);
  }
  return highest(await cosinesWith(centroid, vectors), count).sort((a, b) => a - b);
}
