/** The one list of the bot's commands: what is registered with Discord, and what answers when it is used. */
import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { answerAsk, askDefinition, type Desk } from './ask.js';

export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly answer: (interaction: ChatInputCommandInteraction, desk: Desk) => Promise<void>;
}

export const COMMANDS = [
  { definition: askDefinition, answer: answerAsk },
] as const satisfies readonly Command[];
