/** Sentences and their vectors in, vectra's own hybrid search over them out: cosine and BM25 by its `queryItems`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { vectorAt } from '../model/packed-vectors.js';

/**
 * How many each of its two searches gives. Two, so that both are among the first three: behind the best by cosine it
 * puts the best by BM25 of the rest. (Its document query sorts both by their scores instead, which puts nearly any
 * match by BM25, scored from 0 without a limit, before all by cosine.)
 */
const DEPTH = 2;
/** wink-bm25-text-search, by which vectra searches, refuses to work on fewer. */
const LEAST_DOCUMENTS = 3;

export interface VectraHybrid {
  /**
   * The places of sentences, best first, with scores of two scales: cosine, then BM25. Vectra reads all sentences anew
   * at each call: 0.15 s for 45 of them, 0.7 s for 1,500.
   */
  search(question: string, vector: Float32Array): Promise<{ number: number; score: number }[]>;
  /** Deletes its folder. */
  close(): Promise<void>;
}

/**
 * @param vectors one after the other, DIMENSIONS numbers each
 * @returns undefined for so few sentences that vectra's keyword search can't work
 */
export async function createVectraHybrid(
  sentences: readonly string[],
  vectors: Float32Array,
): Promise<VectraHybrid | undefined> {
  if (sentences.length < DEPTH + LEAST_DOCUMENTS) return undefined;
  keepLanguageModel();
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-vectra-'));
  const index = new LocalIndex<{ documentId: string; startPos: number; endPos: number }>(folder);
  await index.createIndex();
  // What its keyword search reads of an item is in a file of the folder, from `startPos` to `endPos`, inclusive.
  for (const [i, text] of sentences.entries()) await writeFile(join(folder, `${i}.txt`), text);
  await index.batchInsertItems(
    sentences.map((text, i) => ({
      id: String(i),
      vector: Array.from(vectorAt(vectors, i)),
      metadata: { documentId: String(i), startPos: 0, endPos: text.length - 1 },
    })),
  );
  return {
    async search(question, vector) {
      const found = await index.queryItems(Array.from(vector), question, DEPTH, undefined, true);
      return found.map(({ item, score }) => ({ number: Number(item.id), score }));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Vectra loads the language model of its keyword search at each query, and each time the model (wink-eng-lite-web-model
 * 1.8.1) wraps one of its own parts into another JSON string, which doubles its length: the twentieth query of a
 * process fails for memory. So that part, which finds names and which the search doesn't use, is loaded once.
 */
function keepLanguageModel(): void {
  const model = createRequire(import.meta.resolve('vectra/lib/LocalIndex.js'))('wink-eng-lite-web-model');
  const names = model.metaCER();
  model.metaCER = () => names;
}
