/** `/sources` -> the articles, each to be read in pages or downloaded; all of it for the reader alone. */
import {
  ApplicationCommandType,
  AttachmentBuilder,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Source } from '../articles/article.js';
import { languageOf } from '../languages/languages.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import type { Desk } from './desk.js';
import { described } from './localised.js';
import { articleMark } from './place-id.js';
import { type ReadingPlace, renderReading, renderSources } from './render-sources.js';
import { promisePage, promiseReply, sendPosts, tell } from './reply.js';

const definition = {
  type: ApplicationCommandType.ChatInput,
  ...described(({ sources }) => sources),
  ...EVERYWHERE,
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const sourcesCommand: SlashCommand = {
  definition,
  async answer(interaction, desk) {
    if (await promiseReply(interaction, true, desk)) await sendList(interaction, 0, desk);
  },
};

export async function turnSources(
  interaction: ButtonInteraction,
  [page]: readonly [page: string],
  desk: Desk,
): Promise<void> {
  await promisePage(interaction);
  await sendList(interaction, Number(page), desk);
}

async function sendList(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  page: number,
  { answering, shownQuotes }: Desk,
): Promise<void> {
  const say = languageOf(interaction.locale);
  const sources = await answering.sources();
  if (sources.length === 0) await tell(interaction, say.answer.noArticles);
  else
    await sendPosts(interaction, [renderSources(sources, { say, page, quoted: shownQuotes.counts() })], true);
}

export async function readChosen(
  interaction: StringSelectMenuInteraction,
  _: readonly string[],
  desk: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await sendReading(interaction, interaction.values[0] ?? '', { page: 0, part: 0 }, desk);
}

export async function turnReading(
  interaction: ButtonInteraction,
  [mark, page, part]: readonly [mark: string, page: string, part: string],
  desk: Desk,
): Promise<void> {
  await promisePage(interaction);
  await sendReading(interaction, mark, { page: Number(page), part: Number(part) }, desk);
}

async function sendReading(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  mark: string,
  place: ReadingPlace,
  { answering }: Desk,
): Promise<void> {
  const say = languageOf(interaction.locale);
  const article = await marked(mark, answering);
  const pages = article && (await answering.pages(article.id));
  if (pages === undefined) return tell(interaction, say.article.gone);
  const components = renderReading(pages, place, say);
  await interaction.editReply({ components, flags: MessageFlags.IsComponentsV2 });
}

/** The article's own file, byte for byte. */
export async function download(
  interaction: ButtonInteraction,
  [mark]: readonly [mark: string],
  { answering }: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const say = languageOf(interaction.locale);
  const article = await marked(mark, answering);
  const file = article && (await answering.file(article.id));
  if (article === undefined) return tell(interaction, say.article.gone);
  if (file === undefined) return tell(interaction, say.article.fileGone);
  const attachment = new AttachmentBuilder(Buffer.from(file.bytes), { name: file.name });
  await interaction.editReply({ files: [attachment] });
}

async function marked(mark: string, answering: Desk['answering']): Promise<Source | undefined> {
  const { articles } = await answering.corpus();
  return articles.find((article) => articleMark(article) === mark);
}
