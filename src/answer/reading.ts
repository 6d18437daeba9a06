/** A question and its shortlist in, what the reader makes of the best of it out. */
import type { CorpusIndex } from '../index/corpus-index.js';
import type { Reader, ReadSentence } from '../model/reader.js';
import type { Tokenize } from '../model/tokenizer.js';
import { windowsAround } from './windows.js';

/** So many windows are read for a question, some 160 tokens each with the question: 8 ms of two cores for each. */
export const WINDOWS = 5;

/** Sentences by their place in `CorpusIndex.sentences`, the best first, to what was read of them and their neighbours. */
export type Read = (question: string, shortlist: readonly number[]) => Promise<Map<number, ReadSentence>>;

export function createReading(options: {
  readonly index: CorpusIndex;
  readonly reader: Reader;
  readonly tokenize: Tokenize;
}): Read {
  const { reader, tokenize } = options;
  return async (question, shortlist) => {
    const asked = tokenize(question);
    const found = new Map<number, ReadSentence>();
    for (const { first, title, sentences } of windowsAround(shortlist, WINDOWS, options)) {
      const read = await reader.read(asked, title, sentences);
      for (const [i, sentence] of read.entries()) found.set(first + i, sentence);
    }
    return found;
  };
}
