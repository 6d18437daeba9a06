/** An interaction and what to say to it -> the reply, to all or to the reader alone, however far the interaction has come. */
import { type ButtonInteraction, type Message, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Answering } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import type { Desk } from './desk.js';
import type { Post } from './post.js';

/**
 * Counts a question and acknowledges it: Discord waits 3 s for that, and whether a reply is private can't change afterwards.
 * @returns false where the reader has asked too much of late; that has then been said
 */
export async function promiseReply(
  interaction: RepliableInteraction,
  isPrivate: boolean,
  { flood }: Pick<Desk, 'flood'>,
): Promise<boolean> {
  // Counted in memory, so this costs no time before the acknowledgement.
  const seconds = await flood.question(
    interaction.user.id,
    interaction.guildId ?? interaction.channelId ?? '',
  );
  if (seconds > 0) await tell(interaction, languageOf(interaction.locale).apology.tooFast(seconds));
  else await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  return seconds === 0;
}

/** A page is turned in the private message that holds it; a message for all stays, and a private one opens. */
export async function promisePage(interaction: ButtonInteraction): Promise<void> {
  if (interaction.message.flags.has(MessageFlags.Ephemeral)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Fills the reply that was promised, and sends what it can't hold behind it. @returns the messages, in order */
export async function sendPosts(
  interaction: RepliableInteraction,
  posts: readonly Post[],
  isPrivate: boolean,
): Promise<Message[]> {
  const [first, ...others] = posts;
  const sent: Message[] = [];
  if (first) sent.push(await interaction.editReply({ ...first, flags: MessageFlags.SuppressEmbeds }));
  const flags = isPrivate
    ? ([MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const)
    : MessageFlags.SuppressEmbeds;
  for (const post of others) sent.push(await interaction.followUp({ ...post, flags }));
  return sent;
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

/** Says a sentence to the reader alone, also where a reply for all to see was promised: that one is taken back. */
export async function tellPrivately(interaction: RepliableInteraction, content: string): Promise<void> {
  if (interaction.deferred && !interaction.replied && interaction.ephemeral === false) {
    await interaction.deleteReply();
    await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  } else {
    await tell(interaction, content);
  }
}

/** Why there is nothing to show: what the caller says of the articles there are, or that there are none. */
export async function nothingToSay(
  sentence: string,
  say: Language,
  answering: Pick<Answering, 'corpus'>,
): Promise<string> {
  const { articles } = await answering.corpus();
  return articles.length === 0 ? say.answer.noArticles : sentence;
}
