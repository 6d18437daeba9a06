/** Turns registrations of commands into the stand-in's list of them. */
import { DiscordError } from '../discord-error.js';
import type { Inside } from '../inside.js';
import type { Call, Route } from '../router.js';

export function commandRoutes({ world, commands }: Inside): Route[] {
  const check = (call: Call): void => {
    if (call.param('application') !== world.applicationId)
      throw new DiscordError(403, 20012, 'You are not authorized to perform this action on this application');
  };
  const guild = (call: Call): string => {
    check(call);
    const id = call.param('guild');
    if (id !== world.guild.id) throw new DiscordError(403, 50001, 'Missing Access');
    return id;
  };
  const everywhere = (call: Call): undefined => {
    check(call);
    return undefined;
  };
  const at = (path: string, place: (call: Call) => string | undefined): Route[] => [
    { method: 'GET', path, handle: (call) => ({ status: 200, body: commands.of(place(call)) }) },
    {
      method: 'PUT',
      path,
      handle: (call) => ({ status: 200, body: commands.replace(place(call), call.body, call.breach) }),
    },
  ];
  return [
    ...at('/applications/:application/commands', everywhere),
    ...at('/applications/:application/guilds/:guild/commands', guild),
  ];
}
