import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { passages } from '../../src/articles/passages.js';
import { makeUpPassages, writeMadeUpArticles } from '../../src/bench/made-up-articles.js';

const sentences = Array.from({ length: 12 }, (_, i) => `The delegation number ${i} arrived in\nLachin.`);

it('makes as many passages as wanted, no two alike, and no sentence twice in one', () => {
  const made = makeUpPassages(sentences, 500);
  expect(new Set(made).size).toBe(500);
  for (const passage of made) {
    const numbers = passage.match(/\d+/g) ?? [];
    expect(new Set(numbers).size).toBe(3);
  }
});

it('makes the same passages every time', () => {
  expect(makeUpPassages(sentences, 50)).toEqual(makeUpPassages(sentences, 50));
});

it('says so when there are too few sentences for so many passages', () => {
  expect(() => makeUpPassages(['One.', 'Two.', 'Two.'], 10)).toThrow(/10 passages of 2 sentences/);
});

it('writes articles that the corpus reads as exactly so many passages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-made-up-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dir = join(folder, 'corpus');
  await writeMadeUpArticles(dir, sentences, 120);

  const { articles, problems } = await loadCorpus(dir);
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(3);
  const texts = articles.flatMap((article) =>
    passages(article).map(({ start, end }) => article.body.slice(start, end)),
  );
  expect(texts.toSorted()).toEqual(makeUpPassages(sentences, 120).toSorted());
});
