/** `npm run deploy-commands`: the bot's slash commands -> registered with Discord, in one server or everywhere. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand } from './command-line.js';
import { deployCommands, removeCommands } from './discord/register.js';
import { DiscordSetupError, NO_TOKEN } from './discord/setup-error.js';
import { print } from './terminal/print.js';

const USAGE = `Usage: npm run deploy-commands [-- --remove]
  Registers the commands of the bot that DISCORD_TOKEN belongs to: in the server DISCORD_GUILD_ID, or everywhere.
  --remove   takes them away again: from the server DISCORD_GUILD_ID, or those registered everywhere. Commands that
             are registered in both ways show twice in that server.`;

await runCommand(async ({ config }) => {
  const { values } = parseWords(() => parseArgs({ options: { remove: { type: 'boolean' } } }), USAGE);
  const { discordToken: token, discordApiUrl: apiUrl, discordGuildId: guildId } = config;
  if (token === undefined) throw new DiscordSetupError(NO_TOKEN);
  const work = values.remove ? removeCommands : deployCommands;
  await print(await work({ token, apiUrl, guildId }));
}, USAGE);
