/** A few articles -> all that they can be asked, over their real text by shared words alone: no model, so the tests are quick. */
import type { Answer, Context, Place, Quote } from '../../src/answer/answer.js';
import type { Article, Source } from '../../src/articles/article.js';
import type { Claims } from '../../src/claims/claims.js';
import type { Reading } from '../../src/discord/desk.js';
import { createLibrary } from '../../src/sources/library.js';
import type { Speech } from '../../src/speech/speech.js';
import { SUMMARY_SENTENCES, type Summary, type SummaryRequest } from '../../src/summary/summary.js';
import type { Timeline } from '../../src/timeline/timeline.js';

/** A sentence answers when it shares so many words with the question. */
const ENOUGH = 2;

export interface SmallAnswering extends Reading {
  /** The articles served; a test may change them under the bot's feet. */
  articles: Article[];
  /** Every question asked, in order. */
  readonly asked: string[];
  /** Questions offered where nothing is found, and to those who have none. */
  offered: readonly string[];
  /** The corpus version that answers come from. */
  version: string | undefined;
  /** Called before an answer; a test may let it wait or fail. */
  beforeAnswer: () => Promise<void>;
}

/** @param folder where the articles' files lie, for those who download them */
export function answeringOver(articles: readonly Article[], folder = 'corpus'): SmallAnswering {
  const small: SmallAnswering = {
    articles: [...articles],
    asked: [],
    offered: [],
    version: undefined,
    beforeAnswer: async () => {},
    async ask(question) {
      small.asked.push(question);
      await small.beforeAnswer();
      const { offered, version } = small;
      const given = { ...answer(question, small.articles), ...(version === undefined ? {} : { version }) };
      return given.status === 'answered' || offered.length === 0 ? given : { ...given, offered };
    },
    context: async (place) => contextOf(place, small.articles),
    questionsToTry: async () => small.offered,
    corpus: async () => ({ articles: small.articles, problems: [] }),
    summary: async (request) => summaryOf(request, small.articles),
    timeline: async () => timelineOf(small.articles),
    speech: async ({ person = '' }) => speechOf(person, small.articles),
    claims: async (message) => claimsIn(message, small.articles),
    sources: () => createLibrary(small.articles, folder).sources(),
    pages: (article) => createLibrary(small.articles, folder).pages(article),
    file: (article) => createLibrary(small.articles, folder).file(article),
  };
  return small;
}

/** A stretch of an article's body as a quote. */
export function quoteOf(article: Article, text: string, words?: string): Quote {
  const start = article.body.indexOf(text);
  if (start < 0) throw new Error(`${article.id} has no "${text}"`);
  const at = words === undefined ? -1 : text.indexOf(words);
  return {
    text,
    start,
    end: start + text.length,
    article: sourceOf(article),
    paragraph: paragraphsBefore(article, start) + 1,
    ...(words !== undefined && at >= 0 ? { highlight: [at, at + words.length] as const } : {}),
  };
}

