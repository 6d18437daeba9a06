/** What the model made of an index's passages, to the items and files of a generation that hold it, and back. */
import { vectorAt } from '../model/packed-vectors.js';
import { TOKEN_DIMENSIONS } from '../model/token-projection.js';
import type { VectorIndex } from './open.js';
import type { IndexItem } from './vectors.js';

/** The sentences' own vectors, one after the other: DIMENSIONS 32-bit floating-point numbers each. */
const SENTENCES_FILE = 'sentences.bin';
/** The sentences' token vectors, one sentence after the other: `TOKEN_DIMENSIONS` signed bytes a token. */
const TOKENS_FILE = 'tokens.bin';
/** How many tokens each sentence has: unsigned 16-bit numbers. */
const COUNTS_FILE = 'token-counts.bin';

/** What the model made of a passage. */
export interface PassageVectors {
  readonly vector: number[];
  readonly sentences: readonly { readonly vector: Float32Array; readonly tokens: Int8Array }[];
}

/**
 * What a generation stores: an item for each passage, whose id is its number, and packed beside them what is of its
 * sentences, as many as the item says, in the same order.
 * @param keys of each passage, by which it is found again
 */
export function storeVectors(keys: readonly string[], all: readonly PassageVectors[]) {
  const items = all.map(
    ({ vector, sentences }, i): IndexItem => ({
      id: String(i),
      vector,
      metadata: { key: keys[i] ?? '', sentences: sentences.length },
    }),
  );
  const sentences = all.flatMap((passage) => passage.sentences);
  const counts = Uint16Array.from(sentences, ({ tokens }) => tokens.length / TOKEN_DIMENSIONS);
  const files = {
    [SENTENCES_FILE]: Buffer.concat(sentences.map(({ vector }) => bytesOf(vector))),
    [TOKENS_FILE]: Buffer.concat(sentences.map(({ tokens }) => bytesOf(tokens))),
    [COUNTS_FILE]: bytesOf(counts),
  };
  return { items, files };
}

/** The other way round: the vectors of a generation's passages by their key, to be stored in the next one. */
export function readPassages({ vectors, file }: VectorIndex): Map<string, PassageVectors> {
  const own = readSentences(file);
  const tokens = readTokens(file);
  let number = 0;
  return new Map(
    vectors.items.map(({ vector, metadata }) => {
      const sentences = Array.from({ length: Number(metadata['sentences']) }, () => {
        const at = number++;
        return { vector: vectorAt(own, at), tokens: tokens(at) };
      });
      return [String(metadata['key']), { vector, sentences }];
    }),
  );
}

/** The vectors of all sentences of a generation by number, one after the other, DIMENSIONS numbers each. */
export function readSentences(file: VectorIndex['file']): Float32Array {
  const { buffer, byteOffset, byteLength } = file(SENTENCES_FILE);
  return new Float32Array(buffer, byteOffset, byteLength / Float32Array.BYTES_PER_ELEMENT);
}

/** A function from a sentence's number to its token vectors. */
export function readTokens(file: VectorIndex['file']): (sentence: number) => Int8Array {
  const bytes = file(TOKENS_FILE);
  const { buffer, byteOffset, byteLength } = file(COUNTS_FILE);
  const counts = new Uint16Array(buffer, byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT);
  let end = 0;
  const all = Array.from(counts, (count) => {
    const start = end;
    end += count * TOKEN_DIMENSIONS;
    return new Int8Array(bytes.buffer, bytes.byteOffset + start, end - start);
  });
  return (sentence) => all[sentence] ?? new Int8Array();
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int8Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
