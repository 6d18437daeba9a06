/** `/corpus status` -> the articles and how they stand, page by page, and what can be done about it. */
import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { languageOf } from '../../languages/languages.js';
import type { Desk } from '../desk.js';
import { sendPosts } from '../reply.js';
import { renderStatus } from './render-status.js';

export async function showStatus(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await show(interaction, 0, desk);
}

export async function turnStatus(
  interaction: ButtonInteraction,
  [page]: readonly [string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  await show(interaction, Number(page), desk);
}

async function show(
  interaction: ButtonInteraction | ChatInputCommandInteraction,
  page: number,
  { corpus: { keeper }, feedback }: Desk,
): Promise<void> {
  const say = languageOf(interaction.locale);
  const setting = {
    say,
    page,
    member: interaction.user.id,
    undoable: keeper.undoable(),
    feedback: feedback.counts(),
  };
  await sendPosts(interaction, [renderStatus(await keeper.status(), setting)], true);
}
