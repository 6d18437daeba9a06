/** What a command is: its definition, as Discord registers it, and what answers when somebody uses it. */
import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Desk } from './desk.js';

export interface SlashCommand {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly answer: (interaction: ChatInputCommandInteraction, desk: Desk) => Promise<void>;
  /** What to propose while a reader types into an option; Discord takes 25 choices of 100 characters at most. */
  readonly propose?: (interaction: AutocompleteInteraction, desk: Desk) => Promise<readonly Choice[]>;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A command in the menu that a right-click on a message opens, under Apps. */
export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly answer: (interaction: MessageContextMenuCommandInteraction, desk: Desk) => Promise<void>;
}

/** The part of a definition that lets everybody use the command, in servers, direct messages and elsewhere. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  // Nobody is left out by default; a server may narrow it under Integrations.
  default_member_permissions: null,
};
