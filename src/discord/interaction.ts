/** Any interaction -> the handler it is for; what fails becomes one logged line and a sentence to the reader. */
import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import { languageOf } from '../languages/languages.js';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands.js';
import { answerComponent, BUTTONS, FORMS, MENUS } from './components.js';
import type { Desk } from './desk.js';
import { isBadOption, isForbidden, isTooLate, loggable } from './failures.js';
import { tell } from './reply.js';

/** Answers an interaction. Never rejects. */
export async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return propose(interaction, desk);
  if (!interaction.isRepliable()) return;
  try {
    await handle(interaction, desk);
  } catch (error) {
    const { apology } = languageOf(interaction.locale);
    const isTheirs = isBadOption(error);
    desk.log[isTheirs ? 'debug' : 'error'](loggable(error), 'An interaction could not be answered.');
    if (isTooLate(error) || isForbidden(error)) return;
    await tell(interaction, isTheirs ? apology.badOption : apology.ownFault).catch((second: unknown) =>
      desk.log.debug(loggable(second), 'Nor could its reader be told.'),
    );
  }
}

async function handle(interaction: RepliableInteraction, desk: Desk): Promise<void> {
  const { apology } = languageOf(interaction.locale);
  if (interaction.isChatInputCommand()) {
    const command = SLASH_COMMANDS.find(({ definition }) => definition.name === interaction.commandName);
    return command ? command.answer(interaction, desk) : tell(interaction, apology.unknownCommand);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = MESSAGE_COMMANDS.find(({ definition }) => definition.name === interaction.commandName);
    return command ? command.answer(interaction, desk) : tell(interaction, apology.unknownCommand);
  }
  const seconds = await desk.flood.press(interaction.user.id);
  if (seconds > 0) return tell(interaction, apology.tooFast(seconds));
  return used(interaction, desk) ?? tell(interaction, apology.unknownButton);
}

function used(interaction: RepliableInteraction, desk: Desk): Promise<void> | undefined {
  if (interaction.isButton()) return answerComponent(BUTTONS, interaction, desk);
  if (interaction.isStringSelectMenu()) return answerComponent(MENUS, interaction, desk);
  if (interaction.isModalSubmit()) return answerComponent(FORMS, interaction, desk);
  return undefined;
}

/** What fails proposes nothing: a reader can go on typing. */
async function propose(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const command = SLASH_COMMANDS.find(({ definition }) => definition.name === interaction.commandName);
  const choices =
    (await command?.propose?.(interaction, desk).catch((error: unknown) => {
      desk.log.warn(loggable(error), 'Nothing could be proposed for an option.');
      return [];
    })) ?? [];
  await interaction.respond([...choices]).catch((error: unknown) => {
    // Who types on has already asked for newer proposals.
    desk.log.debug(loggable(error), 'Proposals for an option came too late.');
  });
}
