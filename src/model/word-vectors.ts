/** A token's number in, the vector that the embedding model starts from for it out. */
import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { remember } from '../remember.js';
import { DIMENSIONS } from './embedder.js';
import { EMBEDDING_MODEL } from './files.js';

/** The pinned model's weights begin with this table: a row of DIMENSIONS little-endian float32 for each token of its vocabulary. */
const FILE = 'onnx/model_q4.onnx_data';
const ROW_BYTES = DIMENSIONS * Float32Array.BYTES_PER_ELEMENT;
/** Rows that are kept, 1.5 kB each: an article's words come up again and again. */
const MAX_ROWS = 8_000;

/**
 * The file stays open for as long as the program runs.
 * @throws Error when the model's files are not in `modelDir`
 */
export function openWordVectors(modelDir: string): (id: number) => Float32Array {
  const file = openSync(join(modelDir, EMBEDDING_MODEL.id, FILE), 'r');
  return remember(MAX_ROWS, (id) => {
    const row = new Float32Array(DIMENSIONS);
    readSync(file, row, 0, ROW_BYTES, id * ROW_BYTES);
    return row;
  });
}
