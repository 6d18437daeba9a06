import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { loadCorpus } from '../src/articles/load.js';
import { loadConfig } from '../src/config.js';
import { readStoredArticles } from '../src/index/stored-articles.js';
import { emptyFolder } from './commands/run.js';
import { keptLog } from './discord/with-bot.js';

/** As it is compiled: its process runs only so. */
const { startBuilder }: typeof import('../src/start-builder.js') = await import(
  pathToFileURL(resolve('dist/start-builder.js')).href
);
const { modelDir, hubUrl } = loadConfig();

function folders() {
  const corpusDir = emptyFolder();
  return { corpusDir, indexDir: join(corpusDir, 'index'), modelDir, hubUrl };
}
const write = ({ corpusDir }: { corpusDir: string }, text: string) =>
  writeFileSync(join(corpusDir, 'harbour.txt'), `The harbour\n\n${text}\n`);

test('builds the articles that it is given, tells how far it is, and publishes only then', async () => {
  const given = folders();
  const builder = startBuilder(given, keptLog().log);
  write(given, 'The harbour of Oss was opened in 1968.');
  const steps: [number, number][] = [];
  const corpus = await loadCorpus(given.corpusDir);
  const built = await builder.build(corpus, (done, total) => steps.push([done, total]));
  expect(steps).toEqual([
    [0, 1],
    [1, 1],
  ]);
  expect(readdirSync(given.indexDir)).not.toContain('CURRENT');
  await built?.publish();
  await builder.end();
  expect(await readStoredArticles(given.indexDir, built?.version ?? '')).toMatchObject([{ id: 'harbour' }]);

  const again = startBuilder(given, keptLog().log);
  expect(await again.build(corpus, () => {})).toBeUndefined();
  await again.end();
});

test('ended before it has begun, it leaves nothing behind', async () => {
  const given = folders();
  write(given, 'The harbour of Oss was opened in 1968.');
  await startBuilder(given, keptLog().log).end();
  expect(readdirSync(given.corpusDir)).toEqual(['harbour.txt']);
});

test('what it can’t write it refuses with the sentence for it', async () => {
  const given = folders();
  write(given, 'The harbour of Oss was opened in 1968.');
  const builder = startBuilder({ ...given, indexDir: join(given.corpusDir, 'harbour.txt') }, keptLog().log);
  const building = builder.build(await loadCorpus(given.corpusDir), () => {});
  await expect(building).rejects.toMatchObject({
    message: expect.stringMatching(/^Cannot write the index in ".*": there is a file where/),
    // By which a full disk is told from other failures.
    cause: { code: expect.stringMatching(/^(?:ENOTDIR|EEXIST)$/) },
  });
  await builder.end();
});
