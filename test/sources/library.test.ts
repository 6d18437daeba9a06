import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { findSource } from '../../src/sources/find-source.js';
import { createLibrary } from '../../src/sources/library.js';
import type { Library } from '../../src/sources/sources.js';

const NEW =
  '---\ntitle: New harbour\npublished: 2025-05-27\nurl: https://example.org/new\n---\nThe harbour of Oss is new.\n';
let folder: string;
let library: Library;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-library-'));
  await writeFile(join(folder, 'new.md'), NEW);
  await writeFile(
    join(folder, 'old.md'),
    '---\ntitle: Old harbour\npublished: 1968-01-31\n---\nIt was small — 12 ships.\n\nIt closed.',
  );
  await writeFile(
    join(folder, 'when.TXT'),
    `${'A long sentence about a harbour without any date at all. '.repeat(100)}`,
  );
  library = createLibrary((await loadCorpus(folder)).articles, folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('lists the articles newest first, those without a date last, with their length', async () => {
  const listed = await library.sources();
  expect(listed.map(({ id, words, pages }) => ({ id, words, pages }))).toEqual([
    { id: 'new', words: 6, pages: 1 },
    { id: 'old', words: 7, pages: 1 },
    { id: 'when', words: 1_100, pages: 2 },
  ]);
  expect(listed[0]).toMatchObject({
    title: 'New harbour',
    published: '2025-05-27',
    url: 'https://example.org/new',
  });
  expect(listed[0]).not.toHaveProperty('body');
});

test('shows an article in pages, each an exact stretch of it', async () => {
  const found = await library.pages('old');
  expect(found?.article.title).toBe('Old harbour');
  expect(found?.pages.map(({ text }) => text)).toEqual(['It was small — 12 ships.\n\nIt closed.']);
  expect((await library.pages('when'))?.pages.every(({ text }) => text.endsWith('.'))).toBe(true);
});

test('gives an article’s own file, all its bytes', async () => {
  const file = await library.file('new');
  expect(file?.name).toBe('new.md');
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe(NEW);
  expect((await library.file('when'))?.name).toBe('when.TXT');
});

test('an article that there is not has neither pages nor a file', async () => {
  for (const id of ['', 'gone', '../new', 'new.md', '__proto__']) {
    expect(await library.pages(id), id).toBeUndefined();
    expect(await library.file(id), id).toBeUndefined();
  }
});

test('a file that has changed or gone since is none', async () => {
  await writeFile(join(folder, 'old.md'), '---\ntitle: Old harbour\n---\nSomething else.');
  expect(await library.file('old')).toBeUndefined();
  await rm(join(folder, 'old.md'));
  expect(await library.file('old')).toBeUndefined();
});

test('a reader names an article by its number, its id, its title or a part of it', async () => {
  const sources = await library.sources();
  const found = (typed: string) => findSource(sources, typed)?.id;
  expect(['1', 'NEW', 'new harbour', 'new.md', ' old ', 'Old h', '3'].map(found)).toEqual([
    'new',
    'new',
    'new',
    'new',
    'old',
    'old',
    'when',
  ]);
  expect(['', '0', '4', 'harbour', 'castle', '-1', '1.5'].map(found)).toEqual(Array(7).fill(undefined));
});

test('a title is found however its accents are written', async () => {
  const [first, ...others] = await library.sources();
  if (first === undefined) throw new Error('The library is empty.');
  const sources = [{ ...first, title: 'São Tomé'.normalize('NFD') }, ...others];
  for (const typed of ['são tomé', 'tomé', 'TOMÉ'.normalize('NFD')]) {
    expect(findSource(sources, typed)?.id).toBe(first.id);
  }
});
