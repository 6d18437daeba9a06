import { expect, test } from 'vitest';
import { matchTokens } from '../../src/answer/late-interaction.js';
import { TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../../src/model/token-projection.js';

/** Vectors of about TOKEN_LENGTH, always the same for the same seed. */
function tokens(count: number, seed: number): Int8Array {
  const all: number[] = [];
  for (let n = 0; n < count; n++) {
    const vector = Array.from({ length: TOKEN_DIMENSIONS }, (_, i) =>
      Math.sin((seed + n * 7.7 + 1) * (i + 1) * 12.9898),
    );
    const length = Math.hypot(...vector);
    all.push(...vector.map((x) => Math.round((x / length) * TOKEN_LENGTH)));
  }
  return Int8Array.from(all);
}

function cosine(a: Int8Array, b: Int8Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0) / TOKEN_LENGTH ** 2;
}
const split = (all: Int8Array) =>
  Array.from({ length: all.length / TOKEN_DIMENSIONS }, (_, i) =>
    all.subarray(i * TOKEN_DIMENSIONS, (i + 1) * TOKEN_DIMENSIONS),
  );

test('each token of the question gets its cosine to the closest token of each sentence, as two plain loops say', async () => {
  const question = tokens(5, 3);
  const sentences = [tokens(4, 50), tokens(1, 60), tokens(9, 70), question];
  const found = await matchTokens(question, sentences);
  for (const [s, sentence] of sentences.entries()) {
    expect(found[s]).toHaveLength(5);
    for (const [t, asked] of split(question).entries()) {
      expect(found[s]?.[t]).toBeCloseTo(Math.max(...split(sentence).map((token) => cosine(asked, token))), 5);
    }
  }
  // With itself, each token matches wholly.
  for (const match of found[3] ?? []) expect(match).toBeCloseTo(1, 1);
});

test('opposite vectors are at -1, a sentence without tokens too, and no sentences are no work', async () => {
  const question = tokens(2, 3);
  const opposite = question.subarray(0, TOKEN_DIMENSIONS).map((x) => -x);
  const [against, empty] = await matchTokens(question.subarray(0, TOKEN_DIMENSIONS), [
    opposite,
    new Int8Array(),
  ]);
  expect(against?.[0]).toBeCloseTo(-1, 1);
  expect(empty?.[0]).toBe(-1);
  expect(await matchTokens(question, [])).toEqual([]);
});
