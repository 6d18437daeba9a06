import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { fault } from '../../src/articles/fault.js';
import type { BotOptions } from '../../src/discord/bot.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { IN_MEMORY, openState } from '../../src/state/database.js';
import { HOSTILE_ARTICLE, MEETING, VISIT } from './articles.js';
import { looksSeen, textSeen } from './discord-reader.js';
import { HOSTILE } from './hostile.js';
import { answeringOver } from './small-answering.js';
import { keeperOf, type SmallKeeper } from './small-keeper.js';
import { type Discord, PERMISSION, type Seen } from './stand-in/discord.js';
import { EVERYONE_MAY } from './stand-in/world.js';
import { connectBot, keptLog } from './with-bot.js';

const MAY = EVERYONE_MAY | PERMISSION.manageGuild;
const MODERATOR = { user: 'Mina', permissions: MAY };
const OTHER_MODERATOR = { user: 'Omar', permissions: MAY };
const NOT_SAID = 'What was served for breakfast there?';
const TEXT = 'The breakfast was served at eight. It had bread, tea and honey.\n\nNobody complained.';

const labels = (message: Seen) => message.buttons.map(({ label }) => label);
const idOf = (message: Seen, label: string) =>
  message.buttons.find((button) => button.label === label)?.customId ?? '';

async function withCorpus(
  articles: readonly Article[] = [MEETING, VISIT, HOSTILE_ARTICLE],
  corpus: Partial<BotOptions['corpus']> | ((discord: Discord) => Partial<BotOptions['corpus']>) = {},
  more: (discord: Discord) => Partial<BotOptions> = () => ({}),
) {
  const answering = answeringOver(articles);
  const { db } = openState(IN_MEMORY, keptLog().log);
  const keeper: SmallKeeper = keeperOf(answering, db);
  const { version, noteGap } = keeper;
  const here = await connectBot(
    answering,
    { guild: { channels: [{ name: 'general' }, { name: 'record' }] } },
    (discord) => ({
      db,
      corpus: { keeper, version, noteGap, ...(typeof corpus === 'function' ? corpus(discord) : corpus) },
      ...more(discord),
    }),
  );
  const use = async (subcommand: string, given = {}, scene = {}) =>
    (await here.discord.slash(`corpus ${subcommand}`, given, { ...MODERATOR, ...scene })).reply();
  const press = async (message: Seen, button: string, scene = {}) =>
    (await here.discord.press(message, button, { ...MODERATOR, ...scene })).reply();
  return { ...here, answering, keeper, db, use, press };
}

describe('who may not keep the articles', () => {
  test('is not offered /corpus, in whatever language', async () => {
    const { discord } = await withCorpus();
    const corpus = discord.commands().find(({ name }) => name === 'corpus');
    expect(corpus).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] });
    expect(JSON.stringify(corpus)).toContain(LANGUAGES['tr']?.commands.corpus.subcommands.gaps.name);
  });

  test.each([
    ['a member without the permission', { user: 'Rana' }, 'Manage Server'],
    ['in direct messages', { ...MODERATOR, guild: false, forged: true }, 'a server that I was added to'],
    [
      'with the bot in their own account only',
      { ...MODERATOR, userInstalled: true },
      'a server that I was added to',
    ],
  ])('%s is refused privately at every call, and logged', async (_, scene, reason) => {
    const { discord, keeper, lines } = await withCorpus();
    for (const [line, given] of [
      ['status', {}],
      ['refresh', {}],
      ['add', { url: 'https://example.org/' }],
      ['add', {}],
      ['remove', { article: 'meeting' }],
      ['rollback', { version: '000001-abc' }],
      ['gaps', {}],
    ] as const) {
      const reply = await (await discord.slash(`corpus ${line}`, given, scene)).reply();
      expect(reply.text).toContain(reason);
      expect(reply.ephemeral || reply.raw.channel_id !== discord.channelId()).toBe(true);
      expect(reply.buttons).toEqual([]);
    }
    expect(await discord.autocomplete('corpus remove', 'article', 'sharif', scene)).toEqual([]);
    expect(await discord.autocomplete('corpus rollback', 'version', '', scene)).toEqual([]);
    expect(keeper.done).toEqual([]);
    const refused = lines.filter(({ sentence }) => sentence === 'A use of /corpus was refused.');
    expect(refused).toHaveLength(9);
    expect(refused[0]?.fields).toMatchObject({ member: discord.userId(scene.user), used: '/corpus' });
  });

  test('from another server than the one that the bot is for is refused too', async () => {
    const { use, discord } = await withCorpus([MEETING], {}, ({ guildId }) => ({ guildId }));
    expect((await use('status')).text).toContain('I answer from one article');
    const server = `${discord.guildId.slice(0, -1)}${(Number(discord.guildId.at(-1)) + 1) % 10}`;
    expect((await use('status', {}, { server })).text).toContain('kept from another server');
  });

  test('can’t press, choose or fill in what a moderator was given, and it is logged', async () => {
    const { discord, keeper, lines, use, press } = await withCorpus();
    const status = await use('status');
    const confirm = await use('remove', { article: 'meeting' });
    const form = await discord.slash('corpus add', {}, MODERATOR);
    const draft = await (await discord.submitModal(form, { text: TEXT }, MODERATOR)).reply();
    const correction = await discord.press(draft, 'Correct', MODERATOR);
    for (const [message, label] of [
      [status, 'Refresh'],
      [confirm, 'Remove'],
      [confirm, 'Keep it'],
      [draft, 'Add'],
      [draft, 'Correct'],
      [draft, 'Discard'],
    ] as const) {
      const reply = await (await discord.forge(message, idOf(message, label), { user: 'Rana' })).reply();
      expect(reply.text).toContain('Manage Server');
      expect(reply.ephemeral).toBe(true);
    }
    const chosen = await discord.forge(status, 'corpus-gap', { user: 'Rana' }, ['1']);
    expect((await chosen.reply()).text).toContain('Manage Server');
    const filled = await discord.submitModal(correction, { title: 'Mine' }, { permissions: EVERYONE_MAY });
    expect((await filled.reply()).text).toContain('Manage Server');
    expect(keeper.done).toEqual([]);
    expect(lines.filter(({ sentence }) => sentence === 'A use of /corpus was refused.')).toHaveLength(8);
    // The moderator's own buttons are none the worse for it.
    expect((await press(draft, 'Discard')).text).toBe('Discarded. Nothing was stored.');
  });

  test('can’t use what was made for another moderator, and it is logged', async () => {
    const { discord, keeper, lines, use } = await withCorpus();
    const confirm = await use('remove', { article: 'meeting' });
    const draft = await (
      await discord.submitModal(await discord.slash('corpus add', {}, MODERATOR), { text: TEXT }, MODERATOR)
    ).reply();
    for (const [message, label] of [
      [confirm, 'Remove'],
      [draft, 'Add'],
      [draft, 'Correct'],
      [draft, 'Discard'],
    ] as const) {
      const reply = await (await discord.forge(message, idOf(message, label), OTHER_MODERATOR)).reply();
      expect(reply.text).toContain('belongs to another member');
    }
    expect(keeper.done).toEqual([]);
    const refused = lines.filter(({ sentence }) => sentence === 'A use of /corpus was refused.');
    expect(refused.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ member: discord.userId('Omar'), reason: 'notYours' }),
    );
    expect(refused).toHaveLength(4);
  });
});

