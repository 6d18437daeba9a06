/** `npm run deploy-commands`: the bot's slash commands -> registered with Discord, in one server or everywhere. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand } from './command-line.js';
import { deployCommands } from './discord/register.js';
import { DiscordSetupError, NO_TOKEN } from './discord/setup-error.js';
import { print } from './terminal/print.js';

const USAGE = `Usage: npm run deploy-commands
  Registers the commands of the bot that DISCORD_TOKEN belongs to: in the server DISCORD_GUILD_ID, or everywhere.`;

await runCommand(async ({ config }) => {
  parseWords(() => parseArgs({ options: {} }), USAGE);
  const { discordToken: token, discordApiUrl: apiUrl, discordGuildId: guildId } = config;
  if (token === undefined) throw new DiscordSetupError(NO_TOKEN);
  await print(await deployCommands({ token, apiUrl, guildId }));
}, USAGE);
