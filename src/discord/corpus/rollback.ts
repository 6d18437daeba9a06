/** `/corpus rollback` -> what going back to an earlier version would change, a confirmation, and that version served again. */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
} from 'discord.js';
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
function versionName({ builtAt, articles }: Status['versions'][number], { tag, corpus }: Language): string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(builtAt))} UTC · ${corpus.rollback.articles(articles)}`;
}

export async function askToRollBack(
  interaction: ChatInputCommandInteraction,
  { corpus }: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const say = languageOf(interaction.locale);
  const given = interaction.options.getString(OPTION, true).trim();
  const { versions } = await corpus.keeper.status();
  const version = versions.find((one) => one.version === given);
  const { refused, rollback, buttons } = say.corpus;
  if (version === undefined) {
    await sendPosts(interaction, [plain(refused.unknownVersion)], true);
    return;
  }
  const preview = await corpus.keeper.previewRollback(version.version);
  if ('status' in preview) {
    const attempt = { what: 'rollback', member: interaction.user.id } as const;
    await sendPosts(interaction, [renderRefusal(preview, attempt, say)], true);
    return;
  }
  const head = `${rollback.confirm(dayAndTime(version.builtAt))}\n${rollback.effect}\n`;
  const lists = renderRollback(preview, say, MESSAGE_LIMIT - head.length);
  const post: Post = {
    content: head + (lists === '' ? rollback.same : lists),
    components: buttonRow([
      { label: buttons.rollBack, id: ROLLBACK.write(version.version, interaction.user.id), style: 'danger' },
      { label: buttons.stay, id: STAY.write(interaction.user.id) },
    ]),
  };
  await sendPosts(interaction, [post], true);
}

export async function rollBackConfirmed(
  interaction: ButtonInteraction,
  [version]: readonly [string, string],
  desk: Desk,
): Promise<void> {
  await interaction.deferUpdate();
  const say = languageOf(interaction.locale);
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
