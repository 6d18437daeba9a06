/** The lists of the bot's commands: what is registered with Discord, and what answers when it is used. */
import { askCommand } from './ask.js';
import type { MessageCommand, SlashCommand } from './command.js';

export const SLASH_COMMANDS: readonly SlashCommand[] = [askCommand];

export const MESSAGE_COMMANDS: readonly MessageCommand[] = [];

export const DEFINITIONS = [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ definition }) => definition);
