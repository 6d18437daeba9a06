/** Articles that moderators are about to add: in memory, each for the one member who brought it, for half an hour. */
import { randomBytes } from 'node:crypto';
import type { Draft } from '../../intake/draft.js';
import type { Alike } from '../../keeping/alike.js';
import type { Outline } from './outline.js';

/** How long a draft waits for its member (milliseconds). */
const KEPT_MS = 30 * 60_000;
/** So many at once; a draft has 2 MB at most. More, and the oldest goes. */
const MOST = 20;
/** 128 bits that nobody guesses, as 22 characters. */
const ID_BYTES = 16;

export interface OpenDraft {
  readonly id: string;
  /** The Discord id of the one who may use it. */
  readonly member: string;
  readonly draft: Draft;
  readonly outline: Outline;
  /** An article that is there already and is likely to be the same. */
  readonly alike: Alike | undefined;
  /** The number of the gap that it is to fill. */
  readonly gap: number | undefined;
}

export interface Drafts {
  open(of: Omit<OpenDraft, 'id'>): OpenDraft;
  /** Undefined once it was taken, or is too old. */
  find(id: string): OpenDraft | undefined;
  /** The same with a corrected article. */
  correct(open: OpenDraft, corrected: Pick<OpenDraft, 'draft' | 'outline' | 'alike'>): OpenDraft;
  /** Ends it, so that pressing twice does nothing twice. @returns false when it had ended */
  take(open: OpenDraft): boolean;
  /** Opens it again after it was taken in vain, under its id. */
  giveBack(open: OpenDraft): void;
}

export function createDrafts(): Drafts {
  /** In the order in which they were opened. */
  const drafts = new Map<string, OpenDraft & { readonly until: number }>();

  function put(open: OpenDraft): OpenDraft {
    drafts.set(open.id, { ...open, until: Date.now() + KEPT_MS });
    for (const { id, until } of [...drafts.values()]) {
      if (until < Date.now() || drafts.size > MOST) drafts.delete(id);
    }
    return open;
  }

  return {
    open: (of) => put({ ...of, id: randomBytes(ID_BYTES).toString('base64url') }),
    find(id) {
      const found = drafts.get(id);
      return found !== undefined && found.until >= Date.now() ? found : undefined;
    },
    correct(open, corrected) {
      drafts.delete(open.id);
      return put({ ...open, ...corrected });
    },
    take: ({ id }) => drafts.delete(id),
    giveBack: (open) => void put(open),
  };
}
