/** Articles in, what answering searches out: every sentence with its place, and the vectors of all in the index. */
import { join } from 'node:path';
import type { Article } from '../articles/article.js';
import type { Corpus } from '../articles/load.js';
import { type Passage, passages, type Sentence, sentenceTexts } from '../articles/passages.js';
import type { Log } from '../log.js';
import { DIMENSIONS, type Embedder } from '../model/embedder.js';
import { TOKEN_DIMENSIONS, type TokenProjection } from '../model/token-projection.js';
import type { Progress } from '../terminal/progress.js';
import { sha256 } from './manifest.js';
import { type Near, nearest } from './nearest.js';
import { type OpenResult, openIndex, readGeneration, type VectorIndex } from './open.js';
import { corpusHash, storeArticles, storedCorpus } from './stored-articles.js';
import type { IndexItem } from './vectors.js';
import { withoutArticles } from './without-articles.js';
import { type Prepared, prepareGeneration, publishPrepared } from './write.js';

/** Raise it whenever the meaning of an item or of a file below changes. */
const FORMAT = 2;
/** The sentences' token vectors, one sentence after the other: `TOKEN_DIMENSIONS` signed bytes a token. */
const TOKENS_FILE = 'tokens.bin';
/** How many tokens each sentence has: unsigned 16-bit numbers. */
const COUNTS_FILE = 'token-counts.bin';

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
  passageVector(passage: number): Float32Array;
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

/** What the model made of a passage: its own vector, and each sentence's vector and token vectors. */
interface PassageVectors {
  readonly vector: ArrayLike<number>;
  readonly sentences: readonly { readonly vector: ArrayLike<number>; readonly tokens: Int8Array }[];
}

/**
 * Opens the index of these articles in `dir`, or builds it: only passages that the last generation lacks are embedded.
 * Where a new one can't be written, the old one is opened, without the articles that have changed since or are gone; the
 * log says so.
 * @throws Error when there is no old one either
 */
export async function openCorpusIndex(options: CorpusIndexOptions): Promise<CorpusIndex> {
  const { dir, corpus, log } = options;
  const { prepared, layout, old } = await prepare(options);
  if (prepared instanceof Error) {
    const index = await openOld(corpus, old);
    if (index === undefined) throw prepared;
    log.error(
      {},
      `${prepared.message} Until then the index from ${index.created} is used, without the articles that have changed since.`,
    );
    return index;
  }
  if ('folder' in prepared) await publishPrepared(dir, prepared);
  return search(corpus.articles, layout, prepared.index);
}

/**
 * Builds a generation of these articles beside the served one, for `publishPrepared`.
 * @returns undefined when the served one is of just these articles
 * @throws Error when it can't be written
 */
export async function prepareCorpusIndex(options: CorpusIndexOptions): Promise<Prepared | undefined> {
  const { prepared } = await prepare(options);
  if (prepared instanceof Error) throw prepared;
  return 'folder' in prepared ? prepared : undefined;
}

/**
 * Opens a generation with the articles that it was built from, whatever the corpus folder holds now.
 * @throws Error with a sentence, when it is gone, damaged or of another version of the program
 */
export async function openGeneration(
  dir: string,
  generation: string,
  { model }: Pick<TokenProjection, 'model'>,
): Promise<CorpusIndex> {
  const opened = await readGeneration(join(dir, generation), generation, kindOf(model));
  if (opened.status !== 'open') throw new Error(opened.reason);
  const { articles } = storedCorpus(opened.index.file);
  const layout = layOut(articles);
  expectFit(layout, opened.index);
  return search(articles, layout, opened.index);
}

const kindOf = (model: string) => ({ format: FORMAT, model, dimensions: DIMENSIONS });

async function prepare(options: CorpusIndexOptions) {
  const { dir, corpus, projection, log } = options;
  const layout = layOut(corpus.articles);
  const keys = layout.passages.map(passageKey);
  // The passages too: this version of the program may see others in the same files.
  const hash = sha256(corpusHash(corpus) + keys.join());
  const kind = kindOf(projection.model);

  const old = await openIndex(dir, kind);
  if (old.status === 'open' && old.damage === null && old.index.manifest.corpus === hash) {
    return { layout, old, prepared: { index: old.index } };
  }
  log.info({}, `${whyBuild(old)} Building it.`);
  const known = old.status === 'open' ? readPassages(old.index) : new Map<string, PassageVectors>();
  const vectors = await embedMissing(layout.passages, keys, known, options);
  const content = contents(keys, vectors);
  const files = { ...content.files, ...storeArticles(corpus) };
  const prepared = await prepareGeneration(dir, { ...kind, corpus: hash, ...content, files }).catch(toError);
  return { layout, old, prepared };
}

