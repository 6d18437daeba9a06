/** `/corpus rollback` -> what going back to an earlier version would change, a confirmation, and that version served again. */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { generationNumber } from '../../index/generations.js';
import type { Status } from '../../keeping/keeper.js';
import { en, type Language } from '../../languages/en.js';
import { languageOf } from '../../languages/languages.js';
import { buttonRow } from '../buttons.js';
import type { Choice } from '../command.js';
import type { Desk } from '../desk.js';
import { MESSAGE_LIMIT, type Post, plain } from '../post.js';
import { sendPosts } from '../reply.js';
import { ROLLBACK, STAY } from './ids.js';
import { dayAndTime } from './moment.js';
import { renderDone, renderRollback } from './render-changes.js';
import { renderRefusal } from './render-refusal.js';
import { memberOf } from './who.js';
import { showWork } from './work.js';

const OPTION = en.commands.corpus.subcommands.rollback.options.version.name;

export async function proposeVersions(
  interaction: AutocompleteInteraction,
  { corpus }: Desk,
): Promise<readonly Choice[]> {
  const say = languageOf(interaction.locale);
  const { versions } = await corpus.keeper.status();
  return versions.map((version) => ({ name: versionName(version, say), value: version.version }));
}

/** In a list of choices Discord shows no timestamps of its own, and says nothing of the member's zone. */
function versionName(
  { version, builtAt, articles }: Status['versions'][number],
  { tag, corpus: { rollback } }: Language,
): string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const built = `${format.format(new Date(builtAt))} UTC`;
  return [rollback.version(generationNumber(version)), built, rollback.articles(articles)].join(' · ');
}

export async function askToRollBack(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const given = interaction.options.getString(OPTION, true).trim();
  await sendPosts(interaction, [await preview(given, interaction, desk)], true);
}

/** @param why a line above it, on why it is shown */
async function preview(
  given: string,
  interaction: RepliableInteraction,
  { corpus }: Desk,
  why?: string,
): Promise<Post> {
  const say = languageOf(interaction.locale);
  const member = interaction.user.id;
  const { refused, rollback, buttons } = say.corpus;
  const served = corpus.version();
  const { versions } = await corpus.keeper.status();
  const version = versions.find((one) => one.version === given);
  if (version === undefined) return plain(refused.unknownVersion);
  const changes = await corpus.keeper.previewRollback(given);
  if ('status' in changes) return renderRefusal(changes, { what: 'rollback', member }, say);
  const question = rollback.confirm(generationNumber(given), dayAndTime(version.builtAt));
  const head = [...(why === undefined ? [] : [why]), question, rollback.effect, ''].join('\n');
  const lists = renderRollback(changes, say, MESSAGE_LIMIT - head.length);
  return {
    content: head + (lists === '' ? rollback.same : lists),
    components: buttonRow([
      { label: buttons.rollBack, id: ROLLBACK.write(given, served, member), style: 'danger' },
      { label: buttons.stay, id: STAY.write(member) },
    ]),
  };
}

export async function rollBackConfirmed(
  interaction: ButtonInteraction,
  [version, seen]: readonly [string, string, string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  const say = languageOf(interaction.locale);
  if (desk.corpus.version() !== seen) {
    await sendPosts(interaction, [await preview(version, interaction, desk, say.corpus.lookAgain)], true);
    return;
  }
  await showWork(
    interaction,
    {
      what: 'rollback',
      run: (options) => desk.corpus.keeper.rollback(version, memberOf(interaction), options),
      render: (done) => renderDone(say.corpus.done.rollback, done, say),
    },
    desk,
  );
}

export async function stay(interaction: ButtonInteraction): Promise<void> {
  await interaction.deferUpdate();
  await sendPosts(interaction, [plain(languageOf(interaction.locale).corpus.rollback.stayed)], true);
}
