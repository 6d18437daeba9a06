/** An answer as plain data -> the Discord messages that show it: never a quote cut, never one over the limit. */
import type { Answer, Quote } from '../answer/answer.js';
import { arrange } from '../answer/arrange.js';
import type { Span } from '../articles/article.js';
import { generationNumber } from '../index/generations.js';
import type { Language } from '../languages/en.js';
import { LANGUAGES } from '../languages/languages.js';
import {
  ANOTHER,
  type Button,
  buttonRow,
  buttonRows,
  CLOSEST,
  contextButton,
  offeredButtons,
} from './buttons.js';
import { citation } from './citation.js';
import { privacy } from './custom-id.js';
import { escapeLabel, unescapeMarkdown } from './escape.js';
import { placeId } from './place-id.js';
import { MESSAGE_LIMIT, type Post } from './post.js';
import { BLOCK, quotePages, SMALL, SMALL_BLOCK } from './quote-block.js';

/** How much of a question is repeated above its answer (characters). */
const ECHO_LIMIT = 200;

/** So many quotes fit one row with a button each, beside "Ask another". */
const MOST_SHOWN = 4;

export interface AnswerSetting {
  readonly say: Language;
  /** Whether the question is repeated: where the message doesn't hang on the reader's own. */
  readonly repeatQuestion: boolean;
  /** Whether only the asker sees it. */
  readonly isPrivate: boolean;
  /** Whether there are any to answer from. */
  readonly hasArticles: boolean;
  /** A second row of buttons. */
  readonly more?: readonly Button[];
  /** Behind those the ones that post the message they stand in: only where it holds the whole answer. */
  readonly sharing?: readonly Button[];
}

/** @returns at least one message, in order; nearly always just one */
export function renderAnswer(
  answer: Answer,
  { say, repeatQuestion, isPrivate, hasArticles, more = [], sharing = [] }: AnswerSetting,
): Post[] {
  const head = [
    ...(repeatQuestion ? [say.answer.asked(escapeLabel(answer.question, ECHO_LIMIT))] : []),
    ...(answer.searched === undefined
      ? []
      : [say.answer.understood(escapeLabel(answer.searched, ECHO_LIMIT))]),
  ];
  const another = { label: say.buttons.askAnother, id: ANOTHER.write(privacy(isPrivate)) };
  const { first, agreeing, differing, others } = arrange(answer);
  if (answer.status === 'answered' && first) {
    const also = [
      { title: say.answer.agreeing(1 + agreeing.length), beside: agreeing.map(quoteOnly) },
      {
        title: say.answer.differing,
        beside: differing.map(({ quote, words }) => ({
          quote,
          bold: words[0] && span(words[0].other),
          notes: words.map((each) =>
            contrast(first.text.slice(...each.first), quote.text.slice(...each.other)),
          ),
        })),
      },
      { title: say.answer.also, beside: others.map(quoteOnly) },
    ];
    const { parts, shown } = layOut(first, also, { say, head, from: versionOf(answer, say) });
    const second = parts.length > 1 ? more : [...more, ...sharing];
    return posts(parts, [[...contextButtons(shown, say), another], second]);
  }
  if (!hasArticles) return posts([[...head, say.answer.noArticles].join('\n')], []);
  const offered = offeredButtons(answer.offered ?? [], isPrivate);
  const offer = offered.length > 0 ? [say.answer.offered] : [];
  const closest = closestButtons(answer.nearest, say);
  const text = [...head, whyNot(answer, say), ...offer].join('\n');
  return posts(
    [text],
    [
      [...closest, another],
      [...more, ...sharing],
    ],
    offered,
  );
}

/** Which version of the articles an answer is from; empty where that is unknown. */
function versionOf({ version = '' }: Answer, { citation }: Language): string {
  const number = generationNumber(version);
  return number === 0 ? '' : ` · ${citation.version(number)}`;
}

/** The question repeated above an answer, in whichever language; empty where none is. */
export function echoedQuestion(content: string): string {
  const [line = ''] = content.split('\n');
  const prefixes = Object.values(LANGUAGES).map(({ answer }) => answer.asked(''));
  const prefix = prefixes.find((one) => line.startsWith(one));
  return prefix === undefined ? '' : unescapeMarkdown(line.slice(prefix.length));
}

function whyNot({ reason }: Answer, { tag, answer }: Language): string {
  switch (reason?.kind) {
    case 'language': {
      const name = new Intl.DisplayNames(tag, { type: 'language' }).of(reason.articles);
      return answer.otherLanguage(name ?? reason.articles);
    }
    case 'small_talk':
      return answer.nothingAsked;
    case undefined:
      return answer.notFound;
  }
}

