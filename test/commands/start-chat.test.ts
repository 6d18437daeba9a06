import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { CORPUS, emptyFolder, run, start } from './run.js';

const WHO = 'Who accompanied the Prime Minister?';

test('npm start answers one question a line from standard input, and prints nothing but the answers', async () => {
  const { status, stdout, stderr } = await run('start', [], {
    input: `${WHO}\n\n😀\r\n/sing`,
    env: { LOG_LEVEL: 'warn' },
  });
  expect(status).toBe(0);
  expect(stderr.replace(/^Embedding: .*\n/gm, '')).toBe('');
  expect(stdout).toContain('Field Marshal Syed Asim Munir');
  expect(stdout).toMatch(
    /^ {4}\[\d\] Sharif's visit to Lachin, a friendship reaffirmed · News Desk · paragraph 2$/m,
  );
  expect(stripVTControlCharacters(stdout)).toBe(stdout);
  expect(stdout).not.toMatch(/> |^\n|\n\n\n|\n\n$/);
  expect(
    stdout.endsWith("\n\n  The articles don't say.\n\n  There is no /sing. /help lists what there is.\n"),
  ).toBe(true);
  // Behind each bar stands a stretch of an article, in one piece.
  const { articles } = await loadCorpus(CORPUS);
  const quotes = [...stdout.matchAll(/^ {2}┃ (.*)$/gm)].map(([, quote]) => quote ?? '');
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes)
    expect(
      articles.some(({ body }) => body.includes(quote)),
      quote,
    ).toBe(true);
});

test('npm start without a token, and with nothing to read, says so before it ends', async () => {
  const { status, stdout, stderr } = await run('start');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toMatch(/INFO: DISCORD_TOKEN is not set: questions are read from standard input/);
});

test('npm start | head -1 ends quietly', async () => {
  const { process, ended } = start('start', [], { LOG_LEVEL: 'silent' });
  process.stdin.write(`${WHO}\n`);
  await once(process.stdout, 'data');
  process.stdout.destroy();
  process.stdin.write(`${WHO}\n`.repeat(5));
  expect(await ended).toMatchObject({ status: 0, stderr: '' });
});

test('npm start without any article says so, and where to put some', async () => {
  const corpus = emptyFolder();
  const env = { CORPUS_DIR: corpus, INDEX_DIR: emptyFolder() };
  const { status, stdout } = await run('start', [], { env, input: `${WHO}\n` });
  expect(status).toBe(0);
  expect(stdout).toBe(
    `  There are no articles to answer from. Put .md or .txt files into "${corpus}" and start again.\n`,
  );
});

test('npm start names the file that it can’t serve, with reason and remedy, and serves the others', async () => {
  const folder = emptyFolder();
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeFileSync(
    join(corpus, 'harbour.txt'),
    'The harbour\n\nThe harbour of Oss was opened in 1968 by mayor Ada Vermeer.\n',
  );
  writeFileSync(join(corpus, 'broken.txt'), Buffer.from([0x41, 0xff, 0xfe, 0x42]));
  const env = { CORPUS_DIR: corpus, INDEX_DIR: join(folder, 'index') };
  const { status, stdout, stderr } = await run('start', [], {
    env,
    input: 'Who opened the harbour of Oss?\n/articles\n',
  });
  expect(status).toBe(0);
  expect(stderr).toMatch(/WARN.*: "broken\.txt" is not served\. .*UTF-8/);
  expect(stdout).toContain('one article');
  expect(stdout).toContain('The harbour');
  expect(stdout).not.toContain('broken');
});

test('npm start ends with 2 when it is given words that it doesn’t know', async () => {
  const { status, stderr } = await run('start', ['--bot']);
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm start');
});

test('npm run build-index says what the index holds', async () => {
  const { status, stdout } = await run('build-index', []);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'The index is ready: 2 articles, 0 files left out.\n',
  });
});
