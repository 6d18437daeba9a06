/** Who asked how often of late -> whether they may ask again, and in how many seconds. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** The window in which questions and presses are counted, seconds. */
const WINDOW = 20;
/** One reader: more questions than this within a window is nobody reading the answers. */
export const QUESTIONS_PER_READER = 5;
/** Turning pages is quicker than asking. */
export const PRESSES_PER_READER = 20;
/** A whole server, or a conversation outside one: generous, it only bounds what a crowd can cost. */
export const QUESTIONS_PER_SERVER = 60;
/** How long a channel is left alone that refused a message: every refusal counts against the bot at Discord. */
const REFUSED_FOR = 300;

export interface Flood {
  /** Counts a question. @returns 0, or the seconds to wait */
  question(reader: string, server: string): Promise<number>;
  /** Counts a press of a button. @returns 0, or the seconds to wait */
  press(reader: string): Promise<number>;
  /** Whether a reader may be told to slow down where all can see it: once a window. */
  mayWarn(reader: string): Promise<boolean>;
  /** Notes that a channel lets the bot not write. */
  refused(channel: string): Promise<void>;
  isRefused(channel: string): Promise<boolean>;
}

export function createFlood(): Flood {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: WINDOW });
  const readers = limiter(QUESTIONS_PER_READER);
  const presses = limiter(PRESSES_PER_READER);
  const servers = limiter(QUESTIONS_PER_SERVER);
  const warnings = limiter(1);
  const channels = limiter(1);
  return {
    question: async (reader, server) => (await wait(readers, reader)) || (await wait(servers, server)),
    press: (reader) => wait(presses, reader),
    mayWarn: async (reader) => (await wait(warnings, reader)) === 0,
    refused: async (channel) => void (await channels.block(channel, REFUSED_FOR)),
    isRefused: async (channel) => (await channels.get(channel)) !== null,
  };
}

async function wait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
