import { beforeAll, describe, expect, test } from 'vitest';
import { leansOnSentenceBefore } from '../../src/articles/leaning.js';
import { SUMMARY_SENTENCES, type Summary } from '../../src/summary/summary.js';
import { type Engine, engineAt, engineOn } from '../answer/made-engine.js';

const article = (body: string, front = '') => `---\ntitle: A title\n${front}---\n${body}`;
const texts = ({ points }: Summary) => points.map(({ quote }) => quote.text);

/** Every quote is an exact stretch of its article, of whole sentences. */
function expectExact({ points, nearest }: Summary, { index }: Engine): void {
  const quotes = [...points.flatMap(({ quote, twins }) => [quote, ...twins]), ...nearest];
  for (const { text, start, end, article } of quotes) {
    const body = index.articles.find(({ id }) => id === article.id)?.body ?? '';
    expect(body.slice(start, end)).toBe(text);
    expect(index.sentences.some((each) => each.article.id === article.id && each.end === end)).toBe(true);
  }
}

const sentencesIn = ({ points }: Summary, { index }: Engine) =>
  points.flatMap(({ quote }) =>
    index.sentences.filter(
      ({ article, start, end }) => article.id === quote.article.id && start < quote.end && quote.start < end,
    ),
  ).length;

describe('of the shipped articles', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engineAt('corpus');
  });

  test.each(['short', 'medium', 'long'] as const)(
    '%s: so many whole sentences, in reading order',
    async (length) => {
      const summary = await engine.summary({ length });
      expect(summary).toMatchObject({ status: 'summarized', nearest: [] });
      expectExact(summary, engine);
      expect(sentencesIn(summary, engine)).toBe(SUMMARY_SENTENCES[length]);
      const places = summary.points.map(
        ({ quote }) => [quote.article.published ?? '9999', quote.start] as const,
      );
      expect(places).toEqual(places.toSorted(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j)));
    },
  );

  test('no pronoun is left hanging, and no dateline stands before the news', async () => {
    for (const request of [{}, ...engine.index.articles.map(({ id }) => ({ article: id }))]) {
      const summary = await engine.summary({ ...request, length: 'long' });
      for (const { quote, twins } of summary.points) {
        for (const { text } of [quote, ...twins]) {
          expect(leansOnSentenceBefore(text), text).toBe(false);
          expect(text).not.toMatch(/^BAKU/);
        }
      }
    }
  });

  test('what both articles say is shown once, with the other article’s words beside it', async () => {
    const { points } = await engine.summary({ length: 'medium' });
    const delegations = points.filter(({ quote, twins }) =>
      [quote, ...twins].every(({ text }) => /exchange of (?:high-level )?delegations/.test(text)),
    );
    expect(delegations).toHaveLength(1);
    const [{ quote, twins } = { quote: undefined, twins: [] }] = delegations;
    expect(new Set([quote, ...twins].map((each) => each?.article.id)).size).toBe(2);
  });

  test('of one article: from it alone, with the other one only beside it', async () => {
    for (const { id } of engine.index.articles) {
      const { points } = await engine.summary({ article: id, length: 'medium' });
      for (const { quote, twins } of points) {
        expect(quote.article.id).toBe(id);
        for (const twin of twins) expect(twin.article.id).not.toBe(id);
      }
    }
  });

  test('on a topic: only what is about it, in the words of the articles', async () => {
    const summary = await engine.summary({ topic: 'defence cooperation', length: 'long' });
    expect(summary.status).toBe('summarized');
    expect(summary.points.length).toBeGreaterThan(0);
    for (const text of texts(summary)) expect(text).toMatch(/defence/);
  });

  test('on a topic in one article only', async () => {
    const pmo = 'pmo-sharif-aliyev-lachin';
    expect((await engine.summary({ topic: 'army chief', article: pmo, length: 'short' })).status).toBe(
      'not_found',
    );
    expect((await engine.summary({ topic: 'army chief', length: 'short' })).status).toBe('summarized');
  });

  test.each([
    ['on which the articles are silent', 'cricket'],
    ['of 1,000 characters', 'cricket and football in the rain '.repeat(31).slice(0, 1_000)],
    ['in another script', '板球比赛'],
    ['that is one long word', 'x'.repeat(1_000)],
  ])('a topic %s is not found, and the closest passages are kept', async (_, topic) => {
    const summary = await engine.summary({ topic, length: 'medium' });
    expect(summary).toMatchObject({ status: 'not_found', points: [] });
    expect(summary.nearest).toHaveLength(3);
    expectExact(summary, engine);
  });

  test.each(['😀', '?!', '\0\u200b'])(
    'a topic of %j, which says nothing, has nothing near',
    async (topic) => {
      expect(await engine.summary({ topic, length: 'short' })).toEqual({
        status: 'not_found',
        points: [],
        nearest: [],
      });
    },
  );

  test('a blank topic is none, and an unknown article is said to be unknown', async () => {
    expect((await engine.summary({ topic: '  ', length: 'short' })).status).toBe('summarized');
    for (const unknown of ['', 'nothing', '../../etc/passwd', '__proto__']) {
      expect((await engine.summary({ article: unknown, length: 'short' })).status).toBe('unknown_article');
    }
  });
});

