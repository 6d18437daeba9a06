/** A test's wishes -> the real bot connected to the stand-in for Discord, over a few real articles. */
import { afterEach, expect } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import type { Log } from '../../src/log.js';
import { HOSTILE_ARTICLE, MEETING, VISIT } from './articles.js';
import { answeringOver } from './small-answering.js';
import { type Discord, type StandInOptions, startDiscord } from './stand-in/discord.js';

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.a-token-that-is-only-good-for-the-tests';

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

export interface WithBot {
  readonly discord: Discord;
  readonly bot: Bot;
  readonly answering: ReturnType<typeof answeringOver>;
  readonly lines: readonly LogLine[];
  /** The lines that an operator should look at. */
  troubles(): string[];
}

const open: { discord: Discord; bot?: Bot }[] = [];

/** Whatever a test does: the bot keeps Discord's rules, pings nobody, and logs no secret and no interaction's token. */
afterEach(async () => {
  const all = open.splice(0);
  for (const { bot } of all) await bot?.stop();
  for (const { discord } of all) await discord.stop();
  for (const { discord } of all) {
    expect(discord.violations).toEqual([]);
    const posts = discord.messages().filter(({ author }) => author === 'verbatim');
    for (const { pings, content } of posts) expect(pings, content).toEqual([]);
  }
});

export async function withDiscord(options: Partial<StandInOptions> = {}): Promise<Discord> {
  const discord = await startDiscord({ token: TOKEN, ...options });
  open.push({ discord });
  return discord;
}

export async function withBot(
  articles: readonly Article[] = [MEETING, VISIT, HOSTILE_ARTICLE],
  options: Partial<StandInOptions> = {},
): Promise<WithBot> {
  const discord = await startDiscord({ token: TOKEN, ...options });
  const { log, lines } = keptLog();
  const answering = answeringOver(articles);
  const here: { discord: Discord; bot?: Bot } = { discord };
  open.push(here);
  const bot = await startBot({ token: TOKEN, apiUrl: discord.apiUrl, answering, log });
  here.bot = bot;
  const troubles = () =>
    lines.filter(({ level }) => level === 'error' || level === 'warn').map((l) => l.sentence);
  return { discord, bot, answering, lines, troubles };
}
