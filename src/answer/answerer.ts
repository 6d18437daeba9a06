/** A question in, an answer out: retrieve, weigh, rank, and quote what is sure enough, or nothing. */
import type { Problem } from '../articles/article.js';
import { paragraphs } from '../articles/lines.js';
import type { IndexedSentence } from '../index/corpus-index.js';
import type { Answer, Answering, Context, Exchange, Place, Reason } from './answer.js';
import { createComposer } from './compose.js';
import { followUp } from './follow-up.js';
import { createNameWords, type NameWords } from './name-words.js';
import { createOffers, type Offering } from './offers.js';
import { createOfficeHolders } from './office-holders.js';
import { createLanguageCheck, type LanguageCheck } from './question-language.js';
import { quote } from './quote.js';
import { ANSWER_FROM, confidence } from './rank.js';
import { createRanking, type RankedSentence, type Ranking, type RankingOptions } from './rank-sentences.js';
import { isSmallTalk } from './small-talk.js';
import { createWordSearch, stems, type WordSearch } from './words.js';

/** Quotes are shown beside the first whose score is at most this much lower. */
const ALSO_WITHIN = 3;
/** Only so many characters of a question are read; the model takes in about 1,000. */
const MAX_QUESTION = 2_000;

export interface Answerer extends Answering, Offering, Ranking {
  /** The keyword search over all sentences, by their number. */
  readonly words: WordSearch;
}

/** A question as it was searched with, and what that found. */
interface Reading {
  readonly searched: string;
  readonly ranked: readonly RankedSentence[];
  readonly confidence: number;
}

export interface AnswererOptions extends Omit<RankingOptions, 'words' | 'offices'> {
  readonly problems: readonly Problem[];
}

export function createAnswerer(options: AnswererOptions): Answerer {
  const { index, problems } = options;
  const words = createWordSearch(index.sentences.map(({ text }) => text));
  const offices = createOfficeHolders(index);
  const ranking = createRanking({ ...options, words, offices });
  const composer = createComposer(index, words, offices);
  // Made when first needed: a question that stands alone needs no names.
  let names: NameWords | undefined;
  let language: Promise<LanguageCheck> | undefined;
  const articles = new Map(index.articles.map((article) => [article.id, article]));

  async function search(searched: string): Promise<Reading> {
    const ranked = await ranking.rank(searched);
    return { searched, ranked, confidence: confidence(ranked) };
  }

  /** A question that leans on the one before it is searched with what it leaves out; one that may not lean, both ways. */
  async function understand(readable: string, before: Exchange | undefined): Promise<Reading> {
    if (before === undefined) return search(readable);
    names ??= createNameWords(index.sentences.map(({ text }) => text));
    const leaning = followUp(readable, before, names);
    if (leaning === undefined) return search(readable);
    const filled = await search(read(leaning.searched));
    if (!leaning.mayStandAlone) return filled;
    const { person } = leaning;
    const alone = await search(readable);
    if (person === undefined) return alone.confidence > filled.confidence ? alone : filled;
    // Who "he" is, is known: of the answers to the question alone, those that tell of somebody else don't count.
    const ranked = alone.ranked.filter(({ sentence }) => tellsOf(person, sentence));
    const sure = confidence(ranked);
    return sure > filled.confidence ? { searched: filled.searched, ranked, confidence: sure } : filled;
  }

  /** Whether the last word of the name stands in the sentence's passage, or in the one before it. */
  function tellsOf(person: string, { article, passage }: IndexedSentence): boolean {
    const name = stems(person).at(-1) ?? '';
    return [passage - 1, passage]
      .flatMap((number) => index.passages[number] ?? [])
      .some(
        (each) => each.article === article && stems(article.body.slice(each.start, each.end)).includes(name),
      );
  }

  /** Why no article can answer, where the question itself tells. */
  async function refusal(readable: string): Promise<Reason | undefined> {
    if (isSmallTalk(readable)) return { kind: 'small_talk' };
    language ??= createLanguageCheck(index.articles.map(({ body }) => body));
    const { articles, foreign } = await language;
    const found = await foreign(readable);
    return found === undefined ? undefined : { kind: 'language', question: found, articles };
  }

  const offers = createOffers(index.sentences, async (question) => {
    const { confidence: sure, ranked } = await search(question);
    return { confidence: sure, sentence: ranked[0]?.sentence };
  });

  return {
    prepareOffers: () => offers.prepare(),
    questionsToTry: async () => offers.choose('', []),
    shortlist: (question) => ranking.shortlist(read(question)),
    rank: (question) => ranking.rank(read(question)),
    words,

    async ask(question, before) {
      const started = performance.now();
      const readable = read(question);
      const reason = await refusal(readable);
      const {
        searched,
        ranked,
        confidence: found,
      } = reason?.kind === 'language' // What the model makes of another language is noise.
        ? { searched: readable, ranked: [], confidence: 0 }
        : await understand(readable, reason === undefined ? before : undefined);
      const sure = reason === undefined ? found : 0;
      const sentences = ranked.map(({ sentence }) => sentence);
      const [first] = ranked;
      const said: Pick<Answer, 'status' | 'quotes' | 'nearest' | 'corroboration' | 'differences'> =
        first !== undefined && sure >= ANSWER_FROM
          ? {
              status: 'answered',
              ...composer.answer(
                searched,
                sentences,
                ranked.filter(({ score }) => first.score - score <= ALSO_WITHIN).length,
                first.answering,
              ),
              nearest: [],
            }
          : { status: 'not_found', quotes: [], nearest: composer.nearest(sentences) };
      const offered = said.status === 'answered' ? [] : offers.choose(searched, sentences);
      return {
        question,
        ...(searched === readable ? {} : { searched }),
        ...said,
        confidence: Number(sure.toFixed(3)),
        ...(reason === undefined ? {} : { reason }),
        ...(offered.length === 0 ? {} : { offered }),
        ms: Number((performance.now() - started).toFixed(2)),
      };
    },

    async context({ article: id, start, end }: Place): Promise<Context | undefined> {
      const article = articles.get(id);
      // A quote may reach over two passages of a long paragraph.
      const first = index.passages.find(
        (each) => each.article === article && each.start <= start && start < each.end,
      );
      const last = index.passages.find(
        (each) => each.article === article && each.start < end && end <= each.end,
      );
      if (article === undefined || first === undefined || last === undefined || start >= end)
        return undefined;
      if (first.paragraph !== last.paragraph) return undefined;
      return {
        quote: quote(article, { start, end, paragraph: first.paragraph }),
        before: article.body.slice(first.start, start),
        after: article.body.slice(end, last.end),
        paragraphs: paragraphs(article.body).length,
      };
    },

    async corpus() {
      return { articles: index.articles.map(({ body: _, ...source }) => source), problems };
    },
  };
}

/**
 * What is read of a question: no more than MAX_QUESTION characters, on one line, without invisible ones, which may part a
 * word ("Prime Minis\u00adter"), and in plain letters: "ｗｈｏ" and "𝐰𝐡𝐨" are "who".
 */
function read(question: string): string {
  return question
    .slice(0, MAX_QUESTION)
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, MAX_QUESTION)
    .trim();
}
