/** `/timeline` -> what the articles date, oldest first, each in their own words. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { en } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import type { Desk } from './desk.js';
import { described } from './localised.js';
import { rememberQuotes } from './remember-quotes.js';
import { renderTimeline } from './render-timeline.js';
import { nothingToSay, promisePage, promiseReply, sendPosts, tellPrivately } from './reply.js';
import { shareButtons } from './share.js';

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
    if (await promiseReply(interaction, isPrivate, desk)) await sendPage(interaction, 0, isPrivate, desk);
  },
};

export async function turnTimeline(
  interaction: ButtonInteraction,
  [page]: readonly [page: string],
  desk: Desk,
): Promise<void> {
  await promisePage(interaction);
  await sendPage(interaction, Number(page), true, desk);
}

async function sendPage(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  page: number,
  isPrivate: boolean,
  desk: Desk,
): Promise<void> {
  const { answering } = desk;
  const say = languageOf(interaction.locale);
  const timeline = await answering.timeline();
  if (timeline.events.length === 0) {
    await tellPrivately(interaction, await nothingToSay(say.timeline.empty, say, answering));
    return;
  }
  const post = renderTimeline(timeline, { say, page, buttons: shareButtons(interaction, isPrivate) });
  await rememberQuotes(await sendPosts(interaction, [post], isPrivate), desk);
}
