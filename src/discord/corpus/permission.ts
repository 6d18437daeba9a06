/** Any use of `/corpus`, its buttons, menus and forms -> let through, or refused privately and logged. */
import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type Interaction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { Language } from '../../languages/en.js';
import { languageOf } from '../../languages/languages.js';
import type { Desk } from '../desk.js';
import { tell } from '../reply.js';

type Reason = keyof Language['corpus']['admission'];

/**
 * Whether somebody may keep the articles: with Manage Server, in a server that the bot was added to, and where commands
 * are registered for one server alone, in that one. An application that a member added to their own account works in
 * any server, so that one proves nothing. Who may not is told so, privately.
 */
export async function admit(interaction: RepliableInteraction, desk: Desk): Promise<boolean> {
  const reason = reasonAgainst(interaction, desk.corpus.guildId);
  if (reason === undefined) return true;
  await refuse(interaction, reason, desk);
  return false;
}

/** The same for proposals while somebody types: those who may not get none. */
export function mayPropose(interaction: AutocompleteInteraction, { corpus, log }: Desk): boolean {
  const reason = reasonAgainst(interaction, corpus.guildId);
  if (reason !== undefined) note(interaction, reason, log);
  return reason === undefined;
}

/** Whether what is used was made for the member who uses it. Another one's is refused. */
export async function isOwn(
  interaction: RepliableInteraction,
  member: string | undefined,
  desk: Desk,
): Promise<boolean> {
  if (interaction.user.id === member) return true;
  await refuse(interaction, 'notYours', desk);
  return false;
}

/** Lets a handler of a button, a menu or a form be reached only by those who may keep the articles. */
export function admitted<Use extends RepliableInteraction, Parts extends readonly string[]>(
  handle: (interaction: Use, parts: Parts, desk: Desk) => Promise<void>,
): (interaction: Use, parts: Parts, desk: Desk) => Promise<void> {
  return async (interaction, parts, desk) => {
    if (await admit(interaction, desk)) await handle(interaction, parts, desk);
  };
}

/** The same for what carries, as the last part of its custom id, the member for whom it was made. */
export function ownOnly<Use extends RepliableInteraction, Parts extends readonly string[]>(
  handle: (interaction: Use, parts: Parts, desk: Desk) => Promise<void>,
): (interaction: Use, parts: Parts, desk: Desk) => Promise<void> {
  return admitted(async (interaction, parts, desk) => {
    if (await isOwn(interaction, parts.at(-1), desk)) await handle(interaction, parts, desk);
  });
}

function reasonAgainst(interaction: Interaction, guildId: string | undefined): Reason | undefined {
  const { authorizingIntegrationOwners: owners, memberPermissions } = interaction;
  if (!interaction.inGuild()) return 'serversOnly';
  if (owners[ApplicationIntegrationType.GuildInstall] !== interaction.guildId) return 'serversOnly';
  if (guildId !== undefined && guildId !== interaction.guildId) return 'otherServer';
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ? undefined : 'notAllowed';
}

async function refuse(interaction: RepliableInteraction, reason: Reason, { log }: Desk): Promise<void> {
  note(interaction, reason, log);
  await tell(interaction, languageOf(interaction.locale).corpus.admission[reason]);
}

function note(interaction: Interaction, reason: Reason, log: Desk['log']): void {
  const used =
    'customId' in interaction
      ? interaction.customId
      : 'commandName' in interaction
        ? `/${interaction.commandName}`
        : '';
  log.warn(
    { member: interaction.user.id, server: interaction.guildId, used, reason },
    'A use of /corpus was refused.',
  );
}
