import { describe, expect, test } from 'vitest';
import { ANOTHER, CLOSEST, CONTEXT } from '../../src/discord/buttons.js';
import { findPlace, placeId } from '../../src/discord/place-id.js';
import { MEETING, VISIT } from './articles.js';
import { answeringOver, quoteOf } from './small-answering.js';

const QUOTE = quoteOf(MEETING, 'The two leaders reviewed the full spectrum of bilateral relations.');
const KINDS = [CONTEXT, CLOSEST, ANOTHER];
const FAR = { ...QUOTE, start: 60_000_000, end: 60_000_400 };

const place = placeId(QUOTE);
const far = placeId(FAR);

test.each([
  [CONTEXT.write(place), CONTEXT, [place]],
  [CONTEXT.write(far, '999'), CONTEXT, [far, '999']],
  [CLOSEST.write(far, far, far), CLOSEST, [far, far, far]],
  [ANOTHER.write('private'), ANOTHER, ['private']],
  [ANOTHER.write('public'), ANOTHER, ['public']],
] as const)('what a button means survives in its custom id, within 100 characters: %s', (id, kind, parts) => {
  expect(id.length).toBeLessThanOrEqual(100);
  expect(kind.read(id)).toEqual(parts);
  for (const other of KINDS) if (other !== kind) expect(other.read(id)).toBeUndefined();
});

test.each([
  '',
  ':',
  'context',
  'context:',
  'context:x',
  `context:${place}:-1`,
  `context:${place}:1:2`,
  `context:${place}:1e9`,
  'closest',
  'closest:',
  `closest:${Array(4).fill(place).join(':')}`,
  'another',
  'another:maybe',
  'another:public:x',
  '__proto__:x',
  'context:../../etc/passwd',
  '\u0000'.repeat(100),
  'x'.repeat(5000),
])('a forged custom id means nothing: %j', (id) => {
  for (const kind of KINDS) expect(kind.read(id)).toBeUndefined();
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
