/** A topic in a reader's words in, the sentences about it out, each with how much it is; or that the articles are silent. */
import { isFunctionWord } from '../answer/function-words.js';
import { matchTokens } from '../answer/late-interaction.js';
import { stem, stems, type WordSearch } from '../answer/words.js';
import type { CorpusIndex } from '../index/corpus-index.js';
import { cosinesWith, highest } from '../index/nearest.js';
import type { Embedder } from '../model/embedder.js';
import type { TokenProjection } from '../model/token-projection.js';

/** Only so many characters of a topic are read; the model takes in about 1,000. */
const MAX_TOPIC = 1_000;
/** How many sentences each search proposes: more than the longest summary shows. */
const BY_MEANING = 64;
const BY_WORDS = 64;
/** A passage is about a topic when it matches the topic's words this well on average, and each one of them … */
const ABOUT_FROM = 0.68;
/** … at least this well: 0..1. */
const WORD_FROM = 0.5;
/** A sentence is about it when it matches the words at least this share as well as the best one does. */
const SENTENCE_FROM = 0.75;

export interface Topic {
  /** Whether an article speaks of it. */
  readonly isFound: boolean;
  /** The sentences about it, best first, or those that come closest; by number. `match`: 0..1. */
  readonly sentences: readonly { readonly number: number; readonly match: number }[];
}

/** @param isWanted which sentences, by number, are searched; left out: all */
export type TopicSearch = (topic: string, isWanted?: (sentence: number) => boolean) => Promise<Topic>;

export function createTopicSearch(options: {
  readonly index: CorpusIndex;
  readonly words: WordSearch;
  readonly embedder: Embedder;
  readonly projection: TokenProjection;
}): TopicSearch {
  const { index, words, embedder, projection } = options;

  return async (topic, isWanted = () => true) => {
    const read = topic.slice(0, MAX_TOPIC);
    if (!/[\p{L}\p{N}]/u.test(read) || index.sentences.length === 0) return { isFound: false, sentences: [] };
    const asked = await embedder.question(read);
    const closeness = await cosinesWith(asked.vector, index.sentenceVectors());
    const numbers = new Set(highest(closeness, BY_MEANING, isWanted));
    for (const { number } of words.search(read, BY_WORDS)) if (isWanted(number)) numbers.add(number);

    const candidates = [...numbers];
    const matches = await matchTokens(asked.tokens, candidates.map(index.tokens), projection);
    const places = contentPlaces(asked.words);
    const rows = candidates.map((number, i) => {
      const own = new Set(stems(index.sentences[number]?.text ?? ''));
      return places.map(({ token, stem }) => (own.has(stem) ? 1 : Math.max(0, matches[i]?.[token] ?? 0)));
    });
    const found = candidates.map((number, i) => ({ number, match: mean(rows[i] ?? []) }));
    found.sort((a, b) => b.match - a.match);
    const best = found[0]?.match ?? 0;
    const isFound = passageMatches(candidates, rows).some(
      (each) => mean(each) >= ABOUT_FROM && Math.min(...each) >= WORD_FROM,
    );
    return {
      isFound,
      sentences: isFound ? found.filter(({ match }) => match >= SENTENCE_FROM * best) : found,
    };
  };

  /** For each passage, how well its sentences together match each word of the topic. */
  function passageMatches(candidates: readonly number[], rows: readonly (readonly number[])[]): number[][] {
    const best = new Map<number, number[]>();
    for (const [i, number] of candidates.entries()) {
      const passage = index.sentences[number]?.passage ?? -1;
      const before = best.get(passage);
      best.set(passage, rows[i]?.map((match, place) => Math.max(match, before?.[place] ?? 0)) ?? []);
    }
    return [...best.values()];
  }
}

/** The tokens of the words that say what it is about; of all words, where none does. */
function contentPlaces(words: readonly (string | null)[]): { token: number; stem: string }[] {
  const all = words.flatMap((word, token) => (word === null ? [] : [{ token, word }]));
  const content = all.filter(({ word }) => !isFunctionWord(word));
  return (content.length > 0 ? content : all).map(({ token, word }) => ({ token, stem: stem(word) }));
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}
