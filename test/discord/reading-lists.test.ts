import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { parseArticle } from '../../src/articles/parse.js';
import { MEETING, VISIT } from './articles.js';
import { textSeen } from './discord-reader.js';
import { answeringOver } from './small-answering.js';
import { connectBot, withBot } from './with-bot.js';

const SPEAKING: Article = {
  ...VISIT,
  id: 'speaking',
  title: 'What they said',
  published: '2025-05-28',
  body: 'Ilham Aliyev said: “Our hearts beat together.” Shehbaz Sharif said: “We *thank* you.” Nobody else said a word.',
};
/** The same article over and over, each a day younger. */
const many = (count: number): Article[] =>
  Array.from({ length: count }, (_, n) => ({
    ...MEETING,
    id: `meeting-${n}`,
    title: `Meeting ${n}`,
    published: `20${String(10 + n).padStart(2, '0')}-05-27`,
  }));

describe('/timeline', () => {
  test('shows days oldest first, the words that say when in bold, and what they were counted from', async () => {
    const { discord } = await withBot([
      MEETING,
      { ...VISIT, body: 'The road was built in 2019. Nothing is dated here.' },
    ]);
    const reply = await (await discord.slash('timeline')).reply();
    expect(reply.content.split('\n')).toEqual([
      '-# What the articles date, oldest first',
      '**2019**',
      '> The road was built in **2019**.',
      '-# \\[1\\] Sharif’s visit to Lachin, a friendship reaffirmed · News Desk · paragraph 1',
      '',
      '**<t:1748340000:D>**',
      expect.stringMatching(/^> Prime Minister .* met \*\*on Tuesday\*\* to speak/),
      expect.stringMatching(/^-# \\\[2\\\] .* · paragraph 1 · “on Tuesday” counted from the article’s date$/),
    ]);
  });

  test('has pages, which are turned in private, and is as private as asked for', async () => {
    const { discord } = await withBot(many(30));
    const reply = await (await discord.slash('timeline', { private: true })).reply();
    expect(reply.ephemeral).toBe(true);
    const pages = Number(/Page 1 of (\d+)$/.exec(reply.content)?.[1]);
    expect(pages).toBeGreaterThan(3);
    const numbers = [...textSeen(reply.content).matchAll(/^\[(\d+)\]/gm)].map(([, n]) => Number(n));
    let page = reply;
    for (let n = 2; n <= pages; n += 1) {
      page = await (await discord.press(page, 'Next')).reply();
      expect(page.id).toBe(reply.id);
      expect(page.content.length).toBeLessThanOrEqual(2000);
      numbers.push(...[...textSeen(page.content).matchAll(/^\[(\d+)\]/gm)].map(([, found]) => Number(found)));
    }
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    expect(page.buttons.map(({ label }) => label)).toContain('Share in channel');
  });

  test('says what it left out, and where nothing is dated, that to the reader alone', async () => {
    const undated = { ...MEETING, id: 'undated', published: null };
    const { discord, answering } = await withBot([MEETING, undated]);
    const reply = await (await discord.slash('timeline')).reply();
    expect(reply.content).toContain('Left out: one article says “on Tuesday” or the like');
    answering.articles = [VISIT];
    const nothing = await (await discord.slash('timeline')).followUp();
    expect(nothing.ephemeral).toBe(true);
    expect(nothing.content).toContain('on which day');
    answering.articles = [];
    expect((await (await discord.slash('timeline')).followUp()).content).toContain('no articles');
  });
});

describe('/quotes', () => {
  test('shows who is quoted above what is quoted, everybody’s or one person’s', async () => {
    const { discord } = await withBot([SPEAKING]);
    const all = await (await discord.slash('quotes')).reply();
    expect(all.content.split('\n').slice(1, 4)).toEqual([
      '**Ilham Aliyev**',
      '> Ilham Aliyev said: “Our hearts beat together.”',
      '-# \\[1\\] What they said · News Desk · <t:1748426400:D> · paragraph 1',
    ]);
    expect(textSeen(all.content)).toContain('Shehbaz Sharif said: “We *thank* you.”');
    const one = await (await discord.slash('quotes', { person: 'sharif' })).reply();
    expect(one.content).toMatch(/^-# What Shehbaz Sharif says in the articles\n/);
    expect(one.content).not.toContain('Aliyev');
  });

  test('proposes those who are quoted', async () => {
    const { discord } = await withBot([SPEAKING]);
    const names = (await discord.autocomplete('quotes', 'person', 'SH')).map(({ name }) => name);
    expect(names).toEqual(['Shehbaz Sharif']);
    expect(await discord.autocomplete('quotes', 'person', '')).toHaveLength(2);
  });

  test('proposes somebody by letters without the accents, too', async () => {
    const body = 'İsmail Demir said: “Our hearts beat together.”';
    const { discord } = await withBot([{ ...SPEAKING, body }]);
    const names = (await discord.autocomplete('quotes', 'person', 'ismail d')).map(({ name }) => name);
    expect(names).toEqual(['İsmail Demir']);
  });

  test('of somebody who is not quoted says so to the reader alone, and who is', async () => {
    const { discord, answering } = await withBot([SPEAKING]);
    const told = await (await discord.slash('quotes', { person: '@here: *Putin*' })).followUp();
    expect(told.ephemeral).toBe(true);
    expect(textSeen(told.content)).toBe(
      'The articles quote nobody called “@here *Putin*”.\nThey quote Ilham Aliyev, Shehbaz Sharif.',
    );
    answering.articles = [MEETING];
    expect((await (await discord.slash('quotes')).followUp()).content).toContain('quote nobody');
  });

  test('has pages, of one person’s quotes too', async () => {
    const { discord } = await withBot(many(40).map((one) => ({ ...SPEAKING, id: one.id, title: one.title })));
    const reply = await (await discord.slash('quotes', { person: 'Ilham' })).reply();
    const page = await (await discord.press(reply, 'Next')).reply();
    expect(page.ephemeral).toBe(true);
    expect(page.content).toMatch(/^-# What Ilham Aliyev says .*\n\*\*Ilham Aliyev\*\*\n> /);
    expect(page.content).toMatch(/-# Page 2 of \d+$/);
  });
});

describe('/sources', () => {
  test('lists the articles newest first, with day, length and how often quoted, for the reader alone', async () => {
    const { discord } = await withBot([VISIT, MEETING]);
    await (await discord.slash('ask', { question: 'Where was the bilateral meeting held?' })).reply();
    const reply = await (await discord.slash('sources')).reply();
    expect(reply.ephemeral).toBe(true);
    expect(textSeen(reply.content)).toMatch(
      /^I answer from 2 articles, newest first\.\n\nSharif and Aliyev .*\nPMO news release · <t:\d+:D> · \d+ words · quoted (once|\d times) in 30 days\n\nSharif’s visit .*\nNews Desk · \d+ words · (not )?quoted .*in 30 days$/,
    );
  });

  test('opens an article to read in pages of whole sentences, private, and lets it be downloaded byte for byte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sources-'));
    const sentence = (n: number) => `This is sentence ${n}, with *stars* in it.`;
    const body = Array.from({ length: 300 }, (_, n) => sentence(n)).join(' ');
    const file = `---\ntitle: A long read\n---\n\n${body}\n`;
    await writeFile(join(folder, 'long-read.md'), file);
    const parsed = parseArticle('long-read.md', new TextEncoder().encode(file));
    if (!('article' in parsed)) throw new Error('The file is no article.');
    const { discord } = await connectBot(answeringOver([parsed.article], folder));
    const list = await (await discord.slash('sources')).reply();
    let page = await (await discord.select(list, 'read', [marks(list)[0] ?? ''])).reply();
    expect(page.ephemeral).toBe(true);
    const texts: string[] = [];
    const all = Number(/Page 1 of (\d+)/.exec(page.text)?.[1]);
    for (let n = 1; n <= all; n += 1) {
      expect(page.text.length).toBeLessThanOrEqual(4000);
      expect(page.text).toContain(`Page ${n} of ${all}`);
      texts.push(textSeen(page.text).split('\n')[2] ?? '');
      if (n < all) page = await (await discord.press(page, 'Next')).reply();
    }
    for (const text of texts) expect(text.trim()).toMatch(/^This is sentence .* in it\.$/);
    expect(texts.map((text) => text.trim()).join(' ')).toBe(body);
    const download = await (await discord.press(page, 'Download as Markdown')).reply();
    expect(download.ephemeral).toBe(true);
    expect(download.attachments.map(({ filename }) => filename)).toEqual(['long-read.md']);
    const fetched = await fetch(download.attachments[0]?.url ?? '');
    expect(await fetched.text()).toBe(file);
    await writeFile(join(folder, 'long-read.md'), 'changed by hand');
    const gone = await (await discord.press(page, 'Download as Markdown')).reply();
    expect(gone.content).toContain('The file of that article');
    await rm(folder, { recursive: true });
  });

  test('of very many has pages, and of an article that was removed says so', async () => {
    const { discord, answering } = await withBot(many(60));
    const list = await (await discord.slash('sources')).reply();
    expect(list.content).toMatch(/-# Page 1 of \d+$/);
    expect(marks(list).length).toBeLessThanOrEqual(25);
    const [mark = ''] = marks(list);
    const next = await (await discord.press(list, 'Next')).reply();
    expect(next.id).toBe(list.id);
    expect(marks(next)).not.toContain(mark);
    const old = marks(next)[0] ?? '';
    answering.articles = [];
    const gone = await (await discord.select(next, 'read', [old])).reply();
    expect(gone.content).toContain('no longer among those');
    expect((await (await discord.slash('sources')).reply()).content).toContain('no articles');
  });

  test('opens an article of 100,000 words that is all markup, each page within Discord’s limits', async () => {
    const body = '*a* _b_ '.repeat(50_000);
    const { discord, troubles } = await withBot([{ ...VISIT, title: '*'.repeat(500), body }]);
    const list = await (await discord.slash('sources')).reply();
    const page = await (await discord.select(list, 'read', [marks(list)[0] ?? ''])).reply();
    expect(page.text.length).toBeLessThanOrEqual(4000);
    // Its first page takes more than one message; back and forth comes to the same.
    const second = await (await discord.press(page, 'Next')).reply();
    expect(second.text).toContain('Page 1 of ');
    const first = second.text;
    const back = await (await discord.press(second, 'Previous')).reply();
    await (await discord.press(back, 'Next')).reply();
    expect(second.text).toBe(first);
    expect(troubles()).toEqual([]);
  });
});

/** The values of a message's menu. */
function marks({ components }: { components: readonly object[] }): string[] {
  return JSON.parse(JSON.stringify(components))
    .flatMap((row: { components?: object[] }) => row.components ?? [])
    .flatMap((one: { options?: { value: string }[] }) => one.options ?? [])
    .map(({ value }: { value: string }) => value);
}