describe('/corpus status', () => {
  test('tells of the version and of each article, privately', async () => {
    const { discord, keeper, use } = await withCorpus();
    keeper.more = {
      builtBy: { via: 'discord', id: discord.userId('Mina'), name: 'Mina' },
      nextRefresh: '2026-11-23T04:00:00.000Z',
      running: {
        what: 'refresh',
        by: { via: 'schedule', id: '', name: '' },
        since: '2026-11-22T01:00:00.000Z',
      },
    };
    const reply = await use('status');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('**I answer from 3 articles**');
    expect(reply.text).toContain('Version `000007-3f9a0c51d2e4` · built <t:1795183380:f> by <@');
    expect(reply.text).toContain('**Under way:** Refreshing the articles, begun by the schedule <t:');
    expect(reply.text).toContain('Next scheduled refresh: <t:1795406400:R>');
    expect(textSeen(reply.content)).toContain(
      `${MEETING.title}\nPMO news release · <t:1748340000:D> · 3 passages · served`,
    );
    expect(labels(reply)).toEqual(['Refresh']);
  });

  test('names what is not served and why, and what has changed on the disk', async () => {
    const { keeper, use } = await withCorpus();
    const file = 'broken.md';
    const source = {
      id: 'x',
      title: 'x',
      source: null,
      published: null,
      url: null,
      passages: 2,
      problem: null,
    };
    keeper.more = {
      articles: [
        {
          ...source,
          file,
          passages: 0,
          title: file,
          state: 'skipped',
          problem: { file, ...fault({ kind: 'same_name', values: { first: '@everyone.md' } }) },
        },
        { ...source, id: 'c', file: 'c.md', title: 'Edited', state: 'changed' },
        { ...source, id: 'g', file: 'g.md', title: 'Away', state: 'gone' },
        { ...source, id: 'n', file: 'n.md', title: 'Fresh', passages: 0, state: 'new' },
      ],
    };
    const text = textSeen((await use('status')).content);
    expect(text).toContain('broken.md\nnot served: It has the same name as @everyone.md but for the ending');
    expect(text).toContain('Edited\n2 passages · served as it was; its file has changed since');
    expect(text).toContain('Away\n2 passages · still served; its file is gone');
    expect(text).toContain('Fresh\nnew file, not served before a refresh');
    expect(text).toContain('I answer from 2 articles');
  });

  test('has as many pages as it takes, each whole', async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({
      ...MEETING,
      id: `a${n}`,
      title: `${'*'.repeat(250)} ${n}`,
    }));
    const { use, press } = await withCorpus(many);
    const reply = await use('status');
    const seen = new Set<string>();
    for (;;) {
      for (const [, n] of reply.content.matchAll(/… ?(\d*)|· served/g))
        seen.add(`${reply.content.length} ${n}`);
      expect(reply.content.length).toBeLessThanOrEqual(2000);
      const next = reply.buttons.find(({ label }) => label === 'Next');
      if (next === undefined || next.disabled) break;
      await press(reply, 'Next');
    }
    expect(reply.text).toMatch(/Page (\d+) of \1$/);
    await press(reply, 'Previous');
    expect(reply.text).toMatch(/Page \d+ of \d+$/);
  });

  test('without any article says so', async () => {
    const { use } = await withCorpus([]);
    expect((await use('status')).text).toContain('I answer from 0 articles');
  });
});

