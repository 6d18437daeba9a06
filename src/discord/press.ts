/** A press of one of the bot's buttons -> what it promises: the context, the closest passages, or the form. */
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Answering } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import { type Desk, sendPosts } from './ask.js';
import { type Press, questionForm, readCustomId } from './buttons.js';
import { findPlace } from './place-id.js';
import { type Post, renderClosest } from './render-answer.js';
import { renderContext } from './render-context.js';

export async function answerPress(interaction: ButtonInteraction, { answering, flood }: Desk): Promise<void> {
  const seconds = await flood.press(interaction.user.id);
  const press = readCustomId(interaction.customId);
  const say = languageOf(interaction.locale);
  if (seconds > 0 || !press) {
    const content = seconds > 0 ? say.apology.tooFast(seconds) : say.apology.unknownButton;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    return;
  }
  if (press.kind === 'another') {
    await interaction.showModal(questionForm(press.isPrivate, say));
    return;
  }
  // A page is turned in the private message that holds it; anything else opens a private message of its own.
  const turnsPage = press.kind === 'context' && press.page !== undefined;
  if (turnsPage && interaction.message.flags.has(MessageFlags.Ephemeral)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await sendPosts(interaction, await pressed(press, answering, say), true);
}

async function pressed(
  press: Exclude<Press, { kind: 'another' }>,
  answering: Answering,
  say: Language,
): Promise<Post[]> {
  if (press.kind === 'context') {
    const context = await findPlace(press.place, answering);
    return [
      context
        ? renderContext(context, { say, place: press.place, page: press.page })
        : { content: say.answer.changed, components: [] },
    ];
  }
  const found = await Promise.all(press.places.map((place) => findPlace(place, answering)));
  return renderClosest(
    found.flatMap((context) => (context ? [context.quote] : [])),
    say,
  );
}