describe('of other articles', () => {
  test('none: there is nothing to sum up', async () => {
    const engine = await engineOn({});
    expect(await engine.summary({ length: 'short' })).toEqual({
      status: 'no_articles',
      points: [],
      nearest: [],
    });
  });

  test('one sentence: it is the summary', async () => {
    const engine = await engineOn({ 'a.md': article('Ada Vermeer opened the harbour of Oss in 1968.') });
    expect(texts(await engine.summary({ length: 'long' }))).toEqual([
      'Ada Vermeer opened the harbour of Oss in 1968.',
    ]);
  });

  test('one sentence that hangs in the air: none, but it is near', async () => {
    const engine = await engineOn({ 'a.md': article('She opened the harbour of Oss in 1968.') });
    const summary = await engine.summary({ length: 'long' });
    expect(summary).toMatchObject({ status: 'not_found', points: [] });
    expect(summary.nearest).toHaveLength(1);
  });

  test('a sentence of 900 characters is shown whole where there is no other', async () => {
    const words = `The harbour ${'was opened and closed and opened again '.repeat(22)}by Ada Vermeer.`;
    const engine = await engineOn({ 'a.md': article(words) });
    expect(texts(await engine.summary({ length: 'short' }))).toEqual([words]);
  });

  test('a sentence that leans brings the one before it along', async () => {
    const engine = await engineOn({
      'a.md': article(
        'Ada Vermeer is the mayor of Oss in Holland.\n\nThe harbour has ships. It was opened by the king in May 1968 and the queen in June 1969.',
      ),
    });
    const quotes = texts(await engine.summary({ length: 'short' }));
    expect(quotes.filter((text) => text.includes('It was opened'))).toEqual([
      'The harbour has ships. It was opened by the king in May 1968 and the queen in June 1969.',
    ]);
  });

  test('captions and questions are left out, and shown where there is nothing else', async () => {
    const caption =
      'The striker Mia Koch leaves the pitch of Oss on Saturday. Photograph: Ada Vermeer/Oss Gazette';
    const question = 'Q: What should be done for the eels in the harbour of Oss?';
    const news = 'The striker Mia Koch scored twice for Oss on Saturday.';
    const mixed = await engineOn({ 'a.md': article([caption, news, question].join('\n\n')) });
    expect(texts(await mixed.summary({ length: 'short' }))).toEqual([news]);
    const alone = await engineOn({ 'a.md': article(question) });
    expect(texts(await alone.summary({ length: 'short' }))).toEqual([question]);
  });

  test('the same report in three articles is shown once, and differing numbers are no agreement', async () => {
    const report = 'A storm killed 12 people in the harbour of Oss on Monday, the mayor of the town said.';
    const files = {
      'a.md': article(report, 'published: 2024-05-01\n'),
      'b.md': article(report, 'published: 2024-05-02\n'),
      'c.md': article(report.replace('12', '15'), 'published: 2024-05-03\n'),
    };
    const { points } = await (await engineOn(files)).summary({ length: 'long' });
    const all = points.map(({ quote, twins }) => [quote, ...twins].map(({ article }) => article.id).sort());
    expect(all.sort()).toEqual([['a', 'b'], ['c']]);
  });

  test('100,000 words: ten sentences of them', async () => {
    const sentence = (day: number) =>
      `Nothing much happened on day ${day} in the town of Oss${', and nobody there was surprised by anything at all'.repeat(4)}.`;
    const paragraphs = Array.from({ length: 333 }, (_, i) =>
      Array.from({ length: 7 }, (_, day) => sentence((i + day) % 7)).join(' '),
    );
    const engine = await engineOn({ 'long.md': article(paragraphs.join('\n\n')) });
    expect(engine.index.articles[0]?.body.split(/\s+/).length).toBeGreaterThan(100_000);
    const summary = await engine.summary({ length: 'long' });
    expectExact(summary, engine);
    expect(sentencesIn(summary, engine)).toBe(10);
  });
});
