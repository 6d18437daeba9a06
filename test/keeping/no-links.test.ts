import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeNewFile } from '../../src/keeping/article-files.js';
import { emptyFolder } from '../commands/run.js';
import { draft, foldersIn, ME, openSmallKeeper } from './small-keeper.js';

/** As on a disk with FAT or exFAT. */
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  link: async () => {
    throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
  },
}));

test('on a disk without links articles are added all the same, and no file is ever replaced', async () => {
  const home = emptyFolder();
  const { corpusDir } = foldersIn(home);
  mkdirSync(corpusDir);
  const { keeper, close } = await openSmallKeeper(home);
  expect(await keeper.add(draft(1), ME)).toMatchObject({ status: 'done' });
  const path = join(corpusDir, 'mine.md');
  writeFileSync(path, 'Mine.');
  await expect(writeNewFile(path, Buffer.from('Another.'))).rejects.toThrow('EPERM');
  expect(readFileSync(path, 'utf8')).toBe('Mine.');
  expect(readdirSync(corpusDir).sort()).toEqual(['harbour-number-1.md', 'mine.md']);
  close();
});
