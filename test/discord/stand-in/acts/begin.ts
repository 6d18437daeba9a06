/** Turns a person's act into an interaction: the payload Discord sends, and a handle to follow it by. */
import { type Handle, handleOf, type WaitFor } from '../handle.js';
import type { Inside } from '../inside.js';
import type { Kind } from '../interactions.js';
import type { Stored } from '../messages.js';
import { channelObject, memberObject, userObject } from '../payloads/places.js';
import { type Channel, EVERYONE_MAY, type User } from '../world.js';

/** Where an act takes place, and who does it. */
export interface Scene {
  /** The person's name; `reader` unless told. */
  readonly user?: string;
  /** False: in the bot's direct messages. */
  readonly guild?: boolean;
  /** A channel of the server, by name or id; its first unless told. */
  readonly channel?: string;
  /** The person's language; `en-US` unless told. */
  readonly locale?: string;
  /** What the person may do; what everyone may unless told. */
  readonly permissions?: bigint;
  /** Sent although Discord's own client would not offer it there: by somebody's own making. */
  readonly forged?: boolean;
  /** The id of another server than the stand-in's own. */
  readonly server?: string;
  /** For a person who has added the bot to their own account, and uses it where it was not added. */
  readonly userInstalled?: boolean;
}

export const READER = 'reader';
/** Docs, Interaction object: context. */
export const IN_GUILD = 0;
export const IN_BOT_DM = 1;
/** Docs, Interaction object, attachment_size_limit: that of a server without boosts. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;
/** Docs, Interaction type. */
const TYPE: Readonly<Record<Kind, number>> = { command: 2, component: 3, autocomplete: 4, modal: 5 };

export interface Act {
  readonly kind: Kind;
  readonly name: string;
  readonly user: User;
  readonly channel: Channel;
  readonly scene: Scene;
  readonly data: object;
  /** The message whose component is used. */
  readonly on?: Stored | undefined;
}

/** Sends INTERACTION_CREATE. @throws Error when no bot is connected */
export function begin(inside: Inside, waitFor: WaitFor, act: Act): Handle {
  const { world, interactions, gateway, newId } = inside;
  const { kind, name, user, channel, scene, data, on } = act;
  const interaction = interactions.begin({ id: newId(), kind, name, user, channel, on });
  const inGuild = channel.type !== 1;
  const server = scene.server ?? world.guild.id;
  gateway.dispatch('INTERACTION_CREATE', {
    id: interaction.id,
    application_id: world.applicationId,
    type: TYPE[kind],
    token: interaction.token,
    version: 1,
    data,
    channel: { ...channelObject(world, channel), permissions: channel.permissions.toString() },
    channel_id: channel.id,
    ...(inGuild
      ? {
          guild: { id: server, locale: world.guild.locale, features: [] },
          guild_id: server,
          guild_locale: world.guild.locale,
          member: { ...memberObject(scene.permissions ?? EVERYONE_MAY), user: userObject(user) },
        }
      : { user: userObject(user) }),
    ...(on === undefined ? {} : { message: on.message }),
    app_permissions: channel.permissions.toString(),
    locale: scene.locale ?? 'en-US',
    entitlements: [],
    authorizing_integration_owners: scene.userInstalled ? { '1': user.id } : { '0': inGuild ? server : '0' },
    context: inGuild ? IN_GUILD : IN_BOT_DM,
    attachment_size_limit: ATTACHMENT_LIMIT,
  });
  return handleOf(interaction, waitFor);
}

/** The person and the channel of a scene. @throws Error when the channel doesn't exist */
export function setScene(
  { world }: Inside,
  scene: Scene,
): { readonly user: User; readonly channel: Channel } {
  const user = world.person(scene.user ?? READER);
  return { user, channel: scene.guild === false ? world.directMessages(user) : world.channel(scene.channel) };
}
