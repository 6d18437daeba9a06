/** Turns what is sent, edited and deleted into messages as Discord keeps them and as readers see them. */
import { walk } from './rules/components.js';
import { FLAG } from './rules/message.js';
import type { MessageComponent } from './schemas/components.js';
import type { Embed } from './schemas/message.js';
import type { Channel, User } from './world.js';

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly description?: string;
}

/** A message as it goes over the wire; docs, Message Resource. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly author: object & { readonly id: string };
  content: string;
  readonly timestamp: string;
  edited_timestamp: string | null;
  readonly tts: boolean;
  mention_everyone: boolean;
  mentions: object[];
  mention_roles: string[];
  attachments: Attachment[];
  embeds: Embed[];
  components: MessageComponent[];
  readonly pinned: boolean;
  readonly type: number;
  flags: number;
  [more: string]: unknown;
}

/** A message with what only the stand-in knows of it. */
export interface Stored {
  readonly message: Message;
  readonly channel: Channel;
  readonly author: User;
  /** Who alone sees it, when it is ephemeral. */
  readonly viewer: string | undefined;
  readonly repliedTo: Stored | undefined;
  /** Everyone any version of it would have pinged. */
  readonly pings: Set<string>;
  edits: number;
  deleted: boolean;
}

export interface Button {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
}

/** A message as its readers see it, now: it changes when the message is edited. */
export interface Seen {
  readonly id: string;
  readonly channelId: string;
  /** The author's name. */
  readonly author: string;
  readonly content: string;
  /** All that can be read: content, text displays, embeds' titles, descriptions, fields and footers. */
  readonly text: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly MessageComponent[];
  readonly buttons: readonly Button[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  readonly ephemeral: boolean;
  /** "… is thinking": deferred, and nothing said yet. */
  readonly thinking: boolean;
  /** Everyone it would have pinged in any of its versions: `@everyone`, `@here`, `<@user>`, `<@&role>`. */
  readonly pings: readonly string[];
  /** How many times it was changed after it first said something. */
  readonly edits: number;
  readonly deleted: boolean;
  /** The id of the message it answers. */
  readonly replyTo: string | undefined;
  /** As it goes over the wire. */
  readonly raw: Readonly<Message>;
}

export function seen(stored: Stored): Seen {
  const { message } = stored;
  return {
    id: message.id,
    channelId: message.channel_id,
    author: stored.author.username,
    get content() {
      return message.content;
    },
    get text() {
      return readableText(message);
    },
    get embeds() {
      return message.embeds;
    },
    get components() {
      return message.components;
    },
    get buttons() {
      return buttonsOf(message);
    },
    get attachments() {
      return message.attachments;
    },
    get flags() {
      return message.flags;
    },
    get ephemeral() {
      return (message.flags & FLAG.ephemeral) !== 0;
    },
    get thinking() {
      return (message.flags & FLAG.loading) !== 0;
    },
    get pings() {
      return [...stored.pings];
    },
    get edits() {
      return stored.edits;
    },
    get deleted() {
      return stored.deleted;
    },
    replyTo: stored.repliedTo?.message.id,
    raw: message,
  };
}

/** The text that is parsed for mentions, and that a reader reads first. */
export function spokenText(message: Pick<Message, 'content' | 'components'>): string {
  const displays = walk(message.components).flatMap(({ component: c }) => (c.type === 10 ? [c.content] : []));
  return [message.content, ...displays].filter((text) => text !== '').join('\n');
}

function readableText(message: Message): string {
  const embeds = message.embeds.flatMap((e) => [
    e.author?.name,
    e.title,
    e.description,
    ...(e.fields ?? []).flatMap((f) => [f.name, f.value]),
    e.footer?.text,
  ]);
  return [spokenText(message), ...embeds].filter(Boolean).join('\n');
}

function buttonsOf(message: Message): Button[] {
  return walk(message.components).flatMap(({ component: c }) =>
    c.type === 2
      ? [
          {
            label: c.label ?? c.emoji?.name ?? '',
            customId: c.custom_id ?? undefined,
            url: c.url ?? undefined,
            disabled: c.disabled ?? false,
          },
        ]
      : [],
  );
}
