/**
 * A question's token vectors and those of some sentences in, how well each question token is matched in each sentence out.
 * Late interaction as in ColBERT (Khattab and Zaharia 2020, https://arxiv.org/abs/2004.12832): every question token
 * looks for its best match among the sentence's tokens.
 */
import { multiply } from '../model/multiply.js';
import { TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../model/token-projection.js';

/**
 * @param question projected token vectors of the question
 * @param sentences projected token vectors of each sentence
 * @returns for each sentence, for each token of the question: the cosine to its closest token, -1..1
 */
export async function matchTokens(
  question: Int8Array,
  sentences: readonly Int8Array[],
): Promise<Float32Array[]> {
  const asked = question.length / TOKEN_DIMENSIONS;
  const rows = new Int8Array(sentences.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const tokens of sentences) {
    rows.set(tokens, at);
    at += tokens.length;
  }
  const products =
    rows.length === 0
      ? new Float32Array()
      : await multiply(rows, transpose(question, asked), TOKEN_DIMENSIONS);
  let from = 0;
  return sentences.map(({ length }) => {
    const own = products.subarray(from, from + (length / TOKEN_DIMENSIONS) * asked);
    from += own.length;
    return closest(own, asked);
  });
}

/** @param products of a sentence's tokens, a row each, with the question's, a column each */
function closest(products: Float32Array, asked: number): Float32Array {
  const best = new Float32Array(asked).fill(-LENGTH_SQUARED);
  for (let row = 0; row < products.length; row += asked) {
    for (let i = 0; i < asked; i++) {
      const product = products[row + i] ?? 0;
      if (product > (best[i] ?? 0)) best[i] = product;
    }
  }
  return best.map((product) => product / LENGTH_SQUARED);
}
/** Divides a product of two projected vectors down to their cosine. */
const LENGTH_SQUARED = TOKEN_LENGTH * TOKEN_LENGTH;

/** Vectors one after the other, to a matrix with a column for each. */
function transpose(vectors: Int8Array, count: number): Float32Array {
  const matrix = new Float32Array(vectors.length);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < TOKEN_DIMENSIONS; j++) matrix[j * count + i] = vectors[i * TOKEN_DIMENSIONS + j] ?? 0;
  }
  return matrix;
}