describe('/corpus refresh', () => {
  test('shows how far it is, then what has changed', async () => {
    const { discord, keeper, use } = await withCorpus();
    let release = () => {};
    keeper.during = ({ onProgress }) => {
      onProgress?.({ doing: 'embedding', done: 104, total: 200 });
      return new Promise((resolve) => (release = resolve));
    };
    const reply = await use('refresh');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toBe(
      '**Refreshing the articles**\n`██████████░░░░░░░░░░` 52%\n-# Embedding passages: 104 of 200',
    );
    release();
    await discord.waitFor(() => reply.text.includes('nothing has changed'));
    expect(reply.text).toContain('Version `000007-3f9a0c51d2e4`');
    expect(keeper.done).toEqual([
      { what: 'refresh', by: { via: 'discord', id: discord.userId('Mina'), name: 'Mina' } },
    ]);
  });

  test('lists what was added, changed, removed and skipped, as much as one message holds', async () => {
    const { keeper, use } = await withCorpus();
    const many = Array.from({ length: 40 }, (_, n) => ({
      ...MEETING,
      title: `Added ${n} ${'[x]('.repeat(30)}`,
    }));
    keeper.refresh = async () => ({
      status: 'done',
      version: '000008-aa',
      added: many,
      changed: [VISIT],
      removed: [HOSTILE_ARTICLE],
      skipped: [{ file: 'bad.md', ...fault({ kind: 'no_text' }) }],
      unfetched: [{ article: MEETING, reason: 'example.org answered with status 500.' }],
      ms: 1,
    });
    const reply = await use('refresh');
    const text = textSeen(reply.content);
    expect(text).toContain('Added: 40');
    expect(text).toMatch(/and \d+ more/);
    expect(text).toContain(`Changed: 1\n${VISIT.title}`);
    expect(text).toContain(`Removed: 1\n${HOSTILE_ARTICLE.title}`);
    expect(text).toContain(
      'Not served: 1\nbad.md: It holds no text. Put the article into it, or delete the file.',
    );
    expect(text).toContain(
      `Not fetched again, served as before: 1\n${MEETING.title}: example.org answered with status 500.`,
    );
    expect(looksSeen(reply.content)).toEqual(['bold', 'code', 'list', 'small']);
  });

  test('says why a file is not served, and an article not fetched again, in the reader’s language', async () => {
    const { keeper, use } = await withCorpus();
    const skipped = [
      { file: 'bad.md', ...fault({ kind: 'too_large', values: { bytes: 3_000, most: 2_000 } }) },
    ];
    const refusal = { kind: 'http_status', values: { host: 'example.org', status: 500 } } as const;
    const unfetched = [{ article: MEETING, reason: 'In English.', refusal }];
    keeper.refresh = async () => ({
      status: 'done',
      version: '000008-aa',
      added: [],
      changed: [],
      removed: [],
      skipped,
      unfetched,
      ms: 1,
    });
    keeper.more = {
      articles: [
        {
          ...MEETING,
          title: 'bad.md',
          file: 'bad.md',
          passages: 0,
          state: 'skipped',
          problem: skipped[0] ?? null,
        },
      ],
    };
    const german = 'Die Datei hat 3000 Bytes; höchstens 2000 sind möglich. Teil sie in mehrere Artikel auf.';
    const done = textSeen((await use('refresh', {}, { locale: 'de' })).content);
    expect(done).toContain(`bad.md: ${german}`);
    expect(done).toContain('example.org hat mit Status 500');
    expect(textSeen((await use('status', {}, { locale: 'de' })).content)).toContain(german);
    expect(textSeen((await use('status', {}, { locale: 'ja' })).content)).toContain('It has 3000 bytes;');
  });

  test('while another is under way says who began it, and when', async () => {
    const { discord, keeper, use } = await withCorpus();
    const by = { via: 'discord', id: discord.userId('Omar'), name: 'Omar' } as const;
    keeper.refusal = {
      status: 'refused',
      why: 'busy',
      sentence: 'Busy.',
      running: { what: 'refresh', by, since: '2026-11-22T01:00:00.000Z' },
    };
    expect((await use('refresh')).text).toContain(
      `Refreshing the articles, begun by <@${by.id}> <t:1795309200:R>.`,
    );
    keeper.refusal = { status: 'refused', why: 'busy', sentence: 'Busy.', running: undefined };
    expect((await use('refresh')).text).toContain('try again in a minute');
  });

  test('that would lose most articles is done only when it is wanted all the same', async () => {
    const { keeper, use, press } = await withCorpus();
    keeper.refusal = { status: 'refused', why: 'loses_most', sentence: 'No.', lost: [MEETING, VISIT], of: 3 };
    const reply = await use('refresh');
    expect(reply.text).toContain('2 of 3 articles would be lost');
    expect(textSeen(reply.content)).toContain(`Would be lost: 2\n${MEETING.title}`);
    keeper.refusal = undefined;
    const forced = vi.spyOn(keeper, 'refresh');
    await press(reply, 'Refresh all the same');
    expect(forced.mock.calls[0]?.[1]).toMatchObject({ force: true });
    expect(reply.text).toContain('nothing has changed');
  });

  test('that fails says why, in what state it is, and lets it be tried again', async () => {
    const { keeper, use, press } = await withCorpus();
    keeper.refusal = {
      status: 'refused',
      why: 'failed',
      sentence: 'The disk is *full*: free some space.',
      stored: true,
    };
    const reply = await use('refresh');
    expect(textSeen(reply.content)).toContain('The disk is *full*: free some space.');
    expect(reply.text).toContain('The article files are changed, the index is not yet.');
    keeper.refusal = undefined;
    await press(reply, 'Refresh');
    expect(reply.text).toContain('nothing has changed');
  });

  test('that only whoever runs the bot can put right says so in the moderator’s language, and names no folder', async () => {
    const { keeper, use } = await withCorpus();
    const refusal = { status: 'refused', why: 'failed', sentence: 'In "/srv/data": full.' } as const;
    keeper.refusal = { ...refusal, stored: false, hindrance: 'full' };
    expect((await use('refresh', {}, { locale: 'de' })).text).toBe(
      'Das hat nicht geklappt. Bitte sag der Person Bescheid, die diesen Bot betreibt: Die Festplatte ist voll und braucht Platz.\nNichts wurde geändert, und die Antworten gehen weiter wie bisher.',
    );
    keeper.refusal = { ...refusal, stored: true, hindrance: 'forbidden' };
    expect((await use('refresh')).text).toBe(
      'That did not work. Please tell whoever runs this bot: I may not read or write in one of my folders; the log says where.\nThe article files are changed, the index is not yet. “Refresh” tries again.',
    );
  });

  test.each([
    [
      'goes on in the channel',
      'general',
      'This takes longer than a private reply lasts. It goes on here: https',
    ],
    ['says so where it may not write', 'closed', 'and I’m not allowed to write here'],
  ])('that takes longer than Discord keeps a private reply %s', async (_, channel, sentence) => {
    const answering = answeringOver([MEETING]);
    const { db } = openState(IN_MEMORY, keptLog().log);
    const keeper = keeperOf(answering, db);
    const mayNot = EVERYONE_MAY & ~PERMISSION.sendMessages;
    const channels = [{ name: 'general' }, { name: 'closed', permissions: mayNot }];
    const { discord } = await connectBot(answering, { guild: { channels } }, { db, corpus: keeper });
    let release = () => {};
    let go = () => {};
    keeper.during = async ({ onProgress }) => {
      onProgress?.({ doing: 'embedding', done: 1, total: 10 });
      await new Promise<void>((resolve) => (go = resolve));
      onProgress?.({ doing: 'embedding', done: 5, total: 10 });
      await new Promise<void>((resolve) => (release = resolve));
    };
    const asked = await discord.slash('corpus refresh', {}, { ...MODERATOR, channel });
    const reply = await asked.reply();
    expect(reply.text).toContain('1 of 10');
    // The clock alone: connections and timers go on as ever.
    const now = performance.now.bind(performance);
    let minutes = 14;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + minutes * 60_000);
    try {
      go();
      await discord.waitFor(() => reply.text.includes(sentence), 'the private reply to say so');
      minutes = 19;
      release();
      const posted = () => discord.messages(channel).filter(({ ephemeral }) => !ephemeral);
      if (channel === 'closed') expect(posted()).toEqual([]);
      else {
        await discord.waitFor(() => posted()[0]?.text.includes('nothing has changed'), 'the outcome');
        expect(posted()).toHaveLength(1);
        expect(posted()[0]?.text).toContain('Goes on here from a private reply');
      }
    } finally {
      clock.mockRestore();
    }
  });

  test('stays private where this machine’s clock is fast', async () => {
    const { discord, use } = await withCorpus();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20 * 60_000 });
    try {
      const reply = await use('refresh');
      await discord.waitFor(() => reply.text.includes('nothing has changed'), 'the outcome');
      expect(discord.messages().filter(({ ephemeral }) => !ephemeral)).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('/corpus add', () => {
  const PAGE = `<html><head><title>Breakfast in Lachin | The Daily</title>
    <meta property="og:site_name" content="The Daily"><meta property="article:published_time" content="2025-05-29T08:00:00Z">
    </head><body><nav>Menu</nav><article><h1>Breakfast in Lachin</h1>
    <p>The breakfast was served at eight in the garden of the guest house, as the delegation's programme had it. It had bread, tea and honey from the hills around the town.</p>
    <p>Nobody complained about anything, said the cook, who had been up since four o'clock to bake what he called the best bread of the region for his guests.</p>
    <p>The guests left at nine, and the garden was quiet again until the evening of that day.</p></article></body></html>`;
  let origin = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  const LOCAL = { intake: { allowAddress: () => true } };

  test('an address is read, shown with what it says of itself, and added only then', async () => {
    const { use, press, keeper, answering } = await withCorpus(undefined, LOCAL);
    const preview = await use('add', { url: `${origin}/breakfast` });
    expect(preview.ephemeral).toBe(true);
    const text = textSeen(preview.content);
    expect(text).toContain('Preview: nothing is stored yet\n\nBreakfast in Lachin');
    expect(text).toContain('The Daily · <t:1748512800:D>');
    expect(text).toContain('First sentence:\nThe breakfast was served at eight in the garden');
    expect(text).toContain('Last sentence:\nThe guests left at nine, and the garden was quiet again');
    expect(text).toContain('3 passages');
    expect(labels(preview)).toEqual(['Add', 'Correct', 'Discard']);
    expect(keeper.done).toEqual([]);
    await press(preview, 'Add');
    expect(preview.text).toContain('**Breakfast in Lachin** is added. I answer from it now.');
    expect(preview.buttons).toEqual([]);
    expect(answering.articles.at(-1)).toMatchObject({
      title: 'Breakfast in Lachin',
      source: 'The Daily',
      published: '2025-05-29',
    });
  });

  test('an address that is not public, or none, is refused with what to do instead', async () => {
    const { use } = await withCorpus();
    expect((await use('add', { url: `${origin}/breakfast` })).text).toContain(
      'is not on the public internet',
    );
    expect(textSeen((await use('add', { url: 'file:///etc/passwd' })).content)).toContain(
      'only https:// and http://',
    );
    expect((await use('add', { url: '@everyone' })).text).toContain('no address on the web');
    const german = await use('add', { url: 'ftp://example.org/' }, { locale: 'de' });
    expect(german.text).toContain('werden nicht abgerufen');
  });

  test('an attached file is read, by what is in it', async () => {
    const { use } = await withCorpus(undefined, ({ apiUrl }) => ({
      intake: { ...LOCAL.intake, filesFrom: new URL(apiUrl).origin },
    }));
    const bytes = (text: string) => new TextEncoder().encode(text);
    const md = {
      filename: 'a.md',
      contentType: 'text/markdown',
      bytes: bytes(`---\ntitle: From a file\n---\n\n${TEXT}`),
    };
    const preview = await use('add', { file: md });
    expect(preview.text).toContain('**From a file**');
    const zip = {
      filename: 'a.md',
      contentType: 'text/markdown',
      bytes: new Uint8Array([0x50, 0x4b, 3, 4, ...new Array(60).fill(0)]),
    };
    expect((await use('add', { file: zip })).text).toContain('archive');
    const large = { filename: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array(5_000_001).fill(97) };
    expect((await use('add', { file: large })).text).toContain('larger than 5 MB');
  });

  test('an address that is being fetched when the bot stops is given up', async () => {
    const { discord, bot } = await withCorpus(undefined, LOCAL);
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    const silent = createServer(() => isAsked());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      silent.close();
      silent.closeAllConnections();
    });
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/never`;
    const added = await discord.slash('corpus add', { url }, MODERATOR);
    await asked;
    const stopped = performance.now();
    await bot.stop();
    // Far less than the fetching may take.
    expect(performance.now() - stopped).toBeLessThan(10_000);
    expect((await added.reply()).text).toContain('I am just being restarted');
  });

  test('a file that isn’t on Discord is not fetched', async () => {
    // The bot thinks that files lie with Discord; those of the stand-in don't.
    const { use } = await withCorpus(undefined, LOCAL);
    const file = { filename: 'a.md', contentType: 'text/markdown', bytes: new TextEncoder().encode(TEXT) };
    expect((await use('add', { file })).text).toContain('isn’t on Discord');
  });

  test('a text is pasted into a form, needs a title, and is corrected before it is added', async () => {
    const { discord, press, keeper, answering } = await withCorpus();
    const form = await discord.slash('corpus add', {}, MODERATOR);
    expect((await form.modal()).title).toBe('Add an article');
    const preview = await (await discord.submitModal(form, { text: TEXT }, MODERATOR)).reply();
    expect(preview.text).toContain('**No title yet**');
    expect(preview.text).toContain('it needs a title before it can be added');
    expect(preview.buttons.find(({ label }) => label === 'Add')?.disabled).toBe(true);
    const correct = async (filled: Record<string, string>) => {
      const opened = await discord.press(preview, 'Correct', MODERATOR);
      await (await discord.submitModal(opened, filled, MODERATOR)).reply();
    };
    await correct({ title: 'Breakfast', source: 'The *Daily*', published: '29 May' });
    expect(preview.text).toContain('**Breakfast**');
    expect(preview.text).toContain('“29 May” isn’t a day. Write it like 2025-05-27');
    expect(preview.buttons.find(({ label }) => label === 'Add')?.disabled).toBe(true);
    await correct({ published: '2025-05-29' });
    expect(textSeen(preview.content)).toContain('Breakfast\nThe *Daily* · <t:1748512800:D>');
    await press(preview, 'Add');
    expect(keeper.done).toMatchObject([{ what: 'add' }]);
    expect(answering.articles.at(-1)).toMatchObject({
      title: 'Breakfast',
      source: 'The *Daily*',
      body: TEXT,
    });
  });

  test('takes one thing, not none and not several', async () => {
    const { discord, use } = await withCorpus();
    const file = { filename: 'a.md', contentType: 'text/markdown', bytes: new TextEncoder().encode(TEXT) };
    expect((await use('add', { url: 'https://example.org/', file })).text).toContain('Please give one thing');
    for (const filled of [{}, { text: TEXT, address: 'https://example.org/' }]) {
      const form = await discord.slash('corpus add', {}, MODERATOR);
      expect((await (await discord.submitModal(form, filled, MODERATOR)).reply()).text).toContain(
        'one thing',
      );
    }
  });

  test('a draft is added once, however often its button is pressed, and is gone when it was discarded', async () => {
    const { discord, keeper, press } = await withCorpus();
    const draft = async () => {
      const form = await discord.slash('corpus add', {}, MODERATOR);
      const text = `---\ntitle: Breakfast\n---\n${TEXT}`;
      return (await discord.submitModal(form, { text }, MODERATOR)).reply();
    };
    const first = await draft();
    const add = idOf(first, 'Add');
    await press(first, 'Add');
    const again = await (await discord.forge(first, add, MODERATOR)).reply();
    expect(again.text).toContain('That draft is no longer here');
    const second = await draft();
    const replay = idOf(second, 'Add');
    await press(second, 'Discard');
    expect((await (await discord.forge(second, replay, MODERATOR)).reply()).text).toContain('no longer here');
    expect(keeper.done).toHaveLength(1);
  });

  test('a draft waits for half an hour', async () => {
    const { discord, keeper } = await withCorpus();
    const form = await discord.slash('corpus add', {}, MODERATOR);
    const text = `---\ntitle: Breakfast\n---\n${TEXT}`;
    const draft = await (await discord.submitModal(form, { text }, MODERATOR)).reply();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 });
    try {
      const late = await (await discord.press(draft, 'Add', MODERATOR)).reply();
      expect(late.text).toContain('no longer here');
    } finally {
      vi.useRealTimers();
    }
    expect(keeper.done).toEqual([]);
  });

  test('that is refused keeps the draft, so that it can be tried again', async () => {
    const { discord, keeper, press } = await withCorpus();
    const form = await discord.slash('corpus add', {}, MODERATOR);
    const text = `---\ntitle: Breakfast\n---\n${TEXT}`;
    const draft = await (await discord.submitModal(form, { text }, MODERATOR)).reply();
    keeper.refusal = { status: 'refused', why: 'duplicate', sentence: 'Twice.', article: MEETING };
    await press(draft, 'Add');
    expect(textSeen(draft.content)).toContain(`among the articles already, as ${MEETING.title}.`);
    keeper.refusal = undefined;
    await press(draft, 'Add');
    expect(draft.text).toContain('**Breakfast** is added.');
  });

  test('that can’t be an article says why in the moderator’s language', async () => {
    const { discord, keeper, press } = await withCorpus();
    const scene = { ...MODERATOR, locale: 'de' };
    const form = await discord.slash('corpus add', {}, scene);
    const text = `---\ntitle: Breakfast\n---\n${TEXT}`;
    const draft = await (await discord.submitModal(form, { text }, scene)).reply();
    const fault = { kind: 'no_day', values: { said: '29.5.2025' } } as const;
    const refusal = { kind: 'front_matter', values: { fault } } as const;
    keeper.refusal = { status: 'refused', why: 'draft', sentence: 'In English.', refusal };
    await press(draft, 'Hinzufügen', scene);
    expect(textSeen(draft.content)).toContain('29.5.2025');
    expect(draft.text).not.toContain('In English.');
  });

  test('says which article has the same address or title, and no longer when it is corrected', async () => {
    const { discord, press, keeper } = await withCorpus();
    const preview = async (front: string, locale = 'en-US') => {
      const form = await discord.slash('corpus add', {}, { ...MODERATOR, locale });
      return (
        await discord.submitModal(form, { text: `---\n${front}\n---\n${TEXT}` }, { ...MODERATOR, locale })
      ).reply();
    };
    const there = `${MEETING.title} · PMO news release · 2025-05-27`;
    const address = await preview('title: Breakfast\nurl: HTTPS://example.org/news/lachin#top');
    expect(textSeen(address.content)).toContain(
      `Please look: there is already an article with this address: ${there}. /corpus refresh fetches its new text`,
    );
    const title = await preview(`title: ${MEETING.title.toUpperCase()}\nurl: https://example.org/news`);
    expect(textSeen(title.content)).toContain(`there is already an article with this title: ${there}.`);
    expect((await preview(`title: ${VISIT.title}`, 'de')).text).toContain(
      'Ein Artikel mit diesem Titel ist schon da',
    );
    for (const front of ['title: Breakfast\nurl: https://example.org/news/lachin?page=2', 'title: ""']) {
      expect((await preview(front)).text).not.toContain('there is already');
    }
    const form = await discord.press(title, 'Correct', MODERATOR);
    await (await discord.submitModal(form, { title: 'Breakfast' }, MODERATOR)).reply();
    expect(title.text).not.toContain('there is already');
    // It may be wanted all the same.
    await press(address, 'Add');
    expect(keeper.done).toMatchObject([{ what: 'add' }]);
  });

  test('shows a document of which everything is as long as can be', async () => {
    const { discord, press } = await withCorpus();
    const form = await discord.slash('corpus add', {}, MODERATOR);
    const long = (text: string, characters: number) => text.repeat(characters / text.length);
    const front = `---\ntitle: "${long('[a](', 240)}"\nsource: "${long('**b|', 240)}"\nurl: https://example.org/${long('c(d)', 1600)}\n---\n`;
    const text = `${front}${long('_e_ ', 800)}.\n\n${long('~~f ', 600)}.`;
    const preview = await (await discord.submitModal(form, { text }, MODERATOR)).reply();
    expect(preview.text).toContain('**Preview: nothing is stored yet**');
    expect(preview.content.length).toBeLessThanOrEqual(2000);
    await press(preview, 'Add');
    const confirm = await (await discord.slash('corpus remove', { article: '[a](' }, MODERATOR)).reply();
    expect(confirm.text).toContain('Remove **');
  });

  test('shows nothing of a hostile document as markup, and pings nobody', async () => {
    const { discord } = await withCorpus();
    for (const text of HOSTILE) {
      const form = await discord.slash('corpus add', {}, MODERATOR);
      const pasted = `---\ntitle: ${JSON.stringify(`T ${text}`)}\nsource: ${JSON.stringify(`S ${text}`)}\n---\nA ${text} sentence. Another one ${text} here.`;
      const reply = await (
        await discord.submitModal(form, { text: pasted.slice(0, 4000) }, MODERATOR)
      ).reply();
      const looks = looksSeen(reply.content).filter((look) => !['bold', 'quote', 'small'].includes(look));
      expect(looks, text).toEqual([]);
    }
  });
});

