import { expect, test } from 'vitest';
import type { Reader } from '../../src/model/reader.js';
import type { Token } from '../../src/model/tokenizer.js';
import { engineOn, rankingOn } from './made-engine.js';

const SAILED = 'The ferry sailed from Oss.';
const LANDED = 'The ferry landed in Breda.';
const engine = await engineOn({
  'a.md': `---\ntitle: Sailed\n---\n\n${SAILED}\n`,
  'b.md': `---\ntitle: Landed\n---\n\n${LANDED}\n`,
});
const QUESTION = 'What did the ferry do?';

/**
 * What a reader that gives each sentence these scores leads to; the last number is what it gives the first one that is
 * read beside the other.
 */
async function rankedBy(sailed: number, landed: number, sailedBeside: number) {
  const windows: number[] = [];
  const isSailed = (tokens: readonly Token[]) => tokens.some(({ id }) => id === sailedToken);
  const sailedToken = engine.embedder.tokenize('sailed')[0]?.id;
  const reader: Reader = {
    async read(_question, _title, sentences) {
      windows.push(sentences.length);
      const beside = sentences.length > 1;
      const score = (tokens: readonly Token[]) =>
        isSailed(tokens) ? (beside ? sailedBeside : sailed) : landed;
      return sentences.map((tokens) => ({ score: score(tokens), answer: undefined }));
    },
    elapsed: () => 0,
  };
  const ranked = await rankingOn(engine, reader).rank(QUESTION);
  return { windows, first: ranked[0]?.sentence.text, readings: ranked.map(({ signs }) => signs.reading) };
}

test('where none clearly leads, the best are read once more side by side, and that counts in part', async () => {
  const alike = await rankedBy(4, 3, 4);
  expect(alike.windows).toEqual([1, 1, 2]);
  expect(alike.first).toBe(SAILED);
  const worse = await rankedBy(4, 3, -16);
  expect(worse.first).toBe(LANDED);
  // A quarter of the way from 4 to -16; the other one's reading stays.
  expect(worse.readings[0]).toBe(3);
  expect(worse.readings[1]).toBeCloseTo(-1);
});

test('a clear lead is left alone', async () => {
  const { windows, first } = await rankedBy(9, -9, -20);
  expect(windows).toEqual([1, 1]);
  expect(first).toBe(SAILED);
});
