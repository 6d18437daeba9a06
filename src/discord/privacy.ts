/** `/privacy` -> what is stored and for how long; `/forget-me` -> what can be told to be a reader's, removed. */
import {
  ApplicationCommandType,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { languageOf } from '../languages/languages.js';
import { FEEDBACK_DAYS } from '../state/feedback.js';
import { KEPT_DAYS } from '../state/gaps.js';
import { HINT_DAYS } from '../state/newcomers.js';
import { REMEMBERED_DAYS } from '../state/shown-quotes.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import { TALK_MINUTES } from './conversations.js';
import { described } from './localised.js';

export const privacyCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(({ privacy }) => privacy),
    ...EVERYWHERE,
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,
  async answer(interaction) {
    const { privacy } = languageOf(interaction.locale);
    const content = privacy.text(KEPT_DAYS, TALK_MINUTES, REMEMBERED_DAYS, FEEDBACK_DAYS, HINT_DAYS);
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  },
};

export const forgetMeCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(({ forgetMe }) => forgetMe),
    ...EVERYWHERE,
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,
  async answer(interaction, { conversations, judgements, newcomers }) {
    for (const each of [conversations, judgements, newcomers]) each.forget(interaction.user.id);
    const { privacy } = languageOf(interaction.locale);
    await interaction.reply({ content: privacy.forgotten, flags: MessageFlags.Ephemeral });
  },
};
