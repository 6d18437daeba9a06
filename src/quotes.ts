/** `npm run quotes`: who is quoted as saying what, on standard output. */
import { parseArgs } from 'node:util';
import { FOLDER_OPTIONS, parseWords, runCommand } from './command-line.js';
import { printReading } from './reading-command.js';
import { renderSpeech } from './terminal/render-speech.js';

const USAGE = `Usage: npm run quotes -- ["name"] [--json] [--corpus DIR] [--index DIR]
  name      one person's name, or a part of it; without one, everybody
  --json    the quotes as one JSON object
  --corpus  a folder of other articles
  --index   where the index of the articles is kept`;

await runCommand(async (surroundings) => {
  const { values, positionals } = parseWords(
    () => parseArgs({ options: { ...FOLDER_OPTIONS, json: { type: 'boolean' } }, allowPositionals: true }),
    USAGE,
  );
  const person = positionals.join(' ');
  await printReading(surroundings, values, {
    of: (engine) => engine.speech({ person }),
    text: (speech, render) => renderSpeech(speech, person, render).text,
  });
}, USAGE);
