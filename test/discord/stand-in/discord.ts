/**
 * Turns options into a stand-in for Discord: its REST routes and its gateway on loopback, holding the bot to Discord's
 * rules, and people who use the bot. Connect the real client with `rest: { api: discord.apiUrl }`.
 */
import { createServer } from 'node:http';
import { createCommandActs } from './acts/commands.js';
import { createComponentActs } from './acts/components.js';
import { createSay, mayRead } from './acts/say.js';
import { createChanges } from './changes.js';
import { createCommands } from './commands.js';
import { createFaults } from './faults.js';
import { createGateway } from './gateway.js';
import { type AcceptedBody, createListener, type LoggedRequest } from './http.js';
import type { Inside } from './inside.js';
import { createInteractions } from './interactions.js';
import { createMailbox } from './mailbox.js';
import { type Seen, seen } from './messages.js';
import { createJudge, findDescription } from './openapi.js';
import { callbackRoutes } from './routes/callback.js';
import { commandRoutes } from './routes/commands.js';
import { identityRoutes } from './routes/identity.js';
import { messageRoutes } from './routes/messages.js';
import { webhookRoutes } from './routes/webhooks.js';
import { createSnowflakes } from './snowflake.js';
import type { Upload } from './uploads.js';
import { createWorld, type GuildWishes } from './world.js';

export type { Handle } from './handle.js';
export type { Seen } from './messages.js';
export { PERMISSION } from './world.js';

export interface StandInOptions {
  /** The bot token to accept. */
  readonly token: string;
  readonly applicationId?: string;
  readonly botName?: string;
  readonly guild?: GuildWishes;
  /** How soon an interaction must be acknowledged; Discord's 3 s unless told. */
  readonly ackWithinMs?: number;
  /** How long its token lives; Discord's 15 minutes unless told. */
  readonly tokenLifeMs?: number;
  /** How often the client must send a heartbeat; Discord's 41.25 s unless told. */
  readonly heartbeatMs?: number;
  /** The privileged intents granted to the application, as bits; none unless told. */
  readonly privilegedIntents?: number;
}

