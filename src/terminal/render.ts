/** An answer in, lines for a terminal out: the quote, the words that answer set off, and the citation under it. */
import picocolors from 'picocolors';
import type { Answer, Context, Quote } from '../answer/answer.js';
import { arrange } from '../answer/arrange.js';
import { citation } from './citation.js';
import { inert, inertLine } from './inert.js';
import { wrap } from './wrap.js';

/** Columns of a terminal that does not tell. */
const USUAL_WIDTH = 80;
/** Longer lines are hard to read (columns). */
const MAX_WIDTH = 100;
/** Narrower than this (columns) the terminal may break lines itself. */
const MIN_WIDTH = 16;
const BAR = '  ┃ ';
const UNDER_BAR = '    ';

export const NOT_FOUND = "The articles don't say.";
const CLOSEST = 'These passages come closest. They may not answer the question.';
const ALSO = 'Also in the articles:';
const DIFFERENT = 'The articles differ:';
const OFFERED = 'Questions that the articles answer:';
const NOTHING_ASKED = 'Ask about the articles: I answer only in their own words.';
const agree = (articles: number) => `${articles === 2 ? 'Both' : articles} articles say so:`;
const understood = (searched: string) => `Understood as: ${searched}`;
const meant = (name: string) => `[meant: ${name}]`;
const languages = new Intl.DisplayNames('en', { type: 'language' });
const otherLanguage = (articles: string) =>
  `I read only ${languages.of(articles)}, the language of the articles. Please ask in ${languages.of(articles)}.`;

/** Where the lines go. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Renderer {
  /** @param hint how to see the closest passages; shown when nothing was found and there are some */
  answer(answer: Answer, hint: string): string;
  /** The closest passages of a question that was not answered, numbered. */
  closest(quotes: readonly Quote[]): string;
  /** A quote in its paragraph. */
  context(context: Context): string;
  /** A quote with its citation. @param number what it is called; left out: nothing */
  quote(quote: Quote, number?: number): string;
  /** The program's own words, without any markup. */
  say(sentence: string): string;
  /** The same, less loud. */
  aside(sentence: string): string;
}

/**
 * Text is wrapped for a terminal only: in a file or a pipe a quote stays in one piece, so that it can be searched.
 * @param colors undefined: only on a terminal
 */
export function createRenderer(output: Output, colors?: boolean): Renderer {
  const { bold, cyan, dim } = picocolors.createColors(colors ?? output.isTTY === true);

  /** Columns for text that is indented as far as a quote is; asked each time, as a terminal can change. */
  function room(): number {
    if (output.isTTY !== true) return Number.POSITIVE_INFINITY;
    // Some terminals say that they have 0 columns.
    return Math.max(Math.min(output.columns || USUAL_WIDTH, MAX_WIDTH), MIN_WIDTH) - BAR.length;
  }

  /** The middle part set off from what is around it. */
  function barred(before: string, middle: string, after: string, look: (text: string) => string): string {
    const text = before + middle + after;
    const [from, to] = [before.length, before.length + middle.length];
    const lines = wrap(text, room()).map(({ start, end }) => {
      const within = (at: number) => Math.max(start, Math.min(at, end));
      const set = text.slice(within(from), within(to));
      return [text.slice(start, within(from)), set && look(set), text.slice(within(to), end)].join('');
    });
    return lines.map((line) => `${cyan(BAR)}${line}`).join('\n');
  }

  function quoted(
    { text, highlight, means = [] }: Quote,
    set: readonly [number, number] = highlight ?? [0, 0],
  ): string {
    const [from, to] = set;
    const lines = barred(
      inert(text.slice(0, from)),
      inert(text.slice(from, to)),
      inert(text.slice(to)),
      bold,
    );
    if (means.length === 0) return lines;
    return `${lines}\n${small(meant(inertLine(means.map((each) => each.text).join(', '))))}`;
  }

  function small(text: string): string {
    const lines = wrap(text, room()).map(({ start, end }) => dim(text.slice(start, end)));
    return lines.map((line) => `${UNDER_BAR}${line}`).join('\n');
  }

  /** A link in one piece, so that a terminal that knows links opens the whole of it. */
  function cited({ article, paragraph }: Quote, number?: number, paragraphs?: number): string {
    const { line, link } = citation(article, paragraph, { number, paragraphs });
    return link === null ? small(line) : `${small(line)}\n${UNDER_BAR}${dim(link)}`;
  }

  const numbered = (quotes: readonly Quote[], from = 1) =>
    quotes.map((quote, at) => `${quoted(quote)}\n${cited(quote, from + at)}`);
  const say = (sentence: string) =>
    wrap(sentence, room() + UNDER_BAR.length - 2)
      .map(({ start, end }) => `  ${sentence.slice(start, end)}`)
      .join('\n');
  const aside = (sentence: string) => say(sentence).replace(/\S.*$/gm, (line) => dim(line));

  function notFound({ reason, nearest, offered = [] }: Answer, hint: string): string {
    const why =
      reason?.kind === 'language'
        ? otherLanguage(reason.articles)
        : reason?.kind === 'small_talk'
          ? NOTHING_ASKED
          : NOT_FOUND;
    const closer = nearest.length === 0 ? [] : [aside(hint)];
    const questions = offered.map((question) => say(`· ${inertLine(question)}`));
    return [say(why), ...closer, ...(questions.length > 0 ? ['', aside(OFFERED), ...questions] : [])].join(
      '\n',
    );
  }

  return {
    say,
    aside,
    quote: (quote, number) => `${quoted(quote)}\n${cited(quote, number)}`,
    answer(answer, hint) {
      const searched = answer.searched === undefined ? [] : [aside(understood(inertLine(answer.searched)))];
      const { first, agreeing, differing, others } = arrange(answer);
      if (first === undefined) return [...searched, notFound(answer, hint)].join('\n\n');
      const differingFrom = 2 + agreeing.length;
      const parts = [
        ...searched,
        ...numbered([first]),
        ...(agreeing.length > 0 ? [aside(agree(1 + agreeing.length)), ...numbered(agreeing, 2)] : []),
        ...differing.flatMap(({ quote, words }, at) => [
          ...(at === 0 ? [aside(DIFFERENT)] : []),
          [
            quoted(quote, words[0]?.other),
            ...words.map((each) =>
              small(
                `${inertLine(first.text.slice(...each.first))} [1] / ${inertLine(quote.text.slice(...each.other))} [${differingFrom + at}]`,
              ),
            ),
            cited(quote, differingFrom + at),
          ].join('\n'),
        ]),
        ...(others.length > 0 ? [aside(ALSO), ...numbered(others, differingFrom + differing.length)] : []),
      ];
      return parts.join('\n\n');
    },
    closest: (quotes) => [aside(CLOSEST), ...numbered(quotes)].join('\n\n'),
    context({ quote, before, after, paragraphs }) {
      const paragraph = barred(inert(before), inert(quote.text), inert(after), bold);
      return `${paragraph}\n${cited(quote, undefined, paragraphs)}`;
    },
  };
}
