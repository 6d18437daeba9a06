/** `npm run summary`: what the articles, one of them, or all of them on a topic say, on standard output. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand, UsageError } from './command-line.js';
import { namedArticle, printReading, READING_OPTIONS } from './reading-command.js';
import { SUMMARY_SENTENCES, type SummaryLength } from './summary/summary.js';
import { renderSummary } from './terminal/render-summary.js';

const USAGE = `Usage: npm run summary -- ["topic"] [--article NAME] [--length short|medium|long] [--json] [--corpus DIR] [--index DIR]
  topic      what the summary is to be about; without one, everything
  --article  one article: its number in "npm run sources", its title or a part of it, or its file's name
  --length   short: 3 sentences, medium: 6 (unless you say), long: 10
  --json     the summary as one JSON object
  --corpus   a folder of other articles
  --index    where the index of the articles is kept`;

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () =>
      parseArgs({
        options: {
          ...READING_OPTIONS,
          article: { type: 'string' },
          length: { type: 'string', default: 'medium' },
        },
        allowPositionals: true,
      }),
    USAGE,
  );
  const { length, article: named } = values;
  if (!isLength(length))
    throw new UsageError(`--length is short, medium or long, not "${length}".\n${USAGE}`);
  const topic = positionals.length === 0 ? undefined : positionals.join(' ');

  await printReading(surroundings, values, {
    async of(engine) {
      const article = named === undefined ? undefined : await namedArticle(engine, named);
      return engine.summary({
        length,
        ...(article === undefined ? {} : { article }),
        ...(topic === undefined ? {} : { topic }),
      });
    },
    text: (summary, render) => renderSummary(summary, { article: named, topic }, render).text,
  });
}, USAGE);

function isLength(text: string): text is SummaryLength {
  return Object.hasOwn(SUMMARY_SENTENCES, text);
}
