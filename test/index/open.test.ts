import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generationName } from '../../src/index/generations.js';
import { openIndex } from '../../src/index/open.js';
import { content, KIND, TOKENS } from './content.js';
import { temporaryFolder, versionOf } from './samples.js';
import { writeGeneration } from './write-generation.js';

/** An index of the versions given, oldest first. @returns its folder and the folders of its generations */
async function built(...versions: number[]) {
  const dir = await temporaryFolder();
  const folders: string[] = [];
  for (const version of versions) {
    folders.push(join(dir, await writeGeneration(dir, content(version))));
  }
  return { dir, served: folders.at(-1) ?? '', folders };
}

async function flip(path: string, position: number) {
  const bytes = await readFile(path);
  bytes[position] = (bytes[position] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function reason(dir: string): Promise<string> {
  const opened = await openIndex(dir, KIND);
  if (opened.status === 'open') throw new Error('it opened');
  return `${opened.status}: ${opened.reason}`;
}

test('what was written is read back whole', async () => {
  const { dir, served } = await built(7);
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  expect(opened.damage).toBeNull();
  expect(versionOf(opened.index)).toBe(7);
  expect(join(dir, opened.index.generation)).toBe(served);
  expect(Date.parse(opened.index.manifest.created)).toBeGreaterThan(0);
});

test('numbers stored as bytes can be viewed as numbers again', async () => {
  const dir = await temporaryFolder();
  const numbers = Float64Array.from([0.5, -1, Math.PI]);
  const files = { 'a.bin': new Uint8Array(3), 'numbers.bin': new Uint8Array(numbers.buffer) };
  await writeGeneration(dir, { ...KIND, corpus: 'c', items: [], files });
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  const { buffer, byteOffset } = opened.index.file('numbers.bin');
  expect(new Float64Array(buffer, byteOffset, 3)).toEqual(numbers);
});

test('asking for a file that was not stored says which there are', async () => {
  const { dir, served } = await built(1);
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  const { index } = opened;
  expect(() => index.file('words.bin')).toThrow(`"${served}" has no file "words.bin"; it has: tokens.bin.`);
});

test('a folder that is not there or empty has no index yet', async () => {
  const dir = await temporaryFolder();
  expect(await reason(dir)).toBe(`missing: There is no index in "${dir}" yet.`);
  expect(await reason(join(dir, 'no', 'such'))).toMatch(/^missing: /);
});

test.each([
  [{ format: 3 }, 'is of format 2; this version needs format 3.'],
  [{ model: 'new q4' }, 'was made with the model some-model@abc123 q4; the model is now new q4.'],
  [{ dimensions: 768 }, 'was made for 16 dimensions; the model now has 768.'],
])('an index that was made for something other than %o is stale', async (change, why) => {
  const { dir, served } = await built(1, 2);
  expect(await openIndex(dir, { ...KIND, ...change })).toEqual({
    status: 'stale',
    reason: `"${served}" ${why}`,
  });
});

test.each(['manifest.json', 'vectors.json', TOKENS])(
  'an index whose %s is damaged is not opened',
  async (file) => {
    const damages: [string, (path: string, size: number) => Promise<void>, RegExp][] = [
      ['emptied', (path) => truncate(path, 0), /is cut short: 0 of \d+ bytes\.$/],
      ['cut by a byte', (path, size) => truncate(path, size - 1), /is cut short: \d+ of \d+ bytes\.$/],
      ['a byte longer', (path, size) => truncate(path, size + 1), /has grown: \d+ bytes, not \d+\.$/],
      ['flipped at its start', (path) => flip(path, 0), /is damaged: its SHA-256 is not the manifest's\.$/],
      ['flipped in its middle', (path, size) => flip(path, size >> 1), /is damaged: its SHA-256 is not/],
      ['flipped at its end', (path, size) => flip(path, size - 1), /is damaged: its SHA-256 is not/],
      ['deleted', (path) => rm(path), /is missing\.$/],
      ['a folder', (path) => rm(path).then(() => mkdir(path)), /cannot be read \(Error: EISDIR/],
    ];
    for (const [name, damage, why] of damages) {
      const { dir, served } = await built(1);
      const path = join(served, file);
      await damage(path, (await readFile(path)).length);
      const said = await reason(dir);
      expect(said.startsWith(`corrupt: "${path}" `), `${name}: ${said}`).toBe(true);
      // A manifest has no record of its size.
      const changed = file === 'manifest.json' && !/deleted|folder/.test(name);
      expect(said, name).toMatch(
        changed ? /is damaged: its hash is not the one in the folder's name\.$/ : why,
      );
    }
  },
);

test('no single flipped byte of a manifest goes unnoticed', async () => {
  const { dir, served } = await built(1);
  const path = join(served, 'manifest.json');
  const { length } = await readFile(path);
  for (let i = 0; i < length; i++) {
    await flip(path, i);
    expect(await reason(dir)).toMatch(/^corrupt: .*manifest\.json" is damaged/);
    await flip(path, i);
  }
});

test('no flipped byte of CURRENT changes what is served', async () => {
  const { dir, served } = await built(1, 2, 3);
  const path = join(dir, 'CURRENT');
  const { length } = await readFile(path);
  for (let i = 0; i < length - 1; i++) {
    await flip(path, i);
    const opened = await openIndex(dir, KIND);
    if (opened.status !== 'open') throw new Error(opened.reason);
    expect(opened.damage).toMatch(/CURRENT" is damaged|is missing/);
    versionOf(opened.index);
    await flip(path, i);
  }
  expect(await openIndex(dir, KIND)).toMatchObject({
    damage: null,
    index: { generation: served.slice(-19) },
  });
});

test('a generation of which only the empty folder is left is corrupt', async () => {
  const { dir, served } = await built(1);
  await rm(served, { recursive: true });
  expect(await reason(dir)).toBe(`corrupt: "${join(served, 'manifest.json')}" is missing.`);
  await mkdir(served);
  expect(await reason(dir)).toBe(`corrupt: "${join(served, 'manifest.json')}" is missing.`);
  await rm(served, { recursive: true });
  await writeFile(served, 'not a folder');
  expect(await reason(dir)).toMatch(/^corrupt: .*manifest\.json" cannot be read \(Error: ENOTDIR/);
});

test('a manifest that is whole but not of this program is corrupt', async () => {
  const whole = { ...KIND, corpus: 'c', items: 0, created: '', files: {} };
  const outside = { ...whole, files: { '../../secret': { bytes: 0, sha256: '0'.repeat(64) } } };
  const manifests = [{}, null, [], { format: KIND.format }, { ...whole, items: -1 }, outside];
  for (const text of ['', 'nonsense', ...manifests.map((manifest) => JSON.stringify(manifest))]) {
    const dir = await temporaryFolder();
    const bytes = new TextEncoder().encode(text);
    const name = generationName(1, bytes);
    await mkdir(join(dir, name));
    await writeFile(join(dir, name, 'manifest.json'), bytes);
    await writeFile(join(dir, 'CURRENT'), name);
    expect(await reason(dir)).toBe(`corrupt: "${join(dir, name)}" holds no manifest of an index.`);
  }
});

test('when the served generation is damaged, the newest good one before it is opened, and it is said', async () => {
  const { dir, served, folders } = await built(1, 2, 3);
  await rm(join(served, TOKENS));
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  expect(versionOf(opened.index)).toBe(2);
  expect(opened.damage).toBe(
    `"${join(served, TOKENS)}" is missing. Generation ${opened.index.generation} is good and was opened instead.`,
  );

  await flip(join(folders[1] ?? '', 'vectors.json'), 100);
  const next = await openIndex(dir, KIND);
  if (next.status !== 'open') throw new Error(next.reason);
  expect(versionOf(next.index)).toBe(1);

  await rm(folders[0] ?? '', { recursive: true });
  expect(await reason(dir)).toBe(`corrupt: "${join(served, TOKENS)}" is missing.`);
});

test.each(['', '\n', '000001', '../../etc', 'garbage'])(
  'a CURRENT that says %o costs nothing',
  async (text) => {
    const { dir } = await built(1, 2);
    await writeFile(join(dir, 'CURRENT'), text);
    const opened = await openIndex(dir, KIND);
    if (opened.status !== 'open') throw new Error(opened.reason);
    expect(versionOf(opened.index)).toBe(2);
    expect(opened.damage).toContain(
      `"${join(dir, 'CURRENT')}" is damaged: it names no generation of the index.`,
    );
  },
);

test('without CURRENT the newest generation is opened, and it is said', async () => {
  const { dir } = await built(1, 2);
  await rm(join(dir, 'CURRENT'));
  const opened = await openIndex(dir, KIND);
  if (opened.status !== 'open') throw new Error(opened.reason);
  expect(versionOf(opened.index)).toBe(2);
  expect(opened.damage).toContain(`"${join(dir, 'CURRENT')}" is missing.`);
});

test('an older generation of another model is no way out', async () => {
  const dir = await temporaryFolder();
  await writeGeneration(dir, { ...content(1), model: 'old' });
  const generation = await writeGeneration(dir, content(2));
  await rm(join(dir, generation, TOKENS));
  expect(await reason(dir)).toMatch(/^corrupt: .*tokens\.bin" is missing\.$/);
});

test('opening removes what killed writers left, and nothing else', async () => {
  const { dir } = await built(1);
  const before = await readdir(dir);
  const now = Date.now();
  const beforeThisRun = now - process.uptime() * 1000 - 60_000;
  const noProcess = 2 ** 31 - 1; // Above the highest process id of any system that Node runs on.
  const others: [string, number][] = [
    ['.gitignore', 0],
    ['.tmp-notes', 0],
    ['notes.txt', 0],
    ['000009-mine', 0],
    [`.tmp-${process.pid}-aaaaaaaaaaaa`, now],
    [`.tmp-${process.ppid}-aaaaaaaaaaaa`, beforeThisRun],
  ];
  const leftovers: [string, number][] = [
    [`.tmp-${noProcess}-aaaaaaaaaaaa`, now],
    [`.tmp-${process.pid}-bbbbbbbbbbbb`, beforeThisRun],
    [`.tmp-${process.ppid}-bbbbbbbbbbbb`, now - 2 * 60 * 60 * 1000],
  ];
  for (const [name, modified] of [...others, ...leftovers]) {
    await mkdir(join(dir, name));
    await writeFile(join(dir, name, 'x'), 'x');
    await utimes(join(dir, name), modified / 1000, modified / 1000);
  }
  await writeFile(join(dir, `.tmp-${noProcess}-cccccccccccc`), '000001-');
  await openIndex(dir, KIND);
  expect((await readdir(dir)).sort()).toEqual([...before, ...others.map(([name]) => name)].sort());
});
