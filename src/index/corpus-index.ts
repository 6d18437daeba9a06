/** Articles in, what answering searches out: every sentence with its place, and the vectors of all in the index. */
import { join } from 'node:path';
import type { Article } from '../articles/article.js';
import type { Corpus } from '../articles/load.js';
import { type Passage, passages, type Sentence, sentenceTexts } from '../articles/passages.js';
import type { Log } from '../log.js';
import { messageOf } from '../message-of.js';
import { DIMENSIONS, type Embedder } from '../model/embedder.js';
import type { TokenProjection } from '../model/token-projection.js';
import { sha256 } from '../sha256.js';
import type { Progress } from '../terminal/progress.js';
import { type Near, nearest } from './nearest.js';
import { type OpenResult, openIndex, readGeneration, type VectorIndex } from './open.js';
import { corpusHash, storeArticles, storedCorpus } from './stored-articles.js';
import {
  type PassageVectors,
  readPassages,
  readSentences,
  readTokens,
  storeVectors,
} from './stored-vectors.js';
import { expectRoom, expectVector, roundVector } from './vectors.js';
import { withoutArticles } from './without-articles.js';
import { type Prepared, prepareGeneration, publishPrepared } from './write.js';

/** Raise it whenever the meaning of an item or of a file changes, in `stored-vectors.ts` or `stored-articles.ts` too. */
const FORMAT = 4;

export interface IndexedSentence extends Sentence {
  readonly article: Article;
  readonly text: string;
  /** Its place in `CorpusIndex.sentences`. */
  readonly number: number;
  /** The place of its passage in `CorpusIndex.passages`. */
  readonly passage: number;
}

export interface IndexedPassage extends Passage {
  readonly article: Article;
  /** The place of its first sentence in `CorpusIndex.sentences`. */
  readonly first: number;
}

export interface CorpusIndex {
  /** The name of the generation: the version of the corpus. */
  readonly version: string;
  /** When it was built, as ISO 8601 in UTC. */
  readonly created: string;
  readonly articles: readonly Article[];
  readonly passages: readonly IndexedPassage[];
  readonly sentences: readonly IndexedSentence[];
  /** Sentences by number whose own vector is closest to this one, best first. */
  nearestSentences(vector: Float32Array, count: number): Promise<Near[]>;
  /** Passages by number, likewise. */
  nearestPassages(vector: Float32Array, count: number): Promise<Near[]>;
  /** The vector of a passage, of length 1. */
  passageVector(passage: number): ArrayLike<number>;
  /** The vectors of all sentences by number, one after the other: DIMENSIONS numbers each, of length 1. */
  sentenceVectors(): Float32Array;
  /** The token vectors of a sentence, as `TokenProjection.project` made them. */
  tokens(sentence: number): Int8Array;
}

export interface CorpusIndexOptions {
  readonly dir: string;
  readonly corpus: Pick<Corpus, 'articles' | 'files'>;
  readonly embedder: Embedder;
  readonly projection: TokenProjection;
  readonly progress: Progress;
  readonly log: Log;
}

/**
 * Opens the index of these articles in `dir`, or builds it: only passages that the last generation lacks are embedded.
 * Where a new one can't be built, the old one is opened, without the articles that have changed since or are gone; the
 * log says so.
 * @throws Error when there is no old one either
 */
export async function openCorpusIndex(options: CorpusIndexOptions): Promise<CorpusIndex> {
  const { dir, corpus, projection, log } = options;
  const wanted = describe(options);
  const old = await openIndex(dir, wanted.kind);
  if (isServed(old, wanted)) return search(corpus.articles, wanted.layout, old.index);
  let prepared: Prepared;
  try {
    prepared = await build(options, wanted, old);
  } catch (error) {
    const index = await openOld(options, old).catch(() => undefined);
    if (index === undefined) throw error;
    log.error(
      {},
      `${messageOf(error)} Until then the index from ${index.created} is used, without the articles that have changed since.`,
    );
    return index;
  }
  await publishPrepared(dir, prepared);
  return openGeneration(dir, prepared.name, projection);
}

/**
 * Builds a generation of these articles beside the served one, for `publishPrepared`.
 * @returns undefined when the served one is of just these articles
 * @throws Error when it can't be written
 */
export async function prepareCorpusIndex(options: CorpusIndexOptions): Promise<Prepared | undefined> {
  const wanted = describe(options);
  const old = await openIndex(options.dir, wanted.kind);
  return isServed(old, wanted) ? undefined : build(options, wanted, old);
}

/**
 * Opens a generation with the articles that it was built from, whatever the corpus folder holds now.
 * @param like an index of which many articles are the same, if one is open: they are not laid out again
 * @throws Error with a sentence, when it is gone, damaged or of another version of the program
 */
export async function openGeneration(
  dir: string,
  name: string,
  { model, like }: Pick<TokenProjection, 'model'> & { readonly like?: CorpusIndex | undefined },
): Promise<CorpusIndex> {
  const opened = await readGeneration(join(dir, name), name, kindOf(model));
  if (opened.status !== 'open') throw new Error(opened.reason);
  const { articles } = storedCorpus(opened.index.file);
  const layout = layOut(articles, like);
  expectFit(layout, opened.index);
  return search(articles, layout, opened.index);
}

const kindOf = (model: string) => ({ format: FORMAT, model, dimensions: DIMENSIONS });

/** What an index of these articles is of. */
function describe({ corpus, projection }: Pick<CorpusIndexOptions, 'corpus' | 'projection'>) {
  const layout = layOut(corpus.articles);
  const keys = layout.passages.map(passageKey);
  // The passages too: this version of the program may see others in the same files.
  return { layout, keys, corpus: sha256(corpusHash(corpus) + keys.join()), kind: kindOf(projection.model) };
}
type Description = ReturnType<typeof describe>;

