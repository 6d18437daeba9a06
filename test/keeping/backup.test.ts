import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { backUp, restore } from '../../src/keeping/backup.js';
import { openKeeper } from '../../src/open-keeper.js';
import { bePresent } from '../../src/state/presence.js';
import { emptyFolder } from '../commands/run.js';
import { draft, foldersIn, ME, openSmallKeeper, silent } from './small-keeper.js';

const ID = 'harbour-number-';

async function homeWithBackup() {
  const home = emptyFolder();
  mkdirSync(foldersIn(home).corpusDir);
  const small = await openSmallKeeper(home);
  for (const n of [1, 2, 3]) await small.keeper.add(draft(n), ME);
  const removed = await small.keeper.remove(`${ID}2`, ME);
  if (removed.status === 'refused') throw new Error(removed.sentence);
  small.keeper.noteGap('Who sank the ferry?', new Float32Array([1, 0]), 'm');
  const file = join(home, 'backup.tar.gz');
  expect(await backUp(file, small)).toBe(2);
  const record = small.keeper.record(99);
  small.close();
  return { home, file, record };
}

test('a backup brings all of it back on another machine: articles, removed ones, record, questions', async () => {
  const { file, record } = await homeWithBackup();
  const elsewhere = emptyFolder();
  expect(await restore(file, foldersIn(elsewhere))).toMatchObject({ articles: 2 });
  const { keeper, corpusDir, engine, close } = await openSmallKeeper(elsewhere, { serving: true });
  expect(readdirSync(corpusDir).sort()).toEqual([`${ID}1.md`, `${ID}3.md`]);
  expect(keeper.record(99).slice(1)).toEqual(record);
  expect(keeper.gaps(9)).toMatchObject([{ question: 'Who sank the ferry?', count: 1 }]);
  expect(engine.served().articles).toEqual([`${ID}1`, `${ID}3`]);
  expect(await keeper.undo(`${ID}2`, ME)).toMatchObject({ status: 'done' });
  close();
});

test('a restore keeps what was there before, and nothing of it stays in the corpus', async () => {
  const { home, file } = await homeWithBackup();
  const copy = emptyFolder();
  cpSync(home, copy, { recursive: true });
  const { corpusDir } = foldersIn(copy);
  writeFileSync(join(corpusDir, 'later.md'), '---\ntitle: Later\n---\nWritten after the backup.\n');
  const { before } = await restore(file, foldersIn(copy));
  expect(readdirSync(corpusDir).sort()).toEqual([`${ID}1.md`, `${ID}3.md`]);
  expect(readFileSync(join(before, 'corpus', 'later.md'), 'utf8')).toContain('Written after the backup.');
  expect(readdirSync(before).sort()).toEqual(expect.arrayContaining(['corpus', 'record.jsonl', 'state.db']));
});

test('a restore that may not write says where, and what was there before is not lost', async () => {
  const { file } = await homeWithBackup();
  const folder = emptyFolder();
  const dataDir = join(folder, 'data');
  writeFileSync(dataDir, 'a file where the folder should be');
  await expect(restore(file, { corpusDir: join(folder, 'corpus'), dataDir })).rejects.toThrow(
    /^Cannot restore into ".*data": .*Nothing was changed\.$/,
  );
  const corpusDir = join(emptyFolder(), 'corpus');
  writeFileSync(corpusDir, 'a file where the folder should be');
  await expect(restore(file, { corpusDir, dataDir: emptyFolder() })).rejects.toThrow(
    /^The restore was cut off: .* lies in ".*-before-restore"\. /,
  );
});

test('after a restore that was cut off nothing is begun until it is repeated', async () => {
  const { home, file } = await homeWithBackup();
  const { corpusDir, dataDir } = foldersIn(home);
  const open = () => openKeeper({ ...loadConfig(), ...foldersIn(home) }, { log: silent });
  // A folder where a file should be.
  rmSync(join(corpusDir, `${ID}3.md`));
  mkdirSync(join(corpusDir, `${ID}3.md`));
  await expect(restore(file, { corpusDir, dataDir })).rejects.toThrow('The restore was cut off');
  await expect(open()).rejects.toThrow(/was cut off\. Restore it again.* delete ".*restoring"/);
  rmSync(join(corpusDir, `${ID}3.md`), { recursive: true });
  await restore(file, { corpusDir, dataDir });
  await (await open()).close();
});

