/** What a button or form means <-> its custom id: all state is in it, so that buttons outlive a restart of the bot. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../languages/en.js';
import { isPlaceId } from './place-id.js';

export type Press =
  /** A quote in its paragraph; without a page, the page on which the quote begins. */
  | { readonly kind: 'context'; readonly place: string; readonly page?: number }
  | { readonly kind: 'closest'; readonly places: readonly string[] }
  /** The form for the next question, whose answer is as private as the message it hangs on. */
  | { readonly kind: 'another'; readonly isPrivate: boolean };

/** Discord's limits (Components reference, Application commands): a custom id, and a question's length. */
const CUSTOM_ID_LIMIT = 100;
export const QUESTION_LIMIT = 1000;
const PLACES_LIMIT = 3;
const PAGE = /^\d{1,3}$/;
/** The text field in the form for the next question. */
export const QUESTION_FIELD = 'question';
const PRIVATE = 'private';
const PUBLIC = 'public';

export function customId(press: Press): string {
  switch (press.kind) {
    case 'context':
      return ['context', press.place, ...(press.page === undefined ? [] : [press.page])].join(':');
    case 'closest':
      return ['closest', ...press.places].join(':');
    case 'another':
      return ['another', press.isPrivate ? PRIVATE : PUBLIC].join(':');
  }
}

/** @returns undefined for an id that this version never wrote: an older one's, or a forged one */
export function readCustomId(id: string): Press | undefined {
  if (id.length > CUSTOM_ID_LIMIT) return undefined;
  const [kind, ...rest] = id.split(':');
  const [first, second] = rest;
  if (kind === 'another' && rest.length === 1 && (first === PRIVATE || first === PUBLIC)) {
    return { kind, isPrivate: first === PRIVATE };
  }
  if (kind === 'closest' && rest.length > 0 && rest.length <= PLACES_LIMIT && rest.every(isPlaceId)) {
    return { kind, places: rest };
  }
  if (kind === 'context' && rest.length <= 2 && first !== undefined && isPlaceId(first)) {
    if (second === undefined) return { kind, place: first };
    if (PAGE.test(second)) return { kind, place: first, page: Number(second) };
  }
  return undefined;
}

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** One row (five buttons at most) of quiet grey buttons; no row where there is no button. */
export function buttonRow(
  buttons: readonly { label: string; press: Press; disabled?: boolean }[],
): ButtonRow[] {
  if (buttons.length === 0) return [];
  const components = buttons.map(({ label, press, disabled = false }) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    custom_id: customId(press),
    disabled,
  }));
  return [{ type: ComponentType.ActionRow, components }];
}

/** The form that asks for the next question. */
export function questionForm(
  isPrivate: boolean,
  { questionForm: { title, label, placeholder } }: Language,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId({ kind: 'another', isPrivate }),
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
