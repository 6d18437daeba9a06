/** `npm run ask`: one question, or one a line from standard input, answered on standard output. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chooseFolders, FOLDER_OPTIONS, parseWords, runCommand, UsageError } from './command-line.js';
import { startEngine } from './engine-thread.js';
import { createRenderer } from './terminal/render.js';

const USAGE = `Usage: npm run ask -- "question" [--json] [--corpus DIR] [--index DIR]
       npm run ask -- --jsonl [--corpus DIR] [--index DIR]   reads questions from standard input, one a line`;

await runCommand(async ({ config, ...surroundings }) => {
  const { values, positionals } = parseWords(
    () =>
      parseArgs({
        options: { ...FOLDER_OPTIONS, json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
        allowPositionals: true,
      }),
    USAGE,
  );
  const question = positionals.join(' ');
  if (values.jsonl ? positionals.length > 0 : question === '') throw new UsageError(USAGE);

  const engine = await startEngine(chooseFolders(config, values), surroundings);
  try {
    if (values.jsonl) {
      for await (const line of createInterface({
        input: process.stdin,
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        print(JSON.stringify(await engine.ask(line)));
      }
    } else {
      const answer = await engine.ask(question);
      print(values.json ? JSON.stringify(answer) : createRenderer(process.stdout)(answer));
    }
  } finally {
    await engine.stop();
  }
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