type Old = Extract<OpenResult, { status: 'open' }>;

function isServed(opened: OpenResult, { corpus }: Description): opened is Old {
  return opened.status === 'open' && opened.damage === null && opened.index.manifest.corpus === corpus;
}

async function build(
  options: CorpusIndexOptions,
  { layout, keys, kind, corpus: hash }: Description,
  old: OpenResult,
): Promise<Prepared> {
  const { dir, corpus, log } = options;
  // Before they are embedded, which takes an hour for so many.
  expectRoom(keys.length);
  log.info({}, `${whyBuild(old)} Building it.`);
  const known = old.status === 'open' ? readPassages(old.index) : new Map<string, PassageVectors>();
  const vectors = await embedMissing(layout.passages, keys, known, options);
  const content = storeVectors(keys, vectors);
  const files = { ...content.files, ...storeArticles(corpus, layout.passages) };
  return prepareGeneration(dir, { ...kind, corpus: hash, items: content.items, files });
}

/** What of an old index is still true: its articles whose files are the same now. */
async function openOld(
  { dir, corpus: { files }, projection }: CorpusIndexOptions,
  old: OpenResult,
): Promise<CorpusIndex | undefined> {
  if (old.status !== 'open') return undefined;
  const index = await openGeneration(dir, old.index.generation, projection);
  const stored = storedCorpus(old.index.file);
  const gone = stored.articles.filter(({ id }) => {
    const [then, now] = [stored.files.get(id), files.get(id)];
    return now === undefined || then === undefined || Buffer.compare(then.bytes, now.bytes) !== 0;
  });
  return withoutArticles(index, new Set(gone.map(({ id }) => id)));
}

/** @throws Error when a generation was laid out by another version of the program */
function expectFit(
  { passages: all, sentences }: Layout,
  { generation, manifest: { items }, file }: VectorIndex,
) {
  if (items === all.length && readSentences(file).length === sentences.length * DIMENSIONS) return;
  throw new Error(
    `Version ${generation} was made by another version of this program. Refresh the corpus instead.`,
  );
}

function whyBuild(opened: OpenResult): string {
  if (opened.status !== 'open') return opened.reason;
  return opened.damage ?? 'The articles have changed since the index was built.';
}

type Layout = ReturnType<typeof layOut>;

/** @param like whose articles need not be laid out again, where they are the same */
function layOut(articles: readonly Article[], like?: CorpusIndex) {
  const known = new Map(
    like?.articles.map((article) => [article.id, { article, passages: [] as Passage[] }]),
  );
  for (const passage of like?.passages ?? []) known.get(passage.article.id)?.passages.push(passage);
  const all: IndexedPassage[] = [];
  const sentences: IndexedSentence[] = [];
  for (const article of articles) {
    const same = known.get(article.id);
    const isSame = same?.article.body === article.body && same.article.title === article.title;
    for (const passage of isSame ? same.passages : passages(article)) {
      all.push({ ...passage, article, first: sentences.length });
      for (const sentence of passage.sentences) {
        const text = article.body.slice(sentence.start, sentence.end);
        sentences.push({ ...sentence, article, text, number: sentences.length, passage: all.length - 1 });
      }
    }
  }
  return { passages: all, sentences };
}

/** The hash of what the model reads of a passage: the same key, the same vectors. */
function passageKey(passage: IndexedPassage): string {
  return sha256(JSON.stringify(sentenceTexts(passage.article, passage)));
}

async function embedMissing(
  all: readonly IndexedPassage[],
  keys: readonly string[],
  known: ReadonlyMap<string, PassageVectors>,
  { embedder, projection, progress, log }: CorpusIndexOptions,
): Promise<PassageVectors[]> {
  const made = new Map(known);
  // By key, so that a paragraph that several articles share is embedded once.
  const missing = new Map(all.map((passage, i) => [keys[i] ?? '', passage]));
  for (const key of known.keys()) missing.delete(key);
  if (missing.size > 0) progress.start('Embedding', missing.size, 'passages');
  for (const [key, passage] of missing) {
    made.set(key, await embed(passage, embedder, projection));
    progress.update(made.size - known.size);
  }
  progress.stop();
  const rest = missing.size < all.length ? '; the others stood in the index already' : '';
  log.info({}, `Embedded ${missing.size} of ${all.length} passages${rest}.`);
  return keys.flatMap((key) => made.get(key) ?? []);
}

async function embed(
  passage: IndexedPassage,
  embedder: Embedder,
  projection: TokenProjection,
): Promise<PassageVectors> {
  const texts = sentenceTexts(passage.article, passage);
  const embedded = await embedder.passage(texts);
  const sentences: PassageVectors['sentences'][number][] = [];
  for (const [i, { vector, tokens }] of embedded.sentences.entries()) {
    expectVector(texts[i] ?? '', vector, DIMENSIONS);
    sentences.push({ vector, tokens: await projection.project(tokens) });
  }
  return { vector: roundVector(embedded.vector), sentences };
}

function search(
  articles: readonly Article[],
  { passages, sentences }: Layout,
  { generation, manifest, vectors, file }: VectorIndex,
): CorpusIndex {
  const own = readSentences(file);
  return {
    version: generation,
    created: manifest.created,
    articles,
    passages,
    sentences,
    nearestSentences: (vector, count) => nearest(vector, own, count),
    async nearestPassages(vector, count) {
      const found = await vectors.query(vector, count);
      return found.map(({ id, score }) => ({ number: Number(id), score }));
    },
    passageVector: (passage) => vectors.items[passage]?.vector ?? [],
    sentenceVectors: () => own,
    tokens: readTokens(file),
  };
}
