/** The lists of the bot's commands: what is registered with Discord, and what answers when it is used. */
import { askCommand } from './ask.js';
import { claimsCommand } from './claims.js';
import type { MessageCommand, SlashCommand } from './command.js';
import { corpusCommand } from './corpus/command.js';
import { helpCommand } from './help.js';
import { forgetMeCommand, privacyCommand } from './privacy.js';
import { quotesCommand } from './quotes.js';
import { sourcesCommand } from './sources.js';
import { summaryCommand } from './summary.js';
import { timelineCommand } from './timeline.js';

export const SLASH_COMMANDS: readonly SlashCommand[] = [
  askCommand,
  summaryCommand,
  sourcesCommand,
  timelineCommand,
  quotesCommand,
  helpCommand,
  privacyCommand,
  forgetMeCommand,
  corpusCommand,
];

export const MESSAGE_COMMANDS: readonly MessageCommand[] = [claimsCommand];

export const DEFINITIONS = [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ definition }) => definition);
