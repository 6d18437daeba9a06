/** What the model made of an index's passages, to the files of a generation that hold it, and back. */
import { TOKEN_DIMENSIONS } from '../model/token-projection.js';
import type { VectorIndex } from './open.js';
import type { IndexItem, WrittenItem } from './vectors.js';

/** The sentences' token vectors, one sentence after the other: `TOKEN_DIMENSIONS` signed bytes a token. */
const TOKENS_FILE = 'tokens.bin';
/** How many tokens each sentence has: unsigned 16-bit numbers. */
const COUNTS_FILE = 'token-counts.bin';

/** A vector that the model has just made, or as it stands in another generation. */
type Vector = Pick<IndexItem, 'vector'> | Pick<WrittenItem, 'written'>;

/** What the model made of a passage. */
export interface PassageVectors {
  readonly own: Vector;
  readonly sentences: readonly { readonly own: Vector; readonly tokens: Int8Array }[];
}

/**
 * What a generation stores: items `p0, s0, s1, …, p1, …`, each passage before its sentences, and the token vectors.
 * @param keys of each passage, by which it is found again
 */
export function storeVectors(keys: readonly string[], all: readonly PassageVectors[]) {
  const items: (IndexItem | WrittenItem)[] = [];
  const tokens: Int8Array[] = [];
  for (const [i, passage] of all.entries()) {
    items.push({ ...passage.own, id: `p${i}`, metadata: { kind: 'passage', key: keys[i] ?? '' } });
    for (const sentence of passage.sentences) {
      items.push({ ...sentence.own, id: `s${tokens.length}`, metadata: { kind: 'sentence' } });
      tokens.push(sentence.tokens);
    }
  }
  const counts = Uint16Array.from(tokens, ({ length }) => length / TOKEN_DIMENSIONS);
  return {
    items,
    files: { [TOKENS_FILE]: Buffer.concat(tokens.map(bytesOf)), [COUNTS_FILE]: bytesOf(counts) },
  };
}

/** The other way round: the vectors of a generation's passages by their key, to be stored in the next one. */
export function readPassages({
  items,
  file,
}: VectorIndex<readonly (IndexItem | WrittenItem)[]>): Map<string, PassageVectors> {
  const tokens = readTokens(file);
  const found = new Map<string, PassageVectors>();
  let sentences: PassageVectors['sentences'][number][] = [];
  let number = 0;
  for (const own of items) {
    if (own.metadata['kind'] === 'passage') {
      sentences = [];
      found.set(String(own.metadata['key']), { own, sentences });
    } else {
      sentences.push({ own, tokens: tokens(number) });
      number++;
    }
  }
  return found;
}

/** A function from a sentence's number to its token vectors. */
export function readTokens(file: VectorIndex<unknown>['file']): (sentence: number) => Int8Array {
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

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
