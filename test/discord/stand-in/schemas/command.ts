/** Turns Discord's reference of application commands into strict shapes; docs, Application Commands. */
import * as v from 'valibot';
import { list, snowflake, text, wholeNumber } from './fields.js';

/** Docs, Application Command Naming: letters, numbers, `-`, `_` and `'`, lower case where there is one. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const BAD_NAME = 'APPLICATION_COMMAND_INVALID_NAME|Command name is invalid.';
const slashName = v.pipe(
  text(1, 32),
  v.regex(NAME, BAD_NAME),
  v.check((name) => name === name.toLowerCase(), BAD_NAME),
);
const translated = (value: v.GenericSchema<string, string>) => v.nullish(v.record(v.string(), value));
const described = { description: text(1, 100), description_localizations: translated(text(1, 100)) };
const optionBase = {
  name: slashName,
  name_localizations: translated(slashName),
  ...described,
  required: v.optional(v.boolean()),
};
const choices = <S extends v.GenericSchema>(value: S) =>
  v.nullish(
    list(v.strictObject({ name: text(1, 100), name_localizations: translated(text(1, 100)), value }), 0, 25),
  );
const autocomplete = v.optional(v.boolean());
const oneSource = 'APPLICATION_COMMAND_OPTIONS_CHOICES|Autocomplete and choices exclude each other.';

const stringOption = v.pipe(
  v.strictObject({
    type: v.literal(3),
    ...optionBase,
    choices: choices(text(1, 100)),
    autocomplete,
    min_length: v.nullish(wholeNumber(0, 6000)),
    max_length: v.nullish(wholeNumber(1, 6000)),
  }),
  v.check((o) => !(o.autocomplete && o.choices?.length), oneSource),
  v.check(
    (o) => (o.min_length ?? 0) <= (o.max_length ?? 6000),
    'APPLICATION_COMMAND_OPTION_LENGTHS|min_length must not be greater than max_length.',
  ),
);
const number = v.pipe(v.number(), v.minValue(-(2 ** 53)), v.maxValue(2 ** 53));
const numeric = (value: v.GenericSchema<number, number>) => ({
  ...optionBase,
  choices: choices(value),
  autocomplete,
  min_value: v.nullish(value),
  max_value: v.nullish(value),
});
const whole = wholeNumber(-(2 ** 53), 2 ** 53);
const plain = <T extends number>(type: T) => v.strictObject({ type: v.literal(type), ...optionBase });
const valueOption = v.variant('type', [
  stringOption,
  v.strictObject({ type: v.literal(4), ...numeric(whole) }),
  v.strictObject({ type: v.literal(10), ...numeric(number) }),
  plain(5),
  plain(6),
  v.strictObject({
    type: v.literal(7),
    ...optionBase,
    channel_types: v.nullish(v.array(wholeNumber(0, 16))),
  }),
  plain(8),
  plain(9),
  plain(11),
]);
type ValueOption = v.InferOutput<typeof valueOption>;

const requiredFirst = (options: readonly { readonly required?: boolean | undefined }[]) =>
  options.every((o, at) => !o.required || options.slice(0, at).every((before) => before.required));
const namesDiffer = (options: readonly { readonly name: string }[]) =>
  new Set(options.map((o) => o.name)).size === options.length;
const ORDER =
  'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID|Required options must be placed before non-required options.';
const REPEATED = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS|Option name already exists.';
const values = v.pipe(
  list(valueOption, 0, 25),
  v.check((all) => requiredFirst(all), ORDER),
  v.check((all) => namesDiffer(all), REPEATED),
);

const subcommand = v.strictObject({
  type: v.literal(1),
  name: slashName,
  name_localizations: translated(slashName),
  ...described,
  options: v.optional(values),
});
const group = v.strictObject({
  type: v.literal(2),
  name: slashName,
  name_localizations: translated(slashName),
  ...described,
  options: v.pipe(
    list(subcommand, 1, 25),
    v.check((all) => namesDiffer(all), REPEATED),
  ),
});

const commandBase = {
  id: v.optional(snowflake),
  default_member_permissions: v.nullish(
    v.pipe(v.string(), v.regex(/^\d+$/, 'NUMBER_TYPE_COERCE|Not a bit set.')),
  ),
  /** Deprecated in favour of contexts; discord.js still knows it. */
  dm_permission: v.nullish(v.boolean()),
  default_permission: v.nullish(v.boolean()),
  contexts: v.nullish(list(wholeNumber(0, 2), 1, 3)),
  integration_types: v.nullish(list(wholeNumber(0, 1), 1, 2)),
  nsfw: v.nullish(v.boolean()),
  handler: v.nullish(wholeNumber(1, 3)),
};

const slashCommand = v.pipe(
  v.strictObject({
    type: v.optional(v.literal(1), 1),
    name: slashName,
    name_localizations: translated(slashName),
    ...described,
    options: v.optional(
      v.pipe(
        list(v.variant('type', [subcommand, group, valueOption]), 0, 25),
        v.check((all) => namesDiffer(all), REPEATED),
      ),
    ),
    ...commandBase,
  }),
  v.check(
    ({ options = [] }) => options.every((o) => o.type <= 2) || options.every((o) => o.type > 2),
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID|Sub-commands and other options exclude each other.',
  ),
  v.check(({ options = [] }) => requiredFirst(options.filter((o): o is ValueOption => o.type > 2)), ORDER),
);
/** Docs: user and message commands take no description and no options, and their names may have blanks. */
const menuCommand = v.strictObject({
  type: v.picklist([2, 3]),
  name: text(1, 32),
  name_localizations: translated(text(1, 32)),
  description: v.optional(v.literal('')),
  options: v.optional(
    v.pipe(v.array(v.unknown()), v.maxLength(0, 'BASE_TYPE_MAX_LENGTH|Must be 0 or fewer in length.')),
  ),
  ...commandBase,
});

/**
 * PUT of all commands. Those without a type are slash commands, and each is read as the type it says, so that its
 * errors are that type's.
 */
export const commandList = v.array(
  v.lazy((one) => (v.is(v.object({ type: v.picklist([2, 3]) }), one) ? menuCommand : slashCommand)),
);

export type Command = v.InferOutput<typeof slashCommand> | v.InferOutput<typeof menuCommand>;
export type CommandOption = NonNullable<v.InferOutput<typeof slashCommand>['options']>[number];
