/** The list of commands -> registered with Discord, for one server or for all. */
import { isDeepStrictEqual } from 'node:util';
import { REST, Routes } from 'discord.js';
import { DEFINITIONS, MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands.js';
import { explainSetup } from './setup-error.js';

export interface Where {
  readonly applicationId: string;
  /** One server, where commands show at once; without it, every server and direct messages. */
  readonly guildId?: string | undefined;
}

export interface DeployOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId?: string | undefined;
}

/**
 * Registers the commands without starting the bot.
 * @returns a sentence that says what was registered, for which application and where
 * @throws DiscordSetupError with a sentence for whoever runs the bot
 */
export async function deployCommands(options: DeployOptions): Promise<string> {
  return asApplication(options, async (rest, { id, name }) => {
    await registerCommands(rest, { applicationId: id, guildId: options.guildId });
    const where =
      options.guildId === undefined
        ? 'in every server that has the bot, and in direct messages. Discord may take a few minutes to show them everywhere'
        : `in the server ${options.guildId}. They show there at once`;
    return `Registered ${commandList()} for ${name} (application ${id}) ${where}.`;
  });
}

/**
 * Takes the commands away again: from one server, or those registered everywhere. The bot registers them anew at its
 * next start, where DISCORD_GUILD_ID then says.
 * @returns a sentence that says from where
 * @throws DiscordSetupError with a sentence for whoever runs the bot
 */
export async function removeCommands(options: DeployOptions): Promise<string> {
  return asApplication(options, async (rest, { id, name }) => {
    await rest.put(route({ applicationId: id, guildId: options.guildId }), { body: [] });
    const where =
      options.guildId === undefined
        ? 'that were registered everywhere. Those registered in one server are left: DISCORD_GUILD_ID says in which'
        : `from the server ${options.guildId}. Those registered everywhere are left, and show there too`;
    return `Removed the commands of ${name} (application ${id}) ${where}.`;
  });
}

async function asApplication(
  { token, apiUrl, guildId }: DeployOptions,
  work: (rest: REST, application: { id: string; name: string }) => Promise<string>,
): Promise<string> {
  const rest = new REST({ api: apiUrl, version: '10' }).setToken(token);
  let application: { id: string; name: string } | undefined;
  try {
    application = readApplication(await rest.get(Routes.currentApplication()));
    return await work(rest, application);
  } catch (error) {
    throw explainSetup(error, { apiUrl, guildId, applicationId: application?.id });
  }
}

function commandList(): string {
  const slash = SLASH_COMMANDS.map(({ definition }) => `/${definition.name}`).join(', ');
  const menus = MESSAGE_COMMANDS.map(({ definition }) => `“${definition.name}”`).join(', ');
  return `${slash} and ${menus} (in the menu of a message)`;
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

/** Whether Discord has commands of ours there, of whatever version. */
export async function hasCommands(rest: REST, where: Where): Promise<boolean> {
  const registered = await rest.get(route(where));
  return (
    Array.isArray(registered) && registered.some(({ name }) => DEFINITIONS.some((own) => own.name === name))
  );
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

/** What says no more than nothing: a message menu's description is always empty. */
const DEFAULTS = new Set<unknown>([null, undefined, false, '']);

/** A definition without what is ignored, left out or the default, so that ours and Discord's can be compared. */
function meaning(definition: unknown, ignored: ReadonlySet<string>): unknown {
  if (Array.isArray(definition)) return definition.map((part) => meaning(part, ignored));
  if (typeof definition !== 'object' || definition === null) return definition;
  return Object.fromEntries(
    Object.entries(definition)
      .filter(([key, value]) => !ignored.has(key) && !DEFAULTS.has(value))
      .map(([key, value]) => [key, meaning(value, ignored)]),
  );
}
