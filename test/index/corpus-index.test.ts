import { appendFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { loadConfig } from '../../src/config.js';
import { openCorpusIndex, openGeneration } from '../../src/index/corpus-index.js';
import { generationName } from '../../src/index/generations.js';
import { MANIFEST_FILE } from '../../src/index/manifest.js';
import { MAX_ITEMS, VECTORS_FILE } from '../../src/index/vectors.js';
import { DIMENSIONS, type Embedder, loadEmbedder } from '../../src/model/embedder.js';
import {
  loadTokenProjection,
  TOKEN_DIMENSIONS,
  type TokenProjection,
} from '../../src/model/token-projection.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { silent } from '../keeping/small-keeper.js';
import { temporaryFolder } from './samples.js';

let model: Embedder;
let projection: TokenProjection;
beforeAll(async () => {
  [model, projection] = await Promise.all([loadEmbedder(loadConfig().modelDir), loadTokenProjection()]);
});

const article = (id: string, body: string): Article => ({
  id,
  title: id,
  source: null,
  published: null,
  url: null,
  body,
});
const FERRY = 'The ferry sank in 1968. Nobody drowned.';
const HARBOUR = 'Ada Vermeer opened the harbour of Oss.';
const MUSEUM = 'The museum shows its bell.';
const [ferry, harbour] = [article('ferry', `${FERRY}\n\n${MUSEUM}`), article('harbour', HARBOUR)];

/** Opens the index of these articles as the engine does. @returns it, the passages that were embedded, and the log */
async function open(dir: string, articles: readonly Article[], tokens = projection) {
  const embedded: string[] = [];
  const lines: string[] = [];
  const embedder: Embedder = {
    ...model,
    passage(sentences) {
      embedded.push(sentences.join(' '));
      return model.passage(sentences);
    },
  };
  const say = (_: object, sentence: string) => void lines.push(sentence);
  const log = { error: say, warn: say, info: say, debug: say };
  const index = await openCorpusIndex({
    dir,
    corpus: { articles, files: filesOf(articles) },
    embedder,
    projection: tokens,
    progress: SILENT_PROGRESS,
    log,
  });
  return { index, embedded, lines };
}
/** As they would be read from a folder. */
const filesOf = (articles: readonly Article[]) =>
  new Map(
    articles.map(({ id, title, body }) => {
      const bytes = Buffer.from(`---\ntitle: ${title}\n---\n${body}`);
      return [id, { file: `${id}.md`, bytes }];
    }),
  );
const generation = (dir: string) => readFile(join(dir, 'CURRENT'), 'utf8');

/** Makes the served generation one of another format, under the name that it then has. */
async function toFormat(dir: string, name: string, format: number) {
  const path = join(dir, name, MANIFEST_FILE);
  const bytes = Buffer.from(JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), format }));
  await writeFile(path, bytes);
  await rename(join(dir, name), join(dir, generationName(1, bytes)));
  await writeFile(join(dir, 'CURRENT'), generationName(1, bytes));
}

/** The vectors that the index holds are those that the model makes of the text. */
async function expectRight({ index }: Awaited<ReturnType<typeof open>>) {
  for (const [p, { sentences, article, first }] of index.passages.entries()) {
    const made = await model.passage(sentences.map(({ start, end }) => article.body.slice(start, end)));
    expectClose(index.passageVector(p), made.vector);
    for (const [i, { vector, tokens }] of made.sentences.entries()) {
      expect(index.tokens(first + i)).toEqual(await projection.project(tokens));
      const near = await index.nearestSentences(vector, 9);
      expect(near.find(({ number }) => number === first + i)?.score).toBeCloseTo(1, 4);
      expect(index.sentences[first + i]?.passage).toBe(p);
    }
  }
}

function expectClose(a: ArrayLike<number>, b: ArrayLike<number>) {
  expect(a.length).toBe(DIMENSIONS);
  for (let i = 0; i < b.length; i++) expect(a[i]).toBeCloseTo(b[i] ?? Number.NaN, 4);
}

test('a first index embeds every passage, and gives back each sentence with its place and its vectors', async () => {
  const opened = await open(await temporaryFolder(), [ferry, harbour]);
  expect(opened.embedded).toEqual([FERRY, MUSEUM, HARBOUR]);
  expect(opened.lines[0]).toMatch(/^There is no index in ".*" yet\. Building it\.$/);
  expect(opened.lines[1]).toBe('Embedded 3 of 3 passages.');
  expect(
    opened.index.sentences.map(({ text, number, passage, paragraph, article: { id } }) => [
      id,
      paragraph,
      passage,
      number,
      text,
    ]),
  ).toEqual([
    ['ferry', 1, 0, 0, 'The ferry sank in 1968.'],
    ['ferry', 1, 0, 1, 'Nobody drowned.'],
    ['ferry', 2, 1, 2, MUSEUM],
    ['harbour', 1, 2, 3, HARBOUR],
  ]);
  for (const number of [0, 1, 2, 3]) expect(opened.index.tokens(number).length % TOKEN_DIMENSIONS).toBe(0);
  await expectRight(opened);
});

