import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { findChanged } from '../../src/keeping/changed-quotes.js';
import { IN_MEMORY, openState } from '../../src/state/database.js';
import { MEETING, VISIT } from './articles.js';
import { textSeen } from './discord-reader.js';
import { answeringOver } from './small-answering.js';
import { keeperOf } from './small-keeper.js';
import { PERMISSION } from './stand-in/discord.js';
import { EVERYONE_MAY, type GuildWishes } from './stand-in/world.js';
import { BOT_NAME, connectBot, keptLog } from './with-bot.js';

const MET = 'Where was the bilateral meeting held?';
const LINE = /Source changed since this answer: \[1\]/;
const THEN =
  'The prime minister held a bilateral meeting with the President of the Republic of Azerbaijan, in the city of Lachin';
const MOVED: Article = { ...MEETING, body: MEETING.body.replace('city of Lachin', 'city of Baku') };

async function withMemory(channels: GuildWishes['channels'] = [{ name: 'general' }, { name: 'other' }]) {
  const answering = answeringOver([MEETING, VISIT]);
  const { db } = openState(IN_MEMORY, keptLog().log);
  const keeper = keeperOf(answering, db);
  const before = new Map(answering.articles.map((article) => [article.id, article]));
  const here = await connectBot(answering, { guild: { channels } }, { db, corpus: keeper });
  let refreshed = 0;
  /** The articles are others now, as after a refresh. */
  async function refresh(articles: readonly Article[]) {
    answering.articles = [...articles];
    const now = new Map(articles.map((article) => [article.id, article]));
    refreshed += 1;
    const version = `00000${refreshed}-after`;
    const unchecked = keeper.shownQuotes.unchecked(version);
    const found = await findChanged(unchecked, now, async ({ article, start, end }) =>
      before.get(article)?.body.slice(start, end),
    );
    keeper.shownQuotes.check(version, found);
    await keeper.refresh({ via: 'schedule', id: '', name: '' });
  }
  const shown = () => keeper.shownQuotes.unchecked('none of these');
  return { ...here, answering, keeper, db, refresh, shown };
}

test('an answer for all is remembered by its quotes’ places and hashes, without who asked; a private one is not', async () => {
  const { discord, shown } = await withMemory();
  const reply = await (await discord.slash('ask', { question: MET }, { user: 'Rana' })).reply();
  await (await discord.slash('ask', { question: MET, private: true })).reply();
  await (await discord.slash('ask', { question: MET }, { guild: false })).reply();
  await discord.replyTo(await discord.say(MET, { dm: true }));
  const mention = await discord.replyTo(await discord.say(MET, { mentionsBot: true }));
  await vi.waitFor(() =>
    expect(new Set(shown().map(({ message }) => message))).toEqual(new Set([reply.id, mention.id])),
  );
  const [first] = shown();
  expect(first).toMatchObject({ article: 'meeting', number: 1, channel: reply.channelId, message: reply.id });
  expect(MEETING.body.slice(first?.start, first?.end)).toContain('The prime minister held');
  expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(shown())).not.toContain(discord.userId('Rana'));
});

test('summaries for all and shared answers are remembered too', async () => {
  const { discord, shown } = await withMemory();
  const summary = await (await discord.slash('summary')).reply();
  const kept = await (await discord.slash('ask', { question: MET, private: true })).reply();
  const share = await discord.press(kept, 'Share in channel');
  const shared = await share.followUp();
  await vi.waitFor(() =>
    expect(new Set(shown().map(({ message }) => message))).toEqual(new Set([summary.id, shared.id])),
  );
});

