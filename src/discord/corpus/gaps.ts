/** `/corpus gaps` -> the questions that found no answer, and for each: an article for it, another try, or off the list. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { languageOf } from '../../languages/languages.js';
import { MOST_GAPS } from '../../state/gaps.js';
import type { Desk } from '../desk.js';
import { plain } from '../post.js';
import { sendPosts, tell } from '../reply.js';
import { addForm } from './add-form.js';
import { askGap } from './ask-gap.js';
import { renderGap, renderGaps } from './render-gaps.js';

export async function showGaps(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await list(interaction, 0, desk);
}

export async function turnGaps(
  interaction: ButtonInteraction,
  [page]: readonly [string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  await list(interaction, Number(page), desk);
}

export async function showGap(
  interaction: StringSelectMenuInteraction,
  _: readonly string[],
  { corpus }: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  const say = languageOf(interaction.locale);
  const gap = corpus.keeper.gap(Number(interaction.values[0]));
  await sendPosts(interaction, [gap ? renderGap(gap, say) : plain(say.corpus.gaps.gone)], true);
}

export async function addForGap(
  interaction: ButtonInteraction,
  [id]: readonly [string],
  { corpus }: Desk,
): Promise<void> {
  const say = languageOf(interaction.locale);
  const gap = corpus.keeper.gap(Number(id));
  if (gap) await interaction.showModal(addForm(say, gap));
  else await tell(interaction, say.corpus.gaps.gone);
}

export async function askGapAgain(
  interaction: ButtonInteraction,
  [id]: readonly [string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  await askGap(interaction, Number(id), desk);
}

export async function dismissGap(
  interaction: ButtonInteraction,
  [id]: readonly [string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  desk.corpus.keeper.removeGap(Number(id));
  await list(interaction, 0, desk);
}

async function list(interaction: RepliableInteraction, page: number, { corpus }: Desk): Promise<void> {
  const post = renderGaps(corpus.keeper.gaps(MOST_GAPS), page, languageOf(interaction.locale));
  await sendPosts(interaction, [post], true);
}
