/** The environment and `.env`, read once at start: strings in, a checked configuration or every problem out. */
import { resolve } from 'node:path';
import * as v from 'valibot';
import { LOG_LEVELS, type LogLevel } from './log.js';

export interface Config {
  /** Undefined: no bot, a chat in the terminal. */
  readonly discordToken: string | undefined;
  /** The one server to register commands in; undefined: everywhere. */
  readonly discordGuildId: string | undefined;
  /** Where Discord's REST API is, without a trailing slash and without the version. */
  readonly discordApiUrl: string;
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly modelDir: string;
  readonly logLevel: LogLevel;
  /** Where the model hub is, without a trailing slash. */
  readonly hubUrl: string;
}

/** Everything that is wrong with the environment, a line each. No value is repeated in it: one may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const folder = (byDefault: string) =>
  v.pipe(
    v.optional(v.string(), byDefault),
    v.transform((dir) => resolve(dir)),
  );
const address = (name: string, byDefault: string) =>
  v.pipe(
    v.optional(v.string(), byDefault),
    v.check(
      (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
      `${name} must be an address that begins with https:// or http://.`,
    ),
    v.transform((url) => url.replace(/\/+$/, '')),
  );

const environment = v.object({
  DISCORD_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\S+$/,
        'DISCORD_TOKEN holds a space, so it is no bot token. Copy it anew from https://discord.com/developers/applications, your application, Bot, Reset Token.',
      ),
    ),
  ),
  DISCORD_GUILD_ID: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\d{17,20}$/,
        'DISCORD_GUILD_ID must be a server id, 17 to 20 digits. In Discord switch on Developer Mode (Settings, Advanced), right-click the server and choose Copy Server ID.',
      ),
    ),
  ),
  DISCORD_API_URL: address('DISCORD_API_URL', 'https://discord.com/api'),
  CORPUS_DIR: folder('corpus'),
  INDEX_DIR: folder('index'),
  MODEL_DIR: folder('models'),
  LOG_LEVEL: v.optional(
    v.picklist(LOG_LEVELS, `LOG_LEVEL must be one of: ${LOG_LEVELS.join(', ')}.`),
    'info',
  ),
  HF_ENDPOINT: address('HF_ENDPOINT', 'https://huggingface.co'),
});

/**
 * @param env the variables, `process.env` with `.env` merged in
 * @throws ConfigError naming every variable that is wrong, never its value
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  // An empty variable counts as absent: so .env.example leaves them.
  const result = v.safeParse(environment, Object.fromEntries(given.filter(([, value]) => value !== '')));
  if (!result.success) {
    const lines = result.issues.map((issue) => `  - ${issue.message}`);
    throw new ConfigError(`The environment (or .env) needs a correction:\n${lines.join('\n')}`);
  }
  const e = result.output;
  return {
    discordToken: e.DISCORD_TOKEN,
    discordGuildId: e.DISCORD_GUILD_ID,
    discordApiUrl: e.DISCORD_API_URL,
    corpusDir: e.CORPUS_DIR,
    indexDir: e.INDEX_DIR,
    modelDir: e.MODEL_DIR,
    logLevel: e.LOG_LEVEL,
    hubUrl: e.HF_ENDPOINT,
  };
}
