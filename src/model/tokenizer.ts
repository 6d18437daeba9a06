/** A text in, the tokens that the model reads out, each with the word that it is of. */
import { AutoTokenizer, type PreTrainedTokenizer } from '@xenova/transformers';
import type { Span } from '../articles/article.js';
import { remember } from '../remember.js';
import { EMBEDDING_MODEL } from './files.js';

/** A token; `start` and `end` are UTF-16 offsets of the word or mark that it is of, or is a part of. */
export interface Token extends Span {
  /** Its number in the model's vocabulary. */
  readonly id: number;
}

export type Tokenize = (text: string) => Token[];

/** BERT's marks before a text, and behind it or between two: [CLS] and [SEP]. */
export const CLS = 101;
export const SEP = 102;
/** Stands for what the vocabulary lacks. */
export const UNKNOWN = 100;

/** How many words' tokens are remembered; a word takes about 100 bytes. */
const MAX_KNOWN_WORDS = 10_000;

/** Of the model whose files lie in `modelDir`; `env.localModelPath` must be set. */
export async function loadTokenizer(): Promise<Tokenize> {
  const tokenizer: PreTrainedTokenizer = await AutoTokenizer.from_pretrained(EMBEDDING_MODEL.id);
  const idsOf = remember(MAX_KNOWN_WORDS, (word: string): readonly number[] => {
    const ids = tokenizer.encode(word, { add_special_tokens: false });
    return ids.length === 0 ? [UNKNOWN] : ids;
  });
  return (text) =>
    // BERT's tokenizer parts words and punctuation before all else, so each can go to it alone.
    Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)).flatMap(
      ({ 0: word, index: start }) => idsOf(word).map((id) => ({ id, start, end: start + word.length })),
    );
}
