/** A timeline as plain data -> a page of the message that shows it: days, and below each what the articles say of it. */
import * as v from 'valibot';
import type { Language } from '../languages/en.js';
import type { Timeline, TimelineEvent } from '../timeline/timeline.js';
import type { Button } from './buttons.js';
import { citation, shownDay } from './citation.js';
import { customIds, PAGE } from './custom-id.js';
import { escapeLabel } from './escape.js';
import type { Post } from './post.js';
import { type ListedQuote, renderList } from './quote-list.js';

export const TIMELINE_PAGE = customIds('timeline', v.strictTuple([PAGE]));

/** The words that say when are few; of more, so many characters are repeated. */
const WORDS_LIMIT = 60;

export interface TimelineSetting {
  readonly say: Language;
  /** From 0. */
  readonly page: number;
  readonly buttons: readonly Button[];
}

/** @param timeline with at least one event */
export function renderTimeline({ events, undated }: Timeline, { say, page, buttons }: TimelineSetting): Post {
  const turn = (to: number) => TIMELINE_PAGE.write(String(to));
  const foot = undated.length === 0 ? '' : say.timeline.undated(undated.length);
  const listed = events.map((event) => listedEvent(event, say));
  return renderList(listed, { say, head: say.timeline.head, foot, page, turn, buttons });
}

function listedEvent({ quote, from, to, resolvedFrom }: TimelineEvent, say: Language): ListedQuote {
  const [start, end] = quote.highlight;
  const when = to === null ? shown(from, say) : say.timeline.span(shown(from, say), shown(to, say));
  const words = escapeLabel(quote.text.slice(start, end), WORDS_LIMIT);
  // Counted from the article's own date, which stands in the citation.
  const counted = resolvedFrom === null ? [] : [say.timeline.counted(words)];
  return {
    quote,
    heading: `**${when}**`,
    bold: { start, end },
    cite: (number) => [citation(quote, { say, number }), ...counted].join(' · '),
  };
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` in the reader's language. */
function shown(date: string, { tag }: Language): string {
  if (/^\d{4}$/.test(date)) return date;
  if (!/^\d{4}-\d{2}$/.test(date)) return shownDay(date) ?? date;
  const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return month.format(new Date(`${date}-01T00:00:00Z`));
}
