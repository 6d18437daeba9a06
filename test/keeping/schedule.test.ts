import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.js';
import type { KeeperOptions } from '../../src/keeping/create-keeper.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { emptyFolder } from '../commands/run.js';
import { draft, foldersIn, ME, silent } from './small-keeper.js';

const dist = (name: string) => pathToFileURL(resolve('dist', name)).href;
const { startEngine }: typeof import('../../src/engine-thread.js') = await import(dist('engine-thread.js'));
const { openKeeper }: typeof import('../../src/open-keeper.js') = await import(dist('open-keeper.js'));

test('the corpus is refreshed on schedule, and the record says by whom', { timeout: 60_000 }, async () => {
  const folders = foldersIn(emptyFolder());
  mkdirSync(folders.corpusDir);
  // With seconds: every one.
  const config = { ...loadConfig(), ...folders, refreshSchedule: '* * * * * *' };
  const { keeper, attach, close } = await openKeeper(config, { log: silent });
  const engine = await startEngine(config, { log: silent, progress: SILENT_PROGRESS });
  try {
    // Nobody is answered yet: nothing is refreshed.
    expect((await keeper.status()).nextRefresh).toBeNull();
    await attach(engine);
    expect((await keeper.status()).nextRefresh).toMatch(/^20\d\d-/);
    writeFileSync(join(folders.corpusDir, 'one.txt'), draft(1).body);
    await vi.waitFor(() => expect(engine.served().articles).toEqual(['one']), { timeout: 30_000 });
    const refreshed = keeper
      .record(99)
      .find(({ detail }) => (detail['added'] as string[] | undefined)?.length === 1);
    expect(refreshed).toMatchObject({ what: 'refresh', by: { via: 'schedule' }, outcome: 'done' });
  } finally {
    await close();
    await engine.stop();
  }
});

describe('closed in the midst of a refresh', () => {
  async function begun(fetch?: KeeperOptions['fetch']) {
    const folders = foldersIn(emptyFolder());
    mkdirSync(folders.corpusDir);
    const front = '---\ntitle: The harbour\nurl: https://example.org/harbour\n---\n';
    writeFileSync(join(folders.corpusDir, 'one.md'), front + draft(1).body);
    const config = { ...loadConfig(), ...folders };
    const opened = await openKeeper(config, { log: silent, fetch: fetch ?? (async () => draft(1)) });
    return { ...folders, ...opened, again: () => openKeeper(config, { log: silent }) };
  }

  test('while it fetches, the keeper gives up what never comes, and the next start finishes it', async () => {
    let fetching = () => {};
    const isFetching = new Promise<void>((resolve) => (fetching = resolve));
    const { keeper, close, again } = await begun((_, { signal }) => {
      fetching();
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const refreshed = keeper.refresh(ME);
    await isFetching;
    await close();
    expect(await refreshed).toMatchObject({ why: 'failed', stored: false });
    const next = await again();
    expect(next.keeper.record(1)).toMatchObject([{ what: 'refresh', outcome: 'interrupted', version: null }]);
    await next.close();
  });

  test('while it builds, the builder is gone and publishes nothing any more', async () => {
    const { keeper, close, again, indexDir } = await begun();
    let building = () => {};
    const isBuilding = new Promise<void>((resolve) => (building = resolve));
    const refreshed = keeper.refresh(ME, { onProgress: ({ doing }) => doing === 'embedding' && building() });
    await isBuilding;
    await close();
    expect(await Promise.race([refreshed, 'still at it'])).toMatchObject({ why: 'failed' });
    expect(existsSync(join(indexDir, 'CURRENT'))).toBe(false);
    expect(await keeper.add(draft(2), ME)).toMatchObject({
      sentence: expect.stringContaining('being stopped'),
    });
    const next = await again();
    expect(next.keeper.record(9)).toMatchObject([{ what: 'refresh', outcome: 'interrupted' }]);
    await next.close();
  });
});
