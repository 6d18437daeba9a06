/**
 * A question's token vectors and those of some sentences, to how well each question token is matched in each sentence.
 * Late interaction as in ColBERT (Khattab and Zaharia 2020, https://arxiv.org/abs/2004.12832): every question token
 * looks for its best match among the sentence's tokens.
 */
import { multiply } from '../model/embedder.js';
import { TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../model/token-projection.js';

/**
 * @param question projected token vectors of the question
 * @param sentences projected token vectors of each sentence
 * @returns for each sentence, for each question token: the cosine to its closest token, -1..1
 */
export async function matchTokens(
  question: Int8Array,
  sentences: readonly Int8Array[],
): Promise<Float32Array[]> {
  const asked = question.length / TOKEN_DIMENSIONS;
  const rows = new Float32Array(sentences.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const tokens of sentences) {
    rows.set(tokens, at);
    at += tokens.length;
  }
  if (rows.length === 0) return sentences.map(() => new Float32Array(asked));
  const products = await multiply(rows, transpose(question, asked), TOKEN_DIMENSIONS);
  let row = 0;
  return sentences.map(({ length }) => {
    const best = new Float32Array(asked).fill(-1);
    for (const end = row + (length / TOKEN_DIMENSIONS) * asked; row < end; row += asked) {
      for (let i = 0; i < asked; i++) {
        const cosine = (products[row + i] ?? 0) / (TOKEN_LENGTH * TOKEN_LENGTH);
        if (cosine > (best[i] ?? 0)) best[i] = cosine;
      }
    }
    return best;
  });
}

/** Vectors one after the other, to a matrix with a column for each. */
function transpose(vectors: Int8Array, count: number): Float32Array {
  const matrix = new Float32Array(vectors.length);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < TOKEN_DIMENSIONS; j++) matrix[j * count + i] = vectors[i * TOKEN_DIMENSIONS + j] ?? 0;
  }
  return matrix;
}
