/** `npm run deploy-commands`: the bot's slash commands -> registered with Discord, in one server or everywhere. */
import { config as readEnvFile } from 'dotenv';
import { ConfigError, readConfig } from './config.js';
import { deployCommands } from './discord/register.js';
import { DiscordSetupError, NO_TOKEN } from './discord/setup-error.js';

try {
  readEnvFile({ quiet: true });
  const { discordToken: token, discordApiUrl: apiUrl, discordGuildId: guildId } = readConfig(process.env);
  if (token === undefined) throw new DiscordSetupError(NO_TOKEN);
  console.log(await deployCommands({ token, apiUrl, guildId }));
} catch (error) {
  const isExpected = error instanceof ConfigError || error instanceof DiscordSetupError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