/** What another moderator has done brings another version. */
const LATER = '000008-bbbbbbbbbbbb';

describe('/corpus remove', () => {
  test('proposes titles, asks first, removes at once, and takes it back', async () => {
    const { discord, use, press, answering, keeper } = await withCorpus();
    const proposed = await discord.autocomplete('corpus remove', 'article', 'aliyev', MODERATOR);
    expect(proposed.map(({ name }) => name)).toEqual([`${MEETING.title} · PMO news release · 2025-05-27`]);
    const confirm = await use('remove', { article: String(proposed[0]?.value) });
    expect(confirm.ephemeral).toBe(true);
    expect(textSeen(confirm.content)).toContain(`Remove ${MEETING.title}?`);
    expect(answering.articles).toHaveLength(3);
    await press(confirm, 'Remove');
    expect(answering.articles.map(({ id }) => id)).toEqual(['visit', 'hostile']);
    expect(textSeen(confirm.content)).toContain(
      `${MEETING.title} is removed. No answer quotes it from now on.`,
    );
    expect(confirm.text).toMatch(/“Undo” works until <t:\d+:f>/);
    await press(confirm, 'Undo');
    expect(textSeen(confirm.content)).toContain(`${MEETING.title} is back.`);
    expect(keeper.done.map(({ what }) => what)).toEqual(['remove', 'undo']);
    expect(answering.articles).toHaveLength(3);
  });

  test('keeps it when that is chosen, and names nothing it doesn’t have', async () => {
    const { use, press, keeper } = await withCorpus();
    const confirm = await use('remove', { article: 'visit' });
    await press(confirm, 'Keep it');
    expect(textSeen(confirm.content)).toBe(`${VISIT.title} stays.`);
    expect((await use('remove', { article: '@everyone **x**' })).text).toContain('\\@everyone \\*\\*x\\*\\*');
    expect(keeper.done).toEqual([]);
  });

  test('pressed when the articles are others asks once more: the article may be another of that name', async () => {
    const { use, press, answering, keeper } = await withCorpus();
    const confirm = await use('remove', { article: 'visit' });
    const asked = textSeen(confirm.content);
    const corrected = { ...VISIT, body: `${VISIT.body}\n\nThe text was corrected on Sunday.` };
    answering.articles = [MEETING, corrected];
    keeper.served = LATER;
    await press(confirm, 'Remove');
    expect(textSeen(confirm.content)).toBe(
      `Nothing was done, as the articles have changed meanwhile. Please look again:\n${asked}`,
    );
    expect(keeper.done).toEqual([]);
    await press(confirm, 'Keep it');
    expect(textSeen(confirm.content)).toBe(`${VISIT.title} stays.`);
    const again = await use('remove', { article: 'visit' }, { locale: 'de' });
    keeper.served = '000009-cccccccccccc';
    await press(again, 'Entfernen', { locale: 'de' });
    expect(again.text).toContain('haben sich inzwischen geändert');
    await press(again, 'Entfernen', { locale: 'de' });
    expect(answering.articles).toEqual([MEETING]);
  });

  test('tells two articles of one title, source and day apart by their files, and takes neither for the other', async () => {
    const { discord, use, press, answering } = await withCorpus([
      MEETING,
      { ...MEETING, id: 'meeting-2' },
      { ...MEETING, id: 'other-day', published: '2025-05-28' },
      VISIT,
    ]);
    const proposed = await discord.autocomplete('corpus remove', 'article', 'aliyev', MODERATOR);
    expect(proposed.map(({ name }) => name)).toEqual([
      `${MEETING.title} · 2025-05-27 · meeting`,
      `${MEETING.title} · 2025-05-27 · meeting-2`,
      `${MEETING.title} · PMO news release · 2025-05-28`,
    ]);
    const status = textSeen((await use('status')).content);
    expect(status).toContain('<t:1748340000:D> · meeting-2 · 3 passages');
    expect(status).toContain('<t:1748426400:D> · 3 passages');
    for (const given of [MEETING.title, 'Sharif']) {
      const refused = await use('remove', { article: given });
      expect(textSeen(refused.content)).toContain(`“${given}” fits several articles.`);
      expect(refused.buttons).toEqual([]);
    }
    const confirm = await use('remove', { article: String(proposed[1]?.value) });
    expect(textSeen(confirm.content)).toContain('PMO news release · <t:1748340000:D> · meeting-2\n');
    await press(confirm, 'Remove');
    expect(answering.articles.map(({ id }) => id)).toEqual(['meeting', 'other-day', 'visit']);
    const one = await use('remove', { article: 'meeting' });
    expect(textSeen(one.content)).toContain('PMO news release · <t:1748340000:D>\n');
  });

  test('proposes names of which the end is seen, however long their files’ names are', async () => {
    const id = `${'a-very-long-name-'.repeat(5)}of-a-file`;
    const articles = [id, `${id}-2`].map((one) => ({ ...MEETING, id: one, title: 'long '.repeat(40) }));
    const { discord } = await withCorpus(articles);
    const names = (await discord.autocomplete('corpus remove', 'article', '', MODERATOR)).map(
      ({ name }) => name,
    );
    expect(names.map((name) => name.slice(-12))).toEqual(articles.map((article) => article.id.slice(-12)));
    expect(names.every((name) => name.startsWith('long ') && name.length <= 100)).toBe(true);
  });

  test('pressed for an article that is gone meanwhile says so', async () => {
    const { use, press, answering } = await withCorpus();
    const confirm = await use('remove', { article: 'visit' });
    answering.articles = [MEETING];
    await press(confirm, 'Remove');
    expect(confirm.text).toContain('nothing to remove');
  });

  test('is taken back from the status too, by the menu of removed articles', async () => {
    const { discord, use, press, answering, keeper } = await withCorpus();
    await press(await use('remove', { article: 'visit' }), 'Remove');
    const status = await use('status');
    const menu = `corpus-removed:${discord.userId('Mina')}`;
    const undone = await (await discord.select(status, menu, ['1'], MODERATOR)).reply();
    expect(textSeen(undone.content)).toContain(`${VISIT.title} is back.`);
    expect(answering.articles).toContain(VISIT);
    const twice = await (await discord.forge(status, menu, MODERATOR, ['1'])).reply();
    expect(twice.text).toContain('can’t be put back');
    expect(keeper.done).toHaveLength(2);
  });
});

