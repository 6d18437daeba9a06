/** Turns a person's use of a command into its interaction: slash commands, message menus, autocomplete. */
import type { Handle, WaitFor } from '../handle.js';
import type { Inside } from '../inside.js';
import type { Choice } from '../interactions.js';
import type { Seen } from '../messages.js';
import type { CommandOption } from '../schemas/command.js';
import type { Channel } from '../world.js';
import { begin, IN_BOT_DM, IN_GUILD, type Scene, setScene } from './begin.js';
import { type GivenOptions, type SentOption, sendOptions } from './command-options.js';

const SLASH = 1;
const MESSAGE_MENU = 3;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

interface Nesting {
  readonly name: string;
  readonly type: number;
}
interface Found {
  readonly id: string;
  readonly name: string;
  readonly guildId: string | undefined;
  /** Where it is offered: docs, Interaction context types; undefined: everywhere. */
  readonly contexts: readonly number[] | undefined;
  readonly nesting: readonly Nesting[];
  /** Undefined when no commands are registered at all: then anything goes. */
  readonly options: readonly CommandOption[] | undefined;
}

export function createCommandActs(inside: Inside, waitFor: WaitFor) {
  return {
    /** @param line the command's name and, after blanks, its subcommand group and subcommand */
    async slash(line: string, given: GivenOptions = {}, scene: Scene = {}): Promise<Handle> {
      const found = findSlash(inside, line);
      const place = setScene(inside, scene);
      if (!scene.forged) offered(found, place.channel);
      const { options, resolved } = sendOptions(inside, given, scene.forged ? undefined : found.options);
      const data = commandData(found, SLASH, nest(found.nesting, options), resolved);
      return begin(inside, waitFor, {
        kind: 'command',
        name: `/${line}`,
        ...setScene(inside, scene),
        scene,
        data,
      });
    },

    /** What the bot proposes while a person types `value` into `option`. */
    async autocomplete(
      line: string,
      option: string,
      value: string,
      scene: Scene & { readonly others?: GivenOptions } = {},
    ): Promise<readonly Choice[]> {
      const found = findSlash(inside, line);
      const { options } = sendOptions(inside, scene.others ?? {}, undefined);
      const focused: SentOption = { name: option, type: 3, value, focused: true };
      const data = commandData(found, SLASH, nest(found.nesting, [...options, focused]), { attachments: {} });
      const name = `autocomplete of ${option} in /${line}`;
      const handle = begin(inside, waitFor, {
        kind: 'autocomplete',
        name,
        ...setScene(inside, scene),
        scene,
        data,
      });
      return handle.choices();
    },

    /** A right-click on a message, Apps, and the command's name. */
    async menu(name: string, message: Seen, scene: Scene = {}): Promise<Handle> {
      const stored = inside.mailbox.find(message.channelId, message.id);
      if (stored === undefined) throw new Error(`There is no message ${message.id} to use ${name} on.`);
      const found = findMenu(inside, name);
      offered(found, stored.channel);
      const data = {
        ...commandData(found, MESSAGE_MENU, undefined, { attachments: {} }),
        target_id: message.id,
        resolved: { messages: { [message.id]: stored.message } },
      };
      const { user } = setScene(inside, scene);
      return begin(inside, waitFor, { kind: 'command', name, user, channel: stored.channel, scene, data });
    },
  };
}

function commandData(found: Found, type: number, options: readonly object[] | undefined, resolved: object) {
  const used = Object.entries(resolved).filter(([, of]) => Object.keys(of).length > 0);
  return {
    id: found.id,
    name: found.name,
    type,
    ...(found.guildId === undefined ? {} : { guild_id: found.guildId }),
    ...(options?.length ? { options } : {}),
    ...(used.length > 0 ? { resolved: Object.fromEntries(used) } : {}),
  };
}

function nest(nesting: readonly Nesting[], options: readonly object[]): readonly object[] {
  return nesting.reduceRight<readonly object[]>((inner, outer) => [{ ...outer, options: inner }], options);
}

function findSlash(inside: Inside, line: string): Found {
  const [name = '', ...path] = line.split(' ');
  const known = inside.commands.known();
  if (known.length === 0) {
    const nesting = path.map((step, at) => ({
      name: step,
      type: at === path.length - 1 ? SUBCOMMAND : SUBCOMMAND_GROUP,
    }));
    return { id: inside.newId(), name, guildId: undefined, contexts: undefined, nesting, options: undefined };
  }
  const command = known.find((c) => c.name === name && c.type === SLASH);
  if (command?.type !== SLASH) throw unregistered(`/${name}`, known);
  const nesting: Nesting[] = [];
  let options: readonly CommandOption[] = command.options ?? [];
  for (const step of path) {
    const next = options.find((o) => o.name === step);
    if (next === undefined || (next.type !== SUBCOMMAND && next.type !== SUBCOMMAND_GROUP)) {
      throw new Error(`/${name} has no subcommand ${step}.`);
    }
    nesting.push({ name: step, type: next.type });
    options = next.options ?? [];
  }
  return {
    id: command.id,
    name,
    guildId: guildOf(command),
    contexts: command.contexts ?? undefined,
    nesting,
    options,
  };
}

function findMenu(inside: Inside, name: string): Found {
  const known = inside.commands.known();
  const command = known.find((c) => c.name === name && c.type === MESSAGE_MENU);
  if (command === undefined && known.length > 0) throw unregistered(name, known);
  return {
    id: command?.id ?? inside.newId(),
    name,
    guildId: command === undefined ? undefined : guildOf(command),
    contexts: command?.contexts ?? undefined,
    nesting: [],
    options: [],
  };
}

/** @throws Error when Discord doesn't offer the command there */
function offered({ name, contexts }: Found, channel: Channel): void {
  const context = channel.type !== 1 ? IN_GUILD : IN_BOT_DM;
  if (contexts === undefined || contexts.includes(context)) return;
  throw new Error(`${name} is registered for the contexts ${contexts.join(', ')}; this is ${context}.`);
}

const guildOf = (command: object): string | undefined =>
  'guild_id' in command && typeof command.guild_id === 'string' ? command.guild_id : undefined;

function unregistered(name: string, known: readonly { readonly name: string }[]): Error {
  return new Error(`No command ${name} is registered; there are: ${known.map((c) => c.name).join(', ')}.`);
}
