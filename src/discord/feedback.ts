/** "This helped" and "This is wrong" under an answer -> a note without a name, acknowledged to the reader alone. */
import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import * as v from 'valibot';
import type { Quote } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import type { Verdict } from '../state/feedback.js';
import { type Button, QUESTION_LIMIT } from './buttons.js';
import { customIds, PLACE } from './custom-id.js';
import type { Desk } from './desk.js';
import { placeId } from './place-id.js';
import { echoedQuestion } from './render-answer.js';
import { tell } from './reply.js';

/** The answer's first quote, if it has one. */
const ABOUT = v.union([v.strictTuple([]), v.strictTuple([PLACE])]);
export const HELPED = customIds('helped', ABOUT);
/** The button, and the form that it opens. */
export const WRONG = customIds('wrong', ABOUT);

const QUESTION_FIELD = 'question';
const REASON_FIELD = 'reason';
const REASON_LIMIT = 1000;

/** @param first what was quoted first; none: nothing was found, so there is nothing that could have helped */
export function feedbackButtons(first: Quote | undefined, { buttons }: Language): Button[] {
  if (first === undefined) return [{ label: buttons.wrong, id: WRONG.write() }];
  const place = placeId(first);
  return [
    { label: buttons.helped, id: HELPED.write(place) },
    { label: buttons.wrong, id: WRONG.write(place) },
  ];
}

export async function noteHelped(
  interaction: ButtonInteraction,
  about: readonly string[],
  desk: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await keep(interaction, 'helped', about, { question: '', reason: '' }, desk);
}

export async function askWhatIsWrong(
  interaction: ButtonInteraction,
  about: readonly [] | readonly [string],
): Promise<void> {
  const say = languageOf(interaction.locale);
  const question = echoedQuestion(interaction.message.content);
  await interaction.showModal(form(WRONG.write(...about), question, say));
}

export async function noteWrong(
  interaction: ModalSubmitInteraction,
  about: readonly string[],
  desk: Desk,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { fields } = interaction;
  const words = {
    question: fields.getTextInputValue(QUESTION_FIELD),
    reason: fields.getTextInputValue(REASON_FIELD),
  };
  await keep(interaction, 'wrong', about, words, desk);
}

async function keep(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  verdict: Verdict,
  [quoted]: readonly string[],
  words: { readonly question: string; readonly reason: string },
  { feedback, judgements }: Desk,
): Promise<void> {
  const say = languageOf(interaction.locale).feedback;
  const answer = [interaction.user.id, interaction.message?.id ?? interaction.id] as const;
  judgements.remember(...answer, feedback.keep({ verdict, quoted, ...words }, judgements.last(...answer)));
  await tell(interaction, verdict === 'helped' ? say.thanks : say.thanksWrong);
}

/** The question is proposed, so that the reader sees what is kept and may take it out. */
function form(
  customId: string,
  asked: string,
  { feedback: { form: words } }: Language,
): APIModalInteractionResponseCallbackData {
  const input = { type: ComponentType.TextInput as const };
  return {
    custom_id: customId,
    title: words.title,
    components: [
      {
        type: ComponentType.Label,
        label: words.reason.label,
        component: {
          ...input,
          custom_id: REASON_FIELD,
          style: TextInputStyle.Paragraph,
          placeholder: words.reason.placeholder,
          max_length: REASON_LIMIT,
          required: true,
        },
      },
      {
        type: ComponentType.Label,
        label: words.question.label,
        component: {
          ...input,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Short,
          ...(asked === '' ? {} : { value: asked }),
          max_length: QUESTION_LIMIT,
          required: false,
        },
      },
    ],
  };
}