function answer(question: string, articles: readonly Article[]): Answer {
  const asked = [...new Set(question.toLowerCase().match(/\p{L}{4,}/gu) ?? [])];
  const scored = sentencesOf(articles)
    .map((one) => ({ ...one, shared: asked.filter((word) => one.text.toLowerCase().includes(word)) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, 3);
  const quotes = scored.map(({ article, text, shared }) => {
    const at = text.toLowerCase().indexOf(shared[0] ?? '');
    return quoteOf(article, text, text.slice(at, at + (shared[0] ?? '').length));
  });
  const found = (scored[0]?.shared.length ?? 0) >= ENOUGH;
  return {
    question,
    status: found ? 'answered' : 'not_found',
    confidence: found ? 0.9 : 0.1,
    quotes: found ? quotes : [],
    nearest: found ? [] : quotes,
    ms: 1,
  };
}

function contextOf({ article: id, start, end }: Place, articles: readonly Article[]): Context | undefined {
  const article = articles.find((one) => one.id === id);
  if (!article || start >= end || end > article.body.length) return undefined;
  const from = article.body.lastIndexOf('\n\n', start);
  const to = article.body.indexOf('\n\n', end);
  return {
    quote: quoteOf(article, article.body.slice(start, end)),
    before: article.body.slice(from < 0 ? 0 : from + 2, start),
    after: article.body.slice(end, to < 0 ? undefined : to),
    paragraphs: paragraphsBefore(article, article.body.length) + 1,
  };
}

function paragraphsBefore(article: Article, offset: number): number {
  return article.body.slice(0, offset).split(/\n\n/).length - 1;
}

function sourceOf({ id, title, source, published, url }: Article): Source {
  return { id, title, source, published, url };
}

function sentencesOf(articles: readonly Article[]): { article: Article; text: string }[] {
  return articles.flatMap((article) =>
    article.body
      .split(/(?<=[.!?]”?)\s+/)
      .filter(Boolean)
      .map((text) => ({ article, text })),
  );
}

/** The first sentences of each article that hold the topic; the same words in several articles once. */
function summaryOf({ article, topic = '', length }: SummaryRequest, articles: readonly Article[]): Summary {
  const asked = articles.filter(({ id }) => article === undefined || id === article);
  const nothing = { points: [], nearest: [] };
  if (articles.length === 0) return { status: 'no_articles', ...nothing };
  if (asked.length === 0) return { status: 'unknown_article', ...nothing };
  const quotes = new Map<string, Quote[]>();
  for (const { article: from, text } of sentencesOf(asked)) {
    if (!text.toLowerCase().includes(topic.toLowerCase())) continue;
    quotes.set(text, [...(quotes.get(text) ?? []), quoteOf(from, text)]);
  }
  const points = [...quotes.values()]
    .slice(0, SUMMARY_SENTENCES[length])
    .flatMap(([quote, ...twins]) => (quote ? [{ quote, twins }] : []));
  if (points.length > 0) return { status: 'summarized', points, nearest: [] };
  return { status: 'not_found', points: [], nearest: answer(topic, asked).nearest };
}

/** Every "on Tuesday" of a dated article is its day; every four-digit number that begins with 20 a year. */
function timelineOf(articles: readonly Article[]): Timeline {
  const events = sentencesOf(articles).flatMap(({ article, text }) => {
    const words = /\bon Tuesday\b|\b20\d\d\b/.exec(text)?.[0];
    const quote = words === undefined ? undefined : quoteOf(article, text, words);
    const highlight = quote?.highlight;
    const from = /^\d/.test(words ?? '') ? words : article.published;
    if (!quote || !highlight || !from) return [];
    return [{ quote: { ...quote, highlight }, from, to: null, resolvedFrom: from === words ? null : from }];
  });
  events.sort((a, b) => a.from.localeCompare(b.from));
  const undated = articles
    .filter(({ published, body }) => published === null && /on Tuesday/.test(body))
    .map(sourceOf);
  return { events, undated };
}

/** Whoever stands, in two words, before "said: “". */
function speechOf(person: string, articles: readonly Article[]): Speech {
  const utterances = sentencesOf(articles).flatMap(({ article, text }) => {
    const found = /(\p{Lu}\w+ \p{Lu}\w+) said: “([^”]+)”/u.exec(text);
    const [, speaker = '', words = ''] = found ?? [];
    if (!found) return [];
    const [named, said] = [speaker, words].map((part) => {
      const at = text.indexOf(part);
      return [at, at + part.length] as const;
    });
    return named && said ? [{ quote: quoteOf(article, text), said: [said], speaker, named }] : [];
  });
  const names = [...new Set(utterances.map(({ speaker }) => speaker))];
  const persons = names.map((name) => ({
    name,
    count: utterances.filter(({ speaker }) => speaker === name).length,
  }));
  const heard = utterances.filter(({ speaker }) => speaker.toLowerCase().includes(person.toLowerCase()));
  return { status: heard.length > 0 ? 'found' : 'not_found', utterances: heard, persons };
}

/** Each sentence of the message that is no question, and what shares two words with it; of numbers the first is compared. */
function claimsIn(message: string, articles: readonly Article[]): Claims {
  const claims = [...message.matchAll(/[^.!?]+[.!]?(?=\s|$)/g)].flatMap(({ 0: found, index }) => {
    const text = found.trim();
    if (!/\p{L}{3}/u.test(text)) return [];
    const start = message.indexOf(text, index);
    const quotes = answer(text, articles).quotes.map((quote) => {
      const [first, other] = [/\d+/.exec(text), /\d+/.exec(quote.text)];
      if (!first || !other || first[0] === other[0]) return { quote, differences: [] };
      const span = (match: RegExpExecArray) => [match.index, match.index + match[0].length] as const;
      return { quote, differences: [{ kind: 'number' as const, first: span(first), other: span(other) }] };
    });
    return [{ text, start, end: start + text.length, quotes }];
  });
  return { claims: claims.slice(0, 10), more: Math.max(0, claims.length - 10) };
}
