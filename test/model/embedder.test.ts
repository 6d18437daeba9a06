import { beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { DIMENSIONS, type Embedder, loadEmbedder } from '../../src/model/embedder.js';
import { loadTokenProjection, TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../../src/model/token-projection.js';

/** The most tokens that are read of a question or of a passage at once, and the marks around them. */
const READ = 254;
const MARKS = 2;

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder(loadConfig().modelDir);
});

const length = (vector: ArrayLike<number>) => Math.hypot(...Array.from(vector));
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const finite = (vector: Float32Array) => vector.every(Number.isFinite);

describe('a question', () => {
  test('has a token vector for each word it names, the marks and punctuation named by none', async () => {
    const { words, tokens, vector } = await embedder.question('Who met Türkiye’s team?');
    expect(words.filter((word, i) => word !== words[i - 1])).toEqual([
      null,
      'Who',
      'met',
      'Türkiye',
      null,
      's',
      'team',
      null,
    ]);
    expect(tokens.length).toBe(words.length * DIMENSIONS);
    expect(vector.length).toBe(DIMENSIONS);
    expect(length(vector)).toBeCloseTo(1, 5);
  });

  test('names a rare word at each of the tokens that it is in', async () => {
    const { words, tokens } = await embedder.question('Maarka-e-Haq');
    expect(words.filter((word) => word === 'Maarka').length).toBeGreaterThan(1);
    expect(words.filter((word) => word === null)).toHaveLength(2 + MARKS);
    expect(tokens.length).toBe(words.length * DIMENSIONS);
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t'],
    ['an emoji', '🤝'],
    ['control characters', '\u0000\u0001'],
    ['half a character', '\ud83e'],
    ['marks without a letter', '\u0301\u0301'],
    ['another script', '谁陪同总理'],
    ['one word of 3,000 letters', 'x'.repeat(3_000)],
  ])('of %s has vectors all the same', async (_, text) => {
    const { words, tokens, vector } = await embedder.question(text);
    expect(tokens.length).toBe(words.length * DIMENSIONS);
    expect(finite(tokens)).toBe(true);
    expect(length(vector)).toBeCloseTo(1, 5);
  });

  test('is read up to 254 tokens: what stands behind changes nothing', async () => {
    const long = await embedder.question('minister '.repeat(300));
    expect(long.words).toHaveLength(READ + MARKS);
    expect(long.tokens.length).toBe((READ + MARKS) * DIMENSIONS);
    const longer = await embedder.question(`${'minister '.repeat(READ)} Who opened the harbour?`);
    expect(longer.vector).toEqual(long.vector);
  });

  test('is closer to what it is about than to something else', async () => {
    const [question, near, far] = await Promise.all(
      ['Who commands the army?', 'The general leads the troops.', 'The cake needs two eggs.'].map((text) =>
        embedder.question(text),
      ),
    );
    if (!question || !near || !far) throw new Error('three were asked for');
    expect(cosine(question.vector, near.vector)).toBeGreaterThan(cosine(question.vector, far.vector) + 0.2);
  });
});

describe('a passage', () => {
  test('has a vector, and each sentence one and its own tokens, without the marks', async () => {
    const { vector, sentences } = await embedder.passage(['The ferry sank.', 'Nobody drowned there.']);
    expect(length(vector)).toBeCloseTo(1, 5);
    // "the ferry sank ." and "nobody drowned there ."
    expect(sentences.map(({ tokens }) => tokens.length / DIMENSIONS)).toEqual([4, 4]);
    for (const sentence of sentences) expect(length(sentence.vector)).toBeCloseTo(1, 5);
    // The whole is the direction of the tokens' sum.
    const sum = new Float32Array(DIMENSIONS);
    for (const { tokens } of sentences)
      tokens.forEach((x, i) => {
        sum[i % DIMENSIONS] = (sum[i % DIMENSIONS] ?? 0) + x;
      });
    expect(cosine(vector, sum) / length(sum)).toBeCloseTo(1, 5);
  });

  test('of one sentence has the tokens that the same question has between its marks', async () => {
    const { tokens } = await embedder.question('The ferry sank.');
    const [sentence] = (await embedder.passage(['The ferry sank.'])).sentences;
    expect(sentence?.tokens).toEqual(tokens.slice(DIMENSIONS, -DIMENSIONS));
  });

  test('reads a sentence among its neighbours: another neighbour, other vectors', async () => {
    const [a] = (await embedder.passage(['It sank.', 'The ferry was old.'])).sentences;
    const [b] = (await embedder.passage(['It sank.', 'The price of oil fell.'])).sentences;
    expect(a?.tokens.length).toBe(b?.tokens.length);
    expect(a?.vector).not.toEqual(b?.vector);
  });

  test('of more than 254 tokens is read in parts, each sentence whole in one, none lost', async () => {
    const sentence = `The ${'old ferry '.repeat(50)}sank.`;
    const { sentences, vector } = await embedder.passage([sentence, sentence, 'Nobody drowned.', sentence]);
    expect(sentences.map(({ tokens }) => tokens.length / DIMENSIONS)).toEqual([103, 103, 3, 103]);
    // The first three fill a part; the last is alone in the next.
    const alone = await embedder.passage([sentence]);
    expect(sentences[3]?.vector).toEqual(alone.sentences[0]?.vector);
    expect(sentences[0]?.vector).not.toEqual(alone.sentences[0]?.vector);
    expect(length(vector)).toBeCloseTo(1, 5);
  });

  test('cuts a sentence of more than 254 tokens, and leaves the others whole', async () => {
    const { sentences } = await embedder.passage(['It sank.', 'ferry '.repeat(400), 'It sank.']);
    expect(sentences.map(({ tokens }) => tokens.length / DIMENSIONS)).toEqual([3, READ, 3]);
  });

  test('gives a sentence that has no token for the model a vector too', async () => {
    const { sentences, vector } = await embedder.passage(['\u0000', '']);
    expect(sentences).toHaveLength(2);
    for (const each of [vector, ...sentences.map((sentence) => sentence.vector)])
      expect(length(each)).toBeCloseTo(1, 5);
  });

  test('without sentences is no direction at all', async () => {
    const { sentences, vector } = await embedder.passage([]);
    expect(sentences).toEqual([]);
    expect(vector.every((x) => x === 0)).toBe(true);
  });
});

test('the time spent in the model is counted', async () => {
  const before = embedder.elapsed();
  await embedder.question('How long?');
  expect(embedder.elapsed()).toBeGreaterThan(before);
});

test('projected tokens are shorter vectors of one length that keep what is near', async () => {
  const { project, model } = await loadTokenProjection();
  expect(model).toMatch(/^onnx-community\/all-MiniLM-L6-v2-ONNX@[0-9a-f]{8} q4, tokens by [0-9a-f]{8}$/);
  const { tokens, words } = await embedder.question('minister ministers cake');
  const projected = await project(tokens);
  expect(projected.length).toBe(words.length * TOKEN_DIMENSIONS);
  const at = (i: number) => projected.subarray(i * TOKEN_DIMENSIONS, (i + 1) * TOKEN_DIMENSIONS);
  for (const i of words.keys()) expect(Math.abs(length(at(i)) - TOKEN_LENGTH)).toBeLessThan(4);
  const closeness = (a: Int8Array, b: Int8Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  expect(closeness(at(1), at(2))).toBeGreaterThan(closeness(at(1), at(3)));
  expect(await project(new Float32Array())).toHaveLength(0);
});
