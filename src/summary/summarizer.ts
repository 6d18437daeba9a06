/**
 * Articles in, a summary of them out: of all, of one, or of what they say about a topic. Sentences are ranked by LexRank
 * (lex-rank.ts) over the embeddings and by what speaks for each by itself (salience.ts), chosen by maximal marginal
 * relevance (marginal-relevance.ts), and shown in reading order.
 */
import type { Quote } from '../answer/answer.js';
import { quote } from '../answer/quote.js';
import type { WordSearch } from '../answer/words.js';
import { MAX_PASSAGE } from '../articles/passages.js';
import { oldestFirst } from '../articles/reading-order.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { pick } from '../model/packed-vectors.js';
import { lexRank } from './lex-rank.js';
import { chooseByMarginalRelevance } from './marginal-relevance.js';
import { salience } from './salience.js';
import { cosines, mostCentral } from './similarity.js';
import { SUMMARY_SENTENCES, type Summarizer, type Summary, type SummaryRequest } from './summary.js';
import type { TopicSearch } from './topic.js';
import { createTwinSearch } from './twins.js';
import { mergeUnits, type Unit, units } from './units.js';

/** So many are compared with each other: those closest to the middle of all. */
const MOST_COMPARED = 400;
/** Of 1, how much a sentence's rank among the others counts; the rest is what speaks for it by itself. */
const RANK = 0.5;
const MAX_NEAREST = 3;

const SILENT = { points: [], nearest: [] } as const;

export function createSummarizer(options: {
  readonly index: CorpusIndex;
  readonly words: WordSearch;
  readonly searchTopic: TopicSearch;
}): Summarizer {
  const { index, searchTopic } = options;
  const twinsOf = createTwinSearch(options);
  /** What can be shown, in order; made when first asked for, as answering does without it. */
  let everything: readonly Unit[] | undefined;
  const shownOfAll = () => {
    everything ??= units(index.sentences);
    return everything;
  };
  /** The number of each article's first sentence. */
  const first = new Map<unknown, number>();
  for (const { article, number } of index.sentences) if (!first.has(article)) first.set(article, number);
  /** The summaries without a topic, by article and length: under an index the articles don't change. */
  const known = new Map<string, Promise<Summary>>();

  /** @param worth what speaks for a sentence by itself, 0 or more; also where the walk of LexRank begins */
  async function summarize(
    all: readonly Unit[],
    room: number,
    worth: (sentence: IndexedSentence) => number,
  ): Promise<Summary> {
    const vectors = pick(
      index.sentenceVectors(),
      all.map(({ sentence }) => sentence.number),
    );
    const central = await mostCentral(vectors, MOST_COMPARED);
    const compared = central.flatMap((row) => all[row] ?? []);
    const alike = await cosines(pick(vectors, central));
    const own = Float32Array.from(compared, ({ sentence }) => worth(sentence));
    const ranks = lexRank(
      alike.map((cosine) => Math.max(0, cosine)),
      own,
    );
    const [bestRank, bestOwn] = [Math.max(...ranks), Math.max(...own)];
    const choices = compared.map(({ sentences }, i) => ({
      relevance: (RANK * (ranks[i] ?? 0)) / bestRank + ((1 - RANK) * (own[i] ?? 0)) / bestOwn,
      sentences,
    }));

    const middle = meanBetween(alike, compared.length);
    const twins = new Map<Unit, readonly number[]>();
    const chosen = await chooseByMarginalRelevance(
      choices,
      room,
      (a, b) => Math.max(0, ((alike[a * compared.length + b] ?? 0) - middle) / (1 - middle)),
      async (choice) => {
        const unit = compared[choice];
        if (unit === undefined) return [];
        const found = (await Promise.all(unit.sentences.map(twinsOf))).flat();
        twins.set(unit, found);
        return found;
      },
    );
    const points = mergeUnits(chosen.flatMap((i) => compared[i] ?? [])).map((unit) => ({
      quote: quoteOf(unit),
      twins: (twins.get(unit) ?? []).flatMap((number) => {
        const twin = shownOfAll().find(({ sentence }) => sentence.number === number);
        return twin === undefined ? [] : [quoteOf(twin)];
      }),
    }));
    points.sort(({ quote: a }, { quote: b }) => oldestFirst(a.article, b.article) || a.start - b.start);
    return { status: 'summarized', points, nearest: [] };
  }

  const quoteOf = ({ sentence: { article, paragraph }, start, end }: Unit) =>
    quote(article, { start, end, paragraph });

  function sentenceQuote(number: number): Quote[] {
    const sentence = index.sentences[number];
    return sentence === undefined ? [] : [quote(sentence.article, sentence)];
  }

  /** What can be shown of some sentences; longer ones than a quote, captions and questions only where there are no others. */
  function showable(isWanted: (sentence: IndexedSentence) => boolean): readonly Unit[] {
    const tiers = [
      shownOfAll,
      () => units(index.sentences, MAX_PASSAGE),
      () => units(index.sentences, MAX_PASSAGE, true),
    ];
    for (const tier of tiers) {
      const found = tier().filter(({ sentence }) => isWanted(sentence));
      if (found.length > 0) return found;
    }
    return [];
  }

  async function summaryOf({ article, topic, length }: SummaryRequest): Promise<Summary> {
    const sentences = index.sentences.filter((each) => article === undefined || each.article.id === article);
    const room = SUMMARY_SENTENCES[length];
    const wanted = new Set(sentences.map(({ number }) => number));
    if (topic === undefined || topic.trim() === '') {
      const all = showable(({ number }) => wanted.has(number));
      if (all.length === 0)
        return {
          ...SILENT,
          status: 'not_found',
          nearest: sentences.slice(0, 1).flatMap(({ number }) => sentenceQuote(number)),
        };
      return summarize(all, room, ({ text, article, number }) =>
        salience(text, number - (first.get(article) ?? 0)),
      );
    }
    const about = await searchTopic(topic, (number) => wanted.has(number));
    const matches = new Map(about.sentences.map(({ number, match }) => [number, match]));
    const found = about.isFound ? showable(({ number }) => matches.has(number)) : [];
    if (found.length > 0) {
      return summarize(found, room, ({ number }) => matches.get(number) ?? 0);
    }
    return {
      ...SILENT,
      status: 'not_found',
      nearest: about.sentences.slice(0, MAX_NEAREST).flatMap(({ number }) => sentenceQuote(number)),
    };
  }

  return {
    async summary(request) {
      const { article, topic = '', length } = request;
      if (index.articles.length === 0) return { ...SILENT, status: 'no_articles' };
      if (article !== undefined && !index.articles.some(({ id }) => id === article)) {
        return { ...SILENT, status: 'unknown_article' };
      }
      if (topic.trim() !== '') return summaryOf(request);
      const key = `${length} ${article ?? ''}`;
      const summary = known.get(key) ?? summaryOf(request);
      known.set(key, summary);
      return summary;
    },
  };
}

/** The mean of a square matrix of cosines, each row's own with itself left out. */
function meanBetween(alike: Float32Array, rows: number): number {
  const sum = alike.reduce((all, each) => all + each, 0) - rows;
  return rows < 2 ? 0 : sum / (rows * (rows - 1));
}