test('the closest passages are those that vectra finds, and the closest sentences those that it would', async () => {
  const dir = await temporaryFolder();
  const { index } = await open(dir, [ferry, harbour]);
  const stored = new LocalIndex(join(dir, index.version), VECTORS_FILE);
  expect((await stored.listItems()).map(({ metadata: { sentences } }) => sentences)).toEqual([2, 1, 1]);
  const sentences = new LocalIndex(await temporaryFolder());
  await sentences.createIndex();
  const vectors = index.sentences.map(({ number }) =>
    Array.from(index.sentenceVectors().subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS)),
  );
  await sentences.batchInsertItems(vectors.map((vector, i) => ({ id: String(i), vector })));
  const { vector } = await model.question('Who opened the harbour?');
  for (const [found, theirs] of [
    [await index.nearestSentences(vector, 3), sentences],
    [await index.nearestPassages(vector, 2), stored],
  ] as const) {
    const own = await theirs.queryItems(Array.from(vector), '', found.length);
    expect(found.map(({ number }) => String(number))).toEqual(own.map(({ item }) => item.id));
    for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(own[i]?.score ?? Number.NaN, 5);
  }
});

test('a sentence’s vector that can’t be compared is refused, naming the sentence', async () => {
  const options = {
    corpus: { articles: [harbour], files: filesOf([harbour]) },
    dir: await temporaryFolder(),
    projection,
    progress: SILENT_PROGRESS,
    log: silent,
    embedder: {
      ...model,
      async passage(sentences: readonly string[]) {
        const made = await model.passage(sentences);
        for (const { vector } of made.sentences) vector[0] = Number.NaN;
        return made;
      },
    },
  };
  await expect(openCorpusIndex(options)).rejects.toThrow(
    `Cannot index the item "${HARBOUR}": component 0 of its vector is NaN, not a finite number.`,
  );
});

test('unchanged articles embed nothing, say nothing, and leave the generation as it is', async () => {
  const dir = await temporaryFolder();
  await open(dir, [ferry, harbour]);
  const before = await generation(dir);
  const again = await open(dir, [ferry, harbour]);
  expect(again.embedded).toEqual([]);
  expect(again.lines).toEqual([]);
  expect(await generation(dir)).toBe(before);
  await expectRight(again);
});

test('of a changed article only the changed passage is embedded', async () => {
  const dir = await temporaryFolder();
  await open(dir, [ferry, harbour]);
  const changed = await open(dir, [article('ferry', `${FERRY}\n\nThe museum is closed.`), harbour]);
  expect(changed.embedded).toEqual(['The museum is closed.']);
  expect(changed.lines).toEqual([
    'The articles have changed since the index was built. Building it.',
    'Embedded 1 of 3 passages; the others stood in the index already.',
  ]);
  await expectRight(changed);
  // The generation that was built from another is as good a source.
  expect((await open(dir, [harbour, article('new', `New.\n\n${FERRY}`)])).embedded).toEqual(['New.']);
});

test('a changed order embeds nothing, and each sentence keeps its own vectors', async () => {
  const dir = await temporaryFolder();
  await open(dir, [ferry, harbour]);
  const turned = await open(dir, [harbour, ferry]);
  expect(turned.embedded).toEqual([]);
  await expectRight(turned);
});

test('a new title or source alone is served without embedding anything', async () => {
  const dir = await temporaryFolder();
  await open(dir, [harbour]);
  const { index, embedded } = await open(dir, [{ ...harbour, title: 'Another', source: 'Gazette' }]);
  expect(embedded).toEqual([]);
  expect(index.sentences[0]?.article.title).toBe('Another');
});

test('a paragraph that two articles share is embedded once, and found in both', async () => {
  const dir = await temporaryFolder();
  const opened = await open(dir, [ferry, article('copy', `A copy.\n\n${MUSEUM}`)]);
  expect(opened.embedded).toEqual([FERRY, MUSEUM, 'A copy.']);
  expect(opened.lines[1]).toBe('Embedded 3 of 4 passages; the others stood in the index already.');
  await expectRight(opened);
  const { vector } = await model.question('the bell in the museum');
  const near = await opened.index.nearestSentences(vector, 2);
  expect(near.map(({ number }) => opened.index.sentences[number]?.article.id).sort()).toEqual([
    'copy',
    'ferry',
  ]);
});

test('sentences of a removed article are never retrieved again', async () => {
  const dir = await temporaryFolder();
  await open(dir, [ferry, harbour]);
  const { index, embedded } = await open(dir, [ferry]);
  expect(embedded).toEqual([]);
  const { vector } = await model.question('Who opened the harbour of Oss?');
  const near = await index.nearestSentences(vector, 99);
  expect(near.map(({ number }) => index.sentences[number]?.text).sort()).toEqual(
    ['Nobody drowned.', 'The ferry sank in 1968.', MUSEUM].sort(),
  );
  expect(await index.nearestPassages(vector, 99)).toHaveLength(2);
});

