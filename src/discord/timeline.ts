/** `/timeline` -> what the articles date, oldest first, each in their own words. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ButtonInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { en } from '../languages/en.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import type { Desk } from './desk.js';
import { described } from './localised.js';
import { type RenderPage, replyWithQuotes, turnQuotes } from './quoted-reply.js';
import { renderTimeline } from './render-timeline.js';

const definition = {
  type: ApplicationCommandType.ChatInput,
  ...described(({ timeline }) => timeline),
  options: [
    {
      type: ApplicationCommandOptionType.Boolean,
      ...described(({ timeline }) => timeline.options.private),
    },
  ],
  ...EVERYWHERE,
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const timelineCommand: SlashCommand = {
  definition,
  async answer(interaction, desk) {
    const isPrivate = interaction.options.getBoolean(en.commands.timeline.options.private.name) ?? false;
    await replyWithQuotes(interaction, isPrivate, desk, pageOf(0, desk));
  },
};

export async function turnTimeline(
  interaction: ButtonInteraction,
  [page]: readonly [page: string],
  desk: Desk,
): Promise<void> {
  await turnQuotes(interaction, desk, pageOf(Number(page), desk));
}

function pageOf(page: number, { answering }: Desk): RenderPage {
  return async (setting) => {
    const timeline = await answering.timeline();
    return timeline.events.length === 0
      ? setting.say.timeline.empty
      : renderTimeline(timeline, { ...setting, page });
  };
}