test('/corpus rollback shows what it would change, and goes back when that is confirmed', async () => {
  const { discord, use, press, keeper } = await withCorpus();
  const version = '000006-aaaaaaaaaaaa';
  keeper.more = { versions: [{ version, builtAt: '2026-11-19T08:30:00.000Z', articles: 2 }] };
  expect(await discord.autocomplete('corpus rollback', 'version', '', MODERATOR)).toEqual([
    { name: 'Version 6 · Nov 19, 2026, 8:30 AM UTC · 2 articles', value: version },
  ]);
  const confirm = await use('rollback', { version });
  expect(confirm.text).toContain('Serve version 6, built <t:1795077000:f>, again?');
  expect(textSeen(confirm.content)).toContain(`Would go: 1\n${MEETING.title}`);
  await press(confirm, 'Stay with this one');
  expect(confirm.text).toBe('The present version stays.');
  const again = await use('rollback', { version });
  await press(again, 'Go back to it');
  expect(again.text).toContain('The earlier version is served again.');
  expect(keeper.done).toMatchObject([{ what: 'rollback' }]);
  expect((await use('rollback', { version: '000001-none' })).text).toContain('not kept any more');
});

test('/corpus rollback tells versions of one minute apart, in the list and when it asks', async () => {
  const { discord, use, keeper } = await withCorpus();
  const versions = ['000006-aaaaaaaaaaaa', '000005-bbbbbbbbbbbb'].map((version, n) => ({
    version,
    builtAt: `2026-11-19T08:30:${50 - n * 20}.000Z`,
    articles: 2,
  }));
  keeper.more = { versions };
  for (const [locale, names, asked] of [
    ['en-US', ['Version 6 · ', 'Version 5 · '], 'Serve version 5, built'],
    ['de', ['Fassung 6 · ', 'Fassung 5 · '], 'Fassung 5 vom'],
    ['fr', ['Version 6 · ', 'Version 5 · '], 'la version 5, créée'],
    ['es-ES', ['Versión 6 · ', 'Versión 5 · '], 'la versión 5, creada'],
    ['tr', ['6. sürüm · ', '5. sürüm · '], '5. sürüm yeniden'],
  ] as const) {
    const scene = { ...MODERATOR, locale };
    const proposed = await discord.autocomplete('corpus rollback', 'version', '', scene);
    expect(proposed.map(({ name }) => name)).toEqual(names.map((name) => expect.stringContaining(name)));
    const confirm = await use('rollback', { version: versions[1]?.version }, scene);
    expect(confirm.text).toContain(asked);
  }
});

