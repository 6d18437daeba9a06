/** `npm run timeline`: what the articles date, oldest first, on standard output. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand } from './command-line.js';
import { printReading, READING_OPTIONS, readingUsage } from './reading-command.js';
import { renderTimeline } from './terminal/render-timeline.js';

const USAGE = `Usage: npm run timeline -- [--json] [--corpus DIR] [--index DIR]
${readingUsage('the timeline as one JSON object')}`;

await runCommand(async (surroundings) => {
  const { values } = parseWords(() => parseArgs({ options: READING_OPTIONS }), USAGE);
  await printReading(surroundings, values, {
    of: (engine) => engine.timeline(),
    text: (timeline, render) => renderTimeline(timeline, render).text,
  });
}, USAGE);
