/** Token vectors in, shorter ones out, made for comparing a question's words with a sentence's: a twelfth of the bytes. */
import { readFile } from 'node:fs/promises';
import { sha256 } from '../sha256.js';
import { DIMENSIONS } from './embedder.js';
import { EMBEDDING_MODEL } from './files.js';
import { multiply, multiplyProjected } from './multiply.js';

/** Components of a projected token vector. */
export const TOKEN_DIMENSIONS = 128;
/** The length that a projected vector is scaled to, so that signed bytes hold its components. */
export const TOKEN_LENGTH = 127;

/** The matrix, row by row, DIMENSIONS × TOKEN_DIMENSIONS float32, little-endian; `npm run fit-projection` writes it. */
export const MATRIX_FILE = new URL('../../src/model/token-projection.bin', import.meta.url);

export interface TokenProjection {
  /** Names the model and the matrix: vectors made by another can't be compared. */
  readonly model: string;
  /** Token vectors, DIMENSIONS each, to vectors of length TOKEN_LENGTH with TOKEN_DIMENSIONS components each. */
  project(tokens: Float32Array): Promise<Int8Array>;
  /**
   * The cosines of projected token vectors with the projections of others.
   * @param asked token vectors, DIMENSIONS each
   * @param tokens projected ones
   * @returns a row for each of `tokens`, in it a cosine for each of `asked`, each -1..1
   */
  cosines(asked: Float32Array, tokens: Int8Array): Promise<Float32Array>;
}

/** @throws Error when the matrix is missing or has another size */
export async function loadTokenProjection(): Promise<TokenProjection> {
  const bytes = await readFile(MATRIX_FILE);
  const matrix = new Float32Array(new Uint8Array(bytes).buffer);
  if (matrix.length !== DIMENSIONS * TOKEN_DIMENSIONS) {
    throw new Error(
      `"${MATRIX_FILE.pathname}" holds ${matrix.length} numbers, not ${DIMENSIONS * TOKEN_DIMENSIONS}.`,
    );
  }
  const hash = sha256(bytes).slice(0, 8);
  const { id, revision } = EMBEDDING_MODEL;
  return {
    model: `${id}@${revision.slice(0, 8)} q4, tokens by ${hash}`,
    project: async (tokens) => quantise(await multiply(tokens, matrix, DIMENSIONS)),
    cosines: async (asked, tokens) => {
      if (tokens.length === 0) return new Float32Array();
      const products = await multiplyProjected(asked, matrix, tokens, TOKEN_DIMENSIONS);
      for (let i = 0; i < products.length; i++) products[i] = (products[i] ?? 0) / TOKEN_LENGTH;
      return products;
    },
  };
}

/** Scales each vector to length TOKEN_LENGTH and rounds its components. */
function quantise(vectors: Float32Array): Int8Array {
  const rounded = new Int8Array(vectors.length);
  for (let from = 0; from < vectors.length; from += TOKEN_DIMENSIONS) {
    const end = from + TOKEN_DIMENSIONS;
    let squares = 0;
    for (let i = from; i < end; i++) squares += (vectors[i] ?? 0) ** 2;
    const scale = TOKEN_LENGTH / (Math.sqrt(squares) || 1);
    for (let i = from; i < end; i++) rounded[i] = Math.round((vectors[i] ?? 0) * scale);
  }
  return rounded;
}