test('when a quoted sentence changes, its message says so, and shows then and now to whoever presses', async () => {
  const { discord, refresh, shown, troubles } = await withMemory();
  const reply = await (await discord.slash('ask', { question: MET })).reply();
  const content = reply.content;
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(0));
  await refresh([MOVED, VISIT]);
  await discord.waitFor(() => LINE.test(textSeen(reply.content)), 'the line under the answer');
  expect(reply.content.startsWith(content)).toBe(true);
  const changed = await (await discord.press(reply, 'Source changed: see how', { user: 'Rana' })).reply();
  expect(changed.ephemeral).toBe(true);
  const text = textSeen(changed.content);
  expect(text).toContain(`[1]\nQuoted then:\n${THEN}`);
  expect(text).toContain(
    'The closest sentence now:\nThe prime minister held a bilateral meeting with the President of the Republic of Azerbaijan, in the city of Baku',
  );
  // The same again changes nothing.
  const edits = reply.edits;
  await refresh([MOVED, VISIT]);
  await discord.replyTo(await discord.say(MET, { mentionsBot: true }));
  expect(reply.edits).toBe(edits);
  expect(troubles()).toEqual([]);
});

test('when an article is gone, the button says that the articles don’t say it any more; and when it is back, the line goes', async () => {
  const { discord, refresh, shown } = await withMemory();
  const reply = await discord.replyTo(await discord.say(MET, { mentionsBot: true }));
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(0));
  await refresh([VISIT]);
  await discord.waitFor(() => LINE.test(textSeen(reply.content)), 'the line under the answer');
  const press = async () => (await discord.press(reply, 'Source changed: see how')).reply();
  expect((await press()).text).toContain('The articles don’t say that any more.');
  const content = textSeen(reply.content);
  await refresh([MEETING, VISIT]);
  await discord.waitFor(() => !LINE.test(textSeen(reply.content)), 'the line to go');
  expect(textSeen(reply.content)).toBe(content.replace(/\n.*$/, ''));
  expect(reply.buttons.map(({ label }) => label)).not.toContain('Source changed: see how');
  // Who has the message open as it was is told too.
  const late = await (await discord.forge(reply, 'changed', {})).reply();
  expect(late.text).toContain('stand in the articles as they did then');
});

test.each([
  ['one where the bot may not write any more', 403, 50001],
  ['one in a thread that is locked', 400, 160005],
])('a message that was deleted, and %s, are dropped without a trouble', async (_, status, code) => {
  const { discord, refresh, shown, keeper, troubles } = await withMemory();
  const ask = async (channel: string) =>
    (await discord.slash('ask', { question: MET }, { channel, user: channel })).reply();
  const [lost, closed] = [await ask('general'), await ask('other')];
  await vi.waitFor(() => expect(new Set(shown().map(({ message }) => message)).size).toBe(2));
  discord.fail({ path: new RegExp(`messages/${lost.id}$`), status: 404, code: 10008, times: Infinity });
  discord.fail({
    method: 'PATCH',
    path: new RegExp(`messages/${closed.id}$`),
    status,
    code,
    times: Infinity,
  });
  await refresh([MOVED, VISIT]);
  await vi.waitFor(() => expect(keeper.shownQuotes.untold(10)).toEqual([]));
  expect(shown()).toEqual([]);
  expect(troubles()).toEqual([]);
});

