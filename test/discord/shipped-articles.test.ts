import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { engineAt } from '../answer/made-engine.js';
import { readDiscord, textSeen } from './discord-reader.js';
import type { Seen } from './stand-in/discord.js';
import { connectBot } from './with-bot.js';

const MENU = 'What do the articles say?';

/** What stands in a message as quoted: a text for each block quote. */
function quoted({ text }: Pick<Seen, 'text'>): string[] {
  const blocks: string[][] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const isQuote = line.startsWith('> ');
    if (isQuote && !isOpen) blocks.push([]);
    isOpen = isQuote;
    if (!isQuote) continue;
    const shown = readDiscord(line)[0] ?? [];
    blocks.at(-1)?.push(shown.map((part) => part.text).join(''));
  }
  return blocks.map((lines) => lines.join('\n'));
}

test('every command shows the shipped articles’ own words, to the byte, and keeps Discord’s rules', async () => {
  const { articles } = await loadCorpus('corpus');
  const answering = await engineAt('corpus');
  await answering.prepareOffers();
  const { discord, troubles } = await connectBot(answering);
  const bodies = articles.map(({ body }) => body);
  const verbatim = (message: Seen, atLeast: number) => {
    const found = quoted(message);
    expect(found.length, message.text).toBeGreaterThanOrEqual(atLeast);
    for (const text of found)
      expect(
        bodies.some((body) => body.includes(text)),
        text,
      ).toBe(true);
    return message;
  };
  const use = async (name: string, given = {}) => {
    const user = `reader of ${name} ${JSON.stringify(given)}`;
    return (await discord.slash(name, given, { user })).reply();
  };

  verbatim(await use('summary', { length: 'short' }), 3);
  const medium = verbatim(await use('summary'), 6);
  const long = verbatim(await use('summary', { length: 'long' }), 4);
  if (long.buttons.some(({ label }) => label === 'Next')) {
    verbatim(await (await discord.press(long, 'Next')).reply(), 1);
  }
  verbatim(await use('summary', { topic: 'the trilateral meeting', private: true }), 1);
  const [choice] = await discord.autocomplete('summary', 'article', 'news desk');
  verbatim(await use('summary', { article: choice?.value }), 3);
  expect((await use('summary', { topic: 'the price of potatoes' })).text).toContain('silent on that');
  const point = values(medium)[0] ?? '';
  verbatim(await (await discord.select(medium, 'in-context', [point])).reply(), 1);

  verbatim(await use('timeline'), 1);
  verbatim(await use('quotes'), 1);
  const [person] = await discord.autocomplete('quotes', 'person', '');
  verbatim(await use('quotes', { person: person?.value }), 1);

  const list = await use('sources');
  for (const { title } of articles) expect(textSeen(list.text)).toContain(title);
  for (const mark of values(list)) {
    const page = verbatim(await (await discord.select(list, 'read', [mark])).reply(), 1);
    const download = await (await discord.press(page, 'Download as Markdown')).reply();
    expect(download.attachments).toHaveLength(1);
  }

  const claim = await discord.say('Sharif and Aliyev met in Lachin on Wednesday.');
  const found = verbatim(await (await discord.menu(MENU, claim, { user: 'mina' })).reply(), 1);
  expect(textSeen(found.text)).toContain(
    'Another date: “Wednesday” in the message, “Tuesday” in the article.',
  );

  const help = await use('help');
  const [question = ''] = help.buttons.map(({ label }) => label);
  verbatim(await (await discord.press(help, question)).reply(), 1);
  expect(troubles()).toEqual([]);
});

test('options of the wrong type are answered with a plain private sentence', async () => {
  const { discord, troubles } = await connectBot(await engineAt('corpus'));
  const forged = [
    ['summary', { article: 7 }],
    ['summary', { private: 'yes' }],
    ['quotes', { person: true }],
    ['ask', { question: 3 }],
    ['ask', {}],
  ] as const;
  for (const [at, [name, given]] of forged.entries()) {
    const reply = await (await discord.slash(name, given, { forged: true, user: `reader ${at}` })).reply();
    expect(reply.ephemeral).toBe(true);
    expect(reply.content).toContain('I can’t read what stands in one of the options.');
  }
  const length = await (await discord.slash('summary', { length: 'endless' }, { forged: true })).reply();
  expect(quoted(length).length).toBeGreaterThan(3);
  expect(troubles()).toEqual([]);
});

/** What can be chosen in a message's menu. */
function values({ components }: Seen): string[] {
  return components
    .flatMap((row) => (row.type === 1 ? row.components : []))
    .flatMap((one) => (one.type === 3 ? one.options.map(({ value }) => value) : []));
}
