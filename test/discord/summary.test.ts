import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { HOSTILE_ARTICLE, MEETING, VISIT } from './articles.js';
import { looksSeen, textSeen } from './discord-reader.js';
import { BOT_NAME, withBot } from './with-bot.js';

const HELD =
  'The prime minister held a bilateral meeting with the President of the Republic of Azerbaijan, in the city of Lachin, a PMO news release said.';
/** Sentences so long that ten of them fill several messages. */
const LONG: Article = {
  ...VISIT,
  id: 'long',
  title: 'A long article',
  body: Array.from({ length: 12 }, (_, n) => `Sentence ${n} says ${'something '.repeat(35)}in the end.`).join(
    ' ',
  ),
};

describe('/summary', () => {
  test('shows whole sentences under their articles, each with its paragraph, and a menu for their context', async () => {
    const { discord } = await withBot([MEETING, VISIT]);
    const reply = await (await discord.slash('summary', { length: 'short' })).reply();
    expect(reply.ephemeral).toBe(false);
    const [head, title, from, quote, cited] = reply.content.split('\n');
    expect(head).toBe('-# Summary of everything, in the articles’ own sentences');
    expect(title).toBe(
      '**[Sharif and Aliyev hold a bilateral meeting in Lachin](<https://example.org/news/lachin>)**',
    );
    expect(from).toBe('-# PMO news release · <t:1748340000:D>');
    expect(quote).toBe(
      '> Prime Minister Shehbaz Sharif and President Ilham Aliyev met on Tuesday to speak about regional stability.',
    );
    expect(cited).toMatch(/^-# \\\[1\\\] \[paragraph 1\]\(<https:\/\/example\.org\/news\/lachin#:~:text=/);
    expect(textSeen(reply.content).match(/^\[\d\] paragraph \d$/gm)).toHaveLength(3);
    const places = menu(reply);
    expect(places.map(({ label }) => label.slice(0, 12))).toEqual([
      '[1] Prime Mi',
      '[2] The prim',
      '[3] The two ',
    ]);
    const shown = await (await discord.select(reply, 'in-context', [places[1]?.value ?? ''])).reply();
    expect(shown.ephemeral).toBe(true);
    expect(textSeen(shown.content)).toContain(`${HELD} The two leaders reviewed`);
  });

  test('of one article, chosen from what is proposed while typing', async () => {
    const { discord } = await withBot([MEETING, VISIT]);
    const choices = await discord.autocomplete('summary', 'article', 'lachin news desk');
    expect(choices.map(({ name }) => name)).toEqual([
      'Sharif’s visit to Lachin, a friendship reaffirmed · News Desk',
    ]);
    const reply = await (
      await discord.slash('summary', { article: String(choices[0]?.value), length: 'long' })
    ).reply();
    expect(reply.content).toContain('-# Summary of Sharif’s visit to Lachin');
    expect(reply.content).not.toContain('PMO');
    const typed = await (await discord.slash('summary', { article: 'FRIENDSHIP' })).reply();
    expect(typed.content).toContain('-# Summary of Sharif’s visit to Lachin');
  });

  test('proposes 25 of many articles, the name of each within 100 characters and told from the others', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...MEETING,
      id: `a${n}`,
      title: `${'A very long title '.repeat(10)}`,
      published: `2025-05-${String((n % 28) + 1).padStart(2, '0')}`,
    }));
    const { discord, answering } = await withBot(many);
    const choices = await discord.autocomplete('summary', 'article', 'very');
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name).toMatch(/2025-05-\d\d · a\d+$/);
      expect(String(value)).toHaveLength(8);
    }
    answering.articles = many.slice(0, 28);
    for (const { name } of await discord.autocomplete('summary', 'article', 'very')) {
      expect(name).toMatch(/ · PMO news release · 2025-05-\d\d$/);
    }
    expect(await discord.autocomplete('summary', 'article', 'nothing of the sort')).toEqual([]);
  });

  test('names the twins of a sentence that several articles have, once', async () => {
    const twins = ['b', 'c', 'd', 'e'].map((id) => ({
      ...MEETING,
      id,
      title: `Copy ${id}`,
      body: HELD,
      url: null,
    }));
    const { discord } = await withBot([{ ...MEETING, body: HELD, url: null }, ...twins]);
    const reply = await (await discord.slash('summary')).reply();
    expect(reply.content.split(HELD)).toHaveLength(2);
    expect(textSeen(reply.content)).toContain(
      '[1] paragraph 1 · also in Copy b, paragraph 1 · also in Copy c, paragraph 1 · and in 2 more',
    );
  });

  test('longer than a message has pages, each turned to in private, with no sentence cut', async () => {
    const { discord } = await withBot([LONG]);
    const reply = await (await discord.slash('summary', { length: 'long' })).reply();
    const first = reply.content;
    expect(first).toMatch(/-# Page 1 of 3$/);
    let page = await (await discord.press(reply, 'Next')).reply();
    expect(page.ephemeral).toBe(true);
    expect(reply.content).toBe(first);
    const contents = [first, page.content];
    page = await (await discord.press(page, 'Next')).reply();
    contents.push(page.content);
    const read = contents.map((content) => textSeen(content)).join('\n');
    for (const sentence of LONG.body.split(/(?<=\.) /).slice(0, 10))
      expect(read).toContain(`\n${sentence}\n`);
    for (const content of contents) {
      expect(content.length).toBeLessThanOrEqual(2000);
      expect(content).toMatch(/^-# Summary of everything/);
    }
    expect(page.buttons.find(({ label }) => label === 'Next')?.disabled).toBe(true);
    page = await (await discord.press(page, 'Previous')).reply();
    expect(page.content).toBe(contents[1]);
  });

  test('has its pages although the articles have changed, without what is gone; and says so when all is', async () => {
    const { discord, answering } = await withBot([LONG]);
    const reply = await (await discord.slash('summary', { length: 'long' })).reply();
    answering.articles = [{ ...LONG, body: LONG.body.replace('Sentence 0', 'Sentence X') }];
    const page = await (await discord.press(reply, 'Next')).reply();
    expect(page.content).toMatch(/-# Page 2 of 3$/);
    answering.articles = [MEETING];
    const gone = await (await discord.press(reply, 'Next')).reply();
    expect(gone.content).toContain('The articles have changed since');
  });

  test('on a topic says so above, and that the articles are silent where they are', async () => {
    const { discord } = await withBot([MEETING, VISIT]);
    const found = await (await discord.slash('summary', { topic: 'gathering' })).reply();
    expect(found.content).toContain('-# Summary on: gathering\n');
    expect(found.buttons.map(({ label }) => label)).toEqual(['Show in context']);
    const silent = await (await discord.slash('summary', { topic: 'penguins in Lachin' })).reply();
    expect(silent.content).toContain('The articles are silent on that.');
    expect(silent.content).not.toContain('> ');
    const closest = await (await discord.press(silent, 'Show the closest passages')).reply();
    expect(closest.text).toContain('Lachin');
  });

  test('in private is for the reader alone, and can be shared', async () => {
    const { discord } = await withBot([MEETING]);
    const reply = await (await discord.slash('summary', { private: true }, { user: 'leyla' })).reply();
    expect(reply.ephemeral).toBe(true);
    const press = await discord.press(reply, 'Share in channel');
    const shared = await press.followUp();
    expect(shared.ephemeral).toBe(false);
    expect(shared.content).toBe(`${reply.content}\n-# Shared by leyla`);
    expect(menu(shared)).toEqual(menu(reply));
  });

  test('from a hostile article shows its words and does nothing else', async () => {
    const { discord } = await withBot([HOSTILE_ARTICLE]);
    const reply = await (await discord.slash('summary', { topic: 'hostile' })).reply();
    expect(textSeen(reply.content)).toContain('@everyone the *hostile* passage says');
    const looks = looksSeen(reply.content).filter((look) => !look.startsWith('link https://example.org/'));
    expect(looks).toEqual(['bold', 'quote', 'small', 'time']);
  });
});

describe('/summary is given', () => {
  test.each([
    ['an unknown article', { article: '@everyone *what*' }, 'no article called “@everyone *what*”'],
    ['a title that several articles have', { article: 'lachin' }, '“lachin” fits several articles'],
  ])('%s, and says so to the reader alone', async (_, options, sentence) => {
    const { discord } = await withBot([MEETING, VISIT]);
    const asked = await discord.slash('summary', options);
    const told = await asked.followUp();
    expect(told.ephemeral).toBe(true);
    expect(textSeen(told.content)).toContain(sentence);
    // The reply for all that had been promised is gone.
    expect(discord.messages().filter(({ author, ephemeral }) => author === BOT_NAME && !ephemeral)).toEqual(
      [],
    );
  });

  test('nothing to sum up: it says so to the reader alone', async () => {
    const { discord } = await withBot([]);
    const told = await (await discord.slash('summary')).followUp();
    expect(told.ephemeral).toBe(true);
    expect(told.content).toContain('I have no articles to answer from yet.');
  });

  test.each([
    ['of 1,000 characters', 'x'.repeat(1000)],
    ['in another script', '会谈在哪里举行 где встреча אין'],
    ['full of markup', '**@everyone** [a](https://b.c) `x`\n# y'],
    ['of nothing but spaces', '   '],
  ])('a topic %s, and answers within Discord’s limits', async (_, topic) => {
    const { discord, troubles } = await withBot([MEETING]);
    const reply = await (await discord.slash('summary', { topic })).reply();
    expect(reply.content.length).toBeLessThanOrEqual(2000);
    expect(looksSeen(reply.content.split('\n')[0] ?? '')).toEqual(['small']);
    expect(troubles()).toEqual([]);
  });

  test('a corpus of one sentence', async () => {
    const { discord } = await withBot([{ ...VISIT, body: 'They met.' }]);
    const reply = await (await discord.slash('summary', { length: 'long' })).reply();
    expect(textSeen(reply.content)).toContain('\nThey met.\n[1] paragraph 1');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Show in context']);
  });
});

function menu({ components }: { components: readonly object[] }): { label: string; value: string }[] {
  return JSON.parse(JSON.stringify(components))
    .flatMap((row: { components?: object[] }) => row.components ?? [])
    .flatMap((one: { options?: { label: string; value: string }[] }) => one.options ?? []);
}
