/** `/corpus` as Discord registers it, and its subcommands, each behind the check of who may use it. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { en, type Language } from '../../languages/en.js';
import { languageOf } from '../../languages/languages.js';
import type { Choice, SlashCommand } from '../command.js';
import type { Desk } from '../desk.js';
import { described } from '../localised.js';
import { tell } from '../reply.js';
import { add } from './add.js';
import { showGaps } from './gaps.js';
import { admit, mayPropose } from './permission.js';
import { refresh } from './refresh.js';
import { askToRemove, proposeRemovals } from './remove.js';
import { askToRollBack, proposeVersions } from './rollback.js';
import { showStatus } from './status.js';

type Subcommands = Language['commands']['corpus']['subcommands'];

interface Subcommand {
  readonly answer: (interaction: ChatInputCommandInteraction, desk: Desk) => Promise<void>;
  readonly propose?: (interaction: AutocompleteInteraction, desk: Desk) => Promise<readonly Choice[]>;
}

const SUBCOMMANDS: Readonly<Record<keyof Subcommands, Subcommand>> = {
  status: { answer: showStatus },
  refresh: { answer: refresh },
  add: { answer: add },
  remove: { answer: askToRemove, propose: proposeRemovals },
  rollback: { answer: askToRollBack, propose: proposeVersions },
  gaps: { answer: showGaps },
};

const subcommand = (key: keyof Subcommands) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  ...described(({ corpus }) => corpus.subcommands[key]),
});

const definition = {
  type: ApplicationCommandType.ChatInput,
  ...described(({ corpus }) => corpus),
  // Discord hides it from others; a server may change that, so it is checked again at every use.
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  contexts: [InteractionContextType.Guild],
  // Not for those who add the bot to their own account: they would manage servers of their own.
  integration_types: [ApplicationIntegrationType.GuildInstall],
  options: [
    subcommand('status'),
    subcommand('refresh'),
    {
      ...subcommand('add'),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          ...described(({ corpus }) => corpus.subcommands.add.options.url),
        },
        {
          type: ApplicationCommandOptionType.Attachment,
          ...described(({ corpus }) => corpus.subcommands.add.options.file),
        },
      ],
    },
    {
      ...subcommand('remove'),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          ...described(({ corpus }) => corpus.subcommands.remove.options.article),
          required: true,
          autocomplete: true,
        },
      ],
    },
    {
      ...subcommand('rollback'),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          ...described(({ corpus }) => corpus.subcommands.rollback.options.version),
          required: true,
          autocomplete: true,
        },
      ],
    },
    subcommand('gaps'),
  ],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const corpusCommand: SlashCommand = {
  definition,
  async answer(interaction, desk) {
    if (!(await admit(interaction, desk))) return;
    const chosen = subcommandOf(interaction);
    await (chosen
      ? chosen.answer(interaction, desk)
      : tell(interaction, languageOf(interaction.locale).apology.unknownCommand));
  },
  async propose(interaction, desk) {
    if (!mayPropose(interaction, desk)) return [];
    return (await subcommandOf(interaction)?.propose?.(interaction, desk)) ?? [];
  },
};

function subcommandOf({
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): Subcommand | undefined {
  const name = options.getSubcommand(false);
  const known = Object.entries(en.commands.corpus.subcommands).find(([, words]) => words.name === name);
  return known && SUBCOMMANDS[known[0] as keyof Subcommands];
}
