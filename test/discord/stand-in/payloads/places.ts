/** Turns the world's server, channels and people into the objects that Discord sends. */
import { type Channel, EVERYONE_MAY, type Thread, type User, type World } from '../world.js';

/** When everything here began; any past moment will do. */
const SINCE = '2024-01-01T00:00:00.000000+00:00';

export const userObject = (user: User) => ({ ...user, flags: 0, banner: null, accent_color: null });

/** @param permissions with it, the member of an interaction; without, that of a message */
export function memberObject(permissions?: bigint) {
  return {
    roles: [],
    joined_at: SINCE,
    premium_since: null,
    nick: null,
    avatar: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
    communication_disabled_until: null,
    ...(permissions === undefined ? {} : { permissions: permissions.toString() }),
  };
}

export function channelObject(world: World, channel: Channel) {
  if (channel.recipient !== null) {
    return {
      id: channel.id,
      type: channel.type,
      last_message_id: null,
      flags: 0,
      recipients: [userObject(channel.recipient)],
    };
  }
  if (channel.thread !== null) return threadObject(world, channel, channel.thread);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: world.guild.id,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    permission_overwrites: overwrites(world, channel),
  };
}

function threadObject(world: World, { id, type, name }: Channel, { parentId, archived, locked }: Thread) {
  return {
    id,
    type,
    guild_id: world.guild.id,
    name,
    parent_id: parentId,
    owner_id: world.person('owner').id,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    flags: 0,
    thread_metadata: {
      archived,
      locked,
      auto_archive_duration: 1440,
      archive_timestamp: SINCE,
      create_timestamp: SINCE,
    },
  };
}

/** What the bot lacks of the server-wide permissions in this channel, as an overwrite for everyone. */
function overwrites(world: World, channel: Channel) {
  const denied = EVERYONE_MAY & ~channel.permissions;
  const allowed = channel.permissions & ~EVERYONE_MAY;
  if (denied === 0n && allowed === 0n) return [];
  return [{ id: world.guild.id, type: 0, allow: allowed.toString(), deny: denied.toString() }];
}

/** The body of GUILD_CREATE. */
export function guildObject(world: World) {
  const { guild, bot } = world;
  const role = (id: string, name: string, permissions: bigint, mentionable: boolean, position: number) => ({
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: permissions.toString(),
    managed: false,
    mentionable,
    flags: 0,
  });
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: world.person('owner').id,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [
      role(guild.id, '@everyone', EVERYONE_MAY, false, 0),
      ...guild.roles.map((r, at) => ({
        ...role(r.id, r.name, 0n, r.mentionable, at + 1),
        ...(r.isOfBot ? { managed: true, tags: { bot_id: bot.id } } : {}),
      })),
    ],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    max_members: 500_000,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    stickers: [],
    incidents_data: null,
    joined_at: SINCE,
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [{ ...memberObject(), user: userObject(bot) }],
    channels: [...world.channels.values()].filter((c) => c.type === 0).map((c) => channelObject(world, c)),
    threads: [...world.channels.values()]
      .filter(({ thread }) => thread?.archived === false)
      .map((c) => channelObject(world, c)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export const applicationObject = (world: World) => ({
  id: world.applicationId,
  name: world.bot.username,
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  team: null,
  owner: userObject(world.person('owner')),
  bot: userObject(world.bot),
  integration_types_config: { '0': {}, '1': {} },
  approximate_guild_count: 1,
});
