/** Turns requests about a channel's messages into changes of the mailbox. */
import { readBody } from '../body.js';
import { DiscordError, invalidForm, unknownMessage } from '../discord-error.js';
import type { Inside } from '../inside.js';
import { CHANNEL_DEFAULT, checkUploads } from '../mailbox.js';
import type { Stored } from '../messages.js';
import type { Call, Route } from '../router.js';
import { checkFlags, FLAG } from '../rules/message.js';
import { messageBody, messageCreate } from '../schemas/message.js';
import { type Channel, PERMISSION } from '../world.js';
import { channelFor } from './identity.js';

/** Docs, Create Message and Edit Message: which flags each may set. */
const CREATE_FLAGS = FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.voiceMessage | FLAG.componentsV2;
const EDIT_FLAGS = FLAG.suppressEmbeds | FLAG.componentsV2;
/** Docs, Get Channel Messages. */
const PAGE = 50;
const MAX_PAGE = 100;

export function messageRoutes({ world, mailbox, typing, changed }: Inside): Route[] {
  /** The message that each nonce made; docs, Create Message, enforce_nonce. */
  const byNonce = new Map<string, Stored>();
  const channelOf = (call: Call) => channelFor(world.channels, call.param('channel'));
  const messageOf = (call: Call): Stored => {
    const found = mailbox.find(channelOf(call).id, call.param('message'));
    if (found === undefined || found.viewer !== undefined) throw unknownMessage();
    return found;
  };
  const ownMessageOf = (call: Call): Stored => {
    const found = messageOf(call);
    if (found.author.id === world.bot.id) return found;
    throw new DiscordError(
      403,
      50005,
      'Cannot edit a message authored by another user',
      "another's message was edited",
    );
  };

  return [
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      handle(call) {
        const channel = channelOf(call);
        need(channel, PERMISSION.sendMessages);
        const body = readBody(messageCreate, call.body ?? {}, call.breach);
        checkUploads(body, call.uploads, []);
        const flags = body.flags ?? 0;
        checkFlags(flags, CREATE_FLAGS, 'a message');
        const nonce = body.nonce == null ? undefined : `${channel.id} ${body.nonce}`;
        const before = nonce === undefined || !body.enforce_nonce ? undefined : byNonce.get(nonce);
        if (before !== undefined) return { status: 200, body: before.message };
        const ref = body.message_reference;
        const repliedTo = ref == null ? undefined : mailbox.find(channel.id, ref.message_id);
        if (ref != null && repliedTo === undefined && ref.fail_if_not_exists !== false)
          throw unknownReference();
        if (repliedTo !== undefined) need(channel, PERMISSION.readMessageHistory);
        const more = body.nonce == null ? {} : { nonce: body.nonce };
        const uploads = call.uploads;
        const author = world.bot;
        const stored = mailbox.send({
          channel,
          author,
          body,
          uploads,
          byDefault: CHANNEL_DEFAULT,
          flags,
          repliedTo,
          more,
        });
        if (nonce !== undefined) byNonce.set(nonce, stored);
        return { status: 200, body: stored.message };
      },
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      handle(call) {
        const stored = ownMessageOf(call);
        if (stored.channel.thread?.archived) throw new DiscordError(400, 50083, 'Thread is archived');
        const body = readBody(messageBody, call.body ?? {}, call.breach);
        checkUploads(body, call.uploads, stored.message.attachments);
        const flags = body.flags ?? 0;
        checkFlags(flags, EDIT_FLAGS, 'an edit');
        mailbox.edit(stored, { body, uploads: call.uploads, byDefault: CHANNEL_DEFAULT, flags });
        return { status: 200, body: stored.message };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      handle: (call) => ({ status: 200, body: messageOf(call).message }),
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      handle(call) {
        const channel = channelOf(call);
        need(channel, PERMISSION.readMessageHistory);
        return { status: 200, body: page(mailbox.all, channel, call.query).map(({ message }) => message) };
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      handle(call) {
        const stored = messageOf(call);
        // The bot has no Manage Messages here, so others' messages aren't its to delete.
        if (stored.author.id !== world.bot.id) throw new DiscordError(403, 50013, 'Missing Permissions');
        mailbox.remove(stored);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      handle(call) {
        const channel = channelOf(call);
        need(channel, PERMISSION.sendMessages);
        typing.push(channel.id);
        changed();
        return { status: 204 };
      },
    },
  ];
}

function need(channel: Channel, permission: bigint): void {
  if ((channel.permissions & permission) === 0n) throw new DiscordError(403, 50013, 'Missing Permissions');
}

const unknownReference = () =>
  invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);

/** Newest first, before, after or around an id. */
function page(all: readonly Stored[], channel: Channel, query: URLSearchParams): Stored[] {
  const limit = Math.min(Number(query.get('limit') ?? PAGE), MAX_PAGE);
  const before = query.get('before');
  const after = query.get('after');
  const fits = all.filter(
    (m) =>
      m.channel.id === channel.id &&
      !m.deleted &&
      m.viewer === undefined &&
      (before === null || BigInt(m.message.id) < BigInt(before)) &&
      (after === null || BigInt(m.message.id) > BigInt(after)),
  );
  const nearest = after === null ? fits.slice(-limit) : fits.slice(0, limit);
  return nearest.toReversed();
}
