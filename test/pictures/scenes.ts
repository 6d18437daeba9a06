/** People who use the real bot -> the HTML of what they see. */
import type { Discord, Seen } from '../discord/stand-in/discord.js';
import { type Circumstances, messageHtml } from './discord-html.js';

const QUESTION = 'Who accompanied the Prime Minister?';
const NOT_SAID = 'How long did the meeting last?';
const READER = 'Leyla';
const TIME = 'Today at 10:24';

export interface Scene {
  /** The picture's file, without its ending. */
  readonly name: string;
  readonly html: string;
}

/** Said by somebody who got the city and the day wrong. */
const CLAIMS =
  'Prime Minister Sharif held a bilateral meeting with President Aliyev in the city of Baku. The two leaders met on Friday during a bilateral meeting.';

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

  // Each by another, as nobody may use so many at once.
  const use = async (name: string) => (await discord.slash(name, {}, { user: `${READER} ${name}` })).reply();
  const summary = await use('summary');
  const sources = await use('sources');
  const timeline = await use('timeline');
  const quotes = await use('quotes');
  const help = await use('help');
  const privacy = await use('privacy');
  const claimed = await discord.say(CLAIMS, { user: 'Tariq' });
  const claims = await (await discord.menu('What do the articles say?', claimed, { user: 'Daniel' })).reply();
  const used = (name: string) => ({ command: { user: READER, name } });

  return [
    { name: 'summary', html: show(summary, used('summary')) },
    { name: 'sources', html: show(sources, used('sources')) },
    { name: 'timeline', html: show(timeline, used('timeline')) },
    { name: 'quotes', html: show(quotes, used('quotes')) },
    { name: 'help', html: show(help, used('help')) },
    { name: 'privacy', html: show(privacy, used('privacy')) },
    {
      name: 'claims',
      html: show(claimed, { isBot: false }) + show(claims, used('What do the articles say?')),
    },
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