test.skipIf(process.platform === 'win32')(
  'an article that may only be read gives way to what is restored',
  async () => {
    const { home, file } = await homeWithBackup();
    const isRoot = process.geteuid?.() === 0;
    const { corpusDir, dataDir } = foldersIn(home);
    for (const name of readdirSync(corpusDir)) chmodSync(join(corpusDir, name), 0o444);
    for (const folder of [home, corpusDir, dataDir]) chmodSync(folder, 0o777);
    for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o777);
    // Root may write to it all the same.
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(await restore(file, foldersIn(home))).toMatchObject({ articles: 2 });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  },
);

test.skipIf(process.platform === 'win32')(
  'an article that is a link is in the backup, and gives way to what is restored',
  async () => {
    const home = emptyFolder();
    const { corpusDir } = foldersIn(home);
    mkdirSync(corpusDir);
    const linked = join(home, 'linked.md');
    writeFileSync(linked, '---\ntitle: Linked\n---\nIt lies elsewhere.\n');
    for (const name of ['linked.md', 'AC\\DC.md']) symlinkSync('../linked.md', join(corpusDir, name));
    symlinkSync('../nothing.md', join(corpusDir, 'lost.md'));
    const small = await openSmallKeeper(home);
    const file = join(home, 'backup.tar.gz');
    expect(await backUp(file, small)).toBe(2);
    small.close();
    writeFileSync(linked, '---\ntitle: Linked\n---\nIt was changed after the backup.\n');
    const { before } = await restore(file, foldersIn(home));
    for (const name of ['linked.md', 'AC\\DC.md']) {
      expect(readFileSync(join(corpusDir, name), 'utf8')).toContain('It lies elsewhere.');
      expect(readFileSync(join(before, 'corpus', name), 'utf8')).toContain('changed after the backup');
    }
    expect(readFileSync(linked, 'utf8')).toContain('changed after the backup');
  },
);

test('nothing is restored from what is no backup, or beside a running bot, and no backup is replaced', async () => {
  const { home, file } = await homeWithBackup();
  const target = foldersIn(emptyFolder());
  mkdirSync(target.corpusDir);
  writeFileSync(join(target.corpusDir, 'mine.txt'), 'Mine.');
  const folder = emptyFolder();
  const text = join(folder, 'text.tar.gz');
  writeFileSync(text, 'no archive');
  const other = join(folder, 'other.tar.gz');
  await create({ gzip: true, file: other, cwd: folder }, ['text.tar.gz']);
  const broken = join(folder, 'broken.tar.gz');
  writeFileSync(broken, readFileSync(file).subarray(0, 2_000));
  for (const wrong of [text, other, broken]) {
    await expect(restore(wrong, target)).rejects.toThrow(
      /is no backup of this program: .*Nothing was changed\.$/s,
    );
  }
  await expect(restore(join(folder, 'none.tar.gz'), target)).rejects.toThrow(
    /^There is no file ".*none\.tar\.gz"\. .*Nothing was changed\.$/,
  );
  const presence = bePresent(target.dataDir);
  await expect(restore(file, target)).rejects.toThrow(/The bot, or another command, .*Stop it/);
  presence?.release();
  expect(readdirSync(target.corpusDir)).toEqual(['mine.txt']);
  expect(readdirSync(target.dataDir)).toEqual(['presence.db']);

  const small = await openSmallKeeper(home);
  await expect(backUp(file, small)).rejects.toThrow('is there already. Choose another name.');
  await expect(backUp(join(home, 'no', 'x.tar.gz'), small)).rejects.toThrow(/There is no folder/);
  small.close();
});
