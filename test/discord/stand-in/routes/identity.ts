/** Turns questions about the bot, its application and its channels into Discord's objects. */
import * as v from 'valibot';
import { readBody } from '../body.js';
import { DiscordError, unknownChannel } from '../discord-error.js';
import type { Inside } from '../inside.js';
import { applicationObject, channelObject, guildObject, userObject } from '../payloads/places.js';
import type { Route } from '../router.js';
import { snowflake } from '../schemas/fields.js';
import { type Channel, PERMISSION } from '../world.js';

const openDirectMessages = v.strictObject({ recipient_id: snowflake });
/** Docs, Gateway, Session start limit object: a day's identifies, and when they come back. */
const SESSION_STARTS = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };

export function identityRoutes({ world, origin }: Inside): Route[] {
  const gateway = () => origin().replace(/^http/, 'ws');
  return [
    {
      method: 'GET',
      path: '/gateway',
      open: true,
      handle: () => ({ status: 200, body: { url: gateway() } }),
    },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({
        status: 200,
        body: { url: gateway(), shards: 1, session_start_limit: SESSION_STARTS },
      }),
    },
    { method: 'GET', path: '/users/@me', handle: () => ({ status: 200, body: userObject(world.bot) }) },
    {
      method: 'GET',
      path: '/users/:user',
      handle(call) {
        const user = world.users.get(call.param('user'));
        if (user === undefined) throw new DiscordError(404, 10013, 'Unknown User');
        return { status: 200, body: userObject(user) };
      },
    },
    ...['/applications/@me', '/oauth2/applications/@me'].map(
      (path): Route => ({
        method: 'GET',
        path,
        handle: () => ({ status: 200, body: applicationObject(world) }),
      }),
    ),
    {
      method: 'GET',
      path: '/guilds/:guild',
      handle(call) {
        if (call.param('guild') !== world.guild.id) throw new DiscordError(404, 10004, 'Unknown Guild');
        return { status: 200, body: guildObject(world) };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: (call) => ({
        status: 200,
        body: channelObject(world, channelFor(world.channels, call.param('channel'))),
      }),
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle(call) {
        const { recipient_id } = readBody(openDirectMessages, call.body, call.breach);
        const user = world.users.get(recipient_id);
        if (user === undefined || user.bot)
          throw new DiscordError(400, 50007, 'Cannot send messages to this user');
        return { status: 200, body: channelObject(world, world.directMessages(user)) };
      },
    },
  ];
}

/** A channel that the bot can see. @throws DiscordError 10003, or 50001 when it may not see it */
export function channelFor(channels: ReadonlyMap<string, Channel>, id: string): Channel {
  const channel = channels.get(id);
  if (channel === undefined) throw unknownChannel();
  if ((channel.permissions & PERMISSION.viewChannel) === 0n)
    throw new DiscordError(403, 50001, 'Missing Access');
  return channel;
}
