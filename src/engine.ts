/** Articles, model files and an index folder in, something that answers out: where the stages are put together. */

import { type Answerer, createAnswerer } from './answer/answerer.js';
import { loadCorpus } from './articles/load.js';
import { type CorpusIndexOptions, openCorpusIndex } from './index/corpus-index.js';
import { loadEmbedder } from './model/embedder.js';
import { loadTokenProjection } from './model/token-projection.js';
import { createLibrary } from './sources/library.js';
import { createSummarizer } from './summary/summarizer.js';
import { createChronicler } from './timeline/chronicler.js';

export interface EngineOptions extends Pick<CorpusIndexOptions, 'progress' | 'log'> {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Holds the model files, checked. */
  readonly modelDir: string;
}

/**
 * Reads the corpus and opens its index, building what is missing.
 * @throws CorpusError when the corpus folder can't be read
 * @throws Error when the index can't be written
 */
export async function createEngine({ corpusDir, indexDir, modelDir, progress, log }: EngineOptions) {
  const [{ articles, problems }, embedder, projection] = await Promise.all([
    loadCorpus(corpusDir),
    loadEmbedder(modelDir),
    loadTokenProjection(),
  ]);
  for (const { file, reason, remedy } of problems) {
    log.warn({}, `"${file}" is not served. ${reason} ${remedy}`);
  }
  const index = await openCorpusIndex({ dir: indexDir, articles, embedder, projection, progress, log });
  const answerer: Answerer = createAnswerer({ index, problems, embedder, projection });
  return {
    ...answerer,
    ...createSummarizer({ index, embedder, projection, words: answerer.words }),
    ...createLibrary(articles, corpusDir),
    ...createChronicler(index),
    index,
    embedder,
  };
}