/** What of an old index is still true: its articles whose files are the same now. */
async function openOld(
  { files }: CorpusIndexOptions['corpus'],
  old: OpenResult,
): Promise<CorpusIndex | undefined> {
  if (old.status !== 'open') return undefined;
  const stored = storedCorpus(old.index.file);
  const layout = layOut(stored.articles);
  expectFit(layout, old.index);
  const gone = stored.articles.filter(({ id }) => {
    const [then, now] = [stored.files.get(id), files.get(id)];
    return now === undefined || then === undefined || Buffer.compare(then.bytes, now.bytes) !== 0;
  });
  const index = search(stored.articles, layout, old.index);
  return withoutArticles(index, new Set(gone.map(({ id }) => id)));
}

/** @throws Error when a generation was laid out by another version of the program */
function expectFit(
  { passages: all, sentences }: ReturnType<typeof layOut>,
  { items, generation }: VectorIndex,
) {
  if (items.length === all.length + sentences.length) return;
  throw new Error(
    `Version ${generation} was made by another version of this program. Refresh the corpus instead.`,
  );
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function whyBuild(opened: OpenResult): string {
  if (opened.status !== 'open') return opened.reason;
  return opened.damage ?? 'The articles have changed since the index was built.';
}

function layOut(articles: readonly Article[]) {
  const all: IndexedPassage[] = [];
  const sentences: IndexedSentence[] = [];
  for (const article of articles) {
    for (const passage of passages(article)) {
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
  const embedded = await embedder.passage(sentenceTexts(passage.article, passage));
  const projected: Int8Array[] = [];
  for (const { tokens } of embedded.sentences) projected.push(await projection.project(tokens));
  return {
    vector: embedded.vector,
    sentences: embedded.sentences.map(({ vector }, i) => ({
      vector,
      tokens: projected[i] ?? new Int8Array(),
    })),
  };
}

/** What a generation stores: items `p0, s0, s1, …, p1, …`, each passage before its sentences, and the token vectors. */
function contents(keys: readonly string[], all: readonly PassageVectors[]) {
  const items: IndexItem[] = [];
  const tokens: Int8Array[] = [];
  for (const [i, passage] of all.entries()) {
    items.push({ id: `p${i}`, vector: passage.vector, metadata: { kind: 'passage', key: keys[i] ?? '' } });
    for (const sentence of passage.sentences) {
      items.push({ id: `s${tokens.length}`, vector: sentence.vector, metadata: { kind: 'sentence' } });
      tokens.push(sentence.tokens);
    }
  }
  const counts = Uint16Array.from(tokens, ({ length }) => length / TOKEN_DIMENSIONS);
  return {
    items,
    files: { [TOKENS_FILE]: Buffer.concat(tokens.map(bytesOf)), [COUNTS_FILE]: bytesOf(counts) },
  };
}

/** The other way round: the vectors of a generation's passages by their key. */
function readPassages(index: VectorIndex): Map<string, PassageVectors> {
  const tokens = readTokens(index);
  const found = new Map<string, PassageVectors>();
  let sentences: { vector: ArrayLike<number>; tokens: Int8Array }[] = [];
  let number = 0;
  for (const { vector, metadata } of index.items) {
    if (metadata['kind'] === 'passage') {
      sentences = [];
      found.set(String(metadata['key']), { vector, sentences });
    } else {
      sentences.push({ vector, tokens: tokens(number) });
      number++;
    }
  }
  return found;
}

/** A function from a sentence's number to its token vectors. */
function readTokens(index: VectorIndex): (sentence: number) => Int8Array {
  const bytes = index.file(TOKENS_FILE);
  const { buffer, byteOffset, byteLength } = index.file(COUNTS_FILE);
  const counts = new Uint16Array(buffer, byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT);
  let end = 0;
  const all = Array.from(counts, (count) => {
    const start = end;
    end += count * TOKEN_DIMENSIONS;
    return new Int8Array(bytes.buffer, bytes.byteOffset + start, end - start);
  });
  return (sentence) => all[sentence] ?? new Int8Array();
}

function search(
  articles: readonly Article[],
  { passages, sentences }: ReturnType<typeof layOut>,
  index: VectorIndex,
): CorpusIndex {
  // Packed: vectra's own search over its items takes fifteen times as long, and its numbers twice the memory.
  const passageVectors = joined(index.items.filter(({ metadata }) => metadata['kind'] === 'passage'));
  const sentenceVectors = joined(index.items.filter(({ metadata }) => metadata['kind'] === 'sentence'));
  return {
    version: index.generation,
    created: index.manifest.created,
    articles,
    passages,
    sentences,
    nearestSentences: (vector, count) => nearest(vector, sentenceVectors, count),
    nearestPassages: (vector, count) => nearest(vector, passageVectors, count),
    passageVector: (passage) => passageVectors.subarray(passage * DIMENSIONS, (passage + 1) * DIMENSIONS),
    sentenceVectors: () => sentenceVectors,
    tokens: readTokens(index),
  };
}

/** The items' vectors, one after the other. */
function joined(items: readonly IndexItem[]): Float32Array {
  const all = new Float32Array(items.length * DIMENSIONS);
  for (const [i, { vector }] of items.entries()) all.set(vector, i * DIMENSIONS);
  return all;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
