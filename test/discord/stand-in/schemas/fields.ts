/** Turns Discord's limits on single fields into checks whose messages carry Discord's error codes. */
import * as v from 'valibot';

// Every message reads `CODE|sentence`: the code is Discord's, the sentence what it says beside it.
// Lengths count UTF-16 units, which is never laxer than Discord's own count.

const MAX_INT32 = 2_147_483_647;

/** Text of `min` to `max` units. */
export function text(min: number, max: number) {
  const complaint =
    min === 0
      ? `BASE_TYPE_MAX_LENGTH|Must be ${max} or fewer in length.`
      : `BASE_TYPE_BAD_LENGTH|Must be between ${min} and ${max} in length.`;
  return v.pipe(v.string(), v.minLength(min, complaint), v.maxLength(max, complaint));
}

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number) {
  return v.pipe(
    v.number(),
    v.integer('NUMBER_TYPE_COERCE|Value is not int.'),
    v.minValue(min, `NUMBER_TYPE_MIN|Value should be greater than or equal to ${min}.`),
    v.maxValue(max, `NUMBER_TYPE_MAX|Value should be less than or equal to ${max}.`),
  );
}

/** A list of `min` to `max` items. */
export function list<S extends v.GenericSchema>(item: S, min: number, max: number) {
  const complaint = `BASE_TYPE_BAD_LENGTH|Must be between ${min} and ${max} in length.`;
  return v.pipe(v.array(item), v.minLength(min, complaint), v.maxLength(max, complaint));
}

/** An address of one of the schemes Discord takes, `max` units at most. */
export function address(max: number, schemes: RegExp) {
  return v.pipe(
    text(1, max),
    v.check((url) => URL.canParse(url), 'URL_TYPE_INVALID_URL|Not a well formed URL.'),
    v.check(
      (url) => !URL.canParse(url) || schemes.test(new URL(url).protocol),
      'URL_TYPE_INVALID_SCHEME|Scheme must be one of the allowed ones.',
    ),
  );
}

export const snowflake = v.pipe(
  v.string(),
  v.regex(/^\d{1,20}$/, 'NUMBER_TYPE_COERCE|Value is not snowflake.'),
);
/** The optional number that tells components apart; components, Anatomy of a component. */
export const componentId = v.nullish(wholeNumber(0, MAX_INT32));
/** Identifies a component to its app; 1 to 100. */
export const customId = text(1, 100);
export const bitfield = wholeNumber(0, MAX_INT32);
