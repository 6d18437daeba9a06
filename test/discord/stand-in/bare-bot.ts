/** Turns a stand-in into one with a bot logged in that does only what a test tells it: the real client, and raw calls. */
import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import { type Discord, type StandInOptions, startDiscord } from './discord.js';

export const TOKEN = 'a-token-for-tests';

/** What a raw call got. */
export interface Outcome {
  readonly status: number;
  readonly code: number | undefined;
  readonly body: unknown;
}

export interface BareBot {
  readonly discord: Discord;
  readonly client: Client<true>;
  /** Calls a route below the API's version as the bot, without the client's own checks. */
  call(method: string, path: string, body?: unknown): Promise<Outcome>;
}

/** Starts a stand-in and logs a silent bot in; both end with the test. */
export async function meetBareBot(
  options: Partial<StandInOptions> = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<BareBot> {
  const discord = await startDiscord({ token: TOKEN, ...options });
  const client = createClient(discord, clientOptions);
  onTestFinished(async () => {
    await client.destroy();
    await discord.stop();
  });
  await client.login(TOKEN);
  await discord.waitFor(() => client.isReady(), "the client's ready event");
  if (!client.isReady()) throw new Error('The client logged in without being ready.');
  return {
    discord,
    client,
    call: (method, path, body) => call(discord, method, path, body),
  };
}

export function createClient(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
    // The client spaces its identifies by five seconds, which Discord wants and a test doesn't.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
  });
}

const failure = v.object({ code: v.number() });

async function call(discord: Discord, method: string, path: string, body?: unknown): Promise<Outcome> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const read: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, code: v.is(failure, read) ? read.code : undefined, body: read };
}
