/** `/help` -> what the bot reads, what it can do, and questions to try; and a hint for those who use it first. */
import {
  ApplicationCommandType,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RepliableInteraction,
} from 'discord.js';
import type { Source } from '../articles/article.js';
import type { Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import { buttonRow, offeredButtons } from './buttons.js';
import { articleLine } from './citation.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import type { Desk } from './desk.js';
import { loggable } from './failures.js';
import { described } from './localised.js';
import { MESSAGE_LIMIT, type Post } from './post.js';
import { promiseReply, sendPosts } from './reply.js';

/** So many articles are named; `/sources` lists them all. */
const NAMED_LIMIT = 5;

const definition = {
  type: ApplicationCommandType.ChatInput,
  ...described(({ help }) => help),
  ...EVERYWHERE,
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const helpCommand: SlashCommand = {
  definition,
  async answer(interaction, desk) {
    if (!(await promiseReply(interaction, true, desk))) return;
    const { answering } = desk;
    const [sources, questions] = await Promise.all([answering.sources(), answering.questionsToTry()]);
    await sendPosts(interaction, [renderHelp(sources, questions, languageOf(interaction.locale))], true);
  },
};

/**
 * @param sources newest first
 * @param questions that the articles answer
 */
function renderHelp(sources: readonly Source[], questions: readonly string[], say: Language): Post {
  if (sources.length === 0) return { content: say.answer.noArticles, components: [] };
  const { help, commands, messageCommands } = say;
  const { ask, summary, sources: list, timeline, quotes, privacy, forgetMe } = commands;
  const tries = offeredButtons(questions, true);
  const trying = tries.length > 0 ? ['', help.tryThese] : [];
  const tail = [
    '',
    help.commands,
    ...[ask, summary, list, timeline, quotes, privacy, forgetMe].map(
      ({ name, description }) => `- \`/${name}\`: ${description}`,
    ),
    `- ${help.menu(messageCommands.claims)}: ${help.menuDoes}`,
    help.mention,
    ...trying,
  ];
  const head = [help.promise(sources.length), '', help.read];
  const named = namedArticles(sources, [...head, ...tail].join('\n').length, say);
  return { content: [...head, ...named, ...tail].join('\n'), components: buttonRow(tries) };
}

/** As many as there is room for, five at most. */
function namedArticles(sources: readonly Source[], taken: number, say: Language): string[] {
  const lines = sources.slice(0, NAMED_LIMIT).map((source) => articleLine(source, say));
  const more = (left: number) => (left > 0 ? [say.help.more(left)] : []);
  while (taken + [...lines, ...more(sources.length)].join('\n').length + 2 > MESSAGE_LIMIT) lines.pop();
  return [...lines, ...more(sources.length - lines.length)];
}

/** Whether somebody asks for the first time, noted at once. Never throws: whoever asks gets an answer. */
export function isNewcomer(reader: string, { newcomers, log }: Pick<Desk, 'newcomers' | 'log'>): boolean {
  try {
    return newcomers.meet(reader);
  } catch (error) {
    log.warn(loggable(error), 'It could not be noted who has had the hint for newcomers.');
    return false;
  }
}

/** Behind the first answer, for its reader alone. Never rejects: the answer has been given. */
export async function hintNewcomer(
  interaction: RepliableInteraction,
  { answering, log }: Pick<Desk, 'answering' | 'log'>,
): Promise<void> {
  try {
    const [sources, questions] = await Promise.all([answering.sources(), answering.questionsToTry()]);
    if (sources.length === 0) return;
    const post = renderHint(sources, questions, languageOf(interaction.locale));
    await interaction.followUp({ ...post, flags: [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds] });
  } catch (error) {
    log.debug(loggable(error), 'A newcomer could not be given the hint.');
  }
}

/** What the bot does, what it reads, and questions to try. */
function renderHint(sources: readonly Source[], questions: readonly string[], say: Language): Post {
  const tries = offeredButtons(questions, true);
  const head = [say.help.hint, '', say.help.read];
  const tail = tries.length > 0 ? ['', say.help.tryThese] : [];
  const named = namedArticles(sources, [...head, ...tail].join('\n').length, say);
  return { content: [...head, ...named, ...tail].join('\n'), components: buttonRow(tries) };
}
