/** Whatever the articles and the readers hold: every message fits Discord's limit, and none takes long to make. */
import { describe, expect, test } from 'vitest';
import { renderDraft } from '../../src/discord/corpus/render-draft.js';
import { renderGap, renderGaps } from '../../src/discord/corpus/render-gaps.js';
import { MESSAGE_LIMIT, type Post } from '../../src/discord/post.js';
import { renderAnswer } from '../../src/discord/render-answer.js';
import { renderClaims } from '../../src/discord/render-claims.js';
import { renderSpeech } from '../../src/discord/render-speech.js';
import { renderSummary } from '../../src/discord/render-summary.js';
import { renderTimeline } from '../../src/discord/render-timeline.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { MEETING } from './articles.js';
import { textSeen } from './discord-reader.js';
import { quoteOf } from './small-answering.js';

/** Titles and quotes of nothing but markup, or of letters that an address spells with six characters each. */
const TEXTS = { markup: '*a_ |~'.repeat(200), Arabic: 'لقاء في لاتشين '.repeat(100) };
const languages = Object.entries(LANGUAGES);

describe.each(Object.entries(TEXTS))('with texts of %s', (_, text) => {
  describe.each([0, 100, 206, 264, 311, 430])('and addresses of %i characters', (length) => {
    const url = `https://news.example/?${'q'.repeat(Math.max(length - 22, 0))}`;
    const quoteIn = (n: number) => {
      const body = text.slice(0, 400 - n);
      const article = {
        ...MEETING,
        id: `a${n}`,
        title: text,
        source: text,
        body,
        url: length > 0 ? url : null,
      };
      return quoteOf(article, body, body.slice(0, 60));
    };
    const quotes = [0, 1, 2].map(quoteIn);
    const [quote = quoteIn(0)] = quotes;
    const buttons: [] = [];

    test.each(languages)('a summary, in %s', (_, say) => {
      const point = { quote, twins: quotes.slice(1), more: 9 };
      const read = (page: number) =>
        renderSummary([point, point], { say, head: say.timeline.head, page, buttons });
      expectToFit(pagesOf(read), quote.text);
    });

    test.each(languages)('a timeline, in %s', (_, say) => {
      const event = {
        quote: { ...quote, highlight: [0, 60] as const },
        from: '2025-05-27',
        to: '2025-05-28',
      };
      const events = quotes.map(() => ({ ...event, resolvedFrom: '2025-05-27' }));
      const read = (page: number) => renderTimeline({ events, undated: [] }, { say, page, buttons });
      expectToFit(pagesOf(read), quote.text);
    });

    test.each(languages)('who said what, in %s', (_, say) => {
      const said = { quote, speaker: text, speakerAt: { start: 0, end: 1 }, words: [[0, 60]] as const };
      const read = (page: number) => renderSpeech([said as never], { say, person: text, page, buttons });
      expectToFit(pagesOf(read), quote.text);
    });

    test.each(languages)('what the articles say to a message, in %s', (_, say) => {
      const differing = { kind: 'number' as const, first: [0, 200] as const, other: [0, 200] as const };
      const differences = Array.from({ length: 9 }, () => differing);
      const claim = { text, start: 0, end: text.length, quotes: [{ quote, differences }] };
      expectToFit(renderClaims({ claims: [claim], more: 0 }, say), quote.text);
    });

    test.each(languages)('an answer, in %s', (_, say) => {
      const answer = {
        question: text,
        searched: text,
        status: 'answered' as const,
        confidence: 1,
        nearest: [],
        ms: 1,
      };
      const setting = { say, repeatQuestion: true, isPrivate: false, hasArticles: true };
      expectToFit(renderAnswer({ ...answer, quotes, corroboration: quotes }, setting), quote.text);
    });

    test.each(languages)('a draft, in %s', (_, say) => {
      const draft = { title: text, source: text, published: null, url: quote.article.url, body: text };
      const outline = { first: text, last: `${text}.`, passages: 9 };
      const alike = { by: 'address' as const, article: quote.article };
      const open = { id: 'd', member: 'm', draft, outline, alike, gap: undefined };
      expectToFit([renderDraft(open as never, say)], '');
    });
  });

  test.each(languages)('a gap, in %s', (_, say) => {
    const when = '2025-05-27T10:00:00Z';
    const others = [1, 2, 3, 4].map((n) => `${n}${text}`);
    const gap = { id: 1, question: text, others, count: 9, first: when, last: when };
    expectToFit([renderGap(gap, say)], '');
    expectToFit([renderGaps(Array(9).fill(gap), 0, say)], '');
  });
});

/** Every page of a list. */
function pagesOf(read: (page: number) => Post): Post[] {
  const pages: Post[] = [];
  for (let page = 0; page < 40; page += 1) {
    const post = read(page);
    if (post.content === pages.at(-1)?.content) break;
    pages.push(post);
  }
  return pages;
}

/** @param text stands whole in the posts, if not all in one */
function expectToFit(posts: readonly Post[], text: string): void {
  expect(posts.length).toBeLessThan(20);
  for (const { content } of posts) expect(content.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
  const plain = (shown: string) => shown.replace(/\s+/g, '');
  const words = text.split(/\s+/).filter(Boolean);
  const seen = plain(posts.map(({ content }) => textSeen(content)).join('\n'));
  for (const word of words) expect(seen).toContain(plain(word));
}
