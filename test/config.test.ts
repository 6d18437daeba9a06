import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, misspelt, readConfig, VARIABLES } from '../src/config.js';

test('an empty environment is a chat over the shipped folders', () => {
  expect(readConfig({})).toEqual({
    discordToken: undefined,
    discordGuildId: undefined,
    discordApiUrl: 'https://discord.com/api',
    corpusDir: resolve('corpus'),
    indexDir: resolve('index'),
    modelDir: resolve('models'),
    dataDir: resolve('data'),
    recordChannelId: undefined,
    refreshSchedule: undefined,
    logLevel: 'info',
    hubUrl: 'https://huggingface.co',
    colors: undefined,
    startedByNpm: false,
  });
});

test('an empty value counts as none, as .env.example leaves it, and blanks around one are cut off', () => {
  expect(readConfig({ DISCORD_TOKEN: '', CORPUS_DIR: '  ' })).toEqual(readConfig({}));
  expect(
    readConfig({ DISCORD_TOKEN: ' abc.def\r', DISCORD_API_URL: 'http://localhost:1/api/ ' }),
  ).toMatchObject({
    discordToken: 'abc.def',
    discordApiUrl: 'http://localhost:1/api',
  });
});

test('a name that begins like a setting and is none is taken for a misspelt one, what others read is not', () => {
  const wrong = ['DISCORD_TOKN', 'DISCORD_BOT_TOKEN', 'discord_token', 'REFRESH_CRON', 'INDEX'];
  const right = ['NO_PROXY', 'https_proxy', 'npm_config_registry', 'TZ', 'DISCORDANT_TOKEN'];
  expect(misspelt([...wrong, ...VARIABLES, ...right])).toEqual(wrong);
});

describe('what is wrong', () => {
  const SECRET = 'a sécret';
  const wrong = {
    DISCORD_TOKEN: SECRET,
    DISCORD_GUILD_ID: SECRET,
    DISCORD_API_URL: `ftp://${SECRET}`,
    LOG_LEVEL: SECRET,
    HF_ENDPOINT: SECRET,
  };

  test('is told all at once, by name, and never by value', () => {
    expect(() => readConfig(wrong)).toThrow(ConfigError);
    const message = messageOf(() => readConfig(wrong));
    for (const name of Object.keys(wrong)) expect(message).toMatch(new RegExp(`^  - ${name} `, 'm'));
    expect(message).not.toMatch(/sécret|undefined/);
  });

  test.each(['tökén', 'two words', '“quoted”'])('is a token such as %s', (token) => {
    expect(messageOf(() => readConfig({ DISCORD_TOKEN: token }))).toContain('DISCORD_TOKEN');
  });

  test.each(['1234', '12345678901234567x', 'my server'])('is a server id such as %s', (id) => {
    expect(messageOf(() => readConfig({ DISCORD_GUILD_ID: id }))).toContain('Copy Server ID');
  });
});

describe('colours', () => {
  test.each([
    ['nothing is said: by what the output is', {}, undefined],
    ['NO_COLOR is set', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['NO_COLOR is empty', { NO_COLOR: '' }, undefined],
    ['FORCE_COLOR is set', { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    ['FORCE_COLOR is 0', { FORCE_COLOR: '0' }, false],
    ['the terminal is dumb', { TERM: 'dumb' }, false],
  ])('when %s', (_, env, colors) => {
    expect(readConfig(env).colors).toBe(colors);
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
