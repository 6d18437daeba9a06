/** Turns bodies that send or edit a message into stored messages, and tells the gateway of each change. */
import { invalidForm } from './discord-error.js';
import { INTENT } from './gateway-protocol.js';
import { type Attachment, type Message, type Stored, spokenText } from './messages.js';
import { isAnswer, numbered, reference, wire } from './payloads/message.js';
import { userObject } from './payloads/places.js';
import { pings } from './rules/mentions.js';
import { checkMessage, FLAG } from './rules/message.js';
import type { MessageBody } from './schemas/message.js';
import type { Upload } from './uploads.js';
import { type Channel, PERMISSION, type User, type World } from './world.js';

/** What a message is parsed for when its body has no `allowed_mentions`. */
export const CHANNEL_DEFAULT = ['users', 'roles', 'everyone'] as const;
export const INTERACTION_DEFAULT = ['users'] as const;

export interface Letter {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly uploads?: readonly Upload[];
  readonly byDefault: readonly ('users' | 'roles' | 'everyone')[];
  readonly flags: number;
  readonly viewer?: string | undefined;
  readonly repliedTo?: Stored | undefined;
  /** Further fields of the message on the wire. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Mailbox {
  readonly all: readonly Stored[];
  /** A message of a channel that isn't deleted. */
  find(channelId: string, id: string): Stored | undefined;
  /** @throws DiscordError when the message breaks a rule; then nothing is stored */
  send(letter: Letter): Stored;
  /** @throws DiscordError when the outcome breaks a rule; then nothing changes */
  edit(stored: Stored, edit: Pick<Letter, 'body' | 'uploads' | 'byDefault' | 'flags'>): void;
  remove(stored: Stored): void;
}

export interface MailboxOptions {
  readonly world: World;
  readonly newId: () => string;
  readonly dispatch: (t: string, d: unknown, intent: number, of: Stored) => void;
  readonly publish: (upload: Upload, description: string | undefined) => Attachment;
  readonly changed: () => void;
}

export function createMailbox({ world, newId, dispatch, publish, changed }: MailboxOptions): Mailbox {
  const all: Stored[] = [];
  const intentOf = (channel: Channel) => (channel.type !== 1 ? INTENT.guildMessages : INTENT.directMessages);

  function tell(t: string, stored: Stored): void {
    // Nobody but its reader hears of an ephemeral message.
    if (stored.viewer === undefined) dispatch(t, wire(world, stored), intentOf(stored.channel), stored);
    changed();
  }

  function ping(stored: Stored, body: MessageBody, byDefault: Letter['byDefault']): void {
    const { message } = stored;
    const now = pings({
      text: spokenText(message),
      allowed: body.allowed_mentions,
      byDefault,
      mayMentionEveryone: (stored.channel.permissions & PERMISSION.mentionEveryone) !== 0n,
      mentionableRoles: world.guild.roles.filter((r) => r.mentionable).map((r) => r.id),
      // An answer to an interaction has nobody to ping: replying to it is no mention of the bot.
      repliedUser: isAnswer(stored.repliedTo) ? undefined : stored.repliedTo?.author.id,
    });
    for (const one of now) stored.pings.add(one);
    message.mention_everyone = now.includes('@everyone') || now.includes('@here');
    message.mention_roles = now.flatMap((p) => p.match(/^<@&(\d+)>$/)?.[1] ?? []);
    message.mentions = now.flatMap((p) => {
      const user = world.users.get(p.match(/^<@(\d+)>$/)?.[1] ?? '');
      return user === undefined ? [] : [userObject(user)];
    });
  }

  return {
    all,
    find: (channelId, id) => all.find((m) => m.message.id === id && m.channel.id === channelId && !m.deleted),
    send({ channel, author, body, uploads = [], byDefault, flags, viewer, repliedTo, more = {} }) {
      const draft = {
        content: (body.content ?? '').trim(),
        embeds: body.embeds ?? [],
        components: body.components ?? [],
        attachments: uploads.length,
        stickers: 0,
        flags,
      };
      if ((flags & FLAG.loading) === 0) checkMessage(draft);
      const message: Message = {
        id: newId(),
        channel_id: channel.id,
        author: userObject(author),
        content: draft.content,
        timestamp: new Date().toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: uploads.map((upload) => publish(upload, describe(body, upload))),
        embeds: draft.embeds.map((embed) => ({ type: 'rich', ...embed })),
        components: numbered(draft.components),
        pinned: false,
        type: repliedTo === undefined ? 0 : 19,
        flags,
        ...(repliedTo === undefined ? {} : reference(world, repliedTo)),
        ...more,
      };
      const stored: Stored = {
        message,
        channel,
        author,
        viewer,
        repliedTo,
        pings: new Set(),
        edits: 0,
        deleted: false,
      };
      ping(stored, body, byDefault);
      all.push(stored);
      tell('MESSAGE_CREATE', stored);
      return stored;
    },
    edit(stored, { body, uploads = [], byDefault, flags }) {
      const { message } = stored;
      const kept = body.attachments === undefined ? message.attachments : keep(message.attachments, body);
      const wasLoading = (message.flags & FLAG.loading) !== 0;
      // IS_COMPONENTS_V2 can't be taken back; SUPPRESS_EMBEDS can.
      const sticky = message.flags & ~(FLAG.loading | (body.flags == null ? 0 : FLAG.suppressEmbeds));
      const draft = {
        content: body.content === undefined ? message.content : (body.content ?? '').trim(),
        embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
        components: body.components === undefined ? message.components : (body.components ?? []),
        attachments: kept.length + uploads.length,
        stickers: 0,
        flags: sticky | flags,
      };
      checkMessage(draft);
      message.content = draft.content;
      message.embeds = draft.embeds.map((embed) => ({ type: 'rich', ...embed }));
      message.components = numbered(draft.components);
      message.attachments = [...kept, ...uploads.map((upload) => publish(upload, describe(body, upload)))];
      message.flags = draft.flags;
      if (!wasLoading) {
        message.edited_timestamp = new Date().toISOString();
        stored.edits += 1;
      }
      ping(stored, body, byDefault);
      tell('MESSAGE_UPDATE', stored);
    },
    remove(stored) {
      stored.deleted = true;
      if (stored.viewer === undefined) {
        const { id, channel_id } = stored.message;
        const place = stored.channel.type !== 1 ? { guild_id: world.guild.id } : {};
        dispatch('MESSAGE_DELETE', { id, channel_id, ...place }, intentOf(stored.channel), stored);
      }
      changed();
    },
  };
}

function keep(attachments: readonly Attachment[], body: MessageBody): Attachment[] {
  const ids = (body.attachments ?? []).map(({ id }) => String(id));
  return attachments.filter(({ id }) => ids.includes(id));
}

/** What the body says of an upload: `attachments` refer to `files[n]` by `n`. */
function describe(body: MessageBody, upload: Upload): string | undefined {
  return body.attachments?.find(({ id }) => String(id) === upload.index)?.description ?? undefined;
}

/** @throws DiscordError when `attachments` names an upload that didn't come */
export function checkUploads(
  body: MessageBody,
  uploads: readonly Upload[],
  existing: readonly Attachment[],
): void {
  const known = new Set([...uploads.map((u) => u.index), ...existing.map((a) => a.id)]);
  const missing = (body.attachments ?? []).findIndex(({ id }) => !known.has(String(id)));
  if (missing === -1) return;
  throw invalidForm([
    {
      path: ['attachments', missing],
      code: 'ATTACHMENT_NOT_FOUND',
      message: 'The referenced attachment was not uploaded.',
    },
  ]);
}
