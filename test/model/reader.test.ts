import { beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { loadEmbedder } from '../../src/model/embedder.js';
import { loadReader, type Reader } from '../../src/model/reader.js';
import type { Tokenize } from '../../src/model/tokenizer.js';

let tokenize: Tokenize;
let reader: Reader;
beforeAll(async () => {
  const { modelDir } = loadConfig();
  [{ tokenize }, reader] = await Promise.all([loadEmbedder(modelDir), loadReader(modelDir)]);
});

const SENTENCES = [
  'The harbour of Oss was opened in 1932 by Ada Vermeer, the mayor.',
  'It rained all day, and the band played under a tent.',
  'Bram Visser paid for the lighthouse with the money from his shipyard.',
];
const read = (question: string, sentences: readonly string[], title = 'Oss and its harbour') =>
  reader.read(tokenize(question), tokenize(title), sentences.map(tokenize));
const best = (scores: readonly { readonly score: number }[]) =>
  scores.reduce((high, { score }, i) => (score > (scores[high]?.score ?? 0) ? i : high), 0);

describe('the reader', () => {
  test.each([
    ['Who opened the harbour?', 0, 'Ada Vermeer'],
    ['When was the harbour opened?', 0, '1932'],
    ['What was the weather like?', 1, undefined],
    ['Who paid for the lighthouse?', 2, 'Bram Visser'],
  ])('finds the sentence that answers “%s”, and the words', async (question, expected, words) => {
    const found = await read(question, SENTENCES);
    expect(found).toHaveLength(SENTENCES.length);
    expect(best(found)).toBe(expected);
    const { answer } = found[expected] ?? {};
    if (words !== undefined) expect(SENTENCES[expected]?.slice(answer?.start, answer?.end)).toContain(words);
  });

  test('scores what answers above what does not, whichever window it stands in', async () => {
    const [right] = await read('Who opened the harbour?', SENTENCES.slice(0, 1));
    const [wrong] = await read('Who opened the harbour?', SENTENCES.slice(1, 2));
    expect(right?.score).toBeGreaterThan(wrong?.score ?? 0);
  });

  test('says the same of the same', async () => {
    expect(await read('Who opened the harbour?', SENTENCES)).toEqual(
      await read('Who opened the harbour?', SENTENCES),
    );
  });

  test.each([
    ['no title', 'Who?', SENTENCES, ''],
    ['an empty question', '', SENTENCES, 'Oss'],
    ['a sentence without tokens', 'Who?', ['', 'Ada came.'], 'Oss'],
    ['a question and a title of 500 words', 'who '.repeat(500), SENTENCES, 'oss '.repeat(500)],
    ['a sentence of 2,000 words', 'Who came?', [`Ada came${' and came'.repeat(1_000)}.`], 'Oss'],
    ['another script', '谁打开了港口？', ['港口于一九三二年开放。'], '港口'],
  ])('reads %s, with finite scores', async (_, question, sentences, title) => {
    const found = await read(question, sentences, title);
    expect(found).toHaveLength(sentences.length);
    for (const { score } of found) expect(Number.isFinite(score)).toBe(true);
  });

  test('marks words within their sentence', async () => {
    for (const [i, { answer }] of (await read('Who opened the harbour?', SENTENCES)).entries()) {
      expect(answer?.start).toBeGreaterThanOrEqual(0);
      expect(answer?.end).toBeLessThanOrEqual(SENTENCES[i]?.length ?? 0);
      expect(answer?.chance).toBeGreaterThan(0);
      expect(answer?.chance).toBeLessThanOrEqual(1);
    }
  });
});
