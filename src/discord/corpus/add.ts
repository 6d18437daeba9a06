/** `/corpus add`, its form and the buttons under its preview -> a draft looked at, corrected, added or discarded. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { correctDraft } from '../../intake/create-draft.js';
import type { Draft } from '../../intake/draft.js';
import { explainRefusal, IntakeError } from '../../intake/intake-error.js';
import { findAlike } from '../../keeping/alike.js';
import { en, type Language } from '../../languages/en.js';
import { languageOf } from '../../languages/languages.js';
import type { Desk } from '../desk.js';
import { escapeMarkdown } from '../escape.js';
import { plain } from '../post.js';
import { sendPosts, tell } from '../reply.js';
import { addForm, correctForm, readAddForm, readCorrectForm } from './add-form.js';
import { askGap } from './ask-gap.js';
import type { OpenDraft } from './drafts.js';
import type { Brought } from './intake.js';
import { outlineOf } from './outline.js';
import { isOwn } from './permission.js';
import { renderDone, titleOf } from './render-changes.js';
import { renderDraft } from './render-draft.js';
import { memberOf } from './who.js';
import { showWork } from './work.js';

const { url: URL_OPTION, file: FILE_OPTION } = en.commands.corpus.subcommands.add.options;

/** With an address or a file its preview; with neither the form; with both a request for one of them. */
export async function add(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const address = interaction.options.getString(URL_OPTION.name);
  const file = interaction.options.getAttachment(FILE_OPTION.name);
  const brought = [...(address === null ? [] : [{ address }]), ...(file === null ? [] : [{ file }])];
  if (brought.length === 0) await interaction.showModal(addForm(languageOf(interaction.locale)));
  else await preview(interaction, brought, undefined, desk);
}

export async function addFilledIn(
  interaction: ModalSubmitInteraction,
  [gap]: readonly string[],
  desk: Desk,
): Promise<void> {
  await preview(interaction, readAddForm(interaction), gap === undefined ? undefined : Number(gap), desk);
}

async function preview(
  interaction: RepliableInteraction,
  brought: readonly Brought[],
  gap: number | undefined,
  desk: Desk,
): Promise<void> {
  const { corpus } = desk;
  const say = languageOf(interaction.locale);
  const [one, another] = brought;
  if (one === undefined || another !== undefined) {
    await tell(interaction, say.corpus.add.onlyOne);
    return;
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const read = await corpus.intake.read(one, say);
  if ('sentence' in read) {
    await sendPosts(interaction, [plain(read.sentence)], true);
    return;
  }
  const looked = await lookInto(read.draft, desk);
  const open = corpus.drafts.open({ member: interaction.user.id, gap, ...looked });
  await sendPosts(interaction, [renderDraft(open, say)], true);
}

/** The draft with what its preview shows beside it. */
async function lookInto(draft: Draft, { answering }: Desk) {
  const { articles } = await answering.corpus();
  return { draft, outline: await outlineOf(draft), alike: findAlike(draft, articles) };
}

export const addDraft = withDraft<ButtonInteraction>(async (interaction, { open, say, desk }) => {
  await interaction.deferUpdate();
  const { drafts, keeper } = desk.corpus;
  // Of two presses at once, the second finds nothing any more.
  if (!drafts.take(open)) return;
  const done = await showWork(
    interaction,
    {
      what: 'add',
      run: async (options) => {
        const result = await keeper.add(open.draft, memberOf(interaction), options);
        if (result.status === 'refused') drafts.giveBack(open);
        return result;
      },
      render: (added) =>
        renderDone(say.corpus.done.add(titleOf(added.article)), { ...added, added: [] }, say),
      again: () => renderDraft(open, say).components,
    },
    desk,
  );
  if (done !== undefined && open.gap !== undefined) await askGap(interaction, open.gap, desk);
});

export const openCorrection = withDraft<ButtonInteraction>(async (interaction, { open, say }) => {
  await interaction.showModal(correctForm(open.id, open.draft, say));
});

export const correctFilledIn = withDraft<ModalSubmitInteraction>(async (interaction, { open, say, desk }) => {
  if (interaction.isFromMessage()) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  try {
    const draft = correctDraft(open.draft, readCorrectForm(interaction));
    const corrected = desk.corpus.drafts.correct(open, await lookInto(draft, desk));
    await sendPosts(interaction, [renderDraft(corrected, say)], true);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    await tell(interaction, escapeMarkdown(explainRefusal(error.refusal, say.intake)));
  }
});

export const discardDraft = withDraft<ButtonInteraction>(async (interaction, { open, say, desk }) => {
  desk.corpus.drafts.take(open);
  await interaction.deferUpdate();
  await sendPosts(interaction, [plain(say.corpus.add.discarded)], true);
});

/** Gives a handler the member's own draft. One that is gone is told of, somebody else's refused. */
function withDraft<Use extends RepliableInteraction>(
  handle: (
    interaction: Use,
    given: { readonly open: OpenDraft; readonly say: Language; readonly desk: Desk },
  ) => Promise<void>,
): (interaction: Use, parts: readonly [string], desk: Desk) => Promise<void> {
  return async (interaction, [id], desk) => {
    const say = languageOf(interaction.locale);
    const open = desk.corpus.drafts.find(id);
    if (open === undefined) await tell(interaction, say.corpus.add.gone);
    else if (await isOwn(interaction, open.member, desk)) await handle(interaction, { open, say, desk });
  };
}
