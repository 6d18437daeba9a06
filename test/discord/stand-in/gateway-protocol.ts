/** The gateway's numbers and the shapes of what clients send: docs, Gateway, and Opcodes and Status Codes. */
import * as v from 'valibot';

export const OP = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;

export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;
/** Members, presences and message content need approval. */
export const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;
/** Bits 0 to 16, 20, 21, 24 and 25. */
export const KNOWN_INTENTS = 0x1ffff | (3 << 20) | (3 << 24);

/** Why the server closes a connection. */
export interface Close {
  readonly code: number;
  readonly why: string;
  /** Whether the program is at fault; false for what an operator got wrong. */
  readonly breach: boolean;
}
const fault = (code: number, why: string): Close => ({ code, why, breach: true });
export const CLOSE = {
  unknownOpcode: (op: number) => fault(4001, `unknown op ${op}`),
  decode: (why: string) => fault(4002, why),
  notAuthenticated: (op: number) => fault(4003, `op ${op} before identify`),
  authenticationFailed: { code: 4004, why: 'Authentication failed.', breach: false },
  alreadyAuthenticated: fault(4005, 'identified twice'),
  invalidSequence: fault(4007, 'resumed from the future'),
  rateLimited: fault(4008, 'over 120 sends a minute'),
  invalidShard: fault(4010, 'no such shard'),
  invalidVersion: fault(4012, 'not version 10'),
  invalidIntents: fault(4013, 'unknown intents'),
  disallowedIntents: { code: 4014, why: 'Disallowed intent(s).', breach: false },
} as const;

const command = v.object({ op: v.number(), d: v.unknown() });
export const identify = v.object({
  token: v.string(),
  intents: v.number(),
  properties: v.object({ os: v.string(), browser: v.string(), device: v.string() }),
  shard: v.optional(v.tuple([v.number(), v.number()])),
  compress: v.optional(v.boolean()),
});
export const resume = v.object({ token: v.string(), session_id: v.string(), seq: v.number() });
export type Identify = v.InferOutput<typeof identify>;

/** What a client sent; undefined when it is no JSON object with an op. */
export function readCommand(text: string): v.InferOutput<typeof command> | undefined {
  try {
    const parsed = v.safeParse(command, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