test('/corpus rollback confirmed when the articles are others asks once more, and names what would go now', async () => {
  const { use, press, keeper, answering } = await withCorpus();
  const version = '000006-aaaaaaaaaaaa';
  keeper.more = { versions: [{ version, builtAt: '2026-11-19T08:30:00.000Z', articles: 2 }] };
  const confirm = await use('rollback', { version });
  expect(textSeen(confirm.content)).toContain(`Would go: 1\n${MEETING.title}`);
  answering.articles = [HOSTILE_ARTICLE, MEETING];
  keeper.served = LATER;
  await press(confirm, 'Go back to it');
  expect(textSeen(confirm.content)).toMatch(
    /^Nothing was done, as the articles have changed meanwhile\. Please look again:\nServe version 6,/,
  );
  expect(textSeen(confirm.content)).not.toContain(MEETING.title);
  expect(keeper.done).toEqual([]);
  await press(confirm, 'Go back to it');
  expect(confirm.text).toContain('The earlier version is served again.');
  expect(answering.articles).toEqual([MEETING]);
  // Also where that version isn't kept any more.
  const late = await use('rollback', { version });
  keeper.served = '000009-cccccccccccc';
  keeper.more = {};
  await press(late, 'Go back to it');
  expect(late.text).toContain('not kept any more');
});

