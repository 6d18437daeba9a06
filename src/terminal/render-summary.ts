/** A summary in, lines for a terminal out. */
import type { Summary } from '../summary/summary.js';
import { inertLine } from './inert.js';
import type { Renderer } from './render.js';
import type { Shown } from './shown.js';

const SILENT = 'The articles say nothing about that.';
const NOTHING_ALONE = 'No sentence of it can stand alone.';
const CLOSEST = 'These passages come closest:';
const elsewhere = (articles: number) =>
  articles === 1 ? 'In another article:' : `In ${articles} other articles:`;

/** @param article what the reader asked for, to be named where there is no such article */
export function renderSummary(
  { status, points, nearest }: Summary,
  { article, topic }: { readonly article?: string | undefined; readonly topic?: string | undefined },
  render: Renderer,
): Shown {
  if (status === 'unknown_article') {
    const name = inertLine(article ?? '');
    return { text: render.say(`There is no article "${name}". /sources lists them.`), quotes: [] };
  }
  if (status !== 'summarized') {
    const said = render.say(topic === undefined ? NOTHING_ALONE : SILENT);
    const closest = nearest.map((quote, i) => render.quote(quote, i + 1));
    const rest = closest.length === 0 ? [] : [render.aside(CLOSEST), ...closest];
    return { text: [said, ...rest].join('\n\n'), quotes: nearest };
  }
  const quotes = points.flatMap(({ quote, twins }) => [quote, ...twins]);
  const parts = points.flatMap(({ quote, twins }) => [
    render.quote(quote, quotes.indexOf(quote) + 1),
    ...(twins.length === 0 ? [] : [render.aside(elsewhere(twins.length))]),
    ...twins.map((twin) => render.quote(twin, quotes.indexOf(twin) + 1)),
  ]);
  return { text: parts.join('\n\n'), quotes };
}
