/** A disk that fills, a folder that turns read-only, a clock that jumps, a database that is damaged. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { beAlone, bePresent } from '../../src/state/presence.js';
import { emptyFolder } from '../commands/run.js';
import { draft, foldersIn, ME, openSmallKeeper } from './small-keeper.js';

const ID = 'harbour-number-';
type Small = Awaited<ReturnType<typeof openSmallKeeper>>;
const open: Small[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const small of open.splice(0)) small.close();
});

async function openAt(home: string): Promise<Small & { readonly errors: string[] }> {
  const errors: string[] = [];
  const log = {
    error: (_: object, sentence: string) => void errors.push(sentence),
    warn() {},
    info() {},
    debug() {},
  };
  mkdirSync(foldersIn(home).corpusDir, { recursive: true });
  const small = await openSmallKeeper(home, { serving: true, log });
  open.push(small);
  return { ...small, errors };
}

async function keeperOfTwo(home: string) {
  const small = await openAt(home);
  for (const n of [1, 2]) expect(await small.keeper.add(draft(n), ME)).toMatchObject({ status: 'done' });
  return small;
}

/** Whether this user may mount a small disk: in a container often not. */
const canMount = (() => {
  const folder = emptyFolder();
  try {
    mount(folder);
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
}

/** A disk of 4 MB. */
function smallDisk(): string {
  const folder = emptyFolder();
  mount(folder);
  onTestFinished(() => {
    for (const small of open.splice(0)) small.close();
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

/** Leaves so many bytes free. */
function fill(disk: string, free: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - free));
}

/** Nothing is half: each file is whole, and nothing is left of what was being written. */
function expectWhole(home: string, ids: readonly string[]): void {
  const { corpusDir } = foldersIn(home);
  expect(
    readdirSync(corpusDir)
      .filter((name) => !name.startsWith('.tmp-'))
      .sort(),
  ).toEqual(ids.map((id) => `${id}.md`));
  for (const id of ids) {
    expect(readFileSync(join(corpusDir, `${id}.md`), 'utf8')).toContain(draft(id.replace(ID, '')).body);
  }
}

describe.skipIf(!canMount)('a full disk', () => {
  test.each([0, 4_096, 16_384, 40_960])(
    'with %i bytes left stops no answer, leaves nothing half, and the error says what to do; with room again it goes on',
    async (free) => {
      const home = smallDisk();
      const { keeper, quoted, engine } = await keeperOfTwo(home);
      fill(home, free);
      const refused: unknown[] = [];
      for (let n = 3; n < 12 && refused.length === 0; n++) {
        const result = await keeper.add(draft(n), ME);
        if (result.status === 'refused') refused.push(result);
      }
      expect(refused).toEqual([
        expect.objectContaining({
          why: 'failed',
          hindrance: 'full',
          sentence: expect.stringMatching(/disk is full\. Free some space/),
        }),
      ]);
      expect(await quoted('Who is captain Vermeer1?')).toContain(`${ID}1`);
      const { sentence } = (await keeper.remove(`${ID}2`, ME)) as { sentence?: string };
      if (sentence === undefined) expect(await quoted('Who is captain Vermeer2?')).not.toContain(`${ID}2`);

      rmSync(join(home, 'filler'));
      expect(await keeper.refresh(ME)).toMatchObject({ status: 'done' });
      expect(await keeper.add(draft(20), ME)).toMatchObject({ status: 'done' });
      expect(engine.served().articles).toContain(`${ID}20`);
      expectWhole(home, [...engine.served().articles].sort());
    },
  );

  test('at the start keeps the old answers, but not those of articles that are gone', async () => {
    const home = smallDisk();
    const { close, corpusDir } = await keeperOfTwo(home);
    close();
    open.pop();
    rmSync(join(corpusDir, `${ID}2.md`));
    fill(home, 0);
    const { quoted, engine, errors } = await openAt(home);
    expect(engine.served().articles).toEqual([`${ID}1`]);
    expect(await quoted('Who is captain Vermeer1?')).toContain(`${ID}1`);
    expect(await quoted('Who is captain Vermeer2?')).not.toContain(`${ID}2`);
    expect(errors.join('\n')).toMatch(/the disk is full\. Free some space/);
  });
});

/** Root may write everywhere; this user may not. */
const NOBODY = 65_534;
/** Makes folders read-only for the rest of the test, also for root. */
function turnReadOnly(folders: readonly string[]): () => void {
  const isRoot = process.geteuid?.() === 0;
  for (const folder of folders) chmodSync(folder, 0o555);
  if (isRoot) process.seteuid?.(NOBODY);
  const turnBack = () => {
    if (isRoot) process.seteuid?.(0);
    for (const folder of folders) chmodSync(folder, 0o755);
  };
  onTestFinished(turnBack);
  return turnBack;
}

describe.skipIf(process.platform === 'win32')('folders that turn read-only', () => {
  test('while the bot runs: every change is refused with a sentence that helps, and answers go on', async () => {
    const home = emptyFolder();
    const { keeper, quoted, engine, corpusDir, indexDir, dataDir, errors } = await keeperOfTwo(home);
    const before = engine.served();
    expect(await quoted('Who is captain Vermeer1?')).toContain(`${ID}1`);
    const turnBack = turnReadOnly([home, corpusDir, indexDir, dataDir]);
    for (const result of [await keeper.add(draft(3), ME), await keeper.remove(`${ID}1`, ME)]) {
      expect(result).toMatchObject({ why: 'failed', stored: false, hindrance: 'forbidden' });
      expect(errors.join('\n')).toContain((result as { sentence: string }).sentence);
      expect(result).toMatchObject({
        sentence: expect.stringMatching(/permission denied\. Let the user .* write/),
      });
    }
    expect(engine.served()).toEqual(before);
    expect(await quoted('Who is captain Vermeer1?')).toContain(`${ID}1`);
    turnBack();
    expect(await keeper.remove(`${ID}1`, ME)).toMatchObject({ status: 'done' });
    expectWhole(home, [`${ID}2`]);
  });

  test('before the start: the bot answers, and says that nothing is remembered', async () => {
    const before = emptyFolder();
    const { close } = await keeperOfTwo(before);
    close();
    open.pop();
    // Another folder, as SQLite would use files that this process has open already.
    const home = emptyFolder();
    cpSync(before, home, { recursive: true });
    const { corpusDir, indexDir, dataDir } = foldersIn(home);
    turnReadOnly([home, corpusDir, indexDir, dataDir]);
    const { engine, errors } = await openAt(home);
    expect(engine.served().articles).toEqual([`${ID}1`, `${ID}2`]);
    expect(errors.join('\n')).toMatch(
      /state\.db" can't be opened for writing.*set DATA_DIR to another folder/,
    );
  });
});

test('a program that ends in the midst of a refresh ends it without a fault, and the next one finishes it', async () => {
  const home = emptyFolder();
  mkdirSync(foldersIn(home).corpusDir, { recursive: true });
  let begun = () => {};
  let goOn = () => {};
  const isBegun = new Promise<void>((resolve) => (begun = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const ending = await openSmallKeeper(home, {
    build: async () => {
      begun();
      await mayGoOn;
      return undefined;
    },
  });
  const refreshed = ending.keeper.refresh(ME);
  await isBegun;
  ending.close();
  goOn();
  expect(await refreshed).toMatchObject({ status: 'refused' });

  const { keeper } = await openAt(home);
  expect(keeper.record(9).at(-1)).toMatchObject({ what: 'refresh', outcome: 'interrupted' });
  expect(await keeper.add(draft(1), ME)).toMatchObject({ status: 'done' });
});

describe('a clock that jumps', () => {
  test.each([-400, 400])('by %i days spoils neither the order of versions nor an undo', async (days) => {
    const { keeper, engine } = await keeperOfTwo(emptyFolder());
    const { version } = engine.served();
    vi.useFakeTimers({ now: Date.now() + days * 86_400_000, toFake: ['Date'] });
    expect(await keeper.add(draft(3), ME)).toMatchObject({ status: 'done' });
    expect(engine.served().version > version).toBe(true);
    const removed = await keeper.remove(`${ID}1`, ME);
    vi.useRealTimers();
    if (removed.status === 'refused') throw new Error(removed.sentence);
    expect(keeper.record(9).map(({ what }) => what)).toEqual(['remove', 'add', 'add', 'add', 'refresh']);
    // Set back, the clock says that the removal is yet to come, or long ago: a file is not lost either way.
    const undone = await keeper.undo(removed.removal.id, ME);
    if (days > 0) expect(undone).toMatchObject({ status: 'done' });
    else expect(undone).toMatchObject({ sentence: expect.stringContaining('Its file is kept as') });
  });
});

describe('a database', () => {
  test('that is damaged is set aside and said so; the record comes back from its file, and the bot goes on', async () => {
    const home = emptyFolder();
    const before = await keeperOfTwo(home);
    const record = before.keeper.record(99);
    before.close();
    open.pop();
    const copy = emptyFolder();
    cpSync(home, copy, { recursive: true });
    for (const name of readdirSync(join(copy, 'data'))) {
      if (name.startsWith('state.db'))
        writeFileSync(join(copy, 'data', name), 'no database at all '.repeat(999));
    }
    const { keeper, quoted, errors, dataDir } = await openAt(copy);
    expect(errors).toEqual([
      expect.stringMatching(/state\.db" is damaged\. It was set aside as ".*damaged-20\d\d-/),
    ]);
    expect(readdirSync(dataDir).some((name) => name.startsWith('state.db.damaged-'))).toBe(true);
    expect(keeper.record(99)).toEqual(record);
    expect(await quoted('Who is captain Vermeer1?')).toContain(`${ID}1`);
    expect(await keeper.add(draft(3), ME)).toMatchObject({ status: 'done' });
    expect(keeper.record(1)).toMatchObject([{ id: record.length + 1, what: 'add' }]);
  });

  test('that is only locked is made anew where it is damaged, as nothing is in it', async () => {
    const home = emptyFolder();
    mkdirSync(join(home, 'data'));
    for (const name of ['lock.db', 'presence.db']) {
      writeFileSync(join(home, 'data', name), 'no database at all '.repeat(999));
    }
    const { keeper, dataDir } = await openAt(home);
    expect(await keeper.add(draft(1), ME)).toMatchObject({ status: 'done' });
    const presence = bePresent(dataDir);
    expect(presence).toBeDefined();
    expect(beAlone(dataDir)).toBeUndefined();
    presence?.release();
  });

  test('of a newer version of the program is refused, and not touched', async () => {
    const home = emptyFolder();
    const before = await keeperOfTwo(home);
    before.state.db.exec('PRAGMA user_version = 99');
    before.close();
    open.pop();
    await expect(openAt(home)).rejects.toThrow(
      /made by a newer version.*Run the newer program, or restore a backup/,
    );
    expect(readdirSync(join(home, 'data')).filter((name) => name.includes('damaged'))).toEqual([]);
  });
});
