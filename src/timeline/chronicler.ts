/** Articles in, what they date out: each sentence that says when something was, once for each date in it. */
import { quote } from '../answer/quote.js';
import { wholeQuote } from '../answer/whole-quote.js';
import type { Source } from '../articles/article.js';
import { datelineLength } from '../articles/dateline.js';
import { oldestFirst } from '../articles/reading-order.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { datedWords } from './dated-words.js';
import type { Chronicler, Timeline, TimelineEvent } from './timeline.js';

export function createChronicler(index: CorpusIndex): Chronicler {
  /** Under an index the articles don't change. */
  let known: Timeline | undefined;
  return {
    async timeline() {
      known ??= chronicle(index.sentences);
      return known;
    },
  };
}

/** @param sentences all of the corpus */
function chronicle(sentences: readonly IndexedSentence[]): Timeline {
  const events: TimelineEvent[] = [];
  const undated = new Map<string, Source>();
  for (const sentence of sentences) {
    const { body: _, ...source } = sentence.article;
    const { dates, needsDay } = datedWords(sentence.text, source.published);
    if (needsDay) undated.set(source.id, source);
    // A dateline says when it was written.
    const from = datelineLength(sentence.text);
    const told = new Set<string>();
    for (const { start, end, from: first, to, isResolved } of dates) {
      if (start < from || told.has(first)) continue;
      told.add(first);
      const { means, ...span } = wholeQuote(sentences, sentence);
      const words = { start: sentence.start + start, end: sentence.start + end };
      const { highlight = [0, 0], ...quoted } = quote(
        sentence.article,
        { ...span, paragraph: sentence.paragraph },
        words,
      );
      const meant = means && { ...means, text: sentence.article.body.slice(means.start, means.end) };
      events.push({
        quote: { ...quoted, highlight, ...(meant === undefined ? {} : { means: meant }) },
        from: first,
        to,
        resolvedFrom: isResolved ? source.published : null,
      });
    }
  }
  return { events: events.sort(inOrder), undated: [...undated.values()].sort(oldestFirst) };
}

/** By their first day; a whole year before its months, a month before its days. */
function inOrder(a: TimelineEvent, b: TimelineEvent): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return oldestFirst(a.quote.article, b.quote.article) || a.quote.start - b.quote.start;
}