test('an index that is open goes on answering when its files are gone', async () => {
  const dir = await temporaryFolder();
  const opened = await open(dir, [ferry, harbour]);
  await rm(dir, { recursive: true });
  await expectRight(opened);
});

test('a version is opened as it was built, whatever an open one like it says', async () => {
  const dir = await temporaryFolder();
  const changed = article('ferry', `The museum has no bell.\n\n${FERRY}`);
  const older = (await open(dir, [ferry, harbour])).index;
  const newer = (await open(dir, [changed, harbour])).index;
  for (const [index, like] of [
    [older, newer],
    [newer, older],
    [newer, undefined],
  ] as const) {
    const opened = await openGeneration(dir, index.version, { model: projection.model, like });
    const places = ({ passages, sentences }: typeof opened) => [
      passages.map(({ article: { id }, start, end, first }) => [id, start, end, first]),
      sentences.map(({ text, number, passage, paragraph }) => [text, number, passage, paragraph]),
    ];
    expect(places(opened)).toEqual(places(index));
    expect(opened.sentenceVectors()).toEqual(index.sentenceVectors());
  }
});

test('no articles make an index in which nothing is near', async () => {
  const dir = await temporaryFolder();
  for (const { index } of [await open(dir, []), await open(dir, [])]) {
    const { vector } = await model.question('Who?');
    expect(index.sentences).toEqual([]);
    expect(await index.nearestSentences(vector, 3)).toEqual([]);
    expect(await index.nearestPassages(vector, 3)).toEqual([]);
  }
});

describe('an index that can’t be used is built again, and the log says why', () => {
  test('one by another model: nothing of it is kept', async () => {
    const dir = await temporaryFolder();
    await open(dir, [ferry, harbour], { ...projection, model: 'another-model@1 q8' });
    const { embedded, lines } = await open(dir, [ferry, harbour]);
    expect(embedded).toHaveLength(3);
    expect(lines[0]).toContain('another-model@1 q8');
    expect(lines[0]).toContain(projection.model);
  });

  test('one of the format before: nothing of it is kept', async () => {
    const dir = await temporaryFolder();
    const { index } = await open(dir, [ferry, harbour]);
    await toFormat(dir, index.version, 3);
    const again = await open(dir, [ferry, harbour]);
    expect(again.lines[0]).toMatch(/ is of format 3; this version needs format \d+\. Building it\.$/);
    expect(again.embedded).toHaveLength(3);
    await expectRight(again);
    expect((await open(dir, [ferry, harbour])).lines).toEqual([]);
  });

  const damage: [string, (generationDir: string) => Promise<void>][] = [
    ['with a truncated file of vectors', (dir) => truncate(join(dir, 'vectors.json'), 100)],
    ['without its manifest', (dir) => rm(join(dir, 'manifest.json'))],
    ['with sentence vectors cut short', (dir) => truncate(join(dir, 'sentences.bin'), 3 * 4 * DIMENSIONS)],
    ['without its sentence vectors', (dir) => rm(join(dir, 'sentences.bin'))],
    ['without its token vectors', (dir) => rm(join(dir, 'tokens.bin'))],
    ['with token counts that are too many', (dir) => appendFile(join(dir, 'token-counts.bin'), '\x01\x00')],
    ['half deleted', (dir) => rm(dir, { recursive: true })],
  ];
  test.each(damage)('one %s', async (_, harm) => {
    const dir = await temporaryFolder();
    await open(dir, [ferry, harbour]);
    await harm(join(dir, (await generation(dir)).trim()));
    const again = await open(dir, [ferry, harbour]);
    expect(again.lines[0]).toMatch(/^.*(?:index|generation).* Building it\.$/i);
    expect(again.lines[0]).not.toContain('articles have changed');
    expect(again.embedded).toHaveLength(3);
    await expectRight(again);
    expect((await open(dir, [ferry, harbour])).lines).toEqual([]);
  });

  test('one that lost the name of its generation', async () => {
    const dir = await temporaryFolder();
    await open(dir, [ferry]);
    for (const name of await readdir(dir)) if (name === 'CURRENT') await rm(join(dir, name));
    const again = await open(dir, [ferry]);
    await expectRight(again);
    expect(again.lines.length).toBeGreaterThan(0);
  });
});

test('more passages than an index has room for are refused before any is embedded', async () => {
  const long = article('long', 'Yes.\n\n'.repeat(MAX_ITEMS + 1));
  const files = filesOf([long]);
  const passage = vi.fn<Embedder['passage']>();
  const opening = openCorpusIndex({
    dir: await temporaryFolder(),
    corpus: { articles: [long], files },
    embedder: { ...model, passage },
    projection,
    progress: SILENT_PROGRESS,
    log: silent,
  });
  await expect(opening).rejects.toThrow('Cannot index more than 50000 passages, and these are 50001.');
  expect(passage).not.toHaveBeenCalled();
});
