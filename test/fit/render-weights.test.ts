import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { CONFIDENCE, RANKING, SHORTLIST } from '../../src/answer/weights.js';
import { renderWeights, WEIGHTS_FILE } from '../../src/fit/render-weights.js';

const shortlist = { tokens: 8.58812 };
const ranking = { reading: 1.23456, shortlisted: -0.0004 };
const confidence = { weights: { reading: 1.5, coverage: 1e-9 }, constant: -3.1 };

/** What the rendered file exports, once its types are taken out. */
async function exportsOf(source: string) {
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

test('fitted weights become a source file that holds them, to three digits', async () => {
  const written = await exportsOf(renderWeights({ shortlist, ranking, confidence }));
  expect(written.SHORTLIST).toEqual({ tokens: 8.588 });
  expect(written.RANKING).toEqual({ reading: 1.235, shortlisted: -0 });
  expect(written.CONFIDENCE).toEqual({
    ...confidence,
    weights: { ...confidence.weights, coverage: 0 },
  });
});

test('the file that is shipped is one that was rendered so, and lies where it would be written', async () => {
  const shipped = await exportsOf(await readFile(WEIGHTS_FILE, 'utf8'));
  expect({ ...shipped }).toEqual({ SHORTLIST, RANKING, CONFIDENCE });
});
