import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openIndex } from '../../src/index/open.js';
import { content, KIND } from './content.js';
import { compilePublisher, temporaryFolder, versionOf } from './samples.js';
import { writeGeneration } from './write-generation.js';

const GENERATION = /^\d{6}-[0-9a-f]{12}$/;

/** The version that readers see, all of it checked, with nothing lying about that a writer left. */
async function servedVersion(dir: string): Promise<number> {
  const left = (await readdir(dir)).filter((name) => name.startsWith('.tmp-'));
  expect(left).toEqual([]);
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  expect(opened.damage).toBeNull();
  return versionOf(opened.index);
}

async function refusal(dir: string, version: number): Promise<string> {
  return writeGeneration(dir, content(version)).then(
    () => 'written',
    (error: Error) => error.message,
  );
}

test('the last three generations stay, and what is not ours stays too', async () => {
  const dir = join(await temporaryFolder(), 'not', 'there', 'yet');
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, '.gitignore'), '*\n');
  await mkdir(join(dir, '000001-notes'));
  for (let version = 1; version <= 5; version++) await writeGeneration(dir, content(version));
  const names = await readdir(dir);
  const numbers = names.filter((name) => GENERATION.test(name)).map((name) => name.slice(0, 6));
  expect(numbers.sort()).toEqual(['000003', '000004', '000005']);
  expect(names).toHaveLength(6);
  expect(names).toEqual(expect.arrayContaining(['.gitignore', '000001-notes', 'CURRENT']));
  expect(await servedVersion(dir)).toBe(5);
});

test('a generation that another writer is about to serve is not removed as old', async () => {
  const dir = await temporaryFolder();
  const generation = await writeGeneration(dir, content(1));
  const pointer = join(dir, `.tmp-${process.pid}-0123456789ab`);
  await writeFile(pointer, `${generation}\n`);
  for (let version = 2; version <= 5; version++) await writeGeneration(dir, content(version));
  await rename(pointer, join(dir, 'CURRENT'));
  expect(await servedVersion(dir)).toBe(1);
});

test('the generation after 999999 counts as newer', async () => {
  const dir = await temporaryFolder();
  await mkdir(join(dir, '999999-0123456789ab'));
  for (let version = 1; version <= 2; version++) await writeGeneration(dir, content(version));
  await rm(join(dir, 'CURRENT'));
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  expect(opened.index.generation).toMatch(/^1000001-/);
});

test('the name of what was published stands in CURRENT', async () => {
  const dir = join(await temporaryFolder(), 'made', 'when', 'missing');
  const generation = await writeGeneration(dir, content(3));
  expect(await readFile(join(dir, 'CURRENT'), 'utf8')).toBe(`${generation}\n`);
  expect(await servedVersion(dir)).toBe(3);
});

test('an index that is open goes on answering when its files are gone', async () => {
  const dir = await temporaryFolder();
  await writeGeneration(dir, content(1));
  const opened = await openIndex(dir, KIND);
  await rm(dir, { recursive: true });
  if (opened.status !== 'open') throw new Error(opened.reason);
  expect(opened.index.vectors.items[0]).toMatchObject({ id: 'article#0' });
  expect(versionOf(opened.index)).toBe(1);
});

test('an item that is refused leaves the folder as it was', async () => {
  const dir = await temporaryFolder();
  await writeGeneration(dir, content(1));
  const [first] = content(2).items;
  const items = first ? [first, { ...first, id: 'other', vector: [] }] : [];
  await expect(writeGeneration(dir, { ...content(2), items })).rejects.toThrow('"other"');
  expect(await servedVersion(dir)).toBe(1);
});

test('a generation that does not read back as written is not published', async () => {
  const dir = await temporaryFolder();
  await writeGeneration(dir, content(1));
  await expect(writeGeneration(dir, { ...content(2), format: 0.5 })).rejects.toThrow(
    /^Cannot write the index in ".*": What was written does not read back: ".*" holds no manifest of an index\. /,
  );
  expect(await servedVersion(dir)).toBe(1);
});

test.each(['', '.', '..', '../x', 'a/b', 'Tokens.bin', '.hidden', 'manifest.json', 'vectors.json'])(
  'a file named %o is refused',
  async (name) => {
    const dir = await temporaryFolder();
    const files = { [name]: new Uint8Array(1) };
    await expect(writeGeneration(dir, { ...content(1), files })).rejects.toThrow(
      `Cannot store a file ${JSON.stringify(name)} in the index: choose another name.`,
    );
    expect(await readdir(dir)).toEqual([]);
  },
);

