/** A press of one of an answer's buttons -> what it promises: the context, the closest passages, or the form. */
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { languageOf } from '../languages/languages.js';
import { questionForm } from './buttons.js';
import type { Desk } from './desk.js';
import { findPlace, findPlaces } from './place-id.js';
import { plain } from './post.js';
import { renderClosest } from './render-answer.js';
import { renderContext } from './render-context.js';
import { promisePage, sendPosts } from './reply.js';

export async function showContext(
  interaction: ButtonInteraction,
  [place, page]: readonly [place: string, page?: string],
  { answering }: Desk,
): Promise<void> {
  if (page === undefined) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  else await promisePage(interaction);
  const say = languageOf(interaction.locale);
  const context = await findPlace(place, answering);
  const post = context
    ? renderContext(context, { say, place, page: page === undefined ? undefined : Number(page) })
    : plain(say.answer.changed);
  await sendPosts(interaction, [post], true);
}

export async function showClosest(
  interaction: ButtonInteraction,
  places: readonly string[],
  { answering }: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const found = await findPlaces(places, answering);
  const quotes = found.flatMap((context) => (context ? [context.quote] : []));
  await sendPosts(interaction, renderClosest(quotes, languageOf(interaction.locale)), true);
}

export async function showAnother(
  interaction: ButtonInteraction,
  [privacy]: readonly ['private' | 'public'],
): Promise<void> {
  await interaction.showModal(questionForm(privacy === 'private', languageOf(interaction.locale)));
}
