/** `npm run corpus` as its own process, and a keeper with its engine as the bot has them, on the same folders. */
import { cpSync, mkdirSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.js';
import type { EngineThread } from '../../src/engine-thread.js';
import type { OpenKeeper } from '../../src/open-keeper.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { keptLog } from '../discord/with-bot.js';
import { CORPUS, emptyFolder, run } from './run.js';

const dist = (name: string) => pathToFileURL(resolve('dist', name)).href;
const { startEngine }: typeof import('../../src/engine-thread.js') = await import(dist('engine-thread.js'));
const { openKeeper }: typeof import('../../src/open-keeper.js') = await import(dist('open-keeper.js'));

const home = emptyFolder();
const [corpusDir, indexDir, dataDir] = [join(home, 'corpus'), join(home, 'index'), join(home, 'data')];
const env = { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
const corpus = (words: readonly string[], input = '') => run('corpus', words, { env, input });
const LIGHTHOUSE = 'The lighthouse of Oss was lit for the first time by Ada Vermeer in 1968.\n';
const WHO = 'Who lit the lighthouse of Oss for the first time?';

const { log, lines } = keptLog();
let opened: OpenKeeper;
let engine: EngineThread;
beforeAll(async () => {
  mkdirSync(corpusDir);
  for (const name of readdirSync(CORPUS)) cpSync(join(CORPUS, name), join(corpusDir, name));
  const { modelDir, hubUrl } = loadConfig();
  const config = {
    ...loadConfig(),
    corpusDir,
    indexDir,
    dataDir,
    modelDir,
    hubUrl,
    refreshSchedule: '0 4 1 1 *',
  };
  opened = await openKeeper(config, { log });
  engine = await startEngine(config, { log, progress: SILENT_PROGRESS });
  await opened.attach(engine);
});
afterAll(async () => {
  await opened.close();
  await engine.stop();
});

const quotedIn = async (question: string) =>
  (await engine.ask(question)).quotes.map(({ article }) => article.id);
const said = () => lines.map(({ sentence }) => sentence).join('\n');

/** Several processes one after another, each of which loads its libraries. */
const PATIENCE = { timeout: 180_000 };

describe('beside a running bot', PATIENCE, () => {
  test('an article is added, quoted, removed, at once not quoted any more, put back, and rolled back', async () => {
    const first = engine.served().version;
    const added = await corpus(
      ['add', '-', '--title', 'The lighthouse', '--published', '2025-05-27', '--json'],
      LIGHTHOUSE,
    );
    expect(added).toMatchObject({ status: 0 });
    expect(JSON.parse(added.stdout)).toMatchObject({
      status: 'done',
      article: { id: 'the-lighthouse', published: '2025-05-27' },
    });
    await vi.waitFor(() => expect(engine.served().articles).toContain('the-lighthouse'), { timeout: 10_000 });
    const answer = await engine.ask(WHO);
    expect(answer).toMatchObject({ status: 'answered', version: JSON.parse(added.stdout).version });
    expect(answer.quotes[0]?.text).toBe(LIGHTHOUSE.trim());

    const again = await corpus(['add', '-', '--title', 'The lighthouse'], `${LIGHTHOUSE.trim()} It is red.`);
    expect(again.stdout).toContain(
      '\n  Please look: The lighthouse (the-lighthouse) has the same title. To have only one of them: npm run corpus -- remove NAME\n',
    );
    await corpus(['remove', 'the-lighthouse-2']);

    expect((await corpus(['remove', 'the-lighthouse'])).stdout).toMatch(
      /^Version \d{6}-.*\n {2}removed: The lighthouse/,
    );
    expect(await quotedIn(WHO)).not.toContain('the-lighthouse');
    expect((await corpus(['undo'])).stdout).toMatch(/^the-lighthouse: The lighthouse, removed 20/);
    expect(await corpus(['undo', 'the-lighthouse'])).toMatchObject({ status: 0 });
    await vi.waitFor(async () => expect(await quotedIn(WHO)).toContain('the-lighthouse'), {
      timeout: 10_000,
    });

    const { versions, articles, builtBy } = JSON.parse((await corpus(['status', '--json'])).stdout);
    expect(builtBy).toMatchObject({ via: 'terminal' });
    expect(articles).toHaveLength(3);
    const [smaller] = versions.filter(({ articles: count }: { articles: number }) => count === 2);
    const back = await corpus(['rollback', smaller.version]);
    expect(back.stdout).toBe(
      `Version ${smaller.version} is served.\n  left:      The lighthouse (the-lighthouse)\n`,
    );
    await vi.waitFor(() => expect(engine.served().version).toBe(smaller.version), { timeout: 10_000 });
    expect(await quotedIn(WHO)).toEqual([]);
    expect(first).not.toBe(smaller.version);
    expect((await corpus(['record'])).stdout.split('\n')[0]).toMatch(/rollback, by .*, version /);
  });

  test('a file that is changed by hand is noticed, shown in the status, and served after a refresh', async () => {
    writeFileSync(join(corpusDir, 'harbour.txt'), 'The harbour of Oss was dug by Nadia Brugh in 1871.\n');
    await vi.waitFor(
      () => expect(said()).toMatch(/Changed on the disk since the articles were read: "harbour"/),
      { timeout: 10_000 },
    );
    expect((await corpus(['status'])).stdout).toContain(
      'harbour: harbour; 0 passages; new; served after the next refresh',
    );
    const { nextRefresh } = await opened.keeper.status();
    expect(nextRefresh).toMatch(/^20\d\d-01-01T04:00/);
    const done = await opened.keeper.refresh({ via: 'discord', id: '1', name: 'Mo' });
    expect(done).toMatchObject({
      status: 'done',
      added: [{ id: 'harbour' }],
      version: engine.served().version,
    });
    expect(await quotedIn('Who dug the harbour of Oss?')).toContain('harbour');
    unlinkSync(join(corpusDir, 'harbour.txt'));
  });

  test('questions are answered from one version or the other while it is refreshed, never from none', async () => {
    const text = Array.from(
      { length: 40 },
      (_, n) => `Ship ${n} of Oss sailed to port ${n} under captain Kees${n}.`,
    );
    writeFileSync(join(corpusDir, 'ships.txt'), `${text.join('\n\n')}\n`);
    const versions = new Set([engine.served().version]);
    const refreshing = opened.keeper.refresh({ via: 'discord', id: '1', name: 'Mo' });
    let isOver = false;
    void refreshing.then(() => {
      isOver = true;
    });
    const seen = new Set<string | undefined>();
    while (!isOver) {
      const { quotes, version } = await engine.ask('Who accompanied the Prime Minister?');
      expect(quotes[0]?.text).toContain('Syed Asim Munir');
      seen.add(version);
      await sleep(10);
    }
    versions.add(engine.served().version);
    expect([...seen].every((version) => versions.has(version ?? ''))).toBe(true);
    expect(seen.size).toBeGreaterThan(0);
  });
});

describe('called wrongly', () => {
  test.each([
    [[], 'Say what to do.'],
    [['dance'], 'There is no "dance".'],
    [['constructor'], 'There is no "constructor".'],
    [['add'], '"add" needs a file, an address, or -.'],
    [['remove', 'the', 'lighthouse'], '"remove" takes an article\'s name, and not "lighthouse" too.'],
    [['status', 'all'], '"status" takes nothing, and not "all" too.'],
  ])('%j ends with 2, what is wrong and the usage', async (words, complaint) => {
    expect(await corpus(words)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(`${complaint}\nUsage: npm run corpus`),
    });
  });

  test('for what isn’t there ends with 1 and a sentence', async () => {
    expect(await corpus(['remove', 'nothing'])).toMatchObject({
      status: 1,
      stderr: 'There is no article "nothing". Nothing was removed. The status lists the articles by name.\n',
    });
    expect((await corpus(['undo', 'nothing'])).stderr).toMatch(/^Nothing by the name "nothing" was removed/);
    expect((await corpus(['add', 'ftp://example.org/a.md'])).stderr).toMatch(
      /^Addresses with ftp: are not fetched/,
    );
    expect((await corpus(['add', join(home, 'none.md')])).stderr).toMatch(
      /^Cannot read ".*none\.md": ENOENT/,
    );
    expect((await corpus(['add', '-'], LIGHTHOUSE)).stderr).toMatch(
      /^The document names no title\. Give one: --title/,
    );
  });
});
