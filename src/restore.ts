/** `npm run restore`: what `npm run backup` has written, in the place of what is there. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseWords, runCommand, UsageError } from './command-line.js';
import { restore } from './keeping/backup.js';
import { count } from './terminal/count.js';
import { print } from './terminal/print.js';

const USAGE = `Usage: npm run restore -- FILE
  FILE  a backup that npm run backup has written. Stop the bot before.`;

await runCommand(async ({ config }) => {
  const { positionals } = parseWords(() => parseArgs({ allowPositionals: true }), USAGE);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(`One file is to be named.\n${USAGE}`);
  const { before, articles } = await restore(resolve(file), config);
  await print(
    `Restored ${count(articles, 'article')} and the state. What was there before lies in "${before}". The index follows at the next start.`,
  );
}, USAGE);
