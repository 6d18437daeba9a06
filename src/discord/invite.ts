/** An application's id -> the address under which a server's keeper adds the bot, with the permissions it needs. */
import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** To see a question, answer it as a reply, and do so in threads; nothing else. */
const NEEDED =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: NEEDED.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
