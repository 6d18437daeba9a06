/** A moderator who keeps a copy of the shipped articles with the real bot, engine and keeper -> the HTML of what they see. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadCorpus } from '../../src/articles/load.js';
import { passages, sentenceTexts } from '../../src/articles/passages.js';
import { writeMadeUpArticles } from '../../src/bench/made-up-articles.js';
import type { Config } from '../../src/config.js';
import { startBot } from '../../src/discord/bot.js';
import type { Log } from '../../src/log.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { PERMISSION, type Seen, startDiscord } from '../discord/stand-in/discord.js';
import { EVERYONE_MAY } from '../discord/stand-in/world.js';
import { type Circumstances, messageHtml } from './discord-html.js';
import type { Scene } from './scenes.js';

const TOKEN = 'a-token-that-only-the-stand-in-knows';
const MODERATOR = { user: 'Mina', permissions: EVERYONE_MAY | PERMISSION.manageGuild };
const TIME = 'Today at 10:24';
/** Every day at four. */
const SCHEDULE = '0 4 * * *';
/** So many passages that a refresh is seen in the midst of its work. */
const MADE_UP = 200;
/** What readers asked in vain, and how many of them. */
const ASKED = [
  ['What did they eat at the dinner?', 3],
  ['How much did the trip cost?', 2],
  ['Which songs did the children sing?', 1],
] as const;
const ARTICLE = `---
title: Guests of the summit dine on lamb and dovga
source: The Harbour Courier
published: 2025-05-28
---
At the dinner they ate lamb with chestnuts, saffron rice and dovga, a soup of yoghurt and herbs.

The cook had come from the neighbouring valley with three helpers and a cart of firewood. They had been at work since the morning, and the smell of the bread had drawn half of the village to the gate.

The tables stood in the garden until a shower drove everyone inside, where two fiddlers and a drummer played until the lamps were lit. Nobody made a speech.

By ten the last guest had left.
`;

/** Their threads and processes run only as they are compiled. */
const compiled = (name: string) => import(pathToFileURL(resolve(`dist/${name}.js`)).href);

export async function playModeratorScenes(config: Config, log: Log): Promise<Scene[]> {
  const { openKeeper }: typeof import('../../src/open-keeper.js') = await compiled('open-keeper');
  const { startEngine }: typeof import('../../src/engine-thread.js') = await compiled('engine-thread');
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-pictures-'));
  const corpusDir = join(folder, 'corpus');
  await cp(config.corpusDir, corpusDir, { recursive: true });
  const own = {
    ...config,
    corpusDir,
    indexDir: join(folder, 'index'),
    dataDir: join(folder, 'data'),
    refreshSchedule: SCHEDULE,
  };
  const { articles } = await loadCorpus(corpusDir);
  const sentences = articles.flatMap((article) =>
    passages(article).flatMap((passage) => sentenceTexts(article, passage)),
  );
  const { keeper, state, attach, close } = await openKeeper(own, { log });
  const engine = await startEngine(own, { log, progress: SILENT_PROGRESS });
  await attach(engine);
  const discord = await startDiscord({ token: TOKEN, botName: 'Verbatim' });
  const corpus = {
    keeper,
    version: () => engine.served().version,
    async noteGap(question: string) {
      const { vector, model } = await engine.embed(question);
      keeper.noteGap(question, vector, model);
    },
    intake: { filesFrom: new URL(discord.apiUrl).origin, allowAddress: () => true },
  };
  const bot = await startBot({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    answering: engine,
    db: state.db,
    corpus,
    log,
  });

  const names = new Map([
    [discord.botId, 'Verbatim'],
    [discord.userId(MODERATOR.user), MODERATOR.user],
  ]);
  const show = (message: Seen, rest: Partial<Circumstances>) =>
    messageHtml(message, { isBot: true, time: TIME, names, ...rest });
  const use = async (subcommand: string, given = {}) =>
    (await discord.slash(`corpus ${subcommand}`, given, MODERATOR)).reply();
  const used = (subcommand: string) => ({ command: { user: MODERATOR.user, name: `corpus ${subcommand}` } });

  try {
    for (const [question, times] of ASKED) {
      for (let n = 0; n < times; n++) {
        await (await discord.slash('ask', { question }, { user: `${question} ${n}` })).reply();
      }
    }
    await discord.waitFor(
      () => keeper.gaps(9).length === ASKED.length,
      'the questions asked in vain',
      20_000,
    );
    // As if they had been asked over some days.
    for (const [at, { id }] of keeper.gaps(9).entries()) {
      const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
      state.db
        .prepare('UPDATE gap SET first = ?, last = ? WHERE id = ?')
        .run(ago(20 + at), ago(2 + 3 * at), id);
    }
    const list = await use('gaps');
    const listed = show(list, used('gaps'));
    const [most] = keeper.gaps(1);
    const detail = await discord.select(list, 'corpus-gap', [String(most?.id)], MODERATOR);
    const gaps = { name: 'corpus-gaps', html: listed + show(await detail.reply(), used('gaps')) };

    const file = {
      filename: 'dinner.md',
      contentType: 'text/markdown',
      bytes: new TextEncoder().encode(ARTICLE),
    };
    const preview = await use('add', { file });
    const add = { name: 'corpus-add', html: show(preview, used('add')) };
    await discord.press(preview, 'Add', MODERATOR);
    await discord.waitFor(() => preview.text.includes('is added'), 'the article added', 60_000);

    await writeFile(join(corpusDir, 'interview.md'), '---\npublished: soon\n---\n\nTo be typed in.\n');
    await writeFile(join(corpusDir, 'weather.txt'), 'Rain over the valley\n\nIt rained on Tuesday.\n');
    const status = { name: 'corpus-status', html: show(await use('status'), used('status')) };

    await writeMadeUpArticles(corpusDir, sentences, MADE_UP);
    const refreshing = await use('refresh');
    await discord.waitFor(
      () => /[3-8]\d%/.test(refreshing.text),
      'a refresh in the midst of its work',
      120_000,
    );
    const refresh = { name: 'corpus-refresh', html: show(refreshing, used('refresh')) };
    await discord.waitFor(() => refreshing.text.includes('are refreshed'), 'the end of the refresh', 300_000);
    return [status, refresh, add, gaps];
  } finally {
    await bot.stop();
    await discord.stop();
    await close();
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
