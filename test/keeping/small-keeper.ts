/** A keeper of a few small articles whose embedder is quick and no model: what it writes to the disk is the real thing. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Corpus, loadCorpus } from '../../src/articles/load.js';
import {
  type CorpusIndex,
  openCorpusIndex,
  openGeneration,
  prepareCorpusIndex,
} from '../../src/index/corpus-index.js';
import { withoutArticles } from '../../src/index/without-articles.js';
import { publishPrepared } from '../../src/index/write.js';
import { createKeeper, type KeeperOptions } from '../../src/keeping/create-keeper.js';
import type { Builder } from '../../src/keeping/serve-folder.js';
import type { Log } from '../../src/log.js';
import { DIMENSIONS, type Embedder } from '../../src/model/embedder.js';
import type { Reader } from '../../src/model/reader.js';
import { loadTokenProjection } from '../../src/model/token-projection.js';
import { openState } from '../../src/state/database.js';
import { createOperationLock } from '../../src/state/operation.js';
import { createRecord } from '../../src/state/record.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';

export const ME = { via: 'terminal', id: 'test', name: 'a test' } as const;

/** The same text, the same vector of length 1; another text, another. */
function vectorOf(text: string): Float32Array {
  const hash = createHash('sha256').update(text).digest();
  const vector = Float32Array.from(
    { length: DIMENSIONS },
    (_, i) => (hash[i % hash.length] ?? 0) - 127.5 + i / DIMENSIONS,
  );
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}
const embeddingOf = (text: string) => {
  const words = text.split(/\s+/);
  const tokens = new Float32Array(words.length * DIMENSIONS);
  for (const [i, word] of words.entries()) tokens.set(vectorOf(word), i * DIMENSIONS);
  return { vector: vectorOf(text), tokens };
};

/** How many passages were embedded since the program began. */
export const embedded = { passages: 0 };

export const embedder: Embedder = {
  async question(text) {
    return { ...embeddingOf(text), words: text.split(/\s+/) };
  },
  async passage(sentences) {
    embedded.passages++;
    return { vector: vectorOf(sentences.join(' ')), sentences: sentences.map(embeddingOf) };
  },
  tokenize: (text) =>
    Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
      id: 0,
      start: index,
      end: index + word.length,
    })),
  elapsed: () => 0,
};
/** Nothing answers better than anything else. */
const reader: Reader = {
  read: async (_question, _title, sentences) => sentences.map(() => ({ score: 0, answer: undefined })),
  elapsed: () => 0,
};
export const projection = await loadTokenProjection();
/** What the index must be of. */
export const KIND = { format: 4, model: projection.model, dimensions: DIMENSIONS };

export const silent: Log = { error() {}, warn() {}, info() {}, debug() {} };

export interface SmallKeeperOptions extends Partial<Pick<KeeperOptions, 'fetch'>> {
  readonly build?: Builder['build'];
  readonly log?: Log;
  /** Whether an engine is put together of what is served; else only the files are kept, as by a command. */
  readonly serving?: boolean;
}

/** @param home a folder that holds, or is to hold, corpus, index and data */
export async function openSmallKeeper(
  home: string,
  { log = silent, serving = false, build, ...given }: SmallKeeperOptions = {},
) {
  const folders = foldersIn(home);
  const { corpusDir, indexDir, dataDir } = folders;
  const state = openState(dataDir, log);
  const record = createRecord(
    state.db,
    state.path === ':memory:' ? undefined : join(dataDir, 'record.jsonl'),
  );
  const lock = createOperationLock(state);
  const parts = { embedder, projection, progress: SILENT_PROGRESS, log };
  let index: CorpusIndex | undefined;
  let problems: Corpus['problems'] = [];
  const engine = {
    served: () => ({ version: index?.version ?? '', articles: index?.articles.map(({ id }) => id) ?? [] }),
    async withdraw(articles: readonly string[]) {
      if (index !== undefined) index = withoutArticles(index, new Set(articles));
    },
    async serve(
      version: string,
      options: { readonly problems: Corpus['problems']; readonly without: readonly string[] },
    ) {
      index = withoutArticles(await openGeneration(indexDir, version, projection), new Set(options.without));
      problems = options.problems;
    },
  };
  const buildHere: Builder['build'] = async (corpus, onProgress) => {
    const progress = { ...SILENT_PROGRESS, update: (done: number) => onProgress(done, done) };
    const prepared = await prepareCorpusIndex({ dir: indexDir, corpus, ...parts, progress });
    if (prepared === undefined) return undefined;
    return { version: prepared.name, publish: () => publishPrepared(indexDir, prepared) };
  };
  const keeper = createKeeper({
    ...folders,
    state,
    record,
    lock,
    startBuilder: () => ({ build: build ?? buildHere, async end() {} }),
    serving: () => (index === undefined ? undefined : engine),
    log,
    ...given,
  });
  await keeper.recover();
  if (serving) {
    index = await openCorpusIndex({ dir: indexDir, corpus: await loadCorpus(corpusDir), ...parts });
    await keeper.follow();
  }
  return {
    ...folders,
    keeper,
    state,
    record,
    lock,
    engine,
    /** The articles that an answer to this question quotes, or shows as closest. */
    async quoted(question: string): Promise<string[]> {
      await keeper.beforeAnswer();
      if (index === undefined) return [];
      // Loaded only here, so that a program that is to be killed starts quickly.
      const { createAnswerer } = await import('../../src/answer/answerer.js');
      const answerer = createAnswerer({ index, problems, embedder, reader, projection });
      const { quotes, nearest } = await answerer.ask(question);
      return [...quotes, ...nearest].map(({ article }) => article.id);
    },
    close() {
      lock.close();
      state.close();
    },
  };
}

export function foldersIn(home: string) {
  const [corpusDir, indexDir, dataDir] = ['corpus', 'index', 'data'].map((name) => join(home, name));
  if (corpusDir === undefined || indexDir === undefined || dataDir === undefined)
    throw new Error('unreachable');
  return { corpusDir, indexDir, dataDir, removedDir: join(dataDir, 'removed') };
}

/** An article that no other resembles. @param n which; its words hold the number */
export function draft(n: number | string) {
  return {
    title: `Harbour number ${n}`,
    source: 'The Oss Courier',
    published: '2025-05-27',
    url: null,
    body: `Harbour number ${n} was opened by captain Vermeer${n} in Oss.\n\nIts lighthouse Lantern${n} is ${n} metres high.\n`,
  };
}
