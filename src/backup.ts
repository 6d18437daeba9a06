/** `npm run backup`: the state, the articles and the removed ones, in one packed file. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseWords, runCommand, UsageError } from './command-line.js';
import { backUp } from './keeping/backup.js';
import { openKeeper } from './open-keeper.js';
import { count } from './terminal/count.js';
import { print } from './terminal/print.js';

const USAGE = `Usage: npm run backup -- FILE
  FILE  where the backup is written, such as verbatim.tar.gz; it must not be there yet`;

await runCommand(async ({ config, log }) => {
  const { positionals } = parseWords(() => parseArgs({ allowPositionals: true }), USAGE);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(`One file is to be named.\n${USAGE}`);
  const opened = await openKeeper(config, { log });
  try {
    const articles = await backUp(resolve(file), { ...config, ...opened });
    await print(`Backed up ${count(articles, 'article')}, the removed ones and the state to "${file}".`);
  } finally {
    await opened.close();
  }
}, USAGE);
