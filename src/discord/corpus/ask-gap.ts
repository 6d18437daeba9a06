/** A question that found no answer -> asked again, its answer shown privately; off the list where the articles answer it now. */
import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { languageOf } from '../../languages/languages.js';
import type { Desk } from '../desk.js';
import { plain } from '../post.js';
import { renderAnswer } from '../render-answer.js';

/** @param interaction whose reply is already there: the answer follows it */
export async function askGap(
  interaction: RepliableInteraction,
  id: number,
  { answering, corpus }: Desk,
): Promise<void> {
  const say = languageOf(interaction.locale);
  const gap = corpus.keeper.gap(id);
  const flags = [MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const;
  if (gap === undefined) {
    await interaction.followUp({ ...plain(say.corpus.gaps.gone), flags });
    return;
  }
  const [answer, { articles }] = await Promise.all([answering.ask(gap.question), answering.corpus()]);
  const isAnswered = answer.status === 'answered';
  const setting = { say, repeatQuestion: true, isPrivate: true, hasArticles: articles.length > 0 };
  for (const post of renderAnswer(answer, setting)) await interaction.followUp({ ...post, flags });
  if (isAnswered) corpus.keeper.removeGap(id);
  await interaction.followUp({
    ...plain(isAnswered ? say.corpus.gaps.answered : say.corpus.gaps.open),
    flags,
  });
}
