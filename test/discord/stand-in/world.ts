/** Turns a test's wishes into the server, channels, roles and people that Discord would know. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: '0';
  readonly avatar: null;
  readonly bot: boolean;
  readonly public_flags: 0;
}

export interface Channel {
  readonly id: string;
  /** 0: a text channel of the server, 1: a direct message, 11: a public thread of the server. */
  readonly type: 0 | 1 | 11;
  readonly name: string;
  /** What the bot may do there. */
  readonly permissions: bigint;
  /** The person of a direct message. */
  readonly recipient: User | null;
  /** Of a thread. */
  readonly thread: Thread | null;
}

export interface Thread {
  /** The channel that it is in. */
  readonly parentId: string;
  archived: boolean;
  locked: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
  /** Whether Discord made it for the bot when that was added. */
  readonly isOfBot: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly roles: readonly Role[];
}

export interface GuildWishes {
  readonly id?: string;
  readonly name?: string;
  /** The server's language, `en-US` unless told. */
  readonly locale?: string;
  /** One channel named `general` unless told; the first is where things happen by default. */
  readonly channels?: readonly {
    readonly name: string;
    readonly id?: string;
    readonly permissions?: bigint;
    /** Makes it a thread of this channel, which stands before it and says what the bot may do in both. */
    readonly threadOf?: string;
  }[];
  readonly roles?: readonly {
    readonly name: string;
    readonly id?: string;
    readonly mentionable?: boolean;
    readonly isOfBot?: boolean;
  }[];
  /** What the bot may do in channels that say nothing of their own. */
  readonly permissions?: bigint;
}

export interface World {
  readonly applicationId: string;
  readonly bot: User;
  readonly guild: Guild;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly users: ReadonlyMap<string, User>;
  /** The person of that name, met now if never before. */
  person(name: string): User;
  /** The bot's direct messages with a person, opened if need be. */
  directMessages(user: User): Channel;
  /** A server channel by name or id; the first one when undefined. @throws Error when there is none */
  channel(nameOrId?: string): Channel;
}

/** Docs, Permissions, Bitwise permission flags. */
export const PERMISSION = {
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
} as const;

/** What `@everyone` may do in a new server; mentioning everyone is part of it, so carelessness shows. */
export const EVERYONE_MAY =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readMessageHistory |
  PERMISSION.mentionEveryone |
  PERMISSION.useApplicationCommands;

export function createWorld(
  newId: () => string,
  wishes: { readonly applicationId?: string; readonly botName?: string; readonly guild?: GuildWishes },
): World {
  const users = new Map<string, User>();
  const channels = new Map<string, Channel>();
  const meet = (username: string, bot: boolean, id = newId()): User => {
    const user: User = {
      id,
      username,
      global_name: bot ? null : username,
      discriminator: '0',
      avatar: null,
      bot,
      public_flags: 0,
    };
    users.set(id, user);
    return user;
  };
  const applicationId = wishes.applicationId ?? newId();
  // An application made today has the id of its bot user.
  const bot = meet(wishes.botName ?? 'verbatim', true, applicationId);
  const g = wishes.guild ?? {};
  const guild: Guild = {
    id: g.id ?? newId(),
    name: g.name ?? 'The reading room',
    locale: g.locale ?? 'en-US',
    roles: (g.roles ?? []).map((role) => ({
      id: role.id ?? newId(),
      name: role.name,
      mentionable: role.mentionable ?? false,
      isOfBot: role.isOfBot ?? false,
    })),
  };
  for (const { name, id = newId(), permissions, threadOf } of g.channels ?? [{ name: 'general' }]) {
    const parent = [...channels.values()].find((c) => c.name === threadOf);
    channels.set(id, {
      id,
      type: parent === undefined ? 0 : 11,
      name,
      permissions: parent?.permissions ?? permissions ?? g.permissions ?? EVERYONE_MAY,
      recipient: null,
      thread: parent === undefined ? null : { parentId: parent.id, archived: false, locked: false },
    });
  }
  return {
    applicationId,
    bot,
    guild,
    channels,
    users,
    person: (name) => [...users.values()].find((u) => u.username === name && !u.bot) ?? meet(name, false),
    directMessages(user) {
      const open = [...channels.values()].find((c) => c.recipient?.id === user.id);
      if (open !== undefined) return open;
      const dm: Channel = {
        id: newId(),
        type: 1,
        name: user.username,
        permissions: EVERYONE_MAY,
        recipient: user,
        thread: null,
      };
      channels.set(dm.id, dm);
      return dm;
    },
    channel(nameOrId) {
      const all = [...channels.values()];
      const found = all.find(
        (c) => c.id === nameOrId || (c.type !== 1 && (nameOrId === undefined || c.name === nameOrId)),
      );
      if (found === undefined) {
        throw new Error(
          `The stand-in has no channel ${nameOrId}; give it in guild.channels when you start it.`,
        );
      }
      return found;
    },
  };
}
