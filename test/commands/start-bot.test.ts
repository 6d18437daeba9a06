import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { textSeen } from '../discord/discord-reader.js';
import { type Discord, type StandInOptions, startDiscord } from '../discord/stand-in/discord.js';
import { CORPUS, compiled, type Env, emptyFolder, environment, type Running, run, start } from './run.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.a-token-that-is-only-good-for-the-tests';
const WHO = 'Who accompanied the Prime Minister?';
const READY = 'On Discord as';

const servers: Discord[] = [];
const bots: Running[] = [];

/** However a test goes: no process is left, the bot has kept Discord's rules, and nobody has seen its token. */
afterEach(async () => {
  for (const { process, ended, printed } of bots.splice(0)) {
    process.kill('SIGKILL');
    await ended;
    expect(printed()).not.toContain('only-good-for-the-tests');
  }
  for (const discord of servers.splice(0)) {
    await discord.stop();
    expect(discord.violations).toEqual([]);
  }
});

beforeAll(async () => {
  await run('build-index');
});

async function discordWith(options: Partial<StandInOptions> = {}): Promise<Discord> {
  const discord = await startDiscord({ token: TOKEN, ...options });
  servers.push(discord);
  return discord;
}

/** The real process, as `npm start` starts it. */
function startBot(discord: Discord, env: Env = {}): Running {
  const bot = start('start', [], { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, ...env });
  bots.push(bot);
  return bot;
}

async function readyBot(env: Env = {}): Promise<{ discord: Discord; bot: Running }> {
  const discord = await discordWith();
  const bot = startBot(discord, env);
  await prints(bot, READY);
  return { discord, bot };
}

async function prints({ printed }: Running, words: string): Promise<void> {
  await vi.waitFor(() => expect(printed()).toContain(words), { timeout: 20_000 });
}

describe('npm start with a token', () => {
  test('answers /ask with words of the articles, and stops at SIGTERM with 0 once the answer under way is out', async () => {
    const { discord, bot } = await readyBot();
    const text = textSeen((await (await discord.slash('ask', { question: WHO })).reply()).content);
    expect(text).toContain('Field Marshal Syed Asim Munir');
    const { articles } = await loadCorpus(CORPUS);
    expect(articles.some(({ body }) => body.includes(quoted(text)))).toBe(true);

    const acknowledging = discord.fail({ path: /callback$/, delayMs: 700 });
    const late = await discord.slash('ask', { question: WHO });
    await discord.waitFor(() => acknowledging.hits > 0, 'the bot at work on an answer');
    bot.process.kill('SIGTERM');
    expect(textSeen((await late.reply()).content)).toBe(text);
    expect(await bot.ended).toMatchObject({ status: 0, signal: null, stdout: '' });
  });

  test('ends at once at a second signal, even while an answer is under way', async () => {
    const { discord, bot } = await readyBot();
    const sent = discord.fail({ method: 'PATCH', path: /original$/, delayMs: 9_000 });
    await discord.slash('ask', { question: WHO });
    await discord.waitFor(() => sent.hits > 0, 'the answer on its way');
    const again = setInterval(() => bot.process.kill('SIGINT'), 100);
    const { signal } = await bot.ended;
    clearInterval(again);
    expect(signal).toBe('SIGINT');
  });

  test('and no article runs, and tells readers that it has none', async () => {
    const { discord, bot } = await readyBot({ CORPUS_DIR: emptyFolder(), INDEX_DIR: emptyFolder() });
    expect(bot.printed()).toMatch(/WARN.*There are no articles to answer from\. Put/);
    const reply = await (await discord.slash('ask', { question: WHO })).reply();
    expect(reply.text).toContain('I have no articles to answer from yet.');
  });

  test('ends with 1 and one line when the answering thread dies', async () => {
    const kill = join(emptyFolder(), 'now');
    const hook = resolve('test/commands/kill-engine.cjs');
    const { bot } = await readyBot({ NODE_OPTIONS: `--require=${hook}`, KILL_ENGINE: kill });
    const before = bot.printed();
    writeFileSync(kill, '');
    const { status, stderr } = await bot.ended;
    expect(status).toBe(1);
    expect(stderr.slice(before.length)).toMatch(/^\[.*ERROR: Stopping, .* ended by itself, with code 3\.\n$/);
  });

  test.skipIf(process.platform === 'win32')('stops with the shell that npm started it in', async () => {
    const discord = await discordWith();
    const env = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${compiled('start')}"; true`], {
      env: environment(env),
    });
    await discord.connected();
    await discord.waitFor(() => discord.commands().length > 0, 'the commands');
    shell.kill('SIGTERM');
    // What is printed ends when the last process that holds it has ended: the bot.
    await once(shell, 'close');
    expect(discord.isConnected()).toBeFalsy();
  });
});

describe('npm start ends with 1 and a sentence that helps', () => {
  test('for a token that Discord does not accept', async () => {
    const bot = startBot(await discordWith({ token: 'another.bots.token' }));
    const { status, stdout, stderr } = await bot.ended;
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Discord does not accept DISCORD_TOKEN: .*Reset Token.*\n$/);
  });

  test('for a server that the token’s application is not in', async () => {
    const bot = startBot(await discordWith(), { DISCORD_GUILD_ID: '123456789012345678' });
    const { status, stderr } = await bot.ended;
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The application that DISCORD_TOKEN belongs to .* is not in the server .*\n$/);
  });

  test('for a Discord that can’t be reached', async () => {
    const { status, stderr } = await run('start', [], {
      env: { DISCORD_API_URL: 'http://127.0.0.1:9/api', DISCORD_TOKEN: TOKEN },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Discord can't be reached at http:\/\/127\.0\.0\.1:9\/api: .*\n$/);
    expect(stderr).not.toContain('only-good-for-the-tests');
  });
});

/** The first block quote of a message. */
function quoted(text: string): string {
  const [first = ''] = text.split('\n').filter((line) => line.includes('Syed Asim Munir'));
  return first;
}
