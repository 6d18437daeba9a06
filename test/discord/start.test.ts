import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBot } from '../../src/discord/bot.js';
import { DEFINITIONS } from '../../src/discord/commands.js';
import { IN_MEMORY, openState } from '../../src/state/database.js';
import { answeringOver } from './small-answering.js';
import { keeperOf } from './small-keeper.js';
import { keptLog, TOKEN, withBot, withDiscord } from './with-bot.js';

const options = (apiUrl: string) => {
  const { log } = keptLog();
  const { db } = openState(IN_MEMORY, log);
  return {
    token: TOKEN,
    apiUrl,
    answering: answeringOver([]),
    log,
    db,
    corpus: keeperOf({ articles: [] }, db),
  };
};
const NAMES = DEFINITIONS.map(({ name }) => name);
const NOBODY = 'http://127.0.0.1:9/api';

describe('the bot', () => {
  test('registers its commands at its first start, and not again while they are the same', async () => {
    const { discord, lines } = await withBot();
    const [ask] = discord.commands();
    expect(ask).toMatchObject({ name: 'ask', contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(lines.map(({ sentence }) => sentence)).toContain('Registered the commands with Discord.');
    const again = await startBot(options(discord.apiUrl));
    await again.stop();
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  test('says when its commands show twice in a server, and how to mend that', async () => {
    const { discord } = await withBot();
    const { log, lines } = keptLog();
    for (const guildId of [discord.guildId, undefined]) {
      await (await startBot({ ...options(discord.apiUrl), log, guildId })).stop();
    }
    const warnings = lines.filter(({ level }) => level === 'warn').map(({ sentence }) => sentence);
    expect(warnings).toHaveLength(2);
    for (const warning of warnings) expect(warning).toMatch(/twice .*npm run deploy-commands -- --remove/);
  });

  test('asks for no privileged intent', async () => {
    const { discord } = await withBot();
    // Guilds, server messages, direct messages.
    expect(discord.identifies[0]?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  test('runs with the commands that Discord has when registering fails for now', async () => {
    const discord = await withDiscord();
    discord.fail({ path: /commands$/, status: 503, times: Infinity });
    const { log, lines } = keptLog();
    const bot = await startBot({ ...options(discord.apiUrl), log });
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    await bot.stop();
  });
});

describe('the bot cannot start', () => {
  test('with a token that Discord does not know, and says where to find the right one', async () => {
    const discord = await withDiscord();
    const start = startBot({ ...options(discord.apiUrl), token: 'MTIz.wrong.token' });
    await expect(start).rejects.toThrow(/DISCORD_TOKEN: .* Reset Token/);
    await expect(start).rejects.not.toThrow('MTIz.wrong.token');
  });

  test('when the gateway turns it away, and says why', async () => {
    const discord = await withDiscord();
    const other = await withDiscord({ token: 'another.bots.token' });
    discord.fail({
      path: /gateway\/bot$/,
      status: 200,
      body: {
        url: other.apiUrl.replace(/^http/, 'ws').replace('/api', ''),
        shards: 1,
        session_start_limit: { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 },
      },
    });
    await expect(startBot(options(discord.apiUrl))).rejects.toThrow('Discord does not accept DISCORD_TOKEN');
  });

  test('when Discord cannot be reached, and says where it looked', async () => {
    await expect(startBot(options(NOBODY))).rejects.toThrow(
      /can't be reached at http:\/\/127\.0\.0\.1:9\/api: .*ECONNREFUSED/,
    );
  });

  test('for a server that the application is not in, and says how to add it', async () => {
    const discord = await withDiscord();
    const start = startBot({ ...options(discord.apiUrl), guildId: '123456789012345678' });
    await expect(start).rejects.toThrow(
      /not in the server DISCORD_GUILD_ID=123456789012345678.*oauth2\/authorize/,
    );
    await expect(start).rejects.toThrow(`client_id=${discord.applicationId}`);
  });
});

describe('npm run deploy-commands', () => {
  let folder = '';
  let program = '';
  beforeAll(async () => {
    // Beside the project's own modules, which it imports.
    folder = await mkdtemp(join(process.cwd(), 'node_modules', '.deploy-'));
    program = join(folder, 'deploy-commands.js');
    await build({
      entryPoints: ['src/deploy-commands.ts'],
      outfile: program,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function deploy(env: Record<string, string>, ...words: readonly string[]) {
    // In a folder of its own, so that nobody's .env is read.
    const given = { cwd: folder, env };
    return promisify(execFile)(process.execPath, [program, ...words], given).then(
      ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        status: code,
        stdout,
        stderr,
      }),
    );
  }

  test('registers everywhere, and says so', async () => {
    const discord = await withDiscord();
    const { status, stdout, stderr } = await deploy({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Registered \/ask, \/summary, .* and “What do the articles say\?” .* for .* in every server that has the bot/,
    );
    expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
  });

  test('registers in one server, and says in which', async () => {
    const discord = await withDiscord();
    const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, DISCORD_GUILD_ID: discord.guildId };
    expect((await deploy(env)).stdout).toContain(`in the server ${discord.guildId}`);
    expect(discord.commands(discord.guildId).map(({ name }) => name)).toEqual(NAMES);
    expect(discord.commands()).toEqual([]);
  });

  test('with --remove takes them away again, there alone, and says so', async () => {
    const discord = await withDiscord();
    const everywhere = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl };
    const here = { ...everywhere, DISCORD_GUILD_ID: discord.guildId };
    for (const env of [everywhere, here]) await deploy(env);
    const removed = await deploy(here, '--remove');
    expect(removed).toMatchObject({ status: 0, stderr: '' });
    expect(removed.stdout).toMatch(
      new RegExp(`^Removed the commands of .* from the server ${discord.guildId}\\.`),
    );
    expect(discord.commands(discord.guildId)).toEqual([]);
    expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
    expect((await deploy(everywhere, '--remove')).stdout).toContain('registered everywhere');
    expect(discord.commands()).toEqual([]);
  });

  test.each([
    ['no token', {}, /DISCORD_TOKEN is not set\. Open https:/],
    [
      'a wrong token',
      { DISCORD_TOKEN: 'MTIz.wrong.token' },
      /something else of the application, such as its Client Secret/,
    ],
    [
      'another application’s token',
      { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '123456789012345678' },
      /not in the server/,
    ],
    [
      'a server id that is none',
      { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: 'my server' },
      /DISCORD_GUILD_ID must be/,
    ],
    ['nobody listening', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: NOBODY }, /can't be reached/],
  ])('with %s ends with 1 and a sentence that helps', async (_, env, sentence) => {
    const discord = await withDiscord();
    const { status, stdout, stderr } = await deploy({ DISCORD_API_URL: discord.apiUrl, ...env });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/wrong\.token|only-good-for-the-tests|\n\s+at /);
  });
});
