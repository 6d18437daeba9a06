/** Turns what `deploy-commands` sends into the commands that a server's people can use. */
import * as v from 'valibot';
import { readBody } from './body.js';
import { type FieldProblem, invalidForm } from './discord-error.js';
import { type Command, commandList } from './schemas/command.js';

export type Registered = Command & {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
};

export interface Commands {
  /** Those of a server, or with undefined the global ones. */
  of(guildId: string | undefined): readonly Registered[];
  /** Those that a person in the server finds: its own, then the global ones. */
  known(): readonly Registered[];
  /** Replaces all commands there. @throws DiscordError when one breaks a rule; then nothing changes */
  replace(
    guildId: string | undefined,
    body: unknown,
    breach: (sentence: string) => void,
  ): readonly Registered[];
}

/** Docs, Application Commands: per application, and again per server. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
/** Docs, Application Commands: names, descriptions and values of one command together. */
const MOST_LETTERS = 8000;

export function createCommands(applicationId: string, newId: () => string): Commands {
  const places = new Map<string, readonly Registered[]>();
  const of = (guildId: string | undefined) => places.get(guildId ?? '') ?? [];
  return {
    of,
    known: () => [
      ...[...places].filter(([place]) => place !== '').flatMap(([, all]) => all),
      ...of(undefined),
    ],
    replace(guildId, body, breach) {
      const commands = readBody(commandList, body ?? [], breach);
      const problems = [...tooMany(commands), ...repeated(commands), ...tooLong(commands)];
      if (problems.length > 0) throw invalidForm(problems);
      const before = of(guildId);
      const registered = commands.map((command) => ({
        ...command,
        // Docs, Application Command Object: empty for those in menus.
        ...(command.type === 1 ? {} : { description: '' as const }),
        id: before.find((b) => b.name === command.name && b.type === command.type)?.id ?? newId(),
        application_id: applicationId,
        version: newId(),
        ...(guildId === undefined ? {} : { guild_id: guildId }),
      }));
      places.set(guildId ?? '', registered);
      return registered;
    },
  };
}

function tooMany(commands: readonly Command[]): FieldProblem[] {
  return Object.entries(MOST).flatMap(([type, most]) =>
    commands.filter((c) => c.type === Number(type)).length > most
      ? [
          {
            path: [],
            code: 'APPLICATION_COMMAND_TOO_MANY',
            message: `At most ${most} commands of type ${type}.`,
          },
        ]
      : [],
  );
}

function repeated(commands: readonly Command[]): FieldProblem[] {
  return commands.flatMap((command, at) =>
    commands.slice(0, at).some((before) => before.name === command.name && before.type === command.type)
      ? [
          {
            path: [at],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique.',
          },
        ]
      : [],
  );
}

function tooLong(commands: readonly Command[]): FieldProblem[] {
  return commands.flatMap((command, at) =>
    letters(command) > MOST_LETTERS
      ? [
          {
            path: [at],
            code: 'APPLICATION_COMMAND_TOO_LARGE',
            message: `Command exceeds maximum size of ${MOST_LETTERS} letters.`,
          },
        ]
      : [],
  );
}

/** Counts the texts people see, of options within options too; translations aside. */
function letters(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + letters(one), 0);
  const shape = v.safeParse(v.record(v.string(), v.unknown()), node);
  if (!shape.success) return 0;
  return Object.entries(shape.output).reduce((sum, [key, value]) => {
    if (typeof value === 'string') return sum + (/^(name|description|value)$/.test(key) ? value.length : 0);
    return sum + (/^(options|choices)$/.test(key) ? letters(value) : 0);
  }, 0);
}
