/** Why Discord won't have the bot -> a sentence that says what is wrong and where to put it right. */
import { DiscordAPIError } from 'discord.js';
import { inviteLink } from './invite.js';

/** The bot can't be started or its commands can't be registered; the message is meant for whoever runs it. */
export class DiscordSetupError extends Error {
  override readonly name = 'DiscordSetupError';
}

const PORTAL = 'https://discord.com/developers/applications';
export const NO_TOKEN =
  `DISCORD_TOKEN is not set. Open ${PORTAL}, choose your application (or make one), then Bot, Reset Token, ` +
  'and put the token into .env.';
const BAD_TOKEN =
  'Discord does not accept DISCORD_TOKEN: it is mistyped, was reset since, or is something else of the application, ' +
  `such as its Client Secret or Public Key. Open ${PORTAL}, choose your application, then Bot, Reset Token, ` +
  'and put the new token into .env.';

/** Gateway close codes after which there is no way back (Gateway close event codes). */
const CLOSED: Readonly<Record<number, string>> = {
  4004: BAD_TOKEN,
  4011: 'Discord asks for sharding: the bot is in more servers than one connection may serve.',
  4012: 'Discord no longer speaks the version of its gateway that this bot does. Update the bot.',
  4013: 'Discord does not know the intents that this bot asks for. Update the bot.',
  4014: `Discord does not allow the intents that this bot asks for. Look at them under ${PORTAL}, your application, Bot.`,
};

export function explainClose(code: number): string {
  return CLOSED[code] ?? `Discord closed the connection for good (code ${code}).`;
}

/**
 * @param error what a request to Discord or the login failed with
 * @param where the address asked, and the server that commands were meant for
 */
export function explainSetup(
  error: unknown,
  {
    apiUrl,
    guildId,
    applicationId,
  }: { apiUrl: string; guildId?: string | undefined; applicationId?: string | undefined },
): DiscordSetupError {
  if (error instanceof DiscordSetupError) return error;
  return new DiscordSetupError(sentence(error, apiUrl, guildId, applicationId), { cause: error });
}

/**
 * @param guildId where the bot registers its commands; undefined: everywhere
 * @param other where they are registered too; undefined: everywhere
 */
export function explainDouble(guildId: string | undefined, other: string | undefined): string {
  if (other === undefined) {
    return (
      `The commands show twice in the server ${guildId}: they are registered there, as DISCORD_GUILD_ID says, and everywhere too. ` +
      'To keep those everywhere, leave DISCORD_GUILD_ID empty and take the server’s away: ' +
      `DISCORD_GUILD_ID=${guildId} npm run deploy-commands -- --remove`
    );
  }
  return (
    `The commands show twice in the server ${other}: they are registered everywhere, and in that server too, by an earlier start ` +
    `with DISCORD_GUILD_ID. To take those away: DISCORD_GUILD_ID=${other} npm run deploy-commands -- --remove`
  );
}

function sentence(error: unknown, apiUrl: string, guildId?: string, applicationId?: string): string {
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (status === 401 || code === 'TokenInvalid') return BAD_TOKEN;
  if (guildId !== undefined && (status === 403 || status === 404)) {
    return (
      `The application that DISCORD_TOKEN belongs to${applicationId ? ` (${applicationId})` : ''} is not in the server ` +
      `DISCORD_GUILD_ID=${guildId}. Either the token is another application's (yours are at ${PORTAL}), or the server id is ` +
      `wrong (right-click the server, Copy Server ID), or the bot has yet to be added: ${inviteLink(applicationId ?? 'YOUR_APPLICATION_ID')}`
    );
  }
  if (status !== undefined) return `Discord refused (${status}): ${messageOf(error)}`;
  return (
    `Discord can't be reached at ${apiUrl}: ${messageOf(error)}. Check the network connection` +
    ' and, if it is set, DISCORD_API_URL.'
  );
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // `fetch failed` says nothing; its cause does.
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