test('while the corpus folder can’t be read, /corpus status says so, and /corpus rollback says it when it would go back', async () => {
  const { discord, use, keeper } = await withCorpus();
  const version = '000006-aaaaaaaaaaaa';
  const problem = 'Cannot read the corpus folder "/srv/*news*": there is no such folder. Create it.';
  keeper.more = { problem, versions: [{ version, builtAt: '2026-11-19T08:30:00.000Z', articles: 2 }] };
  const sentence = `${problem} Nothing was changed.`;
  keeper.previewRollback = async () => ({ status: 'refused', why: 'failed', sentence, stored: false });
  const status = textSeen((await use('status')).content);
  expect(status).toContain(`I answer from 3 articles\n${problem}\nVersion`);
  expect(status).toContain(`${MEETING.title}\nPMO news release`);
  expect(await discord.autocomplete('corpus rollback', 'version', '', MODERATOR)).toHaveLength(1);
  expect(textSeen((await use('rollback', { version })).content)).toBe(`That did not work. ${sentence}`);
});

describe('/corpus gaps', () => {
  test('lists what was asked in vain by command, mention and direct message, and nobody’s name', async () => {
    const { discord, use, keeper } = await withCorpus();
    await (await discord.slash('ask', { question: NOT_SAID }, { user: 'Rana' })).reply();
    await discord.replyTo(await discord.say(NOT_SAID, { mentionsBot: true, user: 'Tariq' }));
    await discord.replyTo(await discord.say('And what did the cook say?', { dm: true, user: 'Leyla' }));
    await (await discord.slash('ask', { question: 'Where was the bilateral meeting held?' })).reply();
    await discord.waitFor(() => keeper.gaps(10).length === 2, 'both questions on the list');
    const reply = await use('gaps');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toMatch(
      new RegExp(
        `> ${NOT_SAID.replace('?', '\\?')}\n-# asked 2 times, last <t:\\d+:R>\n> And what did the cook say\\?\n-# asked once`,
      ),
    );
    for (const name of ['Rana', 'Tariq', 'Leyla']) {
      expect(reply.text).not.toContain(name);
      expect(reply.text).not.toContain(discord.userId(name));
    }
  });

  test('an article is added for a question, which is asked again and leaves the list', async () => {
    const { discord, use, press, keeper } = await withCorpus();
    await keeper.noteGap(NOT_SAID);
    const list = await use('gaps');
    const detail = await (await discord.select(list, 'corpus-gap', ['1'], MODERATOR)).reply();
    expect(labels(detail)).toEqual([
      'Add an article for this',
      'Ask it again',
      'Take it off the list',
      'Back to the list',
    ]);
    const form = await discord.press(detail, 'Add an article for this', MODERATOR);
    expect(JSON.stringify(await form.modal())).toContain(NOT_SAID);
    const text = `---\ntitle: Breakfast\n---\n${TEXT}`;
    const preview = await (await discord.submitModal(form, { text }, MODERATOR)).reply();
    const added = await discord.press(preview, 'Add', MODERATOR);
    await added.reply();
    const answer = await added.followUp(1);
    expect(answer.ephemeral).toBe(true);
    expect(textSeen(answer.content)).toContain(`Question: ${NOT_SAID}\nThe breakfast was served at eight.`);
    expect((await added.followUp(2)).text).toContain('I took it off the list');
    expect(keeper.gaps(10)).toEqual([]);
    await press(detail, 'Back to the list');
    expect(detail.text).toContain('No question is waiting');
  });

  test('a question that still finds no answer stays, and can be taken off', async () => {
    const { discord, use, press, keeper } = await withCorpus();
    await keeper.noteGap(NOT_SAID);
    const detail = await (await discord.select(await use('gaps'), 'corpus-gap', ['1'], MODERATOR)).reply();
    const asked = await discord.press(detail, 'Ask it again', MODERATOR);
    expect((await asked.followUp(1)).text).toContain('The articles don’t say.');
    expect((await asked.followUp(2)).text).toContain('it stays on the list');
    expect(keeper.gaps(10)).toHaveLength(1);
    await press(detail, 'Take it off the list');
    expect(detail.text).toContain('No question is waiting');
    expect(keeper.gaps(10)).toEqual([]);
  });

  test('has pages, and shows hostile questions as they are', async () => {
    const { use, press, keeper } = await withCorpus();
    for (const [n, text] of HOSTILE.entries()) await keeper.noteGap(`${n} ${text} ?`);
    const list = await use('gaps');
    for (let turned = 0; turned < 20; turned++) {
      const looks = looksSeen(list.content).filter(
        (look) => !['bold', 'quote', 'small', 'time'].includes(look),
      );
      expect(looks).toEqual([]);
      const next = list.buttons.find(({ label }) => label === 'Next');
      if (next === undefined || next.disabled) break;
      await press(list, 'Next');
    }
    expect(list.text).toMatch(/Page (\d+) of \1$/);
  });
});

