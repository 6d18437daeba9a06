import { describe, expect, test } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.js';
import { CLOSEST } from '../../src/discord/buttons.js';
import { citation } from '../../src/discord/citation.js';
import { placeId } from '../../src/discord/place-id.js';
import { MESSAGE_LIMIT, type Post } from '../../src/discord/post.js';
import { renderAnswer, renderClosest } from '../../src/discord/render-answer.js';
import { renderContext } from '../../src/discord/render-context.js';
import { en } from '../../src/languages/en.js';
import { languageOf } from '../../src/languages/languages.js';
import { HOSTILE_ARTICLE, MEETING, VISIT } from './articles.js';
import { looksSeen, textSeen } from './discord-reader.js';
import { answeringOver, quoteOf } from './small-answering.js';

const HELD = quoteOf(
  MEETING,
  'The prime minister held a bilateral meeting with the President of the Republic of Azerbaijan, in the city of Lachin, a PMO news release said.',
  'in the city of Lachin',
);
const GATHERING = quoteOf(
  VISIT,
  'The gathering in Lachin was a significant meeting in deepening bilateral ties.',
  'Lachin',
);
const say = en;
const SETTING = { say, repeatQuestion: false, isPrivate: false, hasArticles: true };

const answered = (...quotes: Quote[]): Answer => ({
  question: 'Where did they meet?',
  status: 'answered',
  confidence: 0.9,
  quotes,
  nearest: [],
  ms: 5,
});
const notFound = (...nearest: Quote[]): Answer => ({
  question: 'What did they eat?',
  status: 'not_found',
  confidence: 0.1,
  quotes: [],
  nearest,
  ms: 5,
});
const labels = (post: Post | undefined) =>
  (post?.components ?? []).flatMap((row) =>
    row.components.map((button) => ('label' in button ? button.label : '')),
  );
const customIds = (post: Post | undefined) =>
  (post?.components ?? []).flatMap((row) => row.components.map((b) => ('custom_id' in b ? b.custom_id : '')));

describe('an answer', () => {
  test('is the quote, its answering words in bold; all else is in small print: its citation, and further quotes', () => {
    const [post, more] = renderAnswer(answered(HELD, GATHERING), SETTING);
    expect(more).toBeUndefined();
    expect(post?.content.split('\n')).toEqual([
      '> The prime minister held a bilateral meeting with the President of the Republic of Azerbaijan, **in the city of Lachin**, a PMO news release said.',
      '-# \\[1\\] [Sharif and Aliyev hold a bilateral meeting in Lachin](<https://example.org/news/lachin#:~:text=The%20prime%20minister%20held%20a%20bilateral,Lachin%2C%20a%20PMO%20news%20release%20said.>) · PMO news release · <t:1748340000:D> · paragraph 2',
      '',
      '-# Also in the articles:',
      '> -# The gathering in Lachin was a significant meeting in deepening bilateral ties.',
      '-# \\[2\\] Sharif’s visit to Lachin, a friendship reaffirmed · News Desk · paragraph 2',
    ]);
    expect(labels(post)).toEqual(['Show [1] in context', 'Show [2] in context', 'Ask another']);
  });

  test('with one quote has one plain button for its context', () => {
    const [post] = renderAnswer(answered(HELD), SETTING);
    expect(labels(post)).toEqual(['Show in context', 'Ask another']);
  });

  test('repeats the question where nobody else could know it, inert and on one line', () => {
    const asked = { ...answered(HELD), question: '@everyone **where**\n# did they meet?' };
    const [post] = renderAnswer(asked, { ...SETTING, repeatQuestion: true });
    expect(textSeen(post?.content ?? '').split('\n')[0]).toBe(
      'Question: @everyone **where** # did they meet?',
    );
    expect(looksSeen(post?.content.split('\n')[0] ?? '')).toEqual(['small']);
  });

  test('from a hostile article shows its words and does nothing else', () => {
    const quote = quoteOf(HOSTILE_ARTICLE, HOSTILE_ARTICLE.body, 'hostile');
    const [post] = renderAnswer(answered(quote), SETTING);
    expect(textSeen(post?.content ?? '')).toContain(HOSTILE_ARTICLE.body);
    expect(textSeen(post?.content ?? '')).toContain(HOSTILE_ARTICLE.title);
    const looks = looksSeen(post?.content ?? '').filter((look) => !look.startsWith('link '));
    expect(looks).toEqual(['bold', 'quote', 'small', 'time']);
    const links = looksSeen(post?.content ?? '').filter((look) => look.startsWith('link '));
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^link https:\/\/example\.org\/a_%28b%29\?c=d&e=\*f\*#:~:text=/);
  });

  test('shows the same place once', () => {
    const [post] = renderAnswer(answered(HELD, HELD, GATHERING), SETTING);
    expect(labels(post)).toEqual(['Show [1] in context', 'Show [2] in context', 'Ask another']);
  });
});

