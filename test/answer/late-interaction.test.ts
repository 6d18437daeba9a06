import { expect, test } from 'vitest';
import { matchTokens } from '../../src/answer/late-interaction.js';
import { DIMENSIONS } from '../../src/model/embedder.js';
import { loadTokenProjection, TOKEN_DIMENSIONS, TOKEN_LENGTH } from '../../src/model/token-projection.js';

const projection = await loadTokenProjection();

/** Token vectors as of a model, always the same for the same seed. */
function tokens(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count * DIMENSIONS }, (_, i) =>
    Math.sin((seed + 1) * (i + 1) * 12.9898),
  );
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
  const asked = await projection.project(question);
  const sentences = await Promise.all(
    [tokens(4, 50), tokens(1, 60), tokens(9, 70), question].map(projection.project),
  );
  const found = await matchTokens(question, sentences, projection);
  for (const [s, sentence] of sentences.entries()) {
    expect(found[s]).toHaveLength(5);
    for (const [t, token] of split(asked).entries()) {
      // The loops round the question's tokens to bytes too.
      const closest = Math.max(...split(sentence).map((own) => cosine(token, own)));
      expect(Math.abs((found[s]?.[t] ?? 9) - closest)).toBeLessThan(0.01);
    }
  }
  // With itself, each token matches wholly.
  for (const match of found[3] ?? []) expect(match).toBeCloseTo(1, 1);
});

test('opposite vectors are at -1, a sentence without tokens too, and no sentences are no work', async () => {
  const question = tokens(1, 3);
  const opposite = (await projection.project(question)).map((x) => -x);
  const [against, empty] = await matchTokens(question, [opposite, new Int8Array()], projection);
  expect(against?.[0]).toBeCloseTo(-1, 1);
  expect(empty?.[0]).toBe(-1);
  expect(await matchTokens(question, [], projection)).toEqual([]);
});
