/** Turns the bodies that answer an interaction into strict shapes; docs, Receiving and Responding. */
import * as v from 'valibot';
import { bitfield, list, text } from './fields.js';
import { messageBody } from './message.js';
import { modal } from './modal.js';

const translations = v.nullish(v.record(v.string(), text(1, 100)));
const choice = v.strictObject({
  name: text(1, 100),
  name_localizations: translations,
  value: v.union([text(0, 100), v.number()]),
});

/** POST /interactions/:id/:token/callback */
export const callback = v.variant('type', [
  v.strictObject({ type: v.literal(4), data: messageBody }),
  // Nothing but flags: the message itself comes with the edit.
  v.strictObject({ type: v.literal(5), data: v.nullish(v.strictObject({ flags: v.nullish(bitfield) })) }),
  v.strictObject({ type: v.literal(6) }),
  v.strictObject({ type: v.literal(7), data: v.nullish(messageBody) }),
  v.strictObject({ type: v.literal(8), data: v.strictObject({ choices: list(choice, 0, 25) }) }),
  v.strictObject({ type: v.literal(9), data: modal }),
]);
