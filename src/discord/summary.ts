/** `/summary` -> the articles' own sentences that carry most: of everything, of one article, or on a topic. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type Message,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Source } from '../articles/article.js';
import { en, type Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import { SUMMARY_SENTENCES, type SummaryLength, type SummaryPoint } from '../summary/summary.js';
import { CHOICE_LIMIT, findArticle, proposeArticles } from './article-option.js';
import { buttonRow, QUESTION_LIMIT } from './buttons.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import type { Desk, Reading } from './desk.js';
import { escapeLabel } from './escape.js';
import { described, named } from './localised.js';
import { findPlaces } from './place-id.js';
import { plain } from './post.js';
import { QUOTES_MENU } from './quote-menu.js';
import { rememberQuotes } from './remember-quotes.js';
import { closestButtons } from './render-answer.js';
import { readPoint, renderSummary, type ShownPoint, TWINS_LIMIT } from './render-summary.js';
import { promisePage, promiseReply, sendPosts, tellPrivately } from './reply.js';
import { shareButtons } from './share.js';

/** How much of a topic or a title is repeated above the summary (characters). */
const ECHO_LIMIT = 150;
const LENGTHS = Object.keys(SUMMARY_SENTENCES).filter(isLength);

const definition = {
  type: ApplicationCommandType.ChatInput,
  ...described(({ summary }) => summary),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...described(({ summary }) => summary.options.article),
      autocomplete: true,
      max_length: CHOICE_LIMIT,
    },
    {
      type: ApplicationCommandOptionType.String,
      ...described(({ summary }) => summary.options.topic),
      max_length: QUESTION_LIMIT,
    },
    {
      type: ApplicationCommandOptionType.String,
      ...described(({ summary }) => summary.options.length),
      choices: LENGTHS.map((value) => ({ ...named(({ summary }) => summary.choices[value]), value })),
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      ...described(({ summary }) => summary.options.private),
    },
  ],
  ...EVERYWHERE,
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const summaryCommand: SlashCommand = {
  definition,
  answer: answerSummary,
  propose: async (interaction, { answering }) =>
    proposeArticles(await answering.sources(), interaction.options.getFocused()),
};

async function answerSummary(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const given = readOptions(interaction);
  if (!(await promiseReply(interaction, given.isPrivate, desk))) return;
  const say = languageOf(interaction.locale);
  const { answering } = desk;
  const named = given.article === '' ? undefined : findArticle(await answering.sources(), given.article, say);
  if (named !== undefined && 'sentence' in named) {
    await tellPrivately(interaction, named.sentence);
    return;
  }
  const article = named?.article;
  const { status, points, nearest } = await answering.summary({
    ...(article === undefined ? {} : { article: article.id }),
    ...(given.topic === '' ? {} : { topic: given.topic }),
    length: given.length,
  });
  if (status === 'no_articles' || status === 'unknown_article') {
    await tellPrivately(interaction, status === 'no_articles' ? say.answer.noArticles : say.article.gone);
    return;
  }
  const head = headOf(article, given.topic, say);
  const buttons = shareButtons(interaction, given.isPrivate);
  const post =
    status === 'not_found'
      ? {
          content: `${head}\n${say.summary.notFound}`,
          components: buttonRow([...closestButtons(nearest, say), ...buttons]),
        }
      : renderSummary(points.map(shownPoint), { say, head, page: 0, buttons });
  await rememberQuotes(await sendPosts(interaction, [post], given.isPrivate), desk);
}

function readOptions({ options }: ChatInputCommandInteraction) {
  const { article, topic, length, private: isPrivate } = en.commands.summary.options;
  const wanted = options.getString(length.name) ?? 'medium';
  return {
    article: options.getString(article.name)?.trim() ?? '',
    topic: options.getString(topic.name)?.trim() ?? '',
    length: isLength(wanted) ? wanted : 'medium',
    isPrivate: options.getBoolean(isPrivate.name) ?? false,
  };
}

function isLength(text: string): text is SummaryLength {
  return Object.hasOwn(SUMMARY_SENTENCES, text);
}

function headOf(article: Source | undefined, topic: string, { summary }: Language): string {
  const title = article && escapeLabel(article.title, ECHO_LIMIT);
  if (topic === '') return title === undefined ? summary.everything : summary.ofArticle(title);
  const echo = escapeLabel(topic, ECHO_LIMIT);
  return title === undefined ? summary.onTopic(echo) : summary.onTopicIn(echo, title);
}

function shownPoint({ quote, twins }: SummaryPoint): ShownPoint {
  const shown = twins.slice(0, TWINS_LIMIT);
  return { quote, twins: shown, more: twins.length - shown.length };
}

/** Another page of the same summary: its sentences are in the message's menu, so nothing is summed up anew. */
export async function turnSummary(
  interaction: ButtonInteraction,
  [page]: readonly [page: string],
  { answering }: Desk,
): Promise<void> {
  await promisePage(interaction);
  const say = languageOf(interaction.locale);
  const points = await pointsIn(interaction.message, answering);
  const [head = ''] = interaction.message.content.split('\n');
  const setting = { say, head, page: Number(page), buttons: shareButtons(interaction, true) };
  const post = points.length > 0 ? renderSummary(points, setting) : plain(say.summary.changed);
  await sendPosts(interaction, [post], true);
}

/** The sentences of a message's menu that still stand where they stood. */
async function pointsIn({ components }: Message, answering: Reading): Promise<ShownPoint[]> {
  const menus = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const menu = menus.find(
    (one) => one.type === ComponentType.StringSelect && QUOTES_MENU.read(one.customId ?? ''),
  );
  if (menu?.type !== ComponentType.StringSelect) return [];
  const read = menu.options.map(({ value }) => readPoint(value));
  const found = await findPlaces(
    read.flatMap(({ places }) => places),
    answering,
  );
  return read.flatMap(({ places, more }) => {
    const [own, ...others] = found.splice(0, places.length);
    if (!own) return [];
    return [{ quote: own.quote, twins: others.flatMap((one) => (one ? [one.quote] : [])), more }];
  });
}
