/** People who use the real bot -> the HTML of what they see. */
import type { Discord, Seen } from '../discord/stand-in/discord.js';
import { type Circumstances, messageHtml } from './discord-html.js';

export const QUESTION = 'Who accompanied the Prime Minister?';
const NOT_SAID = 'How long did the meeting last?';
const READER = 'Leyla';
const TIME = 'Today at 10:24';

export interface Scene {
  /** The picture's file, without its ending. */
  readonly name: string;
  readonly html: string;
}

/** @throws Error when the bot does not answer as the pictures want it: then the questions must be chosen anew */
export async function playScenes(discord: Discord): Promise<Scene[]> {
  const names = new Map([[discord.botId, 'Verbatim']]);
  const show = (message: Seen, rest: Partial<Circumstances>) =>
    messageHtml(message, { isBot: true, time: TIME, names, ...rest });
  const command = { user: READER, name: 'ask' };
  const ask = async (question: string) =>
    (await discord.slash('ask', { question }, { user: READER })).reply();
  const press = async (message: Seen, words: string) => {
    const button = message.buttons.find(({ label }) => label.includes(words));
    if (!button) throw new Error(`No button says "${words}" under the message:\n${message.content}`);
    return (await discord.press(message, button.label, { user: READER })).reply();
  };

  const answer = await ask(QUESTION);
  const context = await press(answer, 'in context');
  const notFound = await ask(NOT_SAID);
  const closest = await press(notFound, 'closest');
  const question = await discord.say(QUESTION, { user: 'Tariq', mentionsBot: true });
  const reply = await discord.replyTo(question);

  return [
    { name: 'answer', html: show(answer, { command }) },
    { name: 'not-found', html: show(notFound, { command }) },
    { name: 'context', html: show(context, { repliedTo: answer }) },
    { name: 'closest', html: show(closest, { repliedTo: notFound }) },
    {
      name: 'mention',
      html: show(question, { isBot: false }) + show(reply, { repliedTo: question }),
    },
  ];
}
