import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { CONFIDENCE, RANKING } from '../../src/answer/weights.js';
import { renderWeights, WEIGHTS_FILE } from '../../src/fit/render-weights.js';

const ranking = { tokens: 8.58812, words: -0.0004 };
const confidence = {
  weights: {
    rareTokens: 1.5,
    worstAnywhere: 0,
    passageMeaning: -2,
    missingNames: 0,
    missingNumbers: 1e-9,
    lead: 1,
  },
  constant: -3.1,
};

/** What the rendered file exports, once its types are taken out. */
async function exportsOf(source: string) {
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

test('fitted weights become a source file that holds them, to three digits, and names the packs', async () => {
  const source = renderWeights(ranking, confidence, ['lachin', 'other']);
  expect(source.split('\n', 1)[0]).toContain('fitted to lachin, other by `npm run fit`');
  const { RANKING: written, CONFIDENCE: sure } = await exportsOf(source);
  expect(written).toEqual({ tokens: 8.588, words: -0 });
  expect(sure).toEqual({ ...confidence, weights: { ...confidence.weights, missingNumbers: 0 } });
});

test('the file that is shipped is one that was rendered so, and lies where it would be written', async () => {
  const shipped = await exportsOf(await readFile(WEIGHTS_FILE, 'utf8'));
  expect(shipped.RANKING).toEqual(RANKING);
  expect(shipped.CONFIDENCE).toEqual(CONFIDENCE);
});
