/** The list of commands -> registered with Discord, for one server or for all. */
import { isDeepStrictEqual } from 'node:util';
import { REST, Routes } from 'discord.js';
import { DEFINITIONS } from './commands.js';
import { explainSetup } from './setup-error.js';

export interface Where {
  readonly applicationId: string;
  /** One server, where commands show at once; without it, every server and direct messages. */
  readonly guildId?: string | undefined;
}

/**
 * Registers the commands without starting the bot.
 * @returns a sentence that says what was registered, for which application and where
 * @throws DiscordSetupError with a sentence for whoever runs the bot
 */
export async function deployCommands(options: {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId?: string | undefined;
}): Promise<string> {
  const { token, apiUrl, guildId } = options;
  const rest = new REST({ api: apiUrl, version: '10' }).setToken(token);
  let application: { id: string; name: string } | undefined;
  try {
    application = readApplication(await rest.get(Routes.currentApplication()));
    const names = await registerCommands(rest, { applicationId: application.id, guildId });
    const list = names.map((name) => `/${name}`).join(', ');
    const where =
      guildId === undefined
        ? 'in every server that has the bot, and in direct messages. Discord may take a few minutes to show it everywhere'
        : `in the server ${guildId}. It shows there at once`;
    return `Registered ${list} for ${application.name} (application ${application.id}) ${where}.`;
  } catch (error) {
    throw explainSetup(error, { apiUrl, guildId, applicationId: application?.id });
  }
}

function readApplication(response: unknown): { id: string; name: string } {
  if (typeof response === 'object' && response !== null && 'id' in response && 'name' in response) {
    return { id: String(response.id), name: String(response.name) };
  }
  throw new TypeError('the answer names no application');
}

/** Replaces all of the application's commands at that place by the list. @returns their names */
export async function registerCommands(rest: REST, where: Where): Promise<string[]> {
  await rest.put(route(where), { body: DEFINITIONS });
  return DEFINITIONS.map(({ name }) => name);
}

/** Whether Discord has exactly the commands of the list there. */
export async function areRegistered(rest: REST, where: Where): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await rest.get(route(where), { query });
  if (!Array.isArray(registered)) return false;
  const ignored = where.guildId === undefined ? ADDED : new Set([...ADDED, ...EVERYWHERE_ONLY]);
  const has = new Set(registered.map((command: unknown) => meaning(command, ignored)));
  const wanted = new Set(DEFINITIONS.map((definition) => meaning(definition, ignored)));
  return isDeepStrictEqual(has, wanted);
}

function route({ applicationId, guildId }: Where) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** What Discord adds to a command that it returns. */
const ADDED = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'default_permission']);
/** What has a meaning only for commands of every server; Discord may leave it out for those of one. */
const EVERYWHERE_ONLY = ['contexts', 'integration_types'];

/** A definition without what is ignored, left out or the default, so that ours and Discord's can be compared. */
function meaning(definition: unknown, ignored: ReadonlySet<string>): unknown {
  if (Array.isArray(definition)) return definition.map((part) => meaning(part, ignored));
  if (typeof definition !== 'object' || definition === null) return definition;
  return Object.fromEntries(
    Object.entries(definition)
      .filter(([key, value]) => !ignored.has(key) && value !== null && value !== undefined && value !== false)
      .map(([key, value]) => [key, meaning(value, ignored)]),
  );
}
