/** The environment and `.env`, read once at start: strings in, a checked configuration or every problem out. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cron } from 'croner';
import { parse } from 'dotenv';
import * as v from 'valibot';
import { hasCode } from './has-code.js';
import { LOG_LEVELS, type LogLevel } from './log.js';
import { messageOf } from './message-of.js';

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
  /** The bot's own state: its database, the record, removed articles. */
  readonly dataDir: string;
  /** The channel in which what is done to the corpus is posted; undefined: none. */
  readonly recordChannelId: string | undefined;
  /** When the corpus is refreshed by itself, as a cron expression; undefined: never. */
  readonly refreshSchedule: string | undefined;
  readonly logLevel: LogLevel;
  /** Where the model hub is, without a trailing slash. */
  readonly hubUrl: string;
  /** Whether output is coloured; undefined: where it goes to a terminal. */
  readonly colors: boolean | undefined;
  /** Whether npm started the program: then a shell stands between npm and it. */
  readonly startedByNpm: boolean;
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
        /^[\x21-\x7e]+$/,
        'DISCORD_TOKEN holds a space or a character that no bot token has. Copy it anew from https://discord.com/developers/applications, your application, Bot, Reset Token.',
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
  DATA_DIR: folder('data'),
  RECORD_CHANNEL_ID: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\d{17,20}$/,
        'RECORD_CHANNEL_ID must be a channel id, 17 to 20 digits. In Discord switch on Developer Mode (Settings, Advanced), right-click the channel and choose Copy Channel ID.',
      ),
    ),
  ),
  REFRESH_SCHEDULE: v.optional(
    v.pipe(
      v.string(),
      v.check(
        isSchedule,
        'REFRESH_SCHEDULE must be a cron expression, such as "0 4 * * *" for every day at four o’clock.',
      ),
    ),
  ),
  LOG_LEVEL: v.optional(
    v.picklist(LOG_LEVELS, `LOG_LEVEL must be one of: ${LOG_LEVELS.join(', ')}.`),
    'info',
  ),
  HF_ENDPOINT: address('HF_ENDPOINT', 'https://huggingface.co'),
  NO_COLOR: v.optional(v.string()),
  FORCE_COLOR: v.optional(v.string()),
  TERM: v.optional(v.string()),
  npm_lifecycle_event: v.optional(v.string()),
});

/** The names of all variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(environment.entries);

/** Beside the place that the program is started from. */
const ENV_FILE = '.env';

/** What other programs read, and `.env` may hold for them: proxies, and npm's own settings. */
const FOR_OTHERS = /_proxy$|^npm_/i;

export interface LoadedConfig extends Config {
  /** Names in `.env` that look like a setting and are none: likely misspelt ones. */
  readonly misspelt: readonly string[];
}

/**
 * Reads the environment with `.env` behind it: what is set in both counts as the environment has it.
 * @throws ConfigError naming every variable that is wrong, or why `.env` can't be read
 */
export function loadConfig(): LoadedConfig {
  const file = readEnvFile();
  // Kept in the environment, so that npm, which may fetch the model, sees a proxy that `.env` names.
  for (const [name, value] of Object.entries(file)) process.env[name] ??= value;
  return { ...readConfig(process.env), misspelt: misspelt(Object.keys(file)) };
}

/** The names that begin with the first word of a setting, as `DISCORD_TOKN` does, and are no setting. */
export function misspelt(names: readonly string[]): string[] {
  const begins = new Set(VARIABLES.map(firstWord));
  return names.filter(
    (name) => begins.has(firstWord(name)) && !VARIABLES.includes(name) && !FOR_OTHERS.test(name),
  );
}

function firstWord(name: string): string {
  return name.toUpperCase().replace(/_.*/s, '');
}

function readEnvFile(): Record<string, string> {
  try {
    const bytes = readFileSync(ENV_FILE);
    // As Windows writes UTF-16: no setting would be found in it.
    if (bytes.includes(0)) throw new Error('it is not in UTF-8');
    return parse(bytes);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return {};
    const why = messageOf(cause);
    const remedy = `Make "${ENV_FILE}" a text file in UTF-8 that this program may read, or remove it.`;
    throw new ConfigError(`Cannot read the settings in "${resolve(ENV_FILE)}": ${why}. ${remedy}`, { cause });
  }
}

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
    dataDir: e.DATA_DIR,
    refreshSchedule: e.REFRESH_SCHEDULE,
    recordChannelId: e.RECORD_CHANNEL_ID,
    logLevel: e.LOG_LEVEL,
    hubUrl: e.HF_ENDPOINT,
    colors: wantsColors(e),
    startedByNpm: e.npm_lifecycle_event !== undefined,
  };
}

/** Five fields, or six with seconds, by the machine's time zone; see croner. */
function isSchedule(expression: string): boolean {
  try {
    return new Cron(expression, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

/** https://no-color.org and https://force-color.org; a terminal that calls itself dumb has no colours. */
function wantsColors(e: v.InferOutput<typeof environment>): boolean | undefined {
  if (e.NO_COLOR !== undefined) return false;
  if (e.FORCE_COLOR !== undefined) return e.FORCE_COLOR !== '0' && e.FORCE_COLOR !== 'false';
  return e.TERM === 'dumb' ? false : undefined;
}
