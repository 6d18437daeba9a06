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

const CLAIMS =
  'Sharif met the President of Azerbaijan in Baku. The talks took place on 12 May, and a release said so.';
const TOPIC = 'the trilateral meeting';

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
  const use = async (name: string, given: Record<string, string> = {}) =>
    (await discord.slash(name, given, { user: `${READER} ${name}` })).reply();
  const summary = await use('summary');
  const onTopic = await use('summary', { topic: TOPIC, length: 'short' });
  const sources = await use('sources');
  const [mark = ''] = menuValues(sources, 'read');
  const reading = await (await discord.select(sources, 'read', [mark])).reply();
  const timeline = await use('timeline');
  const quotes = await use('quotes');
  const help = await use('help');
  const privacy = await use('privacy');
  const claimed = await discord.say(CLAIMS, { user: 'Tariq' });
  const claims = await (await discord.menu('What do the articles say?', claimed, { user: 'Daniel' })).reply();
  const used = (name: string) => ({ command: { user: READER, name } });

  return [
    { name: 'summary', html: show(summary, used('summary')) },
    { name: 'summary-topic', html: show(onTopic, used('summary')) },
    { name: 'sources', html: show(sources, used('sources')) },
    { name: 'reading', html: show(reading, { repliedTo: sources }) },
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

/** What can be chosen in a message's menu. */
function menuValues({ components }: Seen, customId: string): string[] {
  return components
    .flatMap((row) => (row.type === 1 ? row.components : []))
    .flatMap((one) =>
      one.type === 3 && one.custom_id === customId ? one.options.map(({ value }) => value) : [],
    );
}
