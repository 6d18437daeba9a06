/** Turns what a person writes in a channel into MESSAGE_CREATE, with or without its text. */
import { INTENT } from '../gateway-protocol.js';
import type { Inside } from '../inside.js';
import { CHANNEL_DEFAULT } from '../mailbox.js';
import { type Seen, type Stored, seen } from '../messages.js';
import { type Scene, setScene } from './begin.js';

export interface Speech extends Scene {
  /** In the bot's direct messages. */
  readonly dm?: boolean;
  /** The message it answers. */
  readonly replyTo?: Seen;
  /** False: with the reply's ping switched off. */
  readonly ping?: boolean;
  /** Puts the bot's mention before the text. */
  readonly mentionsBot?: boolean;
  /** Attaches a picture. */
  readonly picture?: boolean;
}

/** What Discord's client sends with a reply whose ping is switched off. */
const SILENT = { parse: [...CHANNEL_DEFAULT], replied_user: false };

const PICTURE = { index: '0', filename: 'picture.png', contentType: 'image/png', bytes: new Uint8Array(8) };

export function createSay(inside: Inside) {
  return async (text: string, speech: Speech = {}): Promise<Seen> => {
    if (inside.gateway.intents() === undefined) {
      throw new Error('No bot is connected to the stand-in, so nobody would hear; let it log in first.');
    }
    const { mailbox, world } = inside;
    const { user, channel } = setScene(inside, speech.dm ? { ...speech, guild: false } : speech);
    const { replyTo } = speech;
    const repliedTo = replyTo === undefined ? undefined : mailbox.find(replyTo.channelId, replyTo.id);
    if (replyTo !== undefined && repliedTo === undefined) throw new Error(`Message ${replyTo.id} is gone.`);
    const content = speech.mentionsBot ? `<@${world.bot.id}> ${text}` : text;
    const place = repliedTo?.channel ?? channel;
    return seen(
      mailbox.send({
        channel: place,
        author: user,
        body: speech.ping === false ? { content, allowed_mentions: SILENT } : { content },
        byDefault: CHANNEL_DEFAULT,
        flags: 0,
        uploads: speech.picture ? [PICTURE] : [],
        repliedTo,
      }),
    );
  };
}

/**
 * Whether the bot may read a message: docs, Gateway, Message content intent. Without the intent, only its own, those
 * in its direct messages, and those that mention it; a reply with the ping on mentions it too.
 */
export function mayRead({ gateway, world }: Pick<Inside, 'gateway' | 'world'>, stored: Stored): boolean {
  if (((gateway.intents() ?? 0) & INTENT.messageContent) !== 0) return true;
  if (stored.author.id === world.bot.id || stored.channel.type !== 0) return true;
  return stored.pings.has(`<@${world.bot.id}>`);
}
