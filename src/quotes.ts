/** `npm run quotes`: who is quoted as saying what, on standard output. */
import { parseArgs } from 'node:util';
import { parseWords, runCommand } from './command-line.js';
import { printReading, READING_OPTIONS, readingUsage } from './reading-command.js';
import { renderSpeech } from './terminal/render-speech.js';

const USAGE = `Usage: npm run quotes -- ["name"] [--json] [--corpus DIR] [--index DIR]
  name      one person's name, or a part of it; without one, everybody
${readingUsage('the quotes as one JSON object')}`;

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () => parseArgs({ options: READING_OPTIONS, allowPositionals: true }),
    USAGE,
  );
  const person = positionals.join(' ');
  await printReading(surroundings, values, {
    of: (engine) => engine.speech({ person }),
    text: (speech, render) => renderSpeech(speech, person, render).text,
  });
}, USAGE);
