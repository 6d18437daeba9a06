import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askPack } from '../src/eval/ask-pack.js';
import { measure } from '../src/eval/measures.js';
import { loadPack } from '../src/eval/pack.js';
import { engineAt } from './answer/made-engine.js';

const PACK = 'test/packs/lachin';
const FIGURES = ['first', 'firstThree', 'separation', 'answered', 'refused'] as const;

/**
 * A floor that only rises: a change that makes answers better may raise the figures in `floor.json`, to a little
 * under what `npm run eval` then prints; none lowers them to get a worse ranking past this test.
 */
describe('of the questions on the shipped articles', async () => {
  const floor: Record<string, unknown> = JSON.parse(await readFile(join(PACK, 'floor.json'), 'utf8'));
  const engine = await engineAt('corpus');
  const figures = measure(await askPack(await loadPack(PACK), engine));

  test('there are 80 that the articles answer and 40 that they don’t', () => {
    expect(figures).toMatchObject({ answerable: 80, unanswerable: 40 });
    expect(Object.keys(floor)).toEqual([...FIGURES]);
  });

  test.each(FIGURES)('%s is at its floor or above', (figure) => {
    expect(floor[figure]).toBeGreaterThan(0.5);
    expect(figures[figure]).toBeGreaterThanOrEqual(Number(floor[figure]));
  });
});
