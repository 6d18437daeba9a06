/** `/corpus refresh`, and the buttons that do the same -> the articles read again, with progress and what has changed. */
import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { languageOf } from '../../languages/languages.js';
import type { Desk } from '../desk.js';
import { renderDone } from './render-changes.js';
import { memberOf } from './who.js';
import { showWork } from './work.js';

export async function refresh(interaction: RepliableInteraction, desk: Desk): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await run(interaction, false, desk);
}

export async function refreshByButton(
  interaction: ButtonInteraction,
  [force]: readonly ['' | 'force', string],
  desk: Desk,
): Promise<void> {
  // The outcome takes the place of what stood there: a second press would refresh again.
  await interaction.deferUpdate();
  await run(interaction, force === 'force', desk);
}

async function run(interaction: RepliableInteraction, force: boolean, desk: Desk): Promise<void> {
  const say = languageOf(interaction.locale);
  await showWork(
    interaction,
    {
      what: 'refresh',
      run: (options) => desk.corpus.keeper.refresh(memberOf(interaction), { ...options, force }),
      render: (done) => {
        const { refresh: refreshed, unchanged } = say.corpus.done;
        const isSame = done.added.length + done.changed.length + done.removed.length === 0;
        return renderDone(isSame ? unchanged : refreshed, done, say);
      },
    },
    desk,
  );
}