describe('a message in a thread that was archived meanwhile', () => {
  const MAY_CLOSE = EVERYONE_MAY | PERMISSION.manageThreads;

  test.each([
    ['stays open, until Discord closes it', EVERYONE_MAY, false],
    ['is closed again where the bot may do that', MAY_CLOSE, true],
  ])('gets its line: the thread is opened for it, and %s', async (_, permissions, closed) => {
    const { discord, refresh, shown, keeper, troubles } = await withMemory([
      { name: 'general', permissions },
      { name: 'talk', threadOf: 'general' },
    ]);
    const reply = await (await discord.slash('ask', { question: MET }, { channel: 'talk' })).reply();
    await vi.waitFor(() => expect(shown().length).toBeGreaterThan(0));
    discord.archive('talk');
    await refresh([MOVED, VISIT]);
    await discord.waitFor(() => LINE.test(textSeen(reply.content)), 'the line under the answer');
    await discord.waitFor(() => discord.isArchived('talk') === closed, 'the thread as it shall be');
    await vi.waitFor(() => expect(keeper.shownQuotes.untold(10)).toEqual([]));
    expect(troubles()).toEqual([]);
  });

  test('is dropped without a trouble where moderators have locked it, and holds up no other', async () => {
    const { discord, refresh, shown, keeper, troubles } = await withMemory([
      { name: 'general' },
      { name: 'talk', threadOf: 'general' },
    ]);
    const locked = await (await discord.slash('ask', { question: MET }, { channel: 'talk' })).reply();
    const reply = await (await discord.slash('ask', { question: MET })).reply();
    await vi.waitFor(() => expect(new Set(shown().map(({ message }) => message)).size).toBe(2));
    discord.archive('talk', true);
    await refresh([MOVED, VISIT]);
    await discord.waitFor(() => LINE.test(textSeen(reply.content)), 'the line under the other answer');
    await vi.waitFor(() => expect(keeper.shownQuotes.untold(10)).toEqual([]));
    expect(shown().map(({ message }) => message)).not.toContain(locked.id);
    expect(textSeen(locked.content)).not.toMatch(LINE);
    expect(discord.isArchived('talk')).toBe(true);
    expect(troubles()).toEqual([]);
  });
});

test('one that can’t be edited now is edited at the next look', async () => {
  const { discord, refresh, shown, keeper, lines, troubles } = await withMemory();
  const reply = await (await discord.slash('ask', { question: MET })).reply();
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(0));
  const fault = discord.fail({
    method: 'PATCH',
    path: new RegExp(`messages/${reply.id}$`),
    status: 503,
    times: 3,
  });
  await refresh([MOVED, VISIT]);
  await vi.waitFor(() => expect(troubles().join()).toContain('tried again later'));
  const { fields } = lines.find(({ sentence }) => sentence.includes('tried again later')) ?? {};
  expect(fields).toMatchObject({ channel: reply.channelId, answer: reply.id, status: 503 });
  expect(fault.hits).toBe(3);
  expect(keeper.shownQuotes.untold(10).length).toBeGreaterThan(0);
  await keeper.refresh({ via: 'schedule', id: '', name: '' });
  await discord.waitFor(() => LINE.test(textSeen(reply.content)), 'the line under the answer');
});

test('one whose words are back while it is being edited is edited once more', async () => {
  const { discord, refresh, shown, troubles } = await withMemory();
  const reply = await (await discord.slash('ask', { question: MET })).reply();
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(0));
  const path = new RegExp(`messages/${reply.id}$`);
  const edit = discord.fail({ method: 'PATCH', path, delayMs: 300 });
  await refresh([MOVED, VISIT]);
  await discord.waitFor(() => edit.hits === 1, 'the line on its way');
  await refresh([MEETING, VISIT]);
  await discord.waitFor(() => LINE.test(textSeen(reply.content)), 'the line under the answer');
  await discord.waitFor(() => !LINE.test(textSeen(reply.content)), 'the line to go');
  expect(troubles()).toEqual([]);
});

test('at most ten messages are edited in a minute, the others later', async () => {
  const { discord, refresh, shown, keeper } = await withMemory();
  for (let n = 0; n < 12; n++) {
    await (await discord.slash('ask', { question: MET }, { user: `reader ${n}` })).reply();
  }
  await vi.waitFor(() => expect(new Set(shown().map(({ message }) => message)).size).toBe(12));
  await refresh([MOVED, VISIT]);
  const told = () =>
    discord.messages().filter(({ author, content }) => author === BOT_NAME && LINE.test(textSeen(content)));
  await discord.waitFor(() => told().length === 10, 'ten messages with the line');
  // All that the bot does meanwhile is to wait: a question is answered, and nothing more is edited.
  await discord.replyTo(await discord.say(MET, { mentionsBot: true, user: 'another' }));
  expect(told()).toHaveLength(10);
  expect(new Set(keeper.shownQuotes.untold(100).map(({ message }) => message)).size).toBe(2);
});