test('of many writers at once each one succeeds, and one of them is served whole', async () => {
  const dir = await temporaryFolder();
  const versions = [1, 2, 3, 4, 5, 6];
  const written = await Promise.all(versions.map((version) => writeGeneration(dir, content(version))));
  expect(new Set(written).size).toBe(versions.length);
  expect(versions).toContain(await servedVersion(dir));
  await writeGeneration(dir, content(7));
  expect(await servedVersion(dir)).toBe(7);
  expect((await readdir(dir)).filter((name) => GENERATION.test(name))).toHaveLength(3);
});

test('a folder that is a file is refused with the remedy', async () => {
  const path = join(await temporaryFolder(), 'index');
  await writeFile(path, 'mine');
  const remedy = 'Move it away, or set INDEX_DIR to another folder.';
  expect(await refusal(path, 1)).toContain(`Cannot write the index in "${path}": there is a file where`);
  expect(await refusal(join(path, 'deeper'), 1)).toContain(remedy);
  expect(await readFile(path, 'utf8')).toBe('mine');
});

test('a limit on the size of files, met in the middle of writing, leaves the old index in use', async (context) => {
  if (process.platform === 'win32') context.skip('Windows has no such limit');
  const dir = await temporaryFolder();
  await writeGeneration(dir, content(1));
  const publisher = await compilePublisher('write');
  // In the second case it is vectra that meets the limit. `ulimit -f` counts blocks of 512 or 1024 bytes.
  const limited = 'ulimit -f 4 && exec "$0" "$@"';
  for (const tokenBytes of ['200000', '1']) {
    const program = [process.execPath, publisher, dir, '2', '1', tokenBytes];
    const { stdout } = await promisify(execFile)('sh', ['-c', limited, ...program]);
    expect(stdout).toContain(
      `Cannot write the index in "${dir}": a file would be larger than this system allows.`,
    );
    expect(stdout).toContain('Nothing of the index that was there is lost.');
    expect(await servedVersion(dir)).toBe(1);
  }
});

/** A file system of its own, in memory. @returns why there can't be one, or undefined */
function mountFileSystem(dir: string, kilobytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'only root on Linux can mount a small disk';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', dir], { stdio: 'pipe' });
    onTestFinished(() => void execFileSync('umount', [dir]));
    return undefined;
  } catch (error) {
    return `this system does not let root mount a small disk: ${error}`;
  }
}

test('a disk that is full, at whatever moment of writing, leaves the old index in use', async (context) => {
  const dir = await temporaryFolder();
  const kilobytes = 2048;
  const obstacle = mountFileSystem(dir, kilobytes);
  if (obstacle !== undefined) context.skip(obstacle);
  await writeGeneration(dir, content(1));
  const filler = join(dir, 'filler');
  const page = 4096;
  let failures = 0;
  for (let free = 0; free < kilobytes * 1024; free += page) {
    await writeFile(filler, new Uint8Array(kilobytes * 1024)).catch(() => undefined);
    const { size } = await stat(filler);
    await truncate(filler, Math.max(0, size - free));
    const said = await refusal(dir, 2);
    if (said === 'written') break;
    expect(said).toMatch(
      /^Cannot write the index in ".*": .*(the disk is full\. Free some|Is the disk full, or)/,
    );
    expect(await servedVersion(dir)).toBe(1);
    failures++;
  }
  expect(failures).toBeGreaterThan(5);
  expect(await servedVersion(dir)).toBe(2);
});

test('a read-only folder is refused with the remedy, and read as ever', async (context) => {
  const dir = await temporaryFolder();
  const root = process.getuid?.() === 0;
  const obstacle = root ? mountFileSystem(dir, 4096) : undefined;
  if (obstacle !== undefined) context.skip(obstacle);
  if (process.platform === 'win32') context.skip('Windows has no read-only folders of this kind');
  await writeGeneration(dir, content(1));
  if (root) execFileSync('mount', ['-o', 'remount,ro', dir]);
  else await chmod(dir, 0o555);
  onTestFinished(async () => void (root || (await chmod(dir, 0o755))));
  const said = await refusal(dir, 2);
  expect(said).toContain(root ? 'the disk is read-only.' : 'permission denied.');
  expect(said).toContain('or set INDEX_DIR to one where it may.');
  expect(await servedVersion(dir)).toBe(1);
});