describe('an answer too long for one message', () => {
  const stars = (length: number, id: string): Quote =>
    quoteOf({ ...MEETING, id, url: null, body: '*|'.repeat(length / 2) }, '*|'.repeat(length / 2));

  test('leaves out a whole further quote, shows the next that fits, and numbers what it shows', () => {
    const [post, more] = renderAnswer(answered(HELD, stars(400, 'a'), stars(400, 'b'), GATHERING), SETTING);
    expect(more).toBeUndefined();
    expect(post?.content.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(textSeen(post?.content ?? '')).toContain('*|'.repeat(200));
    expect(post?.content).toContain('-# \\[2\\] ');
    expect(textSeen(post?.content ?? '')).toContain(`${GATHERING.text}\n[3] Sharif’s visit`);
  });

  test('leaves out a further quote that no message could hold, and shows no part of it', () => {
    const body = `A short line.\n${'*|'.repeat(1500)}`;
    const [post] = renderAnswer(answered(HELD, quoteOf({ ...MEETING, id: 'a', body }, body)), SETTING);
    expect(labels(post)).toEqual(['Show in context', 'Ask another']);
    expect(textSeen(post?.content ?? '')).not.toContain('A short line.');
  });

  test('can’t be shared by a button that posts only the message it stands in', () => {
    const sharing = [{ label: 'Share', id: 'share' }];
    const quote = quoteOf({ ...MEETING, body: '*\n'.repeat(500) }, '*\n'.repeat(500));
    const posts = renderAnswer(answered(quote), { ...SETTING, sharing });
    expect(posts.length).toBeGreaterThan(1);
    expect(posts.flatMap(labels)).not.toContain('Share');
    expect(labels(renderAnswer(answered(HELD), { ...SETTING, sharing })[0])).toContain('Share');
  });

  test('goes on in a second message rather than cut its first quote', () => {
    const quote = quoteOf({ ...MEETING, body: '*\n'.repeat(500) }, '*\n'.repeat(500));
    const posts = renderAnswer(answered({ ...quote, highlight: [0, 999] }), SETTING);
    expect(posts.length).toBeGreaterThan(1);
    for (const { content } of posts) expect(content.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(textSeen(posts.map(({ content }) => content).join('\n')).startsWith('*\n'.repeat(499))).toBe(true);
    expect(posts.map((post) => labels(post).length > 0)).toEqual([...posts.slice(1).map(() => false), true]);
  });

  test('keeps its citation short enough whatever the article is called', () => {
    const article = {
      ...MEETING,
      title: '*'.repeat(5000),
      source: '_'.repeat(5000),
      url: `https://example.org/${'x'.repeat(5000)}`,
    };
    expect(citation({ ...HELD, article }, { say, number: 3 }).length).toBeLessThan(600);
  });
});

describe('a citation', () => {
  test('has a day that is the same day from Hawaii to New Zealand', () => {
    const seconds = Number(/<t:(\d+):D>/.exec(citation(HELD, { say, number: 1 }))?.[1]);
    for (const timeZone of [
      'Pacific/Honolulu',
      'America/New_York',
      'Asia/Baku',
      'Pacific/Auckland',
      'Pacific/Chatham',
    ]) {
      const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(seconds * 1000));
      expect(day, timeZone).toBe('2025-05-27');
    }
  });

  test('leaves out what the article does not say', () => {
    const bare = { ...MEETING, source: null, published: null, url: null };
    expect(citation({ ...HELD, article: bare }, { say, number: 1 })).toBe(
      '-# \\[1\\] Sharif and Aliyev hold a bilateral meeting in Lachin · paragraph 2',
    );
    expect(citation({ ...HELD, article: { ...bare, published: 'soon' } }, { say })).not.toContain('<t:');
  });

  test.each(['A [bracket', 'See https://example.org now', 'News of example.com', '] odd ['])(
    'titled "%s" has its link beside the title, since Discord would not show it as one',
    (title) => {
      const shown = citation({ ...HELD, article: { ...MEETING, title } }, { say, number: 1 });
      expect(textSeen(shown)).toContain(title);
      expect(textSeen(shown)).toContain('· read it ·');
      expect(
        looksSeen(shown).filter((look) => look.startsWith('link https://example.org/news')),
      ).toHaveLength(1);
    },
  );
});

describe('when the articles don’t say', () => {
  test('the answer is a plain sentence, and the closest passages are a button away', () => {
    const [post] = renderAnswer(notFound(HELD, GATHERING), SETTING);
    expect(textSeen(post?.content ?? '').split('\n')[0]).toBe('The articles don’t say.');
    expect(post?.content).not.toContain('>');
    expect(labels(post)).toEqual(['Show the closest passages', 'Ask another']);
    expect(CLOSEST.read(customIds(post)[0] ?? '')).toEqual([HELD, GATHERING].map(placeId));
  });

  test('and nothing comes close, there is no such button', () => {
    expect(labels(renderAnswer(notFound(), SETTING)[0])).toEqual(['Ask another']);
  });

  test('because there are none, it says so and what to do', () => {
    const [post] = renderAnswer(notFound(), { ...SETTING, hasArticles: false });
    expect(post?.content).toContain('no articles');
    expect(post?.content).toContain('`corpus`');
  });

  test('the closest passages come each with its citation and context', () => {
    const [post] = renderClosest([HELD, GATHERING], say);
    expect(textSeen(post?.content ?? '')).toContain(`${GATHERING.text}\n[2] Sharif’s visit`);
    expect(labels(post)).toEqual(['Show [1] in context', 'Show [2] in context']);
  });
});

describe('a quote in its context', () => {
  test('stands in its paragraph, in bold, with "paragraph n of m"', async () => {
    const context = await answeringOver([MEETING]).context({ article: 'meeting', ...span(HELD) });
    const post = context && renderContext(context, { say, place: placeId(HELD) });
    expect(post?.content.split('\n')).toEqual([
      `> **${HELD.text}** The two leaders reviewed the full spectrum of bilateral relations.`,
      expect.stringMatching(
        /^-# \[Sharif .*\]\(<.*>\) · PMO news release · <t:1748340000:D> · paragraph 2 of 3$/,
      ),
    ]);
    expect(post?.components).toEqual([]);
  });

  test('that is the whole paragraph is not in bold: there is nothing to find it among', () => {
    const { content } = renderContext(
      { quote: HELD, before: '', after: '', paragraphs: 3 },
      { say, place: placeId(HELD) },
    );
    expect(looksSeen(content)).not.toContain('bold');
    expect(textSeen(content)).toContain(HELD.text);
  });

  test('in a long paragraph opens at the page with the quote, and every page can be turned to', () => {
    const words = 'word '.repeat(900);
    const quote = quoteOf(
      { ...MEETING, body: `${words}The quote stands here. ${words}` },
      'The quote stands here.',
    );
    const context = { quote, before: words, after: ` ${words}`, paragraphs: 1 };
    const opened = renderContext(context, { say, place: placeId(quote) });
    expect(opened.content).toContain('**The quote stands here.**');
    const all = Number(/Page \d+ of (\d+)/.exec(opened.content)?.[1]);
    const pages = Array.from({ length: all }, (_, page) =>
      renderContext(context, { say, place: placeId(quote), page }),
    );
    const shown = pages.map(({ content }) => textSeen(content).split('\nSharif')[0]).join('');
    expect(shown).toBe(`${words}The quote stands here. ${words}`);
    for (const page of pages) {
      expect(page.content.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
      expect(new Set(customIds(page)).size).toBe(2);
    }
    expect(renderContext(context, { say, place: placeId(quote), page: 999 }).content).toBe(
      pages.at(-1)?.content,
    );
  });
});

function span({ start, end }: Quote) {
  return { start, end };
}

describe('what belongs to an answer besides its quotes', () => {
  const lines = (answer: Answer, setting = SETTING) =>
    renderAnswer(answer, setting)[0]?.content.split('\n') ?? [];
  const other = (text: string) =>
    [GATHERING.text.indexOf(text), GATHERING.text.indexOf(text) + text.length] as const;

  test('who else says so stands under the first quote, once, and can be seen in context', () => {
    const answer = { ...answered(HELD, GATHERING), corroboration: [GATHERING] };
    expect(lines(answer)).toContain('-# Both articles say so:');
    expect(lines(answer)).not.toContain('-# Also in the articles:');
    expect(lines(answer).filter((line) => line.includes('The gathering in Lachin'))).toHaveLength(1);
    expect(labels(renderAnswer(answer, SETTING)[0])).toContain('Show [2] in context');
  });

  test('who differs stands beside it, the differing words in bold and side by side, without a verdict', () => {
    const words = [{ kind: 'place' as const, first: [0, 18] as const, other: other('Lachin') }];
    const found = lines({ ...answered(HELD), differences: [{ quote: GATHERING, words }] });
    expect(found).toContain('-# The articles differ:');
    expect(found).toContain(
      '> -# The gathering in **Lachin** was a significant meeting in deepening bilateral ties.',
    );
    expect(found).toContain('-# The prime minister ↔ Lachin');
  });

  test('whom a pronoun means stands in brackets outside the quote, escaped', () => {
    const means = [{ text: '@everyone *Khan*', start: 0, end: 16 }];
    const found = lines(answered({ ...GATHERING, means }));
    expect(found[1]).toBe('-# \\[meant: \\@everyone \\*Khan\\*\\]');
  });

  test('what was searched with stands above it, escaped', () => {
    expect(lines({ ...answered(GATHERING), searched: 'When did **they** meet?' })[0]).toBe(
      '-# Understood as: When did \\*\\*they\\*\\* meet?',
    );
  });

  test('the language of the articles is told in the reader’s own to whom asks in another', () => {
    const reason = { kind: 'language', question: 'de', articles: 'en' } as const;
    expect(lines({ ...notFound(), reason })[0]).toBe(
      'The articles are in English, the only language that I read. Please ask in English.',
    );
    expect(lines({ ...notFound(), reason }, { ...SETTING, say: languageOf('de') })[0]).toContain(
      'auf Englisch',
    );
  });

  test('small talk is told what can be asked', () => {
    const [post] = renderAnswer({ ...notFound(HELD), reason: { kind: 'small_talk' } }, SETTING);
    expect(post?.content).toContain('Ask me about the articles');
    expect(post?.content).toContain('`/help`');
    // A question that was only taken for small talk can still be looked into.
    expect(labels(post)).toContain('Show the closest passages');
  });

  test('never more quotes than buttons fit one row', () => {
    const sentences = MEETING.body.split(/(?<=\.)\s+/).map((text) => quoteOf(MEETING, text));
    const answer = {
      ...answered(HELD, ...sentences.slice(0, 2)),
      corroboration: [GATHERING, ...sentences.slice(2)],
    };
    const [post] = renderAnswer(answer, SETTING);
    expect(post?.components[0]?.components.length).toBeLessThanOrEqual(5);
    expect(labels(post)).toContain('Ask another');
  });
});
