/** Turns the values a person gives to a command into the options Discord sends, held to what was registered. */
import type { Inside } from '../inside.js';
import type { CommandOption } from '../schemas/command.js';
import type { Upload } from '../uploads.js';

/** A file that a person attaches. */
export interface GivenFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
export type Given = string | number | boolean | GivenFile;
export type GivenOptions = Readonly<Record<string, Given | undefined>>;

export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: true;
}
export interface Resolved {
  readonly attachments: Record<string, object>;
}

const ATTACHMENT = 11;
const SHOWN_TYPE = { string: 3, number: 10, boolean: 5 } as const;

/**
 * @param known the options registered for the command; undefined when no commands are registered at all
 * @throws Error when a person couldn't give these options: Discord's client wouldn't let them
 */
export function sendOptions(
  inside: Inside,
  given: GivenOptions,
  known: readonly CommandOption[] | undefined,
): { readonly options: SentOption[]; readonly resolved: Resolved } {
  const resolved: Resolved = { attachments: {} };
  for (const { name, ...option } of known ?? []) {
    if ('required' in option && option.required && given[name] === undefined) {
      throw new Error(`The option ${name} is required, so Discord would not let a person leave it out.`);
    }
  }
  const options = Object.entries(given).flatMap(([name, value]): SentOption[] => {
    if (value === undefined) return [];
    const definition = known?.find((option) => option.name === name);
    if (known !== undefined && definition === undefined) {
      const names = known.map((option) => option.name).join(', ') || 'none';
      throw new Error(`No option ${name} is registered; there are: ${names}.`);
    }
    if (typeof value === 'object') {
      const id = attach(inside, value, resolved);
      return [{ name, type: ATTACHMENT, value: id }];
    }
    if (definition !== undefined) checkValue(definition, value);
    return [{ name, type: definition?.type ?? typeOf(value), value }];
  });
  return { options, resolved };
}

/** Publishes a file as one that a person has attached, and returns its id. */
export function attach(inside: Inside, file: GivenFile, resolved: Resolved): string {
  const id = inside.newId();
  const upload: Upload = { index: id, ...file };
  const url = inside.publish(upload);
  resolved.attachments[id] = {
    id,
    filename: file.filename,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ephemeral: true,
  };
  return id;
}

function typeOf(value: string | number | boolean): number {
  if (typeof value === 'number' && Number.isInteger(value)) return 4;
  return SHOWN_TYPE[typeof value as keyof typeof SHOWN_TYPE];
}

/** What Discord's own client checks before it sends. */
function checkValue(option: CommandOption, value: string | number | boolean): void {
  const wrong = (why: string) =>
    new Error(`Discord would not let a person send ${JSON.stringify(value)} as ${option.name}: ${why}.`);
  if (option.type === 3) {
    if (typeof value !== 'string') throw wrong('it must be text');
    if (value.length < (option.min_length ?? 0)) throw wrong(`it is shorter than ${option.min_length}`);
    if (value.length > (option.max_length ?? 6000))
      throw wrong(`it is longer than ${option.max_length ?? 6000}`);
    if (option.choices?.length && !option.choices.some((c) => c.value === value))
      throw wrong('it is no choice');
  }
  if (option.type === 4 || option.type === 10) {
    if (typeof value !== 'number') throw wrong('it must be a number');
    if (option.type === 4 && !Number.isInteger(value)) throw wrong('it must be whole');
    if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity))
      throw wrong('out of range');
    if (option.choices?.length && !option.choices.some((c) => c.value === value))
      throw wrong('it is no choice');
  }
  if (option.type === 5 && typeof value !== 'boolean') throw wrong('it must be true or false');
}
