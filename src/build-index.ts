/** `npm run build-index`: builds or refreshes the index, and says what it holds. */
import { parseArgs } from 'node:util';
import { chooseFolders, FOLDER_OPTIONS, parseWords, runCommand } from './command-line.js';
import { startEngine } from './engine-thread.js';

const USAGE = 'Usage: npm run build-index -- [--corpus DIR] [--index DIR]';

await runCommand(async ({ config, ...surroundings }) => {
  const { values } = parseWords(() => parseArgs({ options: FOLDER_OPTIONS }), USAGE);
  const engine = await startEngine(chooseFolders(config, values), surroundings);
  const { articles, problems } = await engine.corpus();
  await engine.stop();
  console.log(
    `The index is ready: ${count(articles.length, 'article')}, ${count(problems.length, 'file')} left out.`,
  );
});

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
