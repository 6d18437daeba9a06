/** Sentences in, what they date out: each that says when something was, once for each date in it. */
import { quote } from '../answer/quote.js';
import { wholeQuote } from '../answer/whole-quote.js';
import type { Article, Source } from '../articles/article.js';
import { datelineLength } from '../articles/dateline.js';
import { oldestFirst } from '../articles/reading-order.js';
import type { IndexedSentence } from '../index/corpus-index.js';
import { type DatedWords, datedWords } from './dated-words.js';
import { NAMES_MONTH } from './shapes.js';
import type { Timeline, TimelineEvent } from './timeline.js';

/** @param sentences all of the corpus */
export function chronicle(sentences: readonly IndexedSentence[]): Timeline {
  const events: TimelineEvent[] = [];
  const historical = articlesOnThePast(sentences);
  const undated = new Map<string, Source>();
  /** The year that the paragraph spoke of last. */
  let spokenOf: { readonly paragraph: string; readonly year: number } | undefined;
  for (const sentence of sentences) {
    const { body: _, ...source } = sentence.article;
    const { dates, needsDay } = datedWords(
      sentence.text,
      historical.has(sentence.article) ? null : source.published,
    );
    if (needsDay && source.published === null) undated.set(source.id, source);
    // A dateline says when it was written.
    const from = datelineLength(sentence.text);
    const paragraph = `${source.id} ${sentence.paragraph}`;
    const told = new Set<string>();
    for (const date of dates) {
      const isMonth = NAMES_MONTH.test(sentence.text.slice(date.start, date.end));
      if (!date.isResolved) spokenOf = { paragraph, year: yearOf(date.from) };
      else if (isMonth && spokenOf?.paragraph === paragraph && isFar(spokenOf.year, source.published))
        continue;
      if (date.start < from || told.has(date.from)) continue;
      told.add(date.from);
      events.push(eventOf(sentences, sentence, date));
    }
  }
  return { events: events.sort(inOrder), undated: [...undated.values()].sort(oldestFirst) };
}

function eventOf(
  sentences: readonly IndexedSentence[],
  sentence: IndexedSentence,
  { start, end, from, to, isResolved }: DatedWords,
): TimelineEvent {
  const { article, paragraph } = sentence;
  const whole = wholeQuote(sentences, sentence);
  const words = { start: sentence.start + start, end: sentence.start + end };
  const { highlight = [0, 0], ...quoted } = quote(article, { ...whole, paragraph }, words);
  return {
    quote: { ...quoted, highlight },
    from,
    to,
    resolvedFrom: isResolved ? article.published : null,
  };
}

/** So many years, none of them near its own day, make an article one on history: its "in May" is not of its own year. */
const YEARS_OF_HISTORY = 3;

/** Not those that tell of "Monday" or "yesterday": these are news, whatever years they look back on. */
function articlesOnThePast(sentences: readonly IndexedSentence[]): ReadonlySet<Article> {
  const years = new Map<Article, number[]>();
  const news = new Set<Article>();
  for (const { article, text } of sentences) {
    if (article.published === null) continue;
    const { dates } = datedWords(text, article.published);
    const named = dates.filter(({ isResolved }) => !isResolved).map(({ from }) => yearOf(from));
    years.set(article, [...(years.get(article) ?? []), ...named]);
    const near = dates.filter(({ isResolved }) => isResolved).map(({ start, end }) => text.slice(start, end));
    // "Today" may be these times, and history tells of "May 3" as well.
    if (near.some((words) => !NAMES_MONTH.test(words) && !/^today$/i.test(words))) news.add(article);
  }
  const onThePast = [...years].filter(
    ([article, named]) =>
      !news.has(article) &&
      named.length >= YEARS_OF_HISTORY &&
      named.every((year) => isFar(year, article.published)),
  );
  return new Set(onThePast.map(([article]) => article));
}

const yearOf = (date: string) => Number(date.slice(0, 4));
const isFar = (year: number, published: string | null) => Math.abs(year - yearOf(published ?? '')) > 1;

/** By their first day; a whole year before its months, a month before its days. */
function inOrder(a: TimelineEvent, b: TimelineEvent): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return oldestFirst(a.quote.article, b.quote.article) || a.quote.start - b.quote.start;
}
