/** What the handlers of `/corpus` work with, and what answers tell them of. */
import type { Keeper } from '../../keeping/keeper.js';
import type { Drafts } from './drafts.js';
import type { Intake } from './intake.js';

export interface Moderation {
  readonly keeper: Keeper;
  readonly drafts: Drafts;
  readonly intake: Intake;
  /** The only server from which the articles may be kept; undefined: every server that the bot was added to. */
  readonly guildId: string | undefined;
  /** Counts a question that found no answer, without anybody's name. */
  readonly noteGap: (question: string) => Promise<void>;
  /** The corpus version that is served. */
  readonly version: () => string;
}
