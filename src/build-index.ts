/** `npm run build-index`: builds or refreshes the index, and says what it holds. */
import { parseArgs } from 'node:util';
import { chooseFolders, FOLDER_OPTIONS, parseWords, runCommand } from './command-line.js';
import { startEngine } from './engine-thread.js';
import { count } from './terminal/count.js';
import { print } from './terminal/print.js';

const USAGE = `Usage: npm run build-index -- [--corpus DIR] [--index DIR]
  --corpus  a folder of other articles
  --index   where their index is kept`;

await runCommand(async ({ config, ...surroundings }) => {
  const { values } = parseWords(() => parseArgs({ options: FOLDER_OPTIONS }), USAGE);
  const engine = await startEngine(chooseFolders(config, values), surroundings);
  try {
    const { articles, problems } = await engine.corpus();
    await print(
      `The index is ready: ${count(articles.length, 'article')}, ${count(problems.length, 'file')} left out.`,
    );
  } finally {
    await engine.stop();
  }
}, USAGE);
