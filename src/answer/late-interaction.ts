/**
 * A question's token vectors and those of some sentences in, how well each question token is matched in each sentence out.
 * Late interaction as in ColBERT (Khattab and Zaharia 2020, https://arxiv.org/abs/2004.12832): every question token
 * looks for its best match among the sentence's tokens.
 */
import { DIMENSIONS } from '../model/embedder.js';
import { TOKEN_DIMENSIONS, type TokenProjection } from '../model/token-projection.js';

/**
 * @param question token vectors of the question, as the embedder gives them
 * @param sentences projected token vectors of each sentence
 * @returns for each sentence, for each token of the question: the cosine to its closest token, -1..1
 */
export async function matchTokens(
  question: Float32Array,
  sentences: readonly Int8Array[],
  projection: TokenProjection,
): Promise<Float32Array[]> {
  const asked = question.length / DIMENSIONS;
  const rows = new Int8Array(sentences.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const tokens of sentences) {
    rows.set(tokens, at);
    at += tokens.length;
  }
  const cosines = await projection.cosines(question, rows);
  let from = 0;
  return sentences.map(({ length }) => {
    const own = cosines.subarray(from, from + (length / TOKEN_DIMENSIONS) * asked);
    from += own.length;
    return closest(own, asked);
  });
}

/** @param cosines of a sentence's tokens, a row each, with the question's, a column each */
function closest(cosines: Float32Array, asked: number): Float32Array {
  const best = new Float32Array(asked).fill(-1);
  for (let row = 0; row < cosines.length; row += asked) {
    for (let i = 0; i < asked; i++) {
      const cosine = cosines[row + i] ?? 0;
      if (cosine > (best[i] ?? 0)) best[i] = cosine;
    }
  }
  return best;
}
