import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askPack } from '../src/eval/ask-pack.js';
import { evaluate } from '../src/eval/evaluate.js';
import { loadPack } from '../src/eval/pack.js';
import { engineAt } from './answer/made-engine.js';

const PACK = 'test/packs/lachin';
/** All that is better the higher it is. The length of quotes is neither, and time is for `npm run bench`. */
const SHARES = [
  'first',
  'firstThree',
  'reciprocalRank',
  'separation',
  'answered',
  'refused',
  'precision',
] as const;

/**
 * Bounds that only tighten: a change that makes answers better may raise `atLeast` in `floor.json` to a little under what
 * `npm run eval` then prints, and lower `atMost` to a little over it; none loosens them to get a worse ranking past
 * this test.
 */
describe('of the questions on the shipped articles', async () => {
  const bounds: { atLeast: Record<string, number>; atMost: Record<string, number> } = JSON.parse(
    await readFile(join(PACK, 'floor.json'), 'utf8'),
  );
  const pack = await loadPack(PACK);
  const { verbatim, calibrationError } = evaluate(pack.name, await askPack(pack, await engineAt('corpus')));

  test('there are 80 that the articles answer and 40 that they don’t, and a bound for each figure', () => {
    expect(verbatim).toMatchObject({ answerable: 80, unanswerable: 40 });
    expect(Object.keys(bounds.atLeast)).toEqual([...SHARES]);
    expect(Object.keys(bounds.atMost)).toEqual(['calibrationError']);
  });

  test.each(SHARES)('%s is at its floor or above', (figure) => {
    expect(bounds.atLeast[figure]).toBeGreaterThan(0.5);
    expect(verbatim[figure]).toBeGreaterThanOrEqual(Number(bounds.atLeast[figure]));
  });

  test('calibrationError is at its ceiling or below', () => {
    expect(bounds.atMost['calibrationError']).toBeLessThan(0.25);
    expect(calibrationError).toBeLessThanOrEqual(Number(bounds.atMost['calibrationError']));
  });
});
