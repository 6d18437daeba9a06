import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureSummaries } from '../../src/eval/summaries.js';
import { textRank } from '../../src/eval/text-rank.js';
import { engineAt } from '../answer/made-engine.js';

const PACK = 'test/packs/lachin-summaries';

/** A floor that only rises, as the one of the answers does. */
describe('summaries of the shipped articles', async () => {
  const floor: Record<string, number> = JSON.parse(await readFile(join(PACK, 'floor.json'), 'utf8'));
  const { summaries, topics } = await measureSummaries(PACK, await engineAt('corpus'));
  const { rouge, held, lacking } = summaries['Verbatim'] ?? { held: [], lacking: [] };
  const figures: Record<string, number | undefined> = {
    shortOne: rouge?.short.one,
    shortTwo: rouge?.short.two,
    shortLongest: rouge?.short.longest,
    mediumOne: rouge?.medium.one,
    mediumTwo: rouge?.medium.two,
    mediumLongest: rouge?.medium.longest,
    held: held.length,
    found: topics.found,
    refused: topics.refused,
  };

  test('the medium summary of everything holds every key fact of the visit', () => {
    expect(lacking).toEqual([]);
    expect(held).toHaveLength(9);
  });

  test.each(Object.keys(figures))('%s is at its floor or above', (figure) => {
    expect(floor[figure]).toBeGreaterThan(0.1);
    expect(figures[figure]).toBeGreaterThanOrEqual(Number(floor[figure]));
  });

  test.each(['the first sentences', 'TextRank'])(
    'they share more words with the references than %s do',
    (name) => {
      for (const length of ['short', 'medium'] as const) {
        for (const kind of ['one', 'two', 'longest'] as const) {
          expect(rouge?.[length][kind]).toBeGreaterThan(summaries[name]?.rouge[length][kind] ?? 1);
        }
      }
    },
  );
});

test('TextRank ranks sentences that share words above one that shares none, and keeps their order', () => {
  const sentences = ['Snow fell.', 'The cat sat on a mat.', 'A cat lay on the mat.', 'The mat was on a cat.'];
  expect(textRank(sentences, 3)).toEqual([1, 2, 3]);
  expect(textRank([], 3)).toEqual([]);
});
