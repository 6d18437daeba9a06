/** An index's items in, their vectors one after the other out: those that another open index holds are copied, not read. */
import { DIMENSIONS } from '../model/embedder.js';
import { type IndexItem, readVector, type WrittenItem } from './vectors.js';

/** Vectors of length 1 one after the other, DIMENSIONS numbers each. */
export interface PackedVectors {
  readonly passages: Float32Array;
  readonly sentences: Float32Array;
  /** The number of a passage, and that of its first sentence, by the passage's key. */
  readonly places: ReadonlyMap<string, { readonly passage: number; readonly first: number }>;
}

/** @param items as `storeVectors` orders them: the same key, the same vectors */
export function packVectors(
  items: readonly (IndexItem | WrittenItem)[],
  like?: PackedVectors,
): PackedVectors {
  const count = items.filter(({ metadata }) => metadata['kind'] === 'passage').length;
  const passages = new Float32Array(count * DIMENSIONS);
  const sentences = new Float32Array((items.length - count) * DIMENSIONS);
  const places = new Map<string, { passage: number; first: number }>();
  let passage = 0;
  let sentence = 0;
  let first = 0;
  let known: { readonly passage: number; readonly first: number } | undefined;
  for (const item of items) {
    if (item.metadata['kind'] === 'passage') {
      const key = String(item.metadata['key']);
      known = like?.places.get(key);
      first = sentence;
      places.set(key, { passage, first });
      passages.set(known && like ? row(like.passages, known.passage) : vectorOf(item), passage * DIMENSIONS);
      passage++;
    } else {
      const own = known && like ? row(like.sentences, known.first + sentence - first) : vectorOf(item);
      sentences.set(own, sentence * DIMENSIONS);
      sentence++;
    }
  }
  return { passages, sentences, places };
}

function row(vectors: Float32Array, number: number): Float32Array {
  return vectors.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS);
}

function vectorOf(item: IndexItem | WrittenItem): ArrayLike<number> {
  return 'vector' in item ? item.vector : readVector(item);
}
