/** A question in, the sentences that might answer it out, each with the marks that the searches gave it. */
import type { CorpusIndex } from '../index/corpus-index.js';
import { dot } from '../model/dot.js';
import type { Embedder } from '../model/embedder.js';
import type { TokenProjection } from '../model/token-projection.js';
import { matchTokens } from './late-interaction.js';
import type { WordSearch } from './words.js';

/** How many each search proposes. All of a small corpus comes through, and of a large one more than ever hold the answer. */
const BY_SENTENCE = 32;
const BY_PASSAGE = 4;
const BY_WORDS = 12;

export interface Candidate {
  /** Its place in `CorpusIndex.sentences`. */
  readonly number: number;
  /** Cosine of the question's vector and the passage's, -1..1. */
  readonly passageMeaning: number;
  /** For each token of the question, the cosine to the closest token of the sentence, -1..1. */
  readonly tokenMatches: Float32Array;
}

export interface Retrieved {
  readonly candidates: readonly Candidate[];
  /** The word that each token of the question is of; null for punctuation and marks. */
  readonly askedWords: readonly (string | null)[];
}

export interface Retriever {
  /** The closest sentences, the sentences of the closest passages, and those that share the most words. */
  retrieve(question: string): Promise<Retrieved>;
}

export function createRetriever(options: {
  readonly index: CorpusIndex;
  readonly words: WordSearch;
  readonly embedder: Embedder;
  readonly projection: TokenProjection;
}): Retriever {
  const { index, words, embedder, projection } = options;

  return {
    async retrieve(question) {
      const { vector, tokens, words: askedWords } = await embedder.question(question);
      const found = new Set<number>();
      for (const { number } of await index.nearestSentences(vector, BY_SENTENCE)) found.add(number);
      // Of a small corpus that was all.
      if (found.size < index.sentences.length) {
        for (const { number } of await index.nearestPassages(vector, BY_PASSAGE)) {
          const { first = 0, sentences: own = [] } = index.passages[number] ?? {};
          for (const i of own.keys()) found.add(first + i);
        }
        for (const { number } of words.search(question, BY_WORDS)) found.add(number);
      }

      const numbers = [...found];
      const matches = await matchTokens(tokens, numbers.map(index.tokens), projection);
      const meanings = new Map<number, number>();
      const candidates = numbers.map((number, i) => {
        const passage = index.sentences[number]?.passage ?? 0;
        const passageMeaning = meanings.get(passage) ?? dot(vector, index.passageVector(passage));
        meanings.set(passage, passageMeaning);
        return { number, passageMeaning, tokenMatches: matches[i] ?? new Float32Array() };
      });
      return { candidates, askedWords };
    },
  };
}
