/** The lists of what can be pressed, chosen from and filled in: the kinds of buttons, menus and forms, and their handlers. */
import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { answerForm, answerOffered } from './ask.js';
import { ANOTHER, CLOSEST, CONTEXT, OFFERED } from './buttons.js';
import { addDraft, addFilledIn, correctFilledIn, discardDraft, openCorrection } from './corpus/add.js';
import { showChanged } from './corpus/changed-sources.js';
import { addForGap, askGapAgain, dismissGap, showGap, turnGaps } from './corpus/gaps.js';
import {
  ADD_FORM,
  DRAFT_ADD,
  DRAFT_CORRECT,
  DRAFT_DISCARD,
  GAP_ADD,
  GAP_ASK,
  GAP_DISMISS,
  GAP_MENU,
  GAPS_PAGE,
  KEEP,
  REFRESH,
  REMOVE,
  REMOVED_MENU,
  ROLLBACK,
  STATUS_PAGE,
  STAY,
  UNDO,
  WRONG_PAGE,
} from './corpus/ids.js';
import { admitted, ownOnly } from './corpus/permission.js';
import { refreshByButton } from './corpus/refresh.js';
import { keepArticle, removeConfirmed, undoByButton, undoByMenu } from './corpus/remove.js';
import { CHANGED } from './corpus/render-changed.js';
import { rollBackConfirmed, stay } from './corpus/rollback.js';
import { turnStatus } from './corpus/status.js';
import { showWrong } from './corpus/wrong.js';
import type { CustomIds } from './custom-id.js';
import type { Desk } from './desk.js';
import { askWhatIsWrong, HELPED, noteHelped, noteWrong, WRONG } from './feedback.js';
import { showAnother, showClosest, showContext } from './press.js';
import { QUOTES_MENU, showChosen } from './quote-menu.js';
import { turnSpeech } from './quotes.js';
import { DOWNLOAD, READ_MENU, READ_PAGE, SOURCES_PAGE } from './render-sources.js';
import { SPEECH_PAGE } from './render-speech.js';
import { SUMMARY_PAGE } from './render-summary.js';
import { TIMELINE_PAGE } from './render-timeline.js';
import { SHARE, shareAnswer } from './share.js';
import { download, readChosen, turnReading, turnSources } from './sources.js';
import { turnSummary } from './summary.js';
import { turnTimeline } from './timeline.js';

type Used = { readonly customId: string };

/** Tries one kind: undefined when the custom id is not of it. */
export type Handler<Interaction extends Used> = (
  interaction: Interaction,
  desk: Desk,
) => Promise<void> | undefined;

export const BUTTONS: readonly Handler<ButtonInteraction>[] = [
  on(CHANGED, showChanged),
  on(STATUS_PAGE, admitted(turnStatus)),
  on(WRONG_PAGE, admitted(showWrong)),
  on(REFRESH, ownOnly(refreshByButton)),
  on(REMOVE, ownOnly(removeConfirmed)),
  on(KEEP, ownOnly(keepArticle)),
  on(UNDO, ownOnly(undoByButton)),
  on(ROLLBACK, ownOnly(rollBackConfirmed)),
  on(STAY, ownOnly(stay)),
  on(DRAFT_ADD, admitted(addDraft)),
  on(DRAFT_CORRECT, admitted(openCorrection)),
  on(DRAFT_DISCARD, admitted(discardDraft)),
  on(GAPS_PAGE, admitted(turnGaps)),
  on(GAP_ADD, admitted(addForGap)),
  on(GAP_ASK, admitted(askGapAgain)),
  on(GAP_DISMISS, admitted(dismissGap)),
  on(CONTEXT, showContext),
  on(CLOSEST, showClosest),
  on(ANOTHER, showAnother),
  on(SUMMARY_PAGE, turnSummary),
  on(TIMELINE_PAGE, turnTimeline),
  on(SPEECH_PAGE, turnSpeech),
  on(SOURCES_PAGE, turnSources),
  on(READ_PAGE, turnReading),
  on(DOWNLOAD, download),
  on(SHARE, shareAnswer),
  on(OFFERED, answerOffered),
  on(HELPED, noteHelped),
  on(WRONG, askWhatIsWrong),
];

export const MENUS: readonly Handler<StringSelectMenuInteraction>[] = [
  on(REMOVED_MENU, ownOnly(undoByMenu)),
  on(GAP_MENU, admitted(showGap)),
  on(QUOTES_MENU, showChosen),
  on(READ_MENU, readChosen),
];

export const FORMS: readonly Handler<ModalSubmitInteraction>[] = [
  on(ADD_FORM, admitted(addFilledIn)),
  on(DRAFT_CORRECT, admitted(correctFilledIn)),
  on(ANOTHER, answerForm),
  on(WRONG, noteWrong),
];

function on<Parts extends readonly string[], Interaction extends Used>(
  ids: CustomIds<Parts>,
  answer: (interaction: Interaction, parts: Parts, desk: Desk) => Promise<void>,
): Handler<Interaction> {
  return (interaction, desk) => {
    const parts = ids.read(interaction.customId);
    return parts && answer(interaction, parts, desk);
  };
}

/** The handler's work for the kind that the custom id is of; undefined when no kind knows it. */
export function answerComponent<Interaction extends Used>(
  handlers: readonly Handler<Interaction>[],
  interaction: Interaction,
  desk: Desk,
): Promise<void> | undefined {
  for (const handler of handlers) {
    const work = handler(interaction, desk);
    if (work) return work;
  }
  return undefined;
}
