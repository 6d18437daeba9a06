/** Articles, model files and an index folder in, something that answers out: where the stages are put together. */

import { type Answerer, createAnswerer } from './answer/answerer.js';
import type { Problem } from './articles/article.js';
import { loadCorpus } from './articles/load.js';
import { createClaimReader } from './claims/claim-reader.js';
import type { ServeOptions } from './engine-thread.js';
import {
  type CorpusIndex,
  type CorpusIndexOptions,
  openCorpusIndex,
  openGeneration,
} from './index/corpus-index.js';
import { withoutArticles } from './index/without-articles.js';
import { loadEmbedder } from './model/embedder.js';
import { loadReader } from './model/reader.js';
import { loadTokenProjection } from './model/token-projection.js';
import { createLibrary } from './sources/library.js';
import { createSpeechFinder } from './speech/speech-finder.js';
import { createSummarizer } from './summary/summarizer.js';
import { createTopicSearch } from './summary/topic.js';
import { createChronicler } from './timeline/chronicler.js';

export interface EngineOptions extends Pick<CorpusIndexOptions, 'progress' | 'log'> {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Holds the model files, checked. */
  readonly modelDir: string;
}

/** An engine on one corpus version. To serve another, a new one is put together of the same model. */
export type LoadedEngine = Awaited<ReturnType<typeof createEngine>>;

/**
 * Reads the corpus and opens its index, building what is missing.
 * @throws CorpusError when the corpus folder can't be read
 * @throws Error when the index can't be written
 */
export async function createEngine({ corpusDir, indexDir, modelDir, progress, log }: EngineOptions) {
  const [corpus, embedder, reader, projection] = await Promise.all([
    loadCorpus(corpusDir),
    loadEmbedder(modelDir),
    loadReader(modelDir),
    loadTokenProjection(),
  ]);
  for (const { file, reason, remedy } of corpus.problems) {
    log.warn({}, `"${file}" is not served. ${reason} ${remedy}`);
  }
  for (const warning of corpus.warnings) log.warn({}, warning);
  const opened = await openCorpusIndex({ dir: indexDir, corpus, embedder, projection, progress, log });

  function assemble(index: CorpusIndex, problems: readonly Problem[]) {
    const answerer: Answerer = createAnswerer({ index, problems, embedder, reader, projection });
    const searchTopic = createTopicSearch({ index, embedder, projection, words: answerer.words });
    return {
      ...answerer,
      ...createSummarizer({ index, words: answerer.words, searchTopic }),
      ...createLibrary(index.articles, corpusDir),
      ...createChronicler(index),
      ...createSpeechFinder(index),
      ...createClaimReader(index, searchTopic),
      index,
      problems,
      async ask(...asked: Parameters<Answerer['ask']>) {
        return { ...(await answerer.ask(...asked)), version: index.version };
      },
    };
  }
  const openVersion = (version: string, like: CorpusIndex) =>
    openGeneration(indexDir, version, { model: projection.model, like });
  return { ...assemble(opened, corpus.problems), embedder, reader, projection, assemble, openVersion };
}

/** The same engine without some articles. @param gone their ids */
export function withoutAny(engine: LoadedEngine, gone: readonly string[]): LoadedEngine {
  const index = withoutArticles(engine.index, new Set(gone));
  if (index === engine.index) return engine;
  return { ...engine, ...engine.assemble(index, engine.problems) };
}

/**
 * The same engine on another corpus version: a generation in the folder of the index.
 * @throws Error when it can't be opened
 */
export async function onVersion(
  engine: LoadedEngine,
  version: string,
  { problems, without }: ServeOptions,
): Promise<LoadedEngine> {
  const index = withoutArticles(await engine.openVersion(version, engine.index), new Set(without));
  return { ...engine, ...engine.assemble(index, problems) };
}