/** The button that shows the closest passages; none where nothing comes close. */
export function closestButtons(nearest: readonly Quote[], { buttons }: Language): Button[] {
  const places = distinct(nearest).map(placeId);
  return places.length === 0 ? [] : [{ label: buttons.showClosest, id: CLOSEST.write(...places) }];
}

/** Passages that come close, on request: as many as one message holds whole, each with its citation. */
export function renderClosest(quotes: readonly Quote[], say: Language): Post[] {
  const [first, ...others] = distinct(quotes);
  if (!first) return posts([say.answer.changed], []);
  const { parts, shown } = layOut(first, [{ title: '', beside: others.map(quoteOnly) }], {
    say,
    head: [say.answer.closest],
    mark: BLOCK,
  });
  return posts(parts, [contextButtons(shown, say)]);
}

interface Layout {
  readonly say: Language;
  /** The lines above the first quote. */
  readonly head: readonly string[];
  /** How the further quotes are marked. */
  readonly mark?: string;
  /** What stands behind the first quote's citation. */
  readonly from?: string;
}

/** A further quote. */
interface Beside {
  readonly quote: Quote;
  readonly bold?: Span | undefined;
  /** Small lines under its text. */
  readonly notes?: readonly string[];
}

interface Section {
  /** The line above its first quote; none where it is empty. */
  readonly title: string;
  readonly beside: readonly Beside[];
}

const quoteOnly = (quote: Quote): Beside => ({ quote });
const span = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** The two sides of a difference, beside one another. */
function contrast(first: string, other: string): string {
  return `${SMALL}${escapeLabel(first, ECHO_LIMIT)} ↔ ${escapeLabel(other, ECHO_LIMIT)}`;
}

/**
 * The first quote whole, over several messages if it must; behind it each further quote that still fits whole. The first
 * has its answering words in bold, and one that differs the words in which it does: what the others say beside it is for
 * the reader to judge.
 * @returns the messages' texts, and the quotes shown, in the order of their numbers
 */
function layOut(
  first: Quote,
  also: readonly Section[],
  { say, head, mark = SMALL_BLOCK, from = '' }: Layout,
): { parts: string[]; shown: Quote[] } {
  const pages = quotePages(passage(first), MESSAGE_LIMIT - length(head)).map((page) => page.markdown);
  const parts = [...meant(first, say), citation(first, { say, number: 1 }) + from].reduce(addWhole, [
    [...head, pages.shift() ?? ''].join('\n'),
    ...pages,
  ]);
  const shown = [first];
  let last = parts.pop() ?? '';
  for (const { title, beside } of also) {
    let heading = title === '' ? [] : [title];
    for (const { quote, bold, notes = [] } of beside) {
      const [block, more] = quotePages({ text: quote.text, bold }, MESSAGE_LIMIT, mark);
      if (!block || more || shown.length === MOST_SHOWN) continue;
      const under = [...meant(quote, say), ...notes, citation(quote, { say, number: shown.length + 1 })];
      const longer = [last, '', ...heading, block.markdown, ...under].join('\n');
      if (longer.length > MESSAGE_LIMIT) continue;
      last = longer;
      heading = [];
      shown.push(quote);
    }
  }
  return { parts: [...parts, last], shown };
}

/** Whom a quote's words mean: in brackets, outside the quote. */
function meant({ means = [] }: Quote, { answer }: Language): string[] {
  if (means.length === 0) return [];
  return [answer.meant(means.map(({ text }) => escapeLabel(text, ECHO_LIMIT)).join(', '))];
}

function passage({ text, highlight }: Quote) {
  return { text, bold: highlight && { start: highlight[0], end: highlight[1] } };
}

function length(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Puts a line behind the last message, or into one more where it has no room. */
function addWhole(parts: string[], line: string): string[] {
  const last = parts.at(-1) ?? '';
  const longer = `${last}\n${line}`;
  return longer.length <= MESSAGE_LIMIT ? [...parts.slice(0, -1), longer] : [...parts, line];
}

function contextButtons(quotes: readonly Quote[], say: Language): Button[] {
  return quotes.map((quote, at) => contextButton(quote, say, quotes.length === 1 ? undefined : at + 1));
}

/** Each place once: Discord refuses a message in which two buttons have the same custom id. */
function distinct(quotes: readonly Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [placeId(quote), quote])).values()];
}

/** Buttons hang on the last message; all in one row where that holds them. */
function posts(
  parts: readonly string[],
  rows: readonly (readonly Button[])[],
  above: readonly Button[] = [],
): Post[] {
  return parts.map((content, at) => ({
    content,
    components: at === parts.length - 1 ? [...buttonRow(above), ...buttonRows(rows)] : [],
  }));
}
