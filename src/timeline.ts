/** `npm run timeline`: what the articles date, oldest first, on standard output. */
import { parseArgs } from 'node:util';
import { FOLDER_OPTIONS, parseWords, runCommand } from './command-line.js';
import { printReading } from './reading-command.js';
import { renderTimeline } from './terminal/render-timeline.js';

const USAGE = `Usage: npm run timeline -- [--json] [--corpus DIR] [--index DIR]
  --json    the timeline as one JSON object
  --corpus  a folder of other articles
  --index   where the index of the articles is kept`;

await runCommand(async (surroundings) => {
  const { values } = parseWords(
    () => parseArgs({ options: { ...FOLDER_OPTIONS, json: { type: 'boolean' } } }),
    USAGE,
  );
  await printReading(surroundings, values, {
    of: (engine) => engine.timeline(),
    text: (timeline, render) => renderTimeline(timeline, render).text,
  });
}, USAGE);