/** Docs, Receiving and Responding. */
const ACK_WITHIN_MS = 3000;
const TOKEN_LIFE_MS = 15 * 60 * 1000;
/** What Discord's hello says today. */
const HEARTBEAT_MS = 41_250;

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/** Listens on a free port of 127.0.0.1. Stop it with `stop()`. */
export async function startDiscord(options: StandInOptions) {
  const violations: string[] = [];
  const requests: LoggedRequest[] = [];
  const files = new Map<string, Upload>();
  const unjudged: AcceptedBody[] = [];
  const typing: string[] = [];
  const newId = createSnowflakes();
  const world = createWorld(newId, options);
  const changes = createChanges(() => tell(requests, violations));
  const { changed, waitFor } = changes;
  const breach = (sentence: string) => {
    violations.push(sentence);
    changed();
  };

  const server = createServer();
  const origin = () => {
    const at = server.address();
    if (at === null || typeof at === 'string') throw new Error('The stand-in is not listening on a port.');
    return `http://127.0.0.1:${at.port}`;
  };
  const publish = (upload: Upload): string => {
    const path = `/attachments/${newId()}/${encodeURIComponent(upload.filename)}`;
    files.set(path, upload);
    return `${origin()}${path}`;
  };
  const gateway = createGateway(server, {
    token: options.token,
    world,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    privilegedIntents: options.privilegedIntents ?? 0,
    breach,
    changed,
  });
  const mailbox = createMailbox({
    world,
    newId,
    changed,
    dispatch(t, d, intent, of) {
      if (gateway.intents() === undefined) return;
      const hidden = t !== 'MESSAGE_DELETE' && !mayRead({ gateway, world }, of);
      const blank = { content: '', embeds: [], attachments: [], components: [] };
      gateway.dispatch(t, hidden ? { ...(d as object), ...blank } : d, intent);
    },
    publish(upload, description) {
      const url = publish(upload);
      return {
        id: newId(),
        filename: upload.filename,
        size: upload.bytes.length,
        url,
        proxy_url: url,
        content_type: upload.contentType,
        ...(description === undefined ? {} : { description }),
      };
    },
  });
  const interactions = createInteractions({
    ackWithinMs: options.ackWithinMs ?? ACK_WITHIN_MS,
    tokenLifeMs: options.tokenLifeMs ?? TOKEN_LIFE_MS,
    breach,
    changed,
  });
  const commands = createCommands(world.applicationId, newId);
  const inside: Inside = {
    world,
    newId,
    gateway,
    mailbox,
    interactions,
    commands,
    typing,
    origin,
    publish,
    changed,
  };
  const faults = createFaults();
  server.on(
    'request',
    createListener({
      token: options.token,
      routes: [
        ...identityRoutes(inside),
        ...messageRoutes(inside),
        ...callbackRoutes(inside),
        ...webhookRoutes(inside),
        ...commandRoutes(inside),
      ],
      strike: faults.strike,
      excuse: interactions.excuse,
      file: (path) => files.get(path),
      accepted: (body) => unjudged.push(body),
      breach,
      log(request) {
        requests.push(request);
        changed();
      },
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const say = createSay(inside);
  return {
    /** For the client's `rest: { api }`, or DISCORD_API_URL. */
    apiUrl: `${origin()}/api`,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    botId: world.bot.id,
    /** What the client did against Discord's rules. A good run leaves it empty. */
    get violations(): readonly string[] {
      // The description is compiled only now, when nothing waits: it takes long enough to make an answer late.
      for (const { method, route, path, body } of unjudged.splice(0)) {
        for (const misfit of createJudge(findDescription())(method, route, body)) {
          violations.push(`${method} ${path}: ${misfit}`);
        }
      }
      return violations;
    },
    /** Every REST request, in order, with what it got. */
    requests: requests as readonly LoggedRequest[],
    identifies: gateway.identifies,
    resumes: gateway.resumes,
    /** The channels the bot showed that it types in, a time each. */
    typing: typing as readonly string[],
    /** The id of a person, for mentions. */
    userId: (name: string): string => world.person(name).id,
    channelId: (name?: string): string => world.channel(name).id,
    roleId(name: string): string {
      const role = world.guild.roles.find((r) => r.name === name);
      if (role === undefined) throw new Error(`The stand-in has no role ${name}; give it in guild.roles.`);
      return role.id;
    },
    /** The registered commands: of the server when its id is given, else the global ones. */
    commands: (guildId?: string) => commands.of(guildId),
    /** What can be seen in a channel (its first by default), oldest first, private messages too. */
    messages: (channel?: string): readonly Seen[] => {
      const { id } = world.channel(channel);
      return mailbox.all.filter((m) => m.channel.id === id && !m.deleted).map(seen);
    },
    /** The direct messages between the bot and a person, oldest first. */
    directMessages: (user: string): readonly Seen[] => {
      const { id } = world.directMessages(world.person(user));
      return mailbox.all.filter((m) => m.channel.id === id && !m.deleted).map(seen);
    },
    /** Resolves with the first value of `look` that isn't undefined, null or false. */
    waitFor: <T>(
      look: () => T | undefined | null | false,
      what = 'what the test waits for',
      timeoutMs?: number,
    ) => waitFor(look, what, timeoutMs),
    /** The bot's first message that replies to `message`. */
    replyTo: (message: Seen): Promise<Seen> =>
      waitFor(
        () => {
          const reply = mailbox.all.find(
            (m) => m.repliedTo?.message.id === message.id && m.author === world.bot,
          );
          return reply === undefined ? undefined : seen(reply);
        },
        `the bot's reply to "${message.content.slice(0, 80)}"`,
      ),
    /** Resolves when a client is connected and has its READY. */
    connected: () => waitFor(gateway.connected, 'a bot that connects'),
    isConnected: gateway.connected,
    say,
    ...createCommandActs(inside, waitFor),
    ...createComponentActs(inside, waitFor),
    /** Lets the next requests that match fail. */
    fail: faults.plant,
    /** Cuts the gateway's connection without a word. */
    dropGateway: gateway.drop,
    /** Closes the gateway's connection with a code. */
    closeGateway: gateway.close,
    invalidateSession: gateway.invalidate,
    requestReconnect: gateway.requestReconnect,
    /** Leaves the heartbeats of the connections there are unanswered. */
    stopAcking: gateway.stopAcking,
    async stop(): Promise<void> {
      changes.stop();
      interactions.stop();
      gateway.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** For the error of a test that waited in vain. */
function tell(requests: readonly LoggedRequest[], violations: readonly string[]): string {
  const last = requests.slice(-8).map((r) => `  ${r.status} ${r.method} ${r.path}`);
  return [
    `The last of ${requests.length} requests:`,
    ...(last.length > 0 ? last : ['  none']),
    `Violations: ${violations.length === 0 ? 'none' : ''}`,
    ...violations.map((v) => `  ${v}`),
  ].join('\n');
}
