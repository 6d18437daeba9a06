/** Work that takes long -> a private reply that is edited as it goes on, and a message in the channel before the reply closes. */
import { type Message, MessageFlags, type RepliableInteraction } from 'discord.js';
import { languageOf } from '../../languages/languages.js';
import type { Log } from '../../log.js';
import { loggable } from '../failures.js';
import { type Post, plain } from '../post.js';
import { createPace } from './pace.js';

/** At most one edit in this time (milliseconds): Discord limits how often a message may be edited. */
const EDIT_EVERY_MS = 2_000;
/** What is over by then needs no progress shown (milliseconds). */
const FIRST_EDIT_MS = 700;
/** Discord lets a reply be edited for 15 minutes (Receiving and Responding); a minute before, it is left. */
const LEAVE_AFTER_MS = 14 * 60_000;

export interface LiveReply {
  show(content: string): void;
  /** Resolves when the outcome is shown. */
  end(post: Post): Promise<void>;
}

/** @param interaction whose reply was promised just now, or whose message is to be changed */
export function createLiveReply(interaction: RepliableInteraction, log: Log): LiveReply {
  const say = languageOf(interaction.locale).corpus;
  // Not by the interaction's own time: Discord's clock and this machine's need not agree.
  const leaveAt = performance.now() + LEAVE_AFTER_MS;
  let latest: Post | undefined;
  /** Said once; more of the same is no news. */
  let hasFailed = false;
  let moved: Message | 'nowhere' | undefined;

  async function write(post: Post): Promise<void> {
    try {
      if (moved === undefined && performance.now() >= leaveAt) await move(post);
      else if (moved === undefined)
        await interaction.editReply({ ...post, flags: MessageFlags.SuppressEmbeds });
      else if (moved !== 'nowhere') await moved.edit(withNote(post));
    } catch (error) {
      log[hasFailed ? 'debug' : 'warn'](
        loggable(error),
        'The progress of work on the articles could not be shown.',
      );
      hasFailed = true;
    }
  }

  async function move(post: Post): Promise<void> {
    const { channel } = interaction;
    moved = 'nowhere';
    if (channel?.isSendable()) {
      moved = await channel
        .send({ ...withNote(post), flags: MessageFlags.SuppressEmbeds })
        .catch((error: unknown) => {
          log.info(loggable(error), 'Progress could not go on in the channel.');
          return 'nowhere' as const;
        });
    }
    const where = moved === 'nowhere' ? say.movedNowhere : say.movedTo(moved.url);
    await interaction.editReply(plain(where));
  }

  const withNote = (post: Post): Post => ({ ...post, content: `${post.content}\n${say.moved}` });
  const pace = createPace(write, { everyMs: EDIT_EVERY_MS, firstMs: FIRST_EDIT_MS });
  // Also when nothing new happens for a long time: later it could not be moved any more.
  const leave = setTimeout(() => latest && pace.offer(latest), LEAVE_AFTER_MS).unref();
  return {
    show(content) {
      latest = plain(content);
      pace.offer(latest);
    },
    end(post) {
      clearTimeout(leave);
      return pace.finish(post);
    },
  };
}
