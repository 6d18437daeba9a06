/** A question and its shortlist in, what the reader makes of the best of it out. */
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import type { Reader, ReadSentence } from '../model/reader.js';
import type { Token, Tokenize } from '../model/tokenizer.js';
import type { MeantName, MeantNames } from './meant-names.js';
import { type Window, type WindowOptions, windowOfBest, windowsAround } from './windows.js';
import { stems } from './words.js';

/** So many windows are read for a question, some 160 tokens each with the question: 11 ms of one core for each. */
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

export interface ReadingOptions {
  readonly index: CorpusIndex;
  readonly tokenize: Tokenize;
  readonly reader: Reader;
  readonly meantNames: MeantNames;
}

export function createReading({ index, tokenize, reader, meantNames }: ReadingOptions): Reading {
  /** Whoever is asked for by name is read by name: "the prime minister" as "the prime minister Sharif". */
  function windowOptions(question: string): WindowOptions {
    const asked = new Set(stems(question));
    const isAsked = (word: string) => stems(word).every((each) => asked.has(each));
    const tokensOf = ({ number, text }: IndexedSentence) => {
      const meant = meantNames(number).map((each) => ({ ...each, name: each.name.filter(isAsked) }));
      return withNames(tokenize(text), meant, tokenize);
    };
    return { index, tokenize, tokensOf };
  }

  async function readAll(question: string, windows: readonly Window[]): Promise<Map<number, ReadSentence>> {
    const asked = tokenize(question);
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
    read: (question, shortlist) =>
      readAll(question, windowsAround(shortlist, WINDOWS, windowOptions(question))),
    compare(question, ranked) {
      const window = windowOfBest(ranked, windowOptions(question));
      return readAll(question, window === undefined ? [] : [window]);
    },
  };
}

/** A sentence's tokens, behind those words of it that mean somebody the tokens of the name, which stand where the words do. */
function withNames(
  tokens: readonly Token[],
  meant: readonly MeantName[],
  tokenize: Tokenize,
): readonly Token[] {
  return meant.reduceRight((all, { start, end, name }) => {
    const at = all.findLastIndex((token) => token.end <= end) + 1;
    const named = tokenize(name.join(' ')).map((token) => ({ ...token, start, end }));
    return [...all.slice(0, at), ...named, ...all.slice(at)];
  }, tokens);
}
