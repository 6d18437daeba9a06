import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { emptyFolder } from '../commands/run.js';
import { draft, foldersIn, silent } from './small-keeper.js';

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
