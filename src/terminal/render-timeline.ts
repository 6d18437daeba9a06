/** A timeline in, lines for a terminal out. */
import type { Timeline, TimelineEvent } from '../timeline/timeline.js';
import { about, readableDay } from './citation.js';
import { inertLine } from './inert.js';
import type { Renderer } from './render.js';
import type { Shown } from './shown.js';

const NONE = 'The articles name no date that is certain.';

export function renderTimeline({ events, undated }: Timeline, render: Renderer): Shown {
  const quotes = events.map(({ quote }) => quote);
  const parts = events.map((event, i) =>
    [render.say(heading(event)), render.quote(event.quote, i + 1)].join('\n'),
  );
  const left = undated.map((article) => `· ${about(article).join(' · ')}`);
  const note =
    left.length === 0
      ? []
      : [
          render.aside(
            ['Left out, as these articles have no date to count from ("on Tuesday"):', ...left].join('\n'),
          ),
        ];
  return { text: [...(parts.length === 0 ? [render.say(NONE)] : parts), ...note].join('\n\n'), quotes };
}

/** `27 May 2025 ("on Tuesday", counted from the article's date, 27 May 2025)` */
function heading({ from, to, quote, resolvedFrom }: TimelineEvent): string {
  const when = to === null ? readableDay(from) : `${readableDay(from)} to ${readableDay(to)}`;
  if (resolvedFrom === null) return when;
  const words = inertLine(quote.text.slice(...quote.highlight));
  return `${when} ("${words}", counted from the article's date, ${readableDay(resolvedFrom)})`;
}
