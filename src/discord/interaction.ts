/** Any interaction -> the handler it is for; what fails becomes one logged line and a sentence to the reader. */
import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { languageOf } from '../languages/languages.js';
import { answerForm, type Desk } from './ask.js';
import { readCustomId } from './buttons.js';
import { COMMANDS, type Command } from './commands.js';
import { isForbidden, isTooLate, loggable } from './failures.js';
import { answerPress } from './press.js';

/** Answers an interaction. Never rejects. */
export async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (!interaction.isRepliable()) return;
  try {
    await handle(interaction, desk);
  } catch (error) {
    desk.log.error(loggable(error), 'An interaction could not be answered.');
    if (isTooLate(error) || isForbidden(error)) return;
    await tell(interaction, languageOf(interaction.locale).apology.ownFault).catch((second: unknown) =>
      desk.log.debug(loggable(second), 'Nor could its reader be told.'),
    );
  }
}

async function handle(interaction: RepliableInteraction, desk: Desk): Promise<void> {
  const { apology } = languageOf(interaction.locale);
  if (interaction.isChatInputCommand()) {
    const commands: readonly Command[] = COMMANDS;
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    return command ? command.answer(interaction, desk) : tell(interaction, apology.unknownCommand);
  }
  if (interaction.isButton()) return answerPress(interaction, desk);
  if (interaction.isModalSubmit()) {
    const form = readCustomId(interaction.customId);
    return form?.kind === 'another'
      ? answerForm(interaction, form.isPrivate, desk)
      : tell(interaction, apology.unknownButton);
  }
  return tell(interaction, apology.unknownCommand);
}

/** Says a sentence to the reader alone, or in the reply that is already promised; never over an answer given. */
export async function tell(interaction: RepliableInteraction, content: string): Promise<void> {
  if (!interaction.deferred && !interaction.replied) {
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  } else if (interaction.deferred && !interaction.replied && interaction.ephemeral !== null) {
    // `ephemeral` is only known where a reply of its own was promised, not where a message is to be changed.
    await interaction.editReply({ content });
  } else {
    await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  }
}
