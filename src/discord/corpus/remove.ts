/** `/corpus remove` -> a confirmation, the article gone at once, and a way back for a day. */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Source } from '../../articles/article.js';
import { UNDO_MS } from '../../keeping/create-keeper.js';
import { en } from '../../languages/en.js';
import { languageOf } from '../../languages/languages.js';
import { findArticle, proposeArticles, tellingId } from '../article-option.js';
import { buttonRow } from '../buttons.js';
import type { Choice } from '../command.js';
import type { Desk } from '../desk.js';
import { escapeLabel } from '../escape.js';
import { articleMark } from '../place-id.js';
import { type Post, plain } from '../post.js';
import { sendPosts } from '../reply.js';
import { KEEP, REMOVE, UNDO } from './ids.js';
import { dayAndTime } from './moment.js';
import { headingOf, renderDone, titleOf } from './render-changes.js';
import { memberOf } from './who.js';
import { showWork } from './work.js';

const OPTION = en.commands.corpus.subcommands.remove.options.article.name;
const ID_LIMIT = 250;

export async function proposeRemovals(
  interaction: AutocompleteInteraction,
  { answering }: Desk,
): Promise<readonly Choice[]> {
  const { articles } = await answering.corpus();
  return proposeArticles(articles, interaction.options.getFocused());
}

export async function askToRemove(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const say = languageOf(interaction.locale);
  const given = interaction.options.getString(OPTION, true);
  const { articles } = await desk.answering.corpus();
  const found = findArticle(articles, given, say);
  if ('sentence' in found) {
    await sendPosts(interaction, [plain(found.sentence)], true);
    return;
  }
  await sendPosts(interaction, [confirmation(found.article, articles, interaction, desk)], true);
}

/** @param why a line above it, on why it is shown */
function confirmation(
  article: Source,
  articles: readonly Source[],
  { locale, user: { id: member } }: RepliableInteraction,
  { corpus }: Desk,
  why?: string,
): Post {
  const say = languageOf(locale);
  const { remove, buttons } = say.corpus;
  const mark = articleMark(article);
  const id = tellingId(article, articles);
  return {
    content: [
      ...(why === undefined ? [] : [why]),
      remove.confirm(titleOf(article)),
      headingOf(article, say, id === undefined ? [] : [escapeLabel(id, ID_LIMIT)]),
      remove.effect,
    ].join('\n'),
    components: buttonRow([
      { label: buttons.remove, id: REMOVE.write(mark, corpus.version(), member), style: 'danger' },
      { label: buttons.keep, id: KEEP.write(mark, member) },
    ]),
  };
}

export async function removeConfirmed(
  interaction: ButtonInteraction,
  [mark, seen]: readonly [string, string, string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  const say = languageOf(interaction.locale);
  const { articles } = await desk.answering.corpus();
  const article = articles.find((one) => articleMark(one) === mark);
  if (article === undefined) {
    await sendPosts(interaction, [plain(say.corpus.refused.unknownArticle)], true);
    return;
  }
  if (desk.corpus.version() !== seen) {
    await sendPosts(
      interaction,
      [confirmation(article, articles, interaction, desk, say.corpus.lookAgain)],
      true,
    );
    return;
  }
  await showWork(
    interaction,
    {
      what: 'remove',
      run: (options) => desk.corpus.keeper.remove(article.id, memberOf(interaction), options),
      render: (done) => {
        const { removal } = done;
        const until = new Date(Date.parse(removal.at) + UNDO_MS).toISOString();
        const head = renderDone(
          say.corpus.done.remove(titleOf(removal.article)),
          { ...done, removed: [] },
          say,
        );
        return {
          content: `${head.content}\n${say.corpus.undoUntil(dayAndTime(until))}`,
          components: buttonRow([
            { label: say.corpus.buttons.undo, id: UNDO.write(String(removal.id), interaction.user.id) },
          ]),
        };
      },
    },
    desk,
  );
}

export async function keepArticle(
  interaction: ButtonInteraction,
  [mark]: readonly [string, string],
  { answering }: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  const say = languageOf(interaction.locale);
  const { articles } = await answering.corpus();
  const article = articles.find((one) => articleMark(one) === mark);
  const sentence = article ? say.corpus.remove.kept(titleOf(article)) : say.article.gone;
  await sendPosts(interaction, [plain(sentence)], true);
}

export async function undoByButton(
  interaction: ButtonInteraction,
  [removal]: readonly [string, string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  await undo(interaction, Number(removal), desk);
}

export async function undoByMenu(
  interaction: StringSelectMenuInteraction,
  _: readonly string[],
  desk: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await undo(interaction, Number(interaction.values[0]), desk);
}

async function undo(interaction: RepliableInteraction, removal: number, desk: Desk): Promise<void> {
  const say = languageOf(interaction.locale);
  await showWork(
    interaction,
    {
      what: 'undo',
      run: (options) => desk.corpus.keeper.undo(removal, memberOf(interaction), options),
      render: (done) => renderDone(say.corpus.done.undo(titleOf(done.article)), { ...done, added: [] }, say),
    },
    desk,
  );
}
