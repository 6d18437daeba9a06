/** Quotes that changed after they were shown -> a line under each of their messages, a few a minute, gone again with the change. */
import { setTimeout as wait } from 'node:timers/promises';
import {
  type ButtonInteraction,
  type Client,
  ComponentType,
  DiscordAPIError,
  type Message,
  type MessageEditOptions,
  MessageFlags,
} from 'discord.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { languageOf } from '../../languages/languages.js';
import type { Log } from '../../log.js';
import type { ShownQuotes } from '../../state/shown-quotes.js';
import type { Desk } from '../desk.js';
import { isForbidden, isTooLate, loggable } from '../failures.js';
import type { Row } from '../post.js';
import { sendPosts } from '../reply.js';
import { renderChanged, withChanges } from './render-changed.js';

/** So many messages are edited in a minute at most: an alarm must not become noise, nor use up the bot's requests. */
const EDITS_A_MINUTE = 10;
/** So many changed quotes are looked at together. */
const BATCH = 100;
/** Discord's JSON error codes for a channel that is gone, and for a thread that is closed: archived, or locked. */
const UNKNOWN_CHANNEL = 10003;
const THREAD_ARCHIVED = 50083;
const THREAD_LOCKED = 160005;

export interface ChangeTeller {
  /** Looks for messages that don't tell of their changes as they are now, and lets them; in the background. Never throws. */
  look(): void;
  /** Edits nothing more. */
  stop(): void;
}

export interface ChangeTellerOptions {
  readonly client: Client;
  readonly shown: Pick<ShownQuotes, 'untold' | 'restored' | 'changedIn' | 'markTold' | 'forget'>;
  readonly log: Log;
  /** Resolves when one more message may be edited. */
  readonly mayEdit?: () => Promise<void>;
}

export function createChangeTeller({
  client,
  shown,
  log,
  mayEdit = limited(),
}: ChangeTellerOptions): ChangeTeller {
  let running: Promise<void> | undefined;
  let isStopped = false;
  let again = false;

  async function run(): Promise<void> {
    /** Messages that could not be edited for now: at the next look they may be. */
    const failed = new Set<string>();
    while (!isStopped) {
      const most = BATCH + failed.size;
      const waiting = [...shown.untold(most), ...shown.restored(most)].filter(
        ({ message }) => !failed.has(message),
      );
      const messages = new Map(waiting.map(({ message, channel }) => [message, channel]));
      if (messages.size === 0) return;
      for (const [id, channel] of messages) {
        await mayEdit();
        if (isStopped) return;
        if (!(await tell(channel, id))) failed.add(id);
      }
    }
  }

  /** @returns false when it may succeed later */
  async function tell(channelId: string, id: string): Promise<boolean> {
    try {
      const message = await find(channelId, id);
      const changed = shown.changedIn(id);
      if (message === undefined) shown.forget(id);
      else {
        const say = languageOf(message.guild?.preferredLocale);
        const { content, components } = withChanges(
          { content: message.content, components: rowsOf(message) },
          changed,
          say,
        );
        await edit(message, { content, components: [...components] });
        shown.markTold(id, changed);
      }
      return true;
    } catch (error) {
      if (isGone(error)) {
        shown.forget(id);
        return true;
      }
      log.warn(
        { ...loggable(error), channel: channelId, answer: id },
        'An answer could not be marked as changed since; it is tried again later.',
      );
      return false;
    }
  }

  /** Undefined for what is no message of a channel of the bot's. */
  async function find(channelId: string, id: string): Promise<Message | undefined> {
    const channel = await client.channels.fetch(channelId);
    return channel?.isTextBased() ? channel.messages.fetch(id) : undefined;
  }

  return {
    look() {
      again = true;
      if (running !== undefined || isStopped) return;
      running = (async () => {
        while (again) {
          again = false;
          await run();
        }
      })()
        .catch((error: unknown) => log.error(loggable(error), 'Changed sources could not be looked for.'))
        .finally(() => {
          running = undefined;
        });
    },
    stop() {
      isStopped = true;
    },
  };
}

/** The button's answer, to whoever presses it, privately: the words then and the words now. */
export async function showChanged(
  interaction: ButtonInteraction,
  _: readonly string[],
  { shownQuotes }: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const posts = renderChanged(shownQuotes.changedIn(interaction.message.id), languageOf(interaction.locale));
  await sendPosts(interaction, posts, true);
}

/** The rows of a message as they can be sent again. */
function rowsOf({ components }: Pick<Message, 'components'>): Row[] {
  return components.flatMap((row) => (row.type === ComponentType.ActionRow ? [row.toJSON() as Row] : []));
}

function limited(): () => Promise<void> {
  const limiter = new RateLimiterMemory({ points: EDITS_A_MINUTE, duration: 60 });
  return async function mayEdit(): Promise<void> {
    try {
      await limiter.consume('edits');
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      // The program need not stay for it.
      await wait(refusal.msBeforeNext, undefined, { ref: false });
      await mayEdit();
    }
  };
}

/**
 * Edits a message, also in a thread that was archived: nothing in it can be edited before it is opened again. Only where
 * the bot may manage threads can it close it at once; else Discord does, when nobody has written in it for a while.
 */
async function edit(message: Message, post: MessageEditOptions): Promise<void> {
  try {
    await message.edit(post);
  } catch (error) {
    const { channel } = message;
    if (!hasCode(error, THREAD_ARCHIVED) || !channel.isThread()) throw error;
    await channel.setArchived(false);
    await message.edit(post);
    if (channel.manageable) await channel.setArchived(true);
  }
}

/** The message or its channel was deleted, or the bot may not see or write there any more. */
function isGone(error: unknown): boolean {
  const isClosed = hasCode(error, UNKNOWN_CHANNEL, THREAD_ARCHIVED, THREAD_LOCKED);
  return isClosed || isTooLate(error) || isForbidden(error);
}

function hasCode(error: unknown, ...codes: readonly unknown[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
