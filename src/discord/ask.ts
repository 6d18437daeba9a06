/** A question from `/ask` or from the form behind a button -> its answer, to all or to the asker alone. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { exchangeOf } from '../answer/exchange.js';
import { en } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import { QUESTION_FIELD, QUESTION_LIMIT } from './buttons.js';
import { EVERYWHERE, type SlashCommand } from './command.js';
import type { Asker } from './conversations.js';
import type { Desk } from './desk.js';
import { loggable } from './failures.js';
import { feedbackButtons } from './feedback.js';
import { hintNewcomer, isNewcomer } from './help.js';
import { described } from './localised.js';
import type { Post } from './post.js';
import { questionOf } from './question.js';
import { rememberQuotes } from './remember-quotes.js';
import { type AnswerSetting, renderAnswer } from './render-answer.js';
import { promiseReply, sendPosts, tell } from './reply.js';
import { shareButtons } from './share.js';

const definition = {
  type: ApplicationCommandType.ChatInput,
  ...described(({ ask }) => ask),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...described(({ ask }) => ask.options.question),
      required: true,
      max_length: QUESTION_LIMIT,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      ...described(({ ask }) => ask.options.private),
    },
  ],
  ...EVERYWHERE,
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const askCommand: SlashCommand = { definition, answer: answerAsk };

function answerAsk(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { question, private: isPrivate } = en.commands.ask.options;
  const { options } = interaction;
  return answerQuestion(
    interaction,
    options.getString(question.name, true),
    options.getBoolean(isPrivate.name) ?? false,
    desk,
  );
}

export function answerForm(
  interaction: ModalSubmitInteraction,
  [privacy]: readonly ['private' | 'public'],
  desk: Desk,
): Promise<void> {
  return answerQuestion(
    interaction,
    interaction.fields.getTextInputValue(QUESTION_FIELD),
    privacy === 'private',
    desk,
  );
}

/** A press of a button whose words are a question. */
export async function answerOffered(
  interaction: ButtonInteraction,
  [privacy]: readonly ['private' | 'public', string],
  desk: Desk,
): Promise<void> {
  const { component } = interaction;
  const question = 'label' in component ? (component.label ?? '') : '';
  await answerQuestion(interaction, question, privacy === 'private', desk);
}

async function answerQuestion(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction | ButtonInteraction,
  text: string,
  isPrivate: boolean,
  desk: Desk,
): Promise<void> {
  const say = languageOf(interaction.locale);
  const question = questionOf(text);
  if (question === '') {
    await tell(interaction, say.apology.howToAsk);
    return;
  }
  if (!(await promiseReply(interaction, isPrivate, desk))) return;
  const isNew = isNewcomer(interaction.user.id, desk);
  const asker = { user: interaction.user.id, channel: interaction.channelId ?? '', isPrivate };
  const sharing = shareButtons(interaction, isPrivate);
  const posts = await answerPosts(question, asker, { say, repeatQuestion: true, isPrivate, sharing }, desk);
  await rememberQuotes(await sendPosts(interaction, posts, isPrivate), desk);
  if (isNew) await hintNewcomer(interaction, desk);
}

/** The messages that answer a question, wherever it was asked; it may lean on what the asker asked there before. */
export async function answerPosts(
  question: string,
  asker: Asker,
  setting: Omit<AnswerSetting, 'hasArticles' | 'more'>,
  { answering, conversations, corpus, log }: Pick<Desk, 'answering' | 'conversations' | 'corpus' | 'log'>,
): Promise<Post[]> {
  const before = conversations.before(asker);
  const answer = await answering.ask(question, before);
  conversations.remember(asker, exchangeOf(answer, before));
  if (answer.status === 'not_found' && answer.reason === undefined) {
    // Nobody waits for this: the reply goes out meanwhile.
    corpus.noteGap(answer.searched ?? question).catch((error: unknown) => {
      log.warn(loggable(error), 'A question that found no answer could not be noted.');
    });
  }
  // Whoever has a quote has articles; only else is it worth asking.
  const hasQuotes = answer.quotes.length + answer.nearest.length > 0;
  const hasArticles = hasQuotes || (await answering.corpus()).articles.length > 0;
  const [first] = answer.quotes;
  // A greeting or another language is no answer to be judged.
  const more = answer.reason === undefined ? feedbackButtons(first, setting.say) : [];
  return renderAnswer(answer, { ...setting, hasArticles, more });
}
