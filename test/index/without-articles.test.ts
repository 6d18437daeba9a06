import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { type CorpusIndex, openCorpusIndex } from '../../src/index/corpus-index.js';
import { withoutArticles } from '../../src/index/without-articles.js';
import { SILENT_PROGRESS } from '../../src/terminal/progress.js';
import { emptyFolder } from '../commands/run.js';
import { draft, embedder, projection, silent } from '../keeping/small-keeper.js';

async function indexOf(numbers: readonly number[]): Promise<CorpusIndex> {
  const [corpusDir, dir] = [join(emptyFolder(), 'corpus'), emptyFolder()];
  mkdirSync(corpusDir);
  for (const n of numbers) {
    const { title, body } = draft(n);
    writeFileSync(join(corpusDir, `a${n}.md`), `---\ntitle: ${title}\n---\n${body}`);
  }
  const corpus = await loadCorpus(corpusDir);
  return openCorpusIndex({ dir, corpus, embedder, projection, progress: SILENT_PROGRESS, log: silent });
}

test('an index without some articles is as one that was built without them', async () => {
  const index = withoutArticles(await indexOf([1, 2, 3, 4, 5]), new Set(['a1', 'a4', 'unknown']));
  const built = await indexOf([2, 3, 5]);
  expect(index.articles).toEqual(built.articles);
  expect(index.passages).toEqual(built.passages);
  expect(index.sentences).toEqual(built.sentences);
  expect(index.sentenceVectors()).toEqual(built.sentenceVectors());
  for (const i of built.passages.keys()) expect(index.passageVector(i)).toEqual(built.passageVector(i));
  for (const i of built.sentences.keys()) expect(index.tokens(i)).toEqual(built.tokens(i));
  for (const text of [draft(1).body, draft(3).body, 'anything']) {
    const { vector } = await embedder.question(text);
    for (const count of [1, 2, 6, 50]) {
      expect(await index.nearestSentences(vector, count)).toEqual(
        await built.nearestSentences(vector, count),
      );
      expect(await index.nearestPassages(vector, count)).toEqual(await built.nearestPassages(vector, count));
    }
  }
});

test('without all of them nothing is found, and without none it is the same', async () => {
  const index = await indexOf([1, 2]);
  const { vector } = await embedder.question('Who?');
  const none = withoutArticles(index, new Set(['a1', 'a2']));
  expect(none.articles).toEqual([]);
  expect(await none.nearestSentences(vector, 3)).toEqual([]);
  expect(withoutArticles(index, new Set(['a3']))).toBe(index);
});
