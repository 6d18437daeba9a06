/** A few articles -> an `Answering` over their real text by shared words alone: no model, so the tests are quick. */
import type { Answer, Answering, Context, Place, Quote } from '../../src/answer/answer.js';
import type { Article, Source } from '../../src/articles/article.js';

/** A sentence answers when it shares so many words with the question. */
const ENOUGH = 2;

export interface SmallAnswering extends Answering {
  /** The articles served; a test may change them under the bot's feet. */
  articles: Article[];
  /** Every question asked, in order. */
  readonly asked: string[];
  /** Called before an answer; a test may let it wait or fail. */
  beforeAnswer: () => Promise<void>;
}

export function answeringOver(articles: readonly Article[]): SmallAnswering {
  const small: SmallAnswering = {
    articles: [...articles],
    asked: [],
    beforeAnswer: async () => {},
    async ask(question) {
      small.asked.push(question);
      await small.beforeAnswer();
      return answer(question, small.articles);
    },
    context: async (place) => contextOf(place, small.articles),
    corpus: async () => ({ articles: small.articles, problems: [] }),
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
  const scored = articles
    .flatMap((article) => article.body.split(/(?<=[.!?])\s+/).map((text) => ({ article, text })))
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
