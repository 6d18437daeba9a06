/** A question and its shortlist in, what the reader makes of the best of it out. */
import type { Reader, ReadSentence } from '../model/reader.js';
import { type Window, type WindowOptions, windowOfBest, windowsAround } from './windows.js';

/** So many windows are read for a question, some 160 tokens each with the question: 8 ms of two cores for each. */
export const WINDOWS = 5;

export interface Reading {
  /**
   * Reads the windows around the best sentences.
   * @param shortlist sentences' places in `CorpusIndex.sentences`, best first
   * @returns what was read, of neighbours too, by place
   */
  read(question: string, shortlist: readonly number[]): Promise<Map<number, ReadSentence>>;
  /**
   * Reads the best sentences once more, side by side, as many of them as one window holds: apart, two that are alike in
   * their words can't be told which one of them answers better.
   */
  compare(question: string, ranked: readonly number[]): Promise<Map<number, ReadSentence>>;
}

export function createReading({ reader, ...options }: WindowOptions & { readonly reader: Reader }): Reading {
  async function readAll(question: string, windows: readonly Window[]): Promise<Map<number, ReadSentence>> {
    const asked = options.tokenize(question);
    const read = await Promise.all(
      windows.map(({ title, sentences }) => reader.read(asked, title, sentences)),
    );
    const found = new Map<number, ReadSentence>();
    for (const [w, { numbers }] of windows.entries()) {
      for (const [i, number] of numbers.entries()) {
        const sentence = read[w]?.[i];
        if (sentence !== undefined) found.set(number, sentence);
      }
    }
    return found;
  }

  return {
    read: (question, shortlist) => readAll(question, windowsAround(shortlist, WINDOWS, options)),
    compare(question, ranked) {
      const window = windowOfBest(ranked, options);
      return readAll(question, window === undefined ? [] : [window]);
    },
  };
}
