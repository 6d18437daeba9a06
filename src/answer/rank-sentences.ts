/** A question in, the sentences that may answer it out, best first: retrieve, shortlist, read, rank, compare. */
import type { Span } from '../articles/article.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import type { Embedder } from '../model/embedder.js';
import type { Reader, ReadSentence } from '../model/reader.js';
import type { TokenProjection } from '../model/token-projection.js';
import { createCountryNames } from './country-names.js';
import { createEvidence, type Signs } from './evidence.js';
import { createMeantNames } from './meant-names.js';
import type { OfficeHolders } from './office-holders.js';
import { presupposedIn, saysOpposite } from './opposites.js';
import { isClose, type Ranked, type ReadSigns, rank, shortlist } from './rank.js';
import { createReading } from './reading.js';
import { createRetriever } from './retrieve.js';
import { speltOut } from './shorthand.js';
import type { WordSearch } from './words.js';

export interface RankedSentence<S extends Signs = ReadSigns> extends Ranked<S> {
  readonly sentence: IndexedSentence;
  /** The words of it that answer, where the reader tells: offsets in the article's body. */
  readonly answering?: Span;
}

/** A sentence that was read. */
interface Candidate {
  readonly sentence: IndexedSentence;
  readonly signs: ReadSigns;
  readonly answer: ReadSentence['answer'];
}

export interface Ranking {
  /** All candidates, those worth reading first. */
  shortlist(question: string): Promise<RankedSentence<Signs>[]>;
  /** Those that were read. */
  rank(question: string): Promise<RankedSentence[]>;
}

/** What the second reading counts for: on eight packs, 0.2 to 0.33 did equally well, and less or more was worse. */
const COMPARED = 0.25;
/** The chance that the reader must give to a stretch of words for it to be set off. */
const SET_OFF_FROM = 0.2;

export interface RankingOptions {
  readonly index: CorpusIndex;
  readonly words: WordSearch;
  readonly offices: OfficeHolders;
  readonly embedder: Embedder;
  readonly projection: TokenProjection;
  readonly reader: Reader;
}

export function createRanking(options: RankingOptions): Ranking {
  const { index, words, embedder, offices } = options;
  const { retrieve } = createRetriever(options);
  const meantNames = createMeantNames(index, offices);
  const evidence = createEvidence(index, words, meantNames);
  const { read, compare } = createReading({ ...options, tokenize: embedder.tokenize, meantNames });
  const asArticlesCall = createCountryNames(index.articles.flatMap(({ title, body }) => [title, body]));
  const inFullWords = (asked: string) => asArticlesCall(speltOut(asked));

  async function listed(question: string): Promise<RankedSentence<Signs>[]> {
    if (!/[\p{L}\p{N}]/u.test(question)) return [];
    const retrieved = await retrieve(question);
    return shortlist(evidence(question, retrieved)).flatMap((ranked) => {
      const sentence = index.sentences[retrieved.candidates[ranked.candidate]?.number ?? -1];
      return sentence === undefined ? [] : [{ ...ranked, sentence }];
    });
  }

  /** Those of the shortlist that were read. */
  async function readBest(question: string, list: readonly RankedSentence<Signs>[]): Promise<Candidate[]> {
    const found = await read(
      question,
      list.map(({ sentence }) => sentence.number),
    );
    const anyReading = logOfSum([...found.values()].map(({ score }) => score));
    const presupposed = presupposedIn(question);
    return list.flatMap(({ score: shortlisted, signs, sentence }) => {
      const { score: reading, answer } = found.get(sentence.number) ?? {};
      if (reading === undefined) return [];
      const opposite = saysOpposite(presupposed, sentence.text) ? 1 : 0;
      const known = { ...signs, shortlisted, reading, anyReading, opposite };
      return [{ sentence, answer, signs: known }];
    });
  }

  /** The same, the best ones compared with one another where none is clearly ahead. */
  async function compareBest(
    question: string,
    candidates: readonly Candidate[],
  ): Promise<readonly Candidate[]> {
    const ranked = rank(candidates.map(({ signs }) => signs));
    if (!isClose(ranked)) return candidates;
    const best = ranked.flatMap(({ candidate }) => candidates[candidate]?.sentence.number ?? []);
    const found = await compare(question, best);
    return candidates.map((each) => {
      const { reading } = each.signs;
      const { score: compared = reading } = found.get(each.sentence.number) ?? {};
      return { ...each, signs: { ...each.signs, reading: reading + COMPARED * (compared - reading) } };
    });
  }

  return {
    shortlist: (asked) => listed(inFullWords(asked)),
    async rank(asked) {
      const question = inFullWords(asked);
      const candidates = await compareBest(question, await readBest(question, await listed(question)));
      return rank(candidates.map(({ signs }) => signs)).flatMap((ranked) => {
        const { sentence, answer } = candidates[ranked.candidate] ?? {};
        if (sentence === undefined) return [];
        const isSetOff = answer !== undefined && answer.chance >= SET_OFF_FROM;
        const answering = isSetOff && {
          start: sentence.start + answer.start,
          end: sentence.start + answer.end,
        };
        return [{ ...ranked, sentence, ...(answering && { answering }) }];
      });
    },
  };
}

/** The logarithm of the sum of the numbers' exponentials: of odds against one and the same, the odds for any of them. */
function logOfSum(logs: readonly number[]): number {
  const highest = Math.max(...logs);
  return highest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - highest), 0));
}
