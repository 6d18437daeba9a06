/** Texts in, their vectors out: one for the whole text, and one for each of its tokens, read in their context. */
import { AutoModel, env, type PreTrainedModel, Tensor } from '@xenova/transformers';
import { EMBEDDING_MODEL } from './files.js';
import { CLS, loadTokenizer, SEP, type Tokenize, UNKNOWN } from './tokenizer.js';

/** Components of a text's vector. */
export const DIMENSIONS = 384;

/** The model reads at most 512 tokens and was trained on 256; two of them are the marks around the text. */
const MAX_TOKENS = 254;

/**
 * The runtime's threads sleep until their next piece of work. By default they spin for a while, which answers a tenth
 * sooner on two idle cores, and makes a question take 8 ms instead of 4.5 on two busy ones.
 */
export const SESSION = { extra: { session: { intra_op: { allow_spinning: '0' } } } };

/** What the model makes of a text, or of a stretch of one. */
export interface Embedding {
  /** The mean of the token vectors, of length 1. */
  readonly vector: Float32Array;
  /** The token vectors one after the other, DIMENSIONS each, not normalised. */
  readonly tokens: Float32Array;
}

export interface QuestionEmbedding extends Embedding {
  /** The word that each token is of; null for punctuation and the marks around the question. */
  readonly words: readonly (string | null)[];
}

export interface Embedder {
  /** A question, with the marks around it among its tokens. Cut after 254 tokens, about 1,000 characters. */
  question(text: string): Promise<QuestionEmbedding>;
  /** A passage's sentences, each as the model reads it among the others, and the vector of them all; without the marks. */
  passage(sentences: readonly string[]): Promise<{ vector: Float32Array; sentences: Embedding[] }>;
  /** A text as the model reads it. */
  readonly tokenize: Tokenize;
  /** Milliseconds spent inside the model so far. */
  elapsed(): number;
}

/**
 * Loads the model from files that `obtainModel` has checked. Each call then blocks its thread while the model
 * runs, 2 ms for a question and 30 ms for a long passage: it belongs on a worker.
 */
export async function loadEmbedder(modelDir: string): Promise<Embedder> {
  env.localModelPath = modelDir;
  env.allowRemoteModels = false;
  const [tokenize, model] = await Promise.all([
    loadTokenizer(),
    AutoModel.from_pretrained(EMBEDDING_MODEL.id, { dtype: 'q4', session_options: SESSION }),
  ]);
  return createEmbedder(tokenize, model);
}

function createEmbedder(tokenize: Tokenize, model: PreTrainedModel): Embedder {
  let elapsed = 0;

  /** At least one token, for a text without any too. */
  function idsOf(text: string): number[] {
    const tokens = tokenize(text).slice(0, MAX_TOKENS);
    return tokens.length === 0 ? [UNKNOWN] : tokens.map(({ id }) => id);
  }

  async function run(ids: readonly number[]): Promise<Float32Array> {
    const dims = [1, ids.length];
    const started = performance.now();
    const { last_hidden_state } = await model({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
      token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), dims),
    });
    elapsed += performance.now() - started;
    return last_hidden_state.data;
  }

  return {
    async question(text) {
      const read = tokenize(text).slice(0, MAX_TOKENS);
      const ids = [CLS, ...read.map(({ id }) => id), SEP];
      const words = [null, ...read.map(({ start, end }) => wordIn(text.slice(start, end))), null];
      const tokens = await run(ids);
      return { words, vector: normalise(add(new Float32Array(DIMENSIONS), tokens)), tokens };
    },

    async passage(sentences) {
      const embeddings: Embedding[] = [];
      const sum = new Float32Array(DIMENSIONS);
      for (const window of windows(sentences.map(idsOf))) {
        const tokens = await run([CLS, ...window.flat(), SEP]);
        let at = DIMENSIONS;
        for (const ids of window) {
          const own = tokens.slice(at, at + ids.length * DIMENSIONS);
          embeddings.push({ vector: normalise(add(new Float32Array(DIMENSIONS), own)), tokens: own });
          add(sum, own);
          at += own.length;
        }
      }
      return { vector: normalise(sum), sentences: embeddings };
    },

    tokenize,
    elapsed: () => elapsed,
  };
}

function wordIn(text: string): string | null {
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}

/** Neighbouring sentences in groups that the model can read at once. */
function windows(sentences: readonly number[][]): number[][][] {
  const groups: number[][][] = [];
  let room = 0;
  for (const ids of sentences) {
    if (ids.length > room || groups.length === 0) {
      groups.push([]);
      room = MAX_TOKENS;
    }
    groups.at(-1)?.push(ids);
    room -= ids.length;
  }
  return groups;
}

/** Adds vectors that stand one after the other to a sum, in place. */
function add(sum: Float32Array, vectors: Float32Array): Float32Array {
  for (let from = 0; from < vectors.length; from += DIMENSIONS) {
    for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] ?? 0) + (vectors[from + i] ?? 0);
  }
  return sum;
}

/** Scales a vector to length 1; the zero vector stays as it is. */
function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const x of vector) squares += x * x;
  const length = Math.sqrt(squares) || 1;
  return vector.map((x) => x / length);
}
