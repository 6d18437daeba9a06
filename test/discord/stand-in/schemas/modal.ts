/** Turns Discord's reference of modals into strict shapes; docs, Components, and Receiving and Responding. */
import * as v from 'valibot';
import {
  channelSelect,
  mentionableSelect,
  roleSelect,
  stringSelect,
  textDisplay,
  userSelect,
} from './components.js';
import { componentId, customId, list, text, wholeNumber } from './fields.js';

const yesNo = v.nullish(v.boolean());

const textInput = v.pipe(
  v.strictObject({
    type: v.literal(4),
    id: componentId,
    custom_id: customId,
    style: wholeNumber(1, 2),
    /** Deprecated in favour of a label component, but needed in an action row. */
    label: v.nullish(text(1, 45)),
    min_length: v.nullish(wholeNumber(0, 4000)),
    max_length: v.nullish(wholeNumber(1, 4000)),
    required: yesNo,
    value: v.nullish(text(0, 4000)),
    placeholder: v.nullish(text(0, 100)),
  }),
  v.check(
    (t) => (t.min_length ?? 0) <= (t.max_length ?? 4000),
    'TEXT_INPUT_LENGTHS|min_length must not be greater than max_length.',
  ),
  v.check(
    (t) => !t.value || (t.value.length >= (t.min_length ?? 0) && t.value.length <= (t.max_length ?? 4000)),
    'TEXT_INPUT_VALUE|The value must keep to min_length and max_length.',
  ),
);
const fileUpload = v.strictObject({
  type: v.literal(19),
  id: componentId,
  custom_id: customId,
  min_values: v.nullish(wholeNumber(0, 10)),
  max_values: v.nullish(wholeNumber(1, 10)),
  required: yesNo,
});
const choice = v.strictObject({
  label: text(1, 100),
  value: text(1, 100),
  description: v.nullish(text(0, 100)),
  default: yesNo,
});
const radioGroup = v.strictObject({
  type: v.literal(21),
  id: componentId,
  custom_id: customId,
  options: list(choice, 2, 10),
  required: yesNo,
});
const checkboxGroup = v.strictObject({
  type: v.literal(22),
  id: componentId,
  custom_id: customId,
  options: list(choice, 1, 10),
  min_values: v.nullish(wholeNumber(0, 10)),
  max_values: v.nullish(wholeNumber(1, 10)),
  required: yesNo,
});
const checkbox = v.strictObject({
  type: v.literal(23),
  id: componentId,
  custom_id: customId,
  default: yesNo,
});

const label = v.pipe(
  v.strictObject({
    type: v.literal(18),
    id: componentId,
    label: text(1, 45),
    description: v.nullish(text(1, 100)),
    component: v.variant('type', [
      textInput,
      stringSelect,
      userSelect,
      roleSelect,
      mentionableSelect,
      channelSelect,
      fileUpload,
      radioGroup,
      checkboxGroup,
      checkbox,
    ]),
  }),
  v.check(
    ({ component: c }) => c.type !== 4 || c.label == null,
    'TEXT_INPUT_LABEL|A text input inside a label has no label of its own.',
  ),
);
const row = v.strictObject({
  type: v.literal(1),
  id: componentId,
  components: v.pipe(
    list(textInput, 1, 1),
    v.check(
      (inputs) => inputs.every((t) => typeof t.label === 'string'),
      'BASE_TYPE_REQUIRED|A text input in an action row needs a label.',
    ),
  ),
});

/** Docs: a title of at most 45, one to five components. */
export const modal = v.pipe(
  v.strictObject({
    custom_id: customId,
    title: text(1, 45),
    components: list(v.variant('type', [label, row, textDisplay]), 1, 5),
  }),
  v.check((m) => {
    const ids = inputsOf(m).map((input) => input.custom_id);
    return new Set(ids).size === ids.length;
  }, 'COMPONENT_CUSTOM_ID_DUPLICATED|Component custom id cannot be duplicated.'),
);

export type Modal = {
  readonly custom_id: string;
  readonly title: string;
  readonly components: (
    | v.InferOutput<typeof label>
    | v.InferOutput<typeof row>
    | v.InferOutput<typeof textDisplay>
  )[];
};
export type ModalInput = v.InferOutput<typeof label>['component'];

/** The components of a modal that a person fills in. */
export function inputsOf({ components }: Pick<Modal, 'components'>): ModalInput[] {
  return components.flatMap((c) => (c.type === 18 ? [c.component] : c.type === 1 ? c.components : []));
}
