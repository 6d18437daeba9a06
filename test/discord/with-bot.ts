/** A test's wishes -> the real bot connected to the stand-in for Discord, over a few real articles. */
import { afterEach, expect } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.js';
import type { Reading } from '../../src/discord/desk.js';
import type { Log } from '../../src/log.js';
import { IN_MEMORY, openState } from '../../src/state/database.js';
import { HOSTILE_ARTICLE, MEETING, VISIT } from './articles.js';
import { answeringOver } from './small-answering.js';
import { keeperOf } from './small-keeper.js';
import { type Discord, type StandInOptions, startDiscord } from './stand-in/discord.js';

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.a-token-that-is-only-good-for-the-tests';

/** What the stand-in calls the bot. */
export const BOT_NAME = 'verbatim';

export interface LogLine {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly fields: object;
  readonly sentence: string;
}

/** A log that keeps its lines. */
export function keptLog(): { readonly log: Log; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (fields: object, sentence: string) =>
    void lines.push({ level, fields, sentence });
  return { lines, log: { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') } };
}

export interface Connected {
  readonly discord: Discord;
  readonly bot: Bot;
  readonly lines: readonly LogLine[];
  /** The lines that an operator should look at. */
  troubles(): string[];
}

const servers: Discord[] = [];
const bots: Bot[] = [];

/** Whatever a test does: the bot keeps Discord's rules and pings nobody. */
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  for (const discord of servers.splice(0)) {
    await discord.stop();
    expect(discord.violations).toEqual([]);
    const posts = discord.messages().filter(({ author }) => author === BOT_NAME);
    for (const { pings, content } of posts) expect(pings, content).toEqual([]);
  }
});

export async function withDiscord(options: Partial<StandInOptions> = {}): Promise<Discord> {
  const discord = await startDiscord({ token: TOKEN, ...options });
  servers.push(discord);
  return discord;
}

/** The bot over a few articles, whose words alone decide what answers. */
export async function withBot(
  articles: readonly Article[] = [MEETING, VISIT, HOSTILE_ARTICLE],
  options: Partial<StandInOptions> = {},
): Promise<Connected & { readonly answering: ReturnType<typeof answeringOver> }> {
  const answering = answeringOver(articles);
  return { ...(await connectBot(answering, options)), answering };
}

/** The bot over any answering: the real one too. */
export async function connectBot(
  answering: Reading,
  options: Partial<StandInOptions> = {},
  more: Partial<BotOptions> | ((discord: Discord) => Partial<BotOptions>) = {},
): Promise<Connected> {
  const discord = await withDiscord(options);
  const { log, lines } = keptLog();
  const { db } = openState(IN_MEMORY, log);
  const bot = await startBot({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    answering,
    db,
    corpus: keeperOf({ articles: [] }, db),
    log,
    ...(typeof more === 'function' ? more(discord) : more),
  });
  bots.push(bot);
  const troubles = () =>
    lines.filter(({ level }) => level === 'error' || level === 'warn').map((line) => line.sentence);
  return { discord, bot, lines, troubles };
}
