/** An answer as plain data -> the Discord messages that show it: never a quote cut, never one over the limit. */
import type { Answer, Quote } from '../answer/answer.js';
import type { Language } from '../languages/en.js';
import { ANOTHER, type Button, buttonRow, CLOSEST, CONTEXT } from './buttons.js';
import { citation } from './citation.js';
import { privacy } from './custom-id.js';
import { escapeLabel } from './escape.js';
import { placeId } from './place-id.js';
import { MESSAGE_LIMIT, type Post } from './post.js';
import { BLOCK, quotePages, SMALL_BLOCK } from './quote-block.js';

/** How much of a question is repeated above its answer (characters). */
const ECHO_LIMIT = 200;

export interface AnswerSetting {
  readonly say: Language;
  /** Whether the question is repeated: where the message doesn't hang on the reader's own. */
  readonly repeatQuestion: boolean;
  /** Whether only the asker sees it. */
  readonly isPrivate: boolean;
  /** Whether there are any to answer from. */
  readonly hasArticles: boolean;
}

/** @returns at least one message, in order; nearly always just one */
export function renderAnswer(
  answer: Answer,
  { say, repeatQuestion, isPrivate, hasArticles }: AnswerSetting,
): Post[] {
  const head = repeatQuestion ? [say.answer.asked(escapeLabel(answer.question, ECHO_LIMIT))] : [];
  const another = { label: say.buttons.askAnother, id: ANOTHER.write(privacy(isPrivate)) };
  const [first, ...also] = distinct(answer.quotes);
  if (answer.status === 'answered' && first) {
    const { parts, shown } = layOut(first, also, { say, head });
    return posts(parts, [...contextButtons(shown, say), another]);
  }
  if (!hasArticles) return posts([[...head, say.answer.noArticles].join('\n')], []);
  return posts(
    [[...head, say.answer.notFound].join('\n')],
    [...closestButtons(answer.nearest, say), another],
  );
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
  const { parts, shown } = layOut(first, others, { say, head: [say.answer.closest], mark: BLOCK, title: '' });
  return posts(parts, contextButtons(shown, say));
}

interface Layout {
  readonly say: Language;
  /** The lines above the first quote. */
  readonly head: readonly string[];
  /** How the further quotes are marked, and the line above them; none where it is empty. */
  readonly mark?: string;
  readonly title?: string;
}

/**
 * The first quote whole, over several messages if it must; behind it each further quote that still fits whole. Only the
 * first has its answering words in bold: what the others say beside it is for the reader to judge.
 * @returns the messages' texts, and the quotes shown, in the order of their numbers
 */
function layOut(
  first: Quote,
  also: readonly Quote[],
  { say, head, mark = SMALL_BLOCK, title = say.answer.also }: Layout,
): { parts: string[]; shown: Quote[] } {
  const pages = quotePages(passage(first), MESSAGE_LIMIT - length(head)).map((page) => page.markdown);
  const parts = addWhole(
    [[...head, pages.shift() ?? ''].join('\n'), ...pages],
    citation(first, { say, number: 1 }),
  );
  const shown = [first];
  let last = parts.pop() ?? '';
  for (const quote of also) {
    const [block, more] = quotePages({ text: quote.text }, MESSAGE_LIMIT, mark);
    if (!block || more) continue;
    const heading = shown.length === 1 && title !== '' ? [title] : [];
    const lines = ['', ...heading, block.markdown, citation(quote, { say, number: shown.length + 1 })];
    const longer = [last, ...lines].join('\n');
    if (longer.length > MESSAGE_LIMIT) continue;
    last = longer;
    shown.push(quote);
  }
  return { parts: [...parts, last], shown };
}

function passage({ text, highlight }: Quote) {
  return { text, bold: highlight && { start: highlight[0], end: highlight[1] } };
}

function length(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Puts a line behind the last message, or into one more where it has no room. */
function addWhole(parts: readonly string[], line: string): string[] {
  const last = parts.at(-1) ?? '';
  const longer = `${last}\n${line}`;
  return longer.length <= MESSAGE_LIMIT ? [...parts.slice(0, -1), longer] : [...parts, line];
}

function contextButtons(quotes: readonly Quote[], { buttons }: Language): Button[] {
  return quotes.map((quote, at) => ({
    label: quotes.length === 1 ? buttons.showInContext : buttons.showNumberInContext(at + 1),
    id: CONTEXT.write(placeId(quote)),
  }));
}

/** Each place once: Discord refuses a message in which two buttons have the same custom id. */
function distinct(quotes: readonly Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [placeId(quote), quote])).values()];
}

/** Buttons hang on the last message. */
function posts(parts: readonly string[], buttons: readonly Button[]): Post[] {
  return parts.map((content, at) => ({
    content,
    components: at === parts.length - 1 ? buttonRow(buttons) : [],
  }));
}
