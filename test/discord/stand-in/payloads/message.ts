/** Turns stored messages into what Discord sends of them. */
import type { Message, Stored } from '../messages.js';
import { walk } from '../rules/components.js';
import type { World } from '../world.js';
import { memberObject } from './places.js';

/** A message as the gateway sends it: with its channel's type, its server and its author's membership. */
export function wire(world: World, stored: Stored): object {
  const message = { ...stored.message, channel_type: stored.channel.type };
  return stored.channel.type !== 1
    ? { ...message, guild_id: world.guild.id, member: memberObject() }
    : message;
}

export const isAnswer = (stored: Stored | undefined) =>
  stored !== undefined && 'interaction_metadata' in stored.message;

export function reference(world: World, to: Stored): object {
  return {
    message_reference: {
      type: 0,
      message_id: to.message.id,
      channel_id: to.channel.id,
      ...(to.channel.type !== 1 ? { guild_id: world.guild.id } : {}),
    },
    referenced_message: to.deleted ? null : structuredClone({ ...to.message, referenced_message: undefined }),
  };
}

/** Discord numbers the components that come without an id. */
export function numbered(components: Message['components']): Message['components'] {
  const own = structuredClone(components);
  const all = walk(own).map(({ component }) => component);
  const taken = new Set(all.map((c) => c.id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    taken.add(next);
    component.id = next;
  }
  return own;
}
