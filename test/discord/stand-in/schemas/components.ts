/** Turns Discord's reference of message components into strict shapes; docs, Components, Component Reference. */
import * as v from 'valibot';
import { address, componentId, customId, list, snowflake, text, wholeNumber } from './fields.js';

const yesNo = v.nullish(v.boolean());
const emoji = v.strictObject({
  id: v.nullish(snowflake),
  name: v.nullish(text(1, 32)),
  animated: yesNo,
});
/** Where a picture or file is: on the web, or among the message's own uploads. */
const media = v.strictObject({ url: address(2048, /^(https?|attachment):$/) });

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

export const button = v.pipe(
  v.strictObject({
    type: v.literal(2),
    id: componentId,
    style: wholeNumber(1, PREMIUM_STYLE),
    label: v.nullish(text(0, 80)),
    emoji: v.nullish(emoji),
    custom_id: v.nullish(customId),
    url: v.nullish(address(512, /^(https?|discord):$/)),
    sku_id: v.nullish(snowflake),
    disabled: yesNo,
  }),
  v.check(
    (b) => b.style !== LINK_STYLE || (typeof b.url === 'string' && b.custom_id == null),
    'BUTTON_COMPONENT_INVALID_URL|A url is required, and a custom id is not allowed.',
  ),
  v.check(
    (b) => b.style >= LINK_STYLE || (typeof b.custom_id === 'string' && b.url == null),
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED|A custom id is required, and a url is not allowed.',
  ),
  v.check(
    (b) => b.style === PREMIUM_STYLE || Boolean(b.label) || b.emoji != null,
    'BUTTON_COMPONENT_EMPTY|A label or an emoji is required.',
  ),
);

const selectFields = {
  id: componentId,
  custom_id: customId,
  placeholder: v.nullish(text(0, 150)),
  min_values: v.nullish(wholeNumber(0, 25)),
  max_values: v.nullish(wholeNumber(1, 25)),
  disabled: yesNo,
  /** Only in modals; docs say that it is ignored in messages. */
  required: yesNo,
};
const defaults = v.nullish(
  list(v.strictObject({ id: snowflake, type: v.picklist(['user', 'role', 'channel']) }), 0, 25),
);
const option = v.strictObject({
  label: text(1, 100),
  value: text(1, 100),
  description: v.nullish(text(0, 100)),
  emoji: v.nullish(emoji),
  default: yesNo,
});
export const stringSelect = v.strictObject({
  type: v.literal(3),
  ...selectFields,
  options: v.pipe(
    list(option, 1, 25),
    v.check(
      (options) => new Set(options.map((o) => o.value)).size === options.length,
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED|The specified option value is already used.',
    ),
  ),
});
export const userSelect = v.strictObject({ type: v.literal(5), ...selectFields, default_values: defaults });
export const roleSelect = v.strictObject({ type: v.literal(6), ...selectFields, default_values: defaults });
export const mentionableSelect = v.strictObject({
  type: v.literal(7),
  ...selectFields,
  default_values: defaults,
});
export const channelSelect = v.strictObject({
  type: v.literal(8),
  ...selectFields,
  default_values: defaults,
  channel_types: v.nullish(v.array(wholeNumber(0, 16))),
});

const actionRow = v.strictObject({
  type: v.literal(1),
  id: componentId,
  components: v.pipe(
    list(
      v.variant('type', [button, stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect]),
      1,
      5,
    ),
    v.check(
      (row) => row.length === 1 || row.every((c) => c.type === 2),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED|A select menu takes a row of its own.',
    ),
  ),
});

export const textDisplay = v.strictObject({
  type: v.literal(10),
  id: componentId,
  content: text(1, 4000),
});
const thumbnail = v.strictObject({
  type: v.literal(11),
  id: componentId,
  media,
  description: v.nullish(text(1, 1024)),
  spoiler: yesNo,
});
const section = v.strictObject({
  type: v.literal(9),
  id: componentId,
  components: list(textDisplay, 1, 3),
  accessory: v.variant('type', [button, thumbnail]),
});
const mediaGallery = v.strictObject({
  type: v.literal(12),
  id: componentId,
  items: list(v.strictObject({ media, description: v.nullish(text(1, 1024)), spoiler: yesNo }), 1, 10),
});
const file = v.strictObject({
  type: v.literal(13),
  id: componentId,
  file: v.strictObject({ url: address(2048, /^attachment:$/) }),
  spoiler: yesNo,
});
const separator = v.strictObject({
  type: v.literal(14),
  id: componentId,
  divider: yesNo,
  spacing: v.nullish(wholeNumber(1, 2)),
});
const container = v.strictObject({
  type: v.literal(17),
  id: componentId,
  components: list(
    v.variant('type', [actionRow, section, textDisplay, mediaGallery, file, separator]),
    1,
    40,
  ),
  accent_color: v.nullish(wholeNumber(0, 0xffffff)),
  spoiler: yesNo,
});

/** Whatever may stand at the top of a message; which of them does depends on its flags. */
export const messageComponent = v.variant('type', [
  actionRow,
  section,
  textDisplay,
  mediaGallery,
  file,
  separator,
  container,
]);

export type MessageComponent = v.InferOutput<typeof messageComponent>;
export type Nested =
  | MessageComponent
  | v.InferOutput<typeof actionRow>['components'][number]
  | v.InferOutput<typeof section>['accessory'];
