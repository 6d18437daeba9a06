/** Turns registrations of commands into the stand-in's list of them. */
import { DiscordError } from '../discord-error.js';
import type { Inside } from '../inside.js';
import type { Call, Route } from '../router.js';

/** Docs, Get Global Application Commands: translations come only to those who ask for them. */
function withoutTranslations(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutTranslations);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, value]) => [key, withoutTranslations(value)]),
  );
}

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
    {
      method: 'GET',
      path,
      handle: (call) => {
        const translated = call.query.get('with_localizations') === 'true';
        const found = commands.of(place(call));
        return { status: 200, body: translated ? found : found.map((one) => withoutTranslations(one)) };
      },
    },
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
