import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});
const put = (file: string, content: string | Uint8Array) => writeFile(join(dir, file), content);
const article = (title: string) => `---\ntitle: ${title}\n---\n\nText of ${title}.\n`;

async function load() {
  const { articles, problems } = await loadCorpus(dir);
  return { ids: articles.map(({ id }) => id), problems };
}

test('articles come in the order of their names, whatever else lies in the folder', async () => {
  for (const file of ['b.md', 'a-2.md', 'Z.MD', 'ä.md']) await put(file, article(file));
  await put('a.txt', 'Plain text.');
  for (const other of ['.hidden.md', '.md', 'notes.pdf', 'readme', 'c.md~'])
    await put(other, 'Not an article.');
  await mkdir(join(dir, 'sub'));
  await put('sub/d.md', article('d'));
  expect(await load()).toEqual({ ids: ['Z', 'a', 'a-2', 'b', 'ä'], problems: [] });
});

test('a file that can’t be used is named with reason and remedy, and the others are served', async () => {
  await put('good.md', article('Good'));
  await put('empty.md', '');
  await put('latin.txt', Buffer.from('Caf\xe9', 'latin1'));
  await put('giant.md', '');
  await truncate(join(dir, 'giant.md'), 3_000_000_000); // without a byte on the disk
  await mkdir(join(dir, 'folder.md'));
  await symlink('loop.md', join(dir, 'loop.md'));
  await symlink('nowhere.md', join(dir, 'lost.md'));
  const { ids, problems } = await load();
  expect(ids).toEqual(['good']);
  expect(problems.map(({ file, reason, remedy }) => `${file}: ${reason} ${remedy}`)).toEqual([
    'empty.md: It does not begin with front matter. Begin the file with a line of three dashes, a line like "title: Who met where", and a line of three dashes again.',
    "folder.md: It is a folder. Move it out of the corpus folder, or rename it so that it doesn't end in .md.",
    'giant.md: It has 3000000000 bytes; the most is 2000000. Split it into several articles.',
    'latin.txt: It is not UTF-8: byte 3 (line 1) is E9. Open it in a text editor and save it with the encoding UTF-8.',
    "loop.md: It can't be read: too many symbolic links encountered. Let this program read the file, or remove it.",
    'lost.md: It is gone, or a link to nothing. Put the file in its place, or delete the link.',
  ]);
});

test('a field that is misspelt is named, and the article is served', async () => {
  await put('dam.md', '---\ntitle: Dam\npublishd: 2025-05-27\n---\nThe dam stays.\n');
  await put('mill.md', article('Mill'));
  expect((await loadCorpus(dir)).warnings).toEqual([
    '"dam.md" says "publishd:" in its front matter, which is not read. Is "published:" meant?',
  ]);
});

test('two files of one name: the first is served, the second is a problem', async () => {
  await put('visit.md', article('Visit'));
  await put('visit.txt', 'The same name.');
  const { ids, problems } = await load();
  expect(ids).toEqual(['visit']);
  expect(problems).toEqual([
    {
      file: 'visit.txt',
      reason:
        'It has the same name as visit.md but for the ending, and answers cite an article by that name.',
      remedy: 'Rename one of the two.',
      code: { kind: 'same_name', values: { first: 'visit.md' } },
    },
  ]);
});

test('a link to an article is served under the link’s name', async () => {
  await put('a.md', article('A'));
  await symlink('a.md', join(dir, 'b.md'));
  expect(await load()).toEqual({ ids: ['a', 'b'], problems: [] });
});

test('an empty folder is an empty corpus', async () => {
  expect(await load()).toEqual({ ids: [], problems: [] });
});

test('a folder that isn’t there, or isn’t one, is an error that says what to do', async () => {
  await expect(loadCorpus(join(dir, 'none'))).rejects.toThrow(
    /Cannot read the corpus folder ".*none": there is no such folder\. Create it and put articles/,
  );
  await put('file', 'x');
  await expect(loadCorpus(join(dir, 'file'))).rejects.toThrow(/file": not a directory\. Name a folder/);
});
