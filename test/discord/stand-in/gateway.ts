/** Turns websocket connections into the bot's one session at a time, and breaks them the ways Discord does. */
import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type Connection, createConnection } from './gateway-connection.js';
import { CLOSE, type Close, type Identify, INTENT, OP } from './gateway-protocol.js';
import { createSession, type Session } from './gateway-session.js';
import { guildObject, userObject } from './payloads/places.js';
import type { World } from './world.js';

export interface Resume {
  readonly session_id: string;
  readonly seq: number;
  /** How many events it had missed. */
  readonly replayed: number;
  /** Whether it came over the address that READY gave for it. */
  readonly byResumeUrl: boolean;
}

export interface Gateway {
  readonly identifies: readonly Identify[];
  readonly resumes: readonly Resume[];
  /** The intents of the session in being, connected or not; undefined without one. */
  intents(): number | undefined;
  /** Whether a client is connected and has its session. */
  connected(): boolean;
  /** Sends an event if the session asked for its intent. @throws Error without a session */
  dispatch(t: string, d: unknown, intent?: number): void;
  /** Cuts all connections without a word. */
  drop(): void;
  close(code: number): void;
  invalidate(resumable: boolean): void;
  requestReconnect(): void;
  /** Leaves the heartbeats of the connections that are open now unanswered. */
  stopAcking(): void;
  stop(): void;
}

export interface GatewayOptions {
  readonly token: string;
  readonly world: World;
  readonly heartbeatMs: number;
  readonly privilegedIntents: number;
  readonly breach: (sentence: string) => void;
  readonly changed: () => void;
}

/** Docs, Gateway, Disconnecting: a client that closes with one of these ends its session. */
const GOODBYES = [1000, 1001];

/** Answers websocket upgrades on `server`, which may not yet be listening. */
export function createGateway(server: Server, options: GatewayOptions): Gateway {
  const { world, breach, changed } = options;
  const sockets = new WebSocketServer({ server });
  const identifies: Identify[] = [];
  const resumes: Resume[] = [];
  const connections = new Map<WebSocket, Connection>();
  let session: Session | undefined;

  function begin(wanted: Identify, attach: (session: Session) => void): void {
    const begun = createSession(wanted.intents);
    session = begun;
    attach(begun);
    begun.dispatch('READY', ready(world, begun.id, `${address(server)}/resume`, wanted.shard ?? [0, 1]));
    if ((wanted.intents & INTENT.guilds) !== 0) begun.dispatch('GUILD_CREATE', guildObject(world));
    changed();
  }

  function welcome(socket: WebSocket, url: URL): Close | undefined {
    const tell = (message: object) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    const connection = createConnection({
      token: options.token,
      privilegedIntents: options.privilegedIntents,
      tell,
      begin,
      takeUp(id) {
        if (session?.id !== id) return undefined;
        for (const other of connections.values()) if (other.session() === session) other.release();
        return session;
      },
      onIdentify: (wanted) => identifies.push(wanted),
      onResume(session_id, seq, replayed) {
        resumes.push({ session_id, seq, replayed, byResumeUrl: url.pathname === '/resume' });
        changed();
      },
    });
    connections.set(socket, connection);
    socket.on('message', (data) => end(socket, connection.hear(bytesOf(data))));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      connections.delete(socket);
      if (GOODBYES.includes(code) && connection.session() === session) session = undefined;
      connection.release();
      changed();
    });
    if (url.searchParams.get('v') !== '10') return CLOSE.invalidVersion;
    if (url.searchParams.get('encoding') !== 'json') return CLOSE.decode('an encoding other than JSON');
    if (url.searchParams.has('compress')) return CLOSE.decode('compression, which this server lacks');
    tell({ op: OP.hello, d: { heartbeat_interval: options.heartbeatMs, _trace: [] } });
    return undefined;
  }

  function end(socket: WebSocket, close: Close | undefined): void {
    if (close === undefined) return;
    if (close.breach) breach(`gateway: ${close.why} (closed with ${close.code})`);
    socket.close(close.code, close.why);
  }

  sockets.on('connection', (socket, request) => {
    end(socket, welcome(socket, new URL(request.url ?? '/', address(server))));
  });

  const all = () => [...connections];
  return {
    identifies,
    resumes,
    intents: () => session?.intents,
    connected: () => session !== undefined && all().some(([, c]) => c.session() === session),
    dispatch(t, d, intent) {
      if (session === undefined) {
        throw new Error(
          `No bot is connected to the stand-in, so ${t} would reach nobody; let it log in first.`,
        );
      }
      if (intent === undefined || (session.intents & intent) !== 0) session.dispatch(t, d);
    },
    drop() {
      for (const [socket] of all()) socket.terminate();
    },
    close(code) {
      for (const [socket] of all()) socket.close(code);
    },
    invalidate(resumable) {
      if (!resumable) session = undefined;
      for (const [socket, connection] of all()) {
        connection.release();
        socket.send(JSON.stringify({ op: OP.invalid, d: resumable }));
      }
    },
    requestReconnect() {
      for (const [socket] of all()) socket.send(JSON.stringify({ op: OP.reconnect, d: null }));
    },
    stopAcking() {
      for (const [, connection] of all()) connection.stopAcking();
    },
    stop() {
      for (const [socket] of all()) socket.terminate();
      sockets.close();
    },
  };
}

function ready(world: World, sessionId: string, resumeUrl: string, shard: readonly [number, number]) {
  return {
    v: 10,
    user: userObject(world.bot),
    user_settings: {},
    guilds: [{ id: world.guild.id, unavailable: true }],
    private_channels: [],
    relationships: [],
    presences: [],
    session_id: sessionId,
    session_type: 'normal',
    resume_gateway_url: resumeUrl,
    shard,
    application: { id: world.applicationId, flags: 0 },
    _trace: [],
  };
}

function address(server: Server): string {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The stand-in is not listening on a port.');
  return `ws://127.0.0.1:${at.port}`;
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
