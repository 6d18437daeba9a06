/** The message menu `What do the articles say?` -> each statement of the message, beside what the articles say. */
import {
  ApplicationCommandType,
  type Message,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { languageOf } from '../languages/languages.js';
import { EVERYWHERE, type MessageCommand } from './command.js';
import type { Desk } from './desk.js';
import { namedMenu } from './localised.js';
import { renderClaims } from './render-claims.js';
import { nothingToSay, promiseReply, sendPosts, tell } from './reply.js';

const definition = {
  type: ApplicationCommandType.Message,
  ...namedMenu(({ claims }) => claims),
  ...EVERYWHERE,
} satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

export const claimsCommand: MessageCommand = { definition, answer: answerClaims };

async function answerClaims(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  if (!(await promiseReply(interaction, true, desk))) return;
  const say = languageOf(interaction.locale);
  const text = textOf(interaction.targetMessage);
  if (text === '') return tell(interaction, say.claims.noText);
  const found = await desk.answering.claims(text);
  if (found.claims.length === 0) {
    return tell(interaction, await nothingToSay(say.claims.noClaims, say, desk.answering));
  }
  await sendPosts(interaction, renderClaims(found, say), true);
}

/** What can be read of a message: its own text, that of a message forwarded in it, and of what is embedded. */
function textOf(message: Message): string {
  const forwarded = [...message.messageSnapshots.values()].map(({ content }) => content);
  const embedded = message.embeds.flatMap(({ title, description }) => [title, description]);
  return [message.content, ...forwarded, ...embedded]
    .flatMap((text) => (text ? [text.trim()] : []))
    .filter(Boolean)
    .join('\n\n');
}
