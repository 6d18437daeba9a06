/** A question in, an answer out: retrieve, weigh, rank, and quote what is sure enough, or nothing. */
import type { Problem, Span } from '../articles/article.js';
import { paragraphs } from '../articles/lines.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import type { Embedder } from '../model/embedder.js';
import type { TokenProjection } from '../model/token-projection.js';
import type { Answering, Context, Place, Quote } from './answer.js';
import { createEvidence } from './evidence.js';
import { highlight } from './highlight.js';
import { quote, shorten } from './quote.js';
import { ANSWER_FROM, confidence, type Ranked, rank } from './rank.js';
import { createRetriever } from './retrieve.js';
import { createWordSearch, type WordSearch } from './words.js';

/** The contract's: at most so many quotes in an answer. */
const MAX_QUOTES = 3;
/** Quotes are shown beside the first whose score is at most this much lower. */
const ALSO_WITHIN = 3;
/** Only so many characters of a question are read; the model takes in about 1,000. */
const MAX_QUESTION = 2_000;

export interface Answerer extends Answering {
  /** The candidates for a question, best first: what fitting the weights looks at. */
  rank(question: string): Promise<RankedSentence[]>;
  /** The keyword search over all sentences, by their number. */
  readonly words: WordSearch;
}

export interface RankedSentence extends Ranked {
  readonly sentence: IndexedSentence;
}

export function createAnswerer(options: {
  readonly index: CorpusIndex;
  readonly problems: readonly Problem[];
  readonly embedder: Embedder;
  readonly projection: TokenProjection;
}): Answerer {
  const { index, problems } = options;
  const words = createWordSearch(index.sentences.map(({ text }) => text));
  const { retrieve } = createRetriever({ ...options, words });
  const evidence = createEvidence(index, words);
  const articles = new Map(index.articles.map((article) => [article.id, article]));

  /** @param readable a question as `read` leaves it */
  async function rankSentences(readable: string): Promise<RankedSentence[]> {
    if (!/[\p{L}\p{N}]/u.test(readable)) return [];
    const retrieved = await retrieve(readable);
    return rank(evidence(readable, retrieved)).flatMap((ranked) => {
      const sentence = index.sentences[retrieved.candidates[ranked.candidate]?.number ?? -1];
      return sentence === undefined ? [] : [{ ...ranked, sentence }];
    });
  }

  /** @param answering the words to set off; left out where the quote can't hold them whole */
  function quoteOf({ article, paragraph, ...sentence }: IndexedSentence, answering?: Span): Quote {
    const span = shorten(article.body, sentence, answering ?? { start: sentence.start, end: sentence.start });
    const isWhole = answering !== undefined && span.start <= answering.start && answering.end <= span.end;
    return quote(article, { ...span, paragraph }, isWhole ? answering : undefined);
  }

  return {
    rank: (question) => rankSentences(read(question)),
    words,

    async ask(question) {
      const started = performance.now();
      const readable = read(question);
      const ranked = await rankSentences(readable);
      const sure = confidence(ranked);
      const isAnswered = sure >= ANSWER_FROM;
      const best = ranked[0]?.score ?? 0;
      const quotes = ranked
        .slice(0, MAX_QUOTES)
        .filter(({ score }) => !isAnswered || best - score <= ALSO_WITHIN)
        // Only in the first quote of an answer are words set off: what stands beside it may say something else.
        .map(({ sentence }, i) =>
          quoteOf(sentence, isAnswered && i === 0 ? highlight(readable, sentence) : undefined),
        );
      return {
        question,
        status: isAnswered ? 'answered' : 'not_found',
        confidence: Number(sure.toFixed(3)),
        quotes: isAnswered ? quotes : [],
        nearest: isAnswered ? [] : quotes,
        ms: Number((performance.now() - started).toFixed(2)),
      };
    },

    async context({ article: id, start, end }: Place): Promise<Context | undefined> {
      const article = articles.get(id);
      const passage = index.passages.find(
        (each) => each.article === article && each.start <= start && start < end && end <= each.end,
      );
      if (article === undefined || passage === undefined) return undefined;
      return {
        quote: quote(article, { start, end, paragraph: passage.paragraph }),
        before: article.body.slice(passage.start, start),
        after: article.body.slice(end, passage.end),
        paragraphs: paragraphs(article.body).length,
      };
    },

    async corpus() {
      return { articles: index.articles.map(({ body: _, ...source }) => source), problems };
    },
  };
}

/** What is read of a question: no more than MAX_QUESTION characters, on one line, without invisible ones. */
function read(question: string): string {
  return question
    .slice(0, MAX_QUESTION)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}