test('each operation is posted in the channel of the record, and one that can’t be is one line in the log', async () => {
  const answering = answeringOver([MEETING]);
  const { db } = openState(IN_MEMORY, keptLog().log);
  const keeper = keeperOf(answering, db);
  const record = '123456789012345678';
  const guild = { channels: [{ name: 'general' }, { name: 'record', id: record }] };
  const corpus = { keeper, version: keeper.version, noteGap: keeper.noteGap, recordChannelId: record };
  const { discord, troubles } = await connectBot(answering, { guild }, { db, corpus });
  const confirm = await (await discord.slash('corpus remove', { article: 'meeting' }, MODERATOR)).reply();
  await (await discord.press(confirm, 'Remove', MODERATOR)).reply();
  const [posted] = await discord.waitFor(
    () => discord.messages('record').length > 0 && discord.messages('record'),
  );
  expect(textSeen(posted?.content ?? '')).toContain(
    `Article removed: ${MEETING.title}\nby <@${discord.userId('Mina')}> · <t:`,
  );
  expect(posted?.pings).toEqual([]);
  discord.fail({
    method: 'POST',
    path: /channels\/123456789012345678\/messages/,
    status: 403,
    times: Infinity,
  });
  await (await discord.press(confirm, 'Undo', MODERATOR)).reply();
  await vi.waitFor(() => expect(troubles().join()).toContain('RECORD_CHANNEL_ID'));
});
