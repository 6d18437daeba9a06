/** A message that mentions the bot, or is written to it alone -> a reply with the answer. */
import { type Message, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Language } from '../languages/en.js';
import { languageOf } from '../languages/languages.js';
import { answerPosts } from './ask.js';
import type { Desk } from './desk.js';
import { isForbidden, loggable } from './failures.js';
import { type Post, plain } from './post.js';
import { questionOf } from './question.js';
import { rememberQuotes } from './remember-quotes.js';

/** Answers a message meant for the bot; leaves every other one alone. Never rejects: what fails is one logged line. */
export async function answerMessage(message: Message, desk: Desk): Promise<void> {
  const question = questionIn(message);
  if (question === undefined || (await desk.flood.isRefused(message.channelId))) return;
  // Nobody's own language comes with a message: a server's is the next best.
  const say = languageOf(message.guild?.preferredLocale);
  try {
    const seconds = await desk.flood.question(message.author.id, message.guildId ?? message.channelId);
    if (seconds > 0) {
      // Nothing private can be said here: one reply, then silence until the window is over.
      if (await desk.flood.mayWarn(message.author.id))
        await reply(message, [plain(say.apology.tooFast(seconds))]);
      return;
    }
    const posts =
      question === '' ? [plain(say.apology.howToAsk)] : await answered(message, question, say, desk);
    await rememberQuotes(await reply(message, posts), desk);
  } catch (error) {
    desk.log.warn(loggable(error), 'A message could not be answered.');
    if (isForbidden(error)) await desk.flood.refused(message.channelId);
  }
}

/**
 * The question in a message; empty when there is only the bot's name.
 * @returns undefined when the message isn't meant for the bot
 */
function questionIn(message: Message): string | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  const { id } = message.client.user;
  // Beside its own name a bot has that of the role that Discord made for it: both look the same to whoever writes.
  const role = message.mentions.roles.find(({ tags }) => tags?.botId === id);
  const name = new RegExp(role === undefined ? `<@!?${id}>` : `<@!?${id}>|<@&${role.id}>`, 'g');
  // A reply to the bot counts as a mention at Discord, but "thanks!" is no question: the name must be written.
  // With the role alone Discord leaves out the text: a hint how to ask is the best that there is to say.
  if (message.inGuild() && role === undefined && !name.test(message.content)) return undefined;
  return questionOf(message.content);
}

/** Shows that the bot is at work while the answer is found. */
async function answered(message: Message, question: string, say: Language, desk: Desk): Promise<Post[]> {
  const typing = message.channel.isSendable() ? message.channel.sendTyping() : Promise.resolve();
  const setting = { say, repeatQuestion: false, isPrivate: false };
  const asker = { user: message.author.id, channel: message.channelId, isPrivate: false };
  const [posts, sign] = await Promise.allSettled([answerPosts(question, asker, setting, desk), typing]);
  // Who may not even type here may not reply either.
  if (sign.status === 'rejected' && isForbidden(sign.reason)) throw sign.reason;
  if (posts.status === 'fulfilled') return posts.value;
  desk.log.error(loggable(posts.reason), 'A question could not be answered.');
  return [plain(say.apology.ownFault)];
}

/** @returns the messages sent, in order */
async function reply(message: Message, posts: readonly Post[]): Promise<Message[]> {
  const replies: Message[] = [];
  for (const [at, post] of posts.entries()) {
    const sent = {
      ...post,
      // With a nonce Discord posts a message once, however often its sending is repeated after a failure.
      nonce: `${message.id}-${at}`,
      enforceNonce: true,
      flags: MessageFlags.SuppressEmbeds,
    } as const;
    if (at === 0 && mayReply(message)) replies.push(await message.reply({ ...sent, failIfNotExists: false }));
    else if (message.channel.isSendable()) replies.push(await message.channel.send(sent));
  }
  return replies;
}

/** Discord lets only those reply to a message who may read older ones. */
function mayReply({ channel, client }: Message): boolean {
  if (channel.isDMBased()) return true;
  return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
}
