/** A reader and a place -> what they asked there last, for ten minutes: what their next question may lean on. */
import type { Exchange } from '../answer/answer.js';

/** After so long a talk is over. */
export const TALK_MINUTES = 10;
const LASTS = TALK_MINUTES * 60_000;
/** So many talks are kept; past that, the oldest are forgotten. Each takes less than 3 kB. */
const MOST = 5_000;

/** Whose talk it is. What somebody asked in private never shows in what they ask before others, even in one channel. */
export interface Asker {
  readonly user: string;
  readonly channel: string;
  readonly isPrivate: boolean;
}

/** In memory alone; a restart forgets all. */
export interface Conversations {
  /** What the asker asked there last; undefined when that was nothing, or is too long ago. */
  before(asker: Asker): Exchange | undefined;
  remember(asker: Asker, exchange: Exchange | undefined): void;
  /** Forgets all talks of a reader. */
  forget(user: string): void;
}

/** @param now milliseconds, never going back */
export function createConversations(now: () => number = () => performance.now()): Conversations {
  /** By reader and place, the oldest first. */
  const kept = new Map<string, { readonly user: string; readonly exchange: Exchange; readonly at: number }>();
  const keyOf = ({ user, channel, isPrivate }: Asker) => `${user} ${channel} ${isPrivate}`;
  const isOver = ({ at }: { readonly at: number }) => now() - at > LASTS;

  return {
    before(asker) {
      const found = kept.get(keyOf(asker));
      return found === undefined || isOver(found) ? undefined : found.exchange;
    },
    remember(asker, exchange) {
      kept.delete(keyOf(asker));
      if (exchange !== undefined) kept.set(keyOf(asker), { user: asker.user, exchange, at: now() });
      for (const [key, talk] of kept) {
        if (!isOver(talk) && kept.size <= MOST) break;
        kept.delete(key);
      }
    },
    forget(user) {
      for (const [key, talk] of kept) if (talk.user === user) kept.delete(key);
    },
  };
}
