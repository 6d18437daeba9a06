/** Turns options into Discord's machinery, listening on loopback: the composition root of what the bot talks to. */
import { createServer } from 'node:http';
import { mayRead } from './acts/say.js';
import { type Changes, createChanges } from './changes.js';
import { createCommands } from './commands.js';
import { createFaults, type Fault, type PlantedFault } from './faults.js';
import { createFiles } from './files.js';
import { createGateway } from './gateway.js';
import { type AcceptedBody, createListener, type LoggedRequest } from './http.js';
import type { Inside } from './inside.js';
import { createInteractions } from './interactions.js';
import { createMailbox } from './mailbox.js';
import { createJudge, findDescription } from './openapi.js';
import { callbackRoutes } from './routes/callback.js';
import { commandRoutes } from './routes/commands.js';
import { identityRoutes } from './routes/identity.js';
import { messageRoutes } from './routes/messages.js';
import { threadRoutes } from './routes/threads.js';
import { webhookRoutes } from './routes/webhooks.js';
import { createSnowflakes } from './snowflake.js';
import { createWorld, type GuildWishes } from './world.js';

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

export interface Listening {
  readonly inside: Inside;
  readonly changes: Changes;
  readonly requests: readonly LoggedRequest[];
  /** All breaches so far, those that Discord's own description finds included. */
  violations(): readonly string[];
  plant(fault: Fault): PlantedFault;
  stop(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1. */
export async function listen(options: StandInOptions): Promise<Listening> {
  const violations: string[] = [];
  const requests: LoggedRequest[] = [];
  const unjudged: AcceptedBody[] = [];
  const typing: string[] = [];
  const newId = createSnowflakes();
  const world = createWorld(newId, options);
  const changes = createChanges(() => tell(requests, violations));
  const { changed } = changes;
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
  const files = createFiles(newId, origin);
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
    publish: files.attach,
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
    publish: files.publish,
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
        ...threadRoutes(inside),
        ...callbackRoutes(inside),
        ...webhookRoutes(inside),
        ...commandRoutes(inside),
      ],
      strike: faults.strike,
      excuse: interactions.excuse,
      file: files.at,
      accepted: (body) => unjudged.push(body),
      breach,
      log(request) {
        requests.push(request);
        changed();
      },
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    inside,
    changes,
    requests,
    violations() {
      // The description is compiled only now, when nothing waits: it takes long enough to make an answer late.
      for (const { method, route, path, body } of unjudged.splice(0)) {
        for (const misfit of createJudge(findDescription())(method, route, body)) {
          violations.push(`${method} ${path}: ${misfit}`);
        }
      }
      return violations;
    },
    plant: faults.plant,
    async stop() {
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
