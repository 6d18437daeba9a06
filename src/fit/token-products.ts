/** Articles in, the sum of the outer products of all their token vectors with themselves out. */
import type { Article } from '../articles/article.js';
import { passages, sentenceTexts } from '../articles/passages.js';
import { DIMENSIONS, type Embedder } from '../model/embedder.js';
import { multiply } from '../model/multiply.js';
import type { Progress } from '../terminal/progress.js';

/** @returns DIMENSIONS × DIMENSIONS numbers, row by row; each token counts as a vector of length 1 */
export async function tokenProducts(
  articles: readonly Article[],
  embedder: Embedder,
  progress: Progress,
): Promise<Float64Array> {
  const all = articles.flatMap((article) => passages(article).map((passage) => ({ article, passage })));
  const sum = new Float64Array(DIMENSIONS * DIMENSIONS);
  progress.start('Reading', all.length, 'passages');
  for (const [i, { article, passage }] of all.entries()) {
    const { sentences } = await embedder.passage(sentenceTexts(article, passage));
    for (const { tokens } of sentences) {
      const rows = normaliseEach(tokens);
      const products = await multiply(transpose(rows), rows, rows.length / DIMENSIONS);
      for (let j = 0; j < sum.length; j++) sum[j] = (sum[j] ?? 0) + (products[j] ?? 0);
    }
    progress.update(i + 1);
  }
  progress.stop();
  return sum;
}

function normaliseEach(vectors: Float32Array): Float32Array {
  const result = vectors.slice();
  for (let at = 0; at < result.length; at += DIMENSIONS) {
    const vector = result.subarray(at, at + DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    for (let i = 0; i < DIMENSIONS; i++) vector[i] = (vector[i] ?? 0) / length;
  }
  return result;
}

/** Vectors one after the other, to a matrix with a column for each. */
function transpose(vectors: Float32Array): Float32Array {
  const count = vectors.length / DIMENSIONS;
  return vectors.map((_, i) => vectors[(i % count) * DIMENSIONS + Math.floor(i / count)] ?? 0);
}
