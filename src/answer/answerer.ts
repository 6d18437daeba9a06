/** A question in, an answer out: retrieve, weigh, rank, and quote what is sure enough, or nothing. */
import type { Problem } from '../articles/article.js';
import { paragraphs } from '../articles/lines.js';
import type { CorpusIndex } from '../index/corpus-index.js';
import type { Embedder } from '../model/embedder.js';
import type { TokenProjection } from '../model/token-projection.js';
import type { Answer, Answering, Context, Place, Quote } from './answer.js';
import { createEvidence } from './evidence.js';
import { highlight } from './highlight.js';
import { quote, shorten } from './quote.js';
import { confidence, type Ranked, rank } from './rank.js';
import { createRetriever } from './retrieve.js';
import { ALSO_WITHIN, ANSWER_FROM } from './weights.js';
import { createWordSearch } from './words.js';

/** The contract's: at most so many quotes in an answer. */
const MAX_QUOTES = 3;
/** Only so many characters of a question are read; the model takes in about 1,000. */
const MAX_QUESTION = 2_000;

export interface Answerer extends Answering {
  /** The candidates with their signs, best first: what fitting and evaluation look at. */
  weigh(question: string): Promise<Weighed>;
}

export interface Weighed {
  readonly ranked: readonly Ranked[];
  /** The sentences that the ranked candidates stand for, by their number in the index. */
  readonly sentences: readonly number[];
  readonly signs: readonly Float64Array[];
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

  async function weigh(question: string): Promise<Weighed> {
    const readable = question
      .slice(0, MAX_QUESTION)
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(readable)) return { ranked: [], sentences: [], signs: [] };
    const candidates = await retrieve(readable);
    const signs = evidence(readable, candidates);
    return { ranked: rank(signs), sentences: candidates.map(({ number }) => number), signs };
  }

  function quoteOf(question: string, number: number): Quote[] {
    const sentence = index.sentences[number];
    if (sentence === undefined) return [];
    const { article } = sentence;
    const found = highlight(question, sentence);
    const span = shorten(article.body, sentence, found ?? { start: sentence.start, end: sentence.start });
    return [quote(article, { ...span, paragraph: sentence.paragraph }, found)];
  }

  return {
    weigh,

    async ask(question) {
      const started = performance.now();
      const { ranked, sentences, signs } = await weigh(question);
      const sure = confidence(ranked, signs);
      const status = sure >= ANSWER_FROM ? 'answered' : 'not_found';
      const best = ranked[0]?.score ?? 0;
      const shown = ranked
        .filter(({ score }) => status === 'not_found' || best - score <= ALSO_WITHIN)
        .slice(0, MAX_QUOTES)
        .flatMap(({ candidate }) => quoteOf(question, sentences[candidate] ?? -1));
      return {
        question,
        status,
        confidence: Number(sure.toFixed(3)),
        quotes: status === 'answered' ? shown : [],
        nearest: status === 'answered' ? [] : shown,
        ms: Number((performance.now() - started).toFixed(2)),
      } satisfies Answer;
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
