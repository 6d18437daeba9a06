/** Turns what one websocket client sends into heartbeats, sessions begun and sessions taken up again. */
import * as v from 'valibot';
import {
  CLOSE,
  type Close,
  type Identify,
  identify,
  KNOWN_INTENTS,
  OP,
  PRIVILEGED,
  readCommand,
  resume,
} from './gateway-protocol.js';
import type { Session } from './gateway-session.js';

/** Docs, Gateway, Rate limiting: sends a minute for one connection. */
const SENDS_PER_MINUTE = 120;
const MINUTE_MS = 60_000;
/** Docs, Gateway, Sending events. */
const MAX_SEND_BYTES = 4096;

export interface Connection {
  /** The session it serves, once it has identified or resumed. */
  readonly session: () => Session | undefined;
  /** Takes one message. Returns why the connection must be closed, if it must. */
  hear(bytes: Uint8Array): Close | undefined;
  /** Ends the session's use of this connection. */
  release(): void;
  stopAcking(): void;
}

export interface ConnectionOptions {
  readonly token: string;
  /** The privileged intents that the application has been granted. */
  readonly privilegedIntents: number;
  readonly tell: (message: object) => void;
  /** Makes a session and sends its first events through the `attach` it is given. */
  readonly begin: (wanted: Identify, attach: (session: Session) => void) => void;
  /** The session of that id, if it still lives; whoever served it lets go of it. */
  readonly takeUp: (id: string) => Session | undefined;
  readonly onIdentify: (wanted: Identify) => void;
  readonly onResume: (sessionId: string, seq: number, replayed: number) => void;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { tell } = options;
  let session: Session | undefined;
  let acking = true;
  let sends: number[] = [];

  function begin(d: unknown): Close | undefined {
    const parsed = v.safeParse(identify, d);
    if (!parsed.success) return CLOSE.decode('the identify payload is malformed');
    const wanted = parsed.output;
    options.onIdentify(wanted);
    if (wanted.token !== options.token) return CLOSE.authenticationFailed;
    if ((wanted.intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
    if ((wanted.intents & PRIVILEGED & ~options.privilegedIntents) !== 0) return CLOSE.disallowedIntents;
    const [shard, shards] = wanted.shard ?? [0, 1];
    if (shard < 0 || shard >= shards) return CLOSE.invalidShard;
    options.begin(wanted, (begun) => {
      session = begun;
      begun.attach(tell, 0);
    });
    return undefined;
  }

  function goOn(d: unknown): Close | undefined {
    const parsed = v.safeParse(resume, d);
    if (!parsed.success) return CLOSE.decode('the resume payload is malformed');
    const { token, session_id, seq } = parsed.output;
    if (token !== options.token) return CLOSE.authenticationFailed;
    const old = options.takeUp(session_id);
    if (old === undefined) {
      tell({ op: OP.invalid, d: false });
      return undefined;
    }
    if (seq > old.events.length) return CLOSE.invalidSequence;
    const replayed = old.events.length - seq;
    session = old;
    old.attach(tell, seq);
    old.dispatch('RESUMED', { _trace: [] });
    options.onResume(session_id, seq, replayed);
    return undefined;
  }

  return {
    session: () => session,
    hear(bytes) {
      if (bytes.length > MAX_SEND_BYTES) return CLOSE.decode('a payload over 4096 bytes');
      const now = Date.now();
      sends = [...sends.filter((at) => now - at < MINUTE_MS), now];
      if (sends.length > SENDS_PER_MINUTE) return CLOSE.rateLimited;
      const command = readCommand(new TextDecoder().decode(bytes));
      if (command === undefined) return CLOSE.decode('a payload that is no JSON object with an op');
      const { op, d } = command;
      if (op === OP.heartbeat) {
        if (acking) tell({ op: OP.ack });
        return undefined;
      }
      if (op === OP.identify || op === OP.resume) {
        if (session !== undefined) return CLOSE.alreadyAuthenticated;
        return op === OP.identify ? begin(d) : goOn(d);
      }
      if (session === undefined) return CLOSE.notAuthenticated(op);
      // Presence, voice and member requests are heard and change nothing here.
      return op === OP.presence || op === OP.voice || op === OP.members ? undefined : CLOSE.unknownOpcode(op);
    },
    release() {
      session?.detach();
      session = undefined;
    },
    stopAcking() {
      acking = false;
    },
  };
}
