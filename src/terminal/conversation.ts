/** A line typed by a reader in, what to show for it out: an answer, or what a command such as `/closest` asks for. */
import type { Answering, Exchange, Quote } from '../answer/answer.js';
import { arrangedQuotes } from '../answer/arrange.js';
import { exchangeOf } from '../answer/exchange.js';
import type { Source } from '../articles/article.js';
import { about } from './citation.js';
import { inertLine } from './inert.js';
import { type Reading, readingCommands } from './reading-commands.js';
import type { Renderer } from './render.js';
import type { Shown } from './shown.js';

/** So many titles introduce the articles; `/articles` lists them all. */
const TITLES_AT_ONCE = 8;

/** A longer command's explanation stands behind it, out of the column. */
const LONG_COMMAND = 20;
const ASKING =
  "Ask a question in your own words. The answer is a quote from the articles, or that they don't say.";
/** What can be typed besides a question, and what the reading commands are. */
const COMMANDS: readonly (readonly [command: string, does: string])[] = [
  ['/closest', 'after "don\'t say": the passages that come closest'],
  ['/context [n]', 'the paragraph around quote n, the first unless you say'],
  ['/summary [short|medium|long] [article or topic]', 'what the articles say, in a few sentences'],
  ['/timeline', 'what the articles date, oldest first'],
  ['/quotes [name]', 'who is quoted as saying what'],
  ['/sources [n]', 'the articles, or the text of article n'],
  ['/articles', 'what the answers are taken from'],
  ['/help', 'this list; Tab completes what you type, the arrow keys bring back earlier lines'],
  ['/quit', 'leave (Ctrl-D and Ctrl-C do it too)'],
];
const HOW_TO_GO_ON = 'Ask a question; /help lists what else you can type, Ctrl-D leaves.';
const CLOSEST_HINT = 'Type /closest to see the passages that come closest.';
const ASK_FIRST = 'Ask a question first.';
const NO_QUOTE = 'There is no quote yet. Ask a question first, or see the /closest passages.';
const NO_CLOSEST =
  'There is nothing closer: the last question was answered, or the articles are far from it.';
const CHANGED = 'That article has changed since, so the passage is no longer there. Please ask again.';

/** The reader wants to leave. */
export const LEAVE = Symbol('leave');

export interface Conversation {
  /** What it answers from, and how to go on. */
  readonly welcome: string;
  /** What to show for a line; nothing for a blank one. */
  reply(line: string): Promise<string | undefined | typeof LEAVE>;
  /** What the line that is being typed may go on to: whole lines. */
  complete(line: string): Promise<readonly string[]>;
}

/** @param corpusDir where articles belong, for a reader who has none */
export async function createConversation(
  answering: Answering & Reading,
  render: Renderer,
  corpusDir: string,
): Promise<Conversation> {
  const { articles } = await answering.corpus();
  const reading = readingCommands(answering, render);
  let nearest: readonly Quote[] | undefined;
  /** The chat is one talk: each question may lean on the one before it. */
  let before: Exchange | undefined;
  /** What `/context` counts: the quotes shown last. */
  let shown: readonly Quote[] = [];

  async function answer(question: string): Promise<string> {
    if (articles.length === 0) return render.say(noArticles(corpusDir));
    const given = await answering.ask(question, before);
    before = exchangeOf(given, before);
    nearest = given.nearest;
    shown = arrangedQuotes(given);
    return render.answer(given, CLOSEST_HINT);
  }

  async function read(reply: () => Promise<Shown>): Promise<string> {
    if (articles.length === 0) return render.say(noArticles(corpusDir));
    const { text, quotes } = await reply();
    if (quotes.length > 0) shown = quotes;
    return text;
  }

  function closest(): string {
    if (nearest === undefined) return render.say(ASK_FIRST);
    if (nearest.length === 0) return render.say(NO_CLOSEST);
    shown = nearest;
    return render.closest(nearest);
  }

  async function context(number: string): Promise<string> {
    if (shown.length === 0) return render.say(NO_QUOTE);
    const quote = shown[Number(number || '1') - 1];
    if (quote === undefined) {
      const there = shown.length === 1 ? 'There is one quote' : `There are quotes 1 to ${shown.length}`;
      return render.say(`${there}, no "${inertLine(number)}".`);
    }
    const found = await answering.context({ article: quote.article.id, start: quote.start, end: quote.end });
    return found === undefined ? render.say(CHANGED) : render.context(found);
  }

  return {
    welcome: render.say(
      articles.length === 0 ? noArticles(corpusDir) : `${titles(articles, TITLES_AT_ONCE)}\n${HOW_TO_GO_ON}`,
    ),
    async complete(line) {
      const [, command, rest] = /^\/(\w+)\s+(.*)$/s.exec(line) ?? [];
      if (command === undefined || rest === undefined) {
        const commands = COMMANDS.map(([each]) => each.split(' ')[0] ?? '');
        return commands.filter((each) => line !== '' && each.startsWith(line.toLowerCase()));
      }
      const all = (await reading.get(command.toLowerCase())?.completions()) ?? [];
      const typed = rest.toLowerCase();
      return all.filter((each) => each.toLowerCase().startsWith(typed)).map((each) => `/${command} ${each}`);
    },
    async reply(line) {
      const text = line.trim();
      if (text === '') return undefined;
      const [, command = '', rest = ''] = /^\/(\w+)\s*(.*)$/s.exec(text) ?? [];
      const found = reading.get(command.toLowerCase());
      if (found !== undefined) return read(() => found.reply(rest));
      switch (command.toLowerCase()) {
        case '':
          return answer(text);
        case 'closest':
          return closest();
        case 'context':
          return context(rest);
        case 'articles':
          return render.say(
            articles.length === 0 ? noArticles(corpusDir) : titles(articles, articles.length),
          );
        case 'help':
          return render.say(help());
        case 'quit':
        case 'exit':
          return LEAVE;
        default:
          return render.say(`There is no /${command}. /help lists what there is.`);
      }
    },
  };
}

/** The commands in one column, what they do in another. */
function help(): string {
  const width = Math.max(
    ...COMMANDS.map(([command]) => command.length).filter((length) => length < LONG_COMMAND),
  );
  return [ASKING, ...COMMANDS.map(([command, does]) => `${command.padEnd(width)}  ${does}`)].join('\n');
}

/** What every command says where there is nothing to answer from. */
export function noArticles(corpusDir: string): string {
  return `There are no articles to answer from. Put .md or .txt files into "${corpusDir}" and start again.`;
}

function titles(articles: readonly Source[], most: number): string {
  const listed = articles.slice(0, most).map((article) => {
    const [title, ...rest] = about(article);
    return rest.length === 0 ? `· ${title}` : `· ${title} (${rest.join(', ')})`;
  });
  const more = articles.length - listed.length;
  return [
    `Answers come from ${articles.length === 1 ? 'one article' : `${articles.length} articles`}, in their own words:`,
    ...listed,
    ...(more > 0 ? [`· and ${more} more: /articles lists them all`] : []),
  ].join('\n');
}
