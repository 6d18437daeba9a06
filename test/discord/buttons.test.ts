import { describe, expect, test } from 'vitest';
import { customId, type Press, readCustomId } from '../../src/discord/buttons.js';
import { findPlace, placeId } from '../../src/discord/place-id.js';
import { MEETING, VISIT } from './articles.js';
import { answeringOver, quoteOf } from './small-answering.js';

const QUOTE = quoteOf(MEETING, 'The two leaders reviewed the full spectrum of bilateral relations.');
const FAR = { ...QUOTE, start: 60_000_000, end: 60_000_400 };

test.each<Press>([
  { kind: 'context', place: placeId(QUOTE) },
  { kind: 'context', place: placeId(FAR), page: 999 },
  { kind: 'closest', places: [placeId(FAR), placeId(FAR), placeId(FAR)] },
  { kind: 'another', isPrivate: true },
  { kind: 'another', isPrivate: false },
])('what a button means survives in its custom id, within 100 characters: %j', (press) => {
  expect(customId(press).length).toBeLessThanOrEqual(100);
  expect(readCustomId(customId(press))).toEqual(press);
});

test.each([
  '',
  ':',
  'context',
  'context:',
  'context:x',
  `context:${placeId(QUOTE)}:-1`,
  `context:${placeId(QUOTE)}:1:2`,
  `context:${placeId(QUOTE)}:1e9`,
  'closest',
  'closest:',
  `closest:${Array(4).fill(placeId(QUOTE)).join(':')}`,
  'another',
  'another:maybe',
  'another:public:x',
  '__proto__:x',
  'context:../../etc/passwd',
  '\u0000'.repeat(100),
  'x'.repeat(5000),
])('a forged custom id means nothing: %j', (id) => {
  expect(readCustomId(id)).toBeUndefined();
});

describe('a place', () => {
  test('is found again, the same words', async () => {
    const found = await findPlace(placeId(QUOTE), answeringOver([VISIT, MEETING]));
    expect(found?.quote.text).toBe(QUOTE.text);
  });

  test('is not found when the article is gone', async () => {
    expect(await findPlace(placeId(QUOTE), answeringOver([VISIT]))).toBeUndefined();
  });

  test('is not found when the article has other words there by now', async () => {
    const edited = { ...MEETING, body: MEETING.body.replace('spectrum', 'SPECTRUM') };
    expect(await findPlace(placeId(QUOTE), answeringOver([edited]))).toBeUndefined();
  });
});
