/** What an answer's buttons mean, and how they stand in a message. */
import {
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import * as v from 'valibot';
import type { Quote } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { customIds, PAGE, PLACE, PRIVACY, privacy } from './custom-id.js';
import { placeId } from './place-id.js';
import type { Row } from './post.js';

/** A question's length at Discord, for the command and the form alike. */
export const QUESTION_LIMIT = 1000;
/** The text field in the form for the next question. */
export const QUESTION_FIELD = 'question';
/** A question that the articles answer, asked by a press: the button's words are the question. The number tells it from the others. */
export const OFFERED = customIds('offered', v.strictTuple([PRIVACY, v.pipe(v.string(), v.regex(/^[0-4]$/))]));
/** Discord's limits: buttons in a row, and characters of a button's words. */
const ROW_LIMIT = 5;
const LABEL_LIMIT = 80;
/** So many places fit into one custom id. */
const PLACES_LIMIT = 3;

/** A quote in its paragraph; without a page, the page on which the quote begins. */
export const CONTEXT = customIds('context', v.union([v.strictTuple([PLACE]), v.strictTuple([PLACE, PAGE])]));
/** The passages that come closest. */
export const CLOSEST = customIds(
  'closest',
  v.pipe(v.array(PLACE), v.minLength(1), v.maxLength(PLACES_LIMIT)),
);
/** The form for the next question, and that form sent: its answer is as private as the message it hangs on. */
export const ANOTHER = customIds('another', v.strictTuple([PRIVACY]));

export interface Button {
  readonly label: string;
  readonly id: string;
  readonly disabled?: boolean;
  /** Quiet and grey unless told; `danger` for what takes something away. */
  readonly style?: keyof typeof STYLES;
}

const STYLES = {
  quiet: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const;

/** One row of buttons, five at most; no row where there is no button. */
export function buttonRow(buttons: readonly Button[]): Row[] {
  if (buttons.length === 0) return [];
  const components = buttons.map(({ label, id, disabled = false, style = 'quiet' }) => ({
    type: ComponentType.Button as const,
    style: STYLES[style],
    label,
    custom_id: id,
    disabled,
  }));
  return [{ type: ComponentType.ActionRow, components }];
}

/** Shows a quote in its paragraph. @param number what the quote is called, where there are several */
export function contextButton(quote: Quote, { buttons }: Language, number?: number): Button {
  const label = number === undefined ? buttons.showInContext : buttons.showNumberInContext(number);
  return { label, id: CONTEXT.write(placeId(quote)) };
}

/** Rows of buttons; a single one where that holds them all. */
export function buttonRows(rows: readonly (readonly Button[])[]): Row[] {
  const all = rows.flat();
  return all.length <= ROW_LIMIT ? buttonRow(all) : rows.flatMap(buttonRow);
}

/** Questions too long for a button are left out: cut, they would be others. */
export function offeredButtons(questions: readonly string[], isPrivate: boolean): Button[] {
  return questions
    .filter((question) => question.length <= LABEL_LIMIT)
    .slice(0, ROW_LIMIT)
    .map((label, at) => ({ label, id: OFFERED.write(privacy(isPrivate), String(at)) }));
}

/** The form that asks for the next question. */
export function questionForm(
  isPrivate: boolean,
  { questionForm: { title, label, placeholder } }: Language,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: ANOTHER.write(privacy(isPrivate)),
    title,
    components: [
      {
        type: ComponentType.Label,
        label,
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Short,
          placeholder,
          max_length: QUESTION_LIMIT,
          required: true,
        },
      },
    ],
  };
}
