/** Turns a thread's archiving and opening, by the bot or by people, into its new state, and tells the gateway. */
import * as v from 'valibot';
import { readBody } from '../body.js';
import { DiscordError } from '../discord-error.js';
import { INTENT } from '../gateway-protocol.js';
import type { Inside } from '../inside.js';
import { channelObject } from '../payloads/places.js';
import type { Route } from '../router.js';
import { type Channel, PERMISSION, type Thread } from '../world.js';
import { channelFor } from './identity.js';

/** Docs, Modify Channel, thread: as far as it closes and opens. */
const modifyThread = v.strictObject({ archived: v.boolean() });

export function threadRoutes(inside: Inside): Route[] {
  return [
    {
      method: 'PATCH',
      path: '/channels/:channel',
      handle(call) {
        const channel = channelFor(inside.world.channels, call.param('channel'));
        const { archived } = readBody(modifyThread, call.body, call.breach);
        const needed =
          archived || channel.thread?.locked ? PERMISSION.manageThreads : PERMISSION.sendMessages;
        if ((channel.permissions & needed) === 0n) throw new DiscordError(403, 50013, 'Missing Permissions');
        changeThread(inside, channel, { archived });
        return { status: 200, body: channelObject(inside.world, channel) };
      },
    },
  ];
}

/** @throws Error when it is no thread */
export function changeThread(
  { world, gateway, changed }: Inside,
  channel: Channel,
  change: Partial<Pick<Thread, 'archived' | 'locked'>>,
): void {
  if (channel.thread === null)
    throw new Error(`${channel.name} is no thread; say whose it is with threadOf.`);
  Object.assign(channel.thread, change);
  gateway.dispatch('THREAD_UPDATE', channelObject(world, channel), INTENT.guilds);
  changed();
}
