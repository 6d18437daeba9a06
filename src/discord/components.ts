/** The lists of what can be pressed, chosen from and filled in: the kinds of buttons, menus and forms, and their handlers. */
import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { answerForm, answerOffered } from './ask.js';
import { ANOTHER, CLOSEST, CONTEXT, OFFERED } from './buttons.js';
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
  on(QUOTES_MENU, showChosen),
  on(READ_MENU, readChosen),
];

export const FORMS: readonly Handler<ModalSubmitInteraction>[] = [
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
