import { expect, test } from 'vitest';
import { createChronicler } from '../../src/timeline/chronicler.js';
import { indexOf } from '../index-of.js';

const article = (id: string, published: string | null, body: string) => ({ id, published, body });

test('what several articles date stands in one order, oldest first, each with its words set off', async () => {
  const { events, undated } = await createChronicler(
    indexOf([
      article(
        'late',
        '2025-05-27',
        'BAKU, May 26 (AP) — Khan met Malik on Tuesday.\n\nHe had come to Oss in 2019. The town was founded on 3 May 1255.',
      ),
      article('early', '2025-05-20', 'Malik left on Monday. The harbour opened in March 2019.'),
      article('undated', null, 'They met on Friday. They had met in 2018.'),
    ]),
  ).timeline();
  expect(
    events.map(({ from, quote: { text, highlight }, resolvedFrom }) => [
      from,
      text.slice(...highlight),
      resolvedFrom,
    ]),
  ).toEqual(
    [
      ['1255-05-03', 'on 3 May 1255', null],
      ['2018', '2018', null],
      ['2019', '2019', null],
      ['2019-03', 'March 2019', null],
      ['2025-05-19', 'on Monday', '2025-05-20'],
      ['2025-05-27', 'on Tuesday', '2025-05-27'],
    ].map(([from, words, day]) => [from, expect.stringContaining(String(words).replace('on ', '')), day]),
  );
  expect(undated.map(({ id }) => id)).toEqual(['undated']);
});

test('each event is an exact stretch of its article; a pronoun takes the sentence before it along', async () => {
  const body = 'Ada Vermeer is the mayor. She opened the harbour on 3 May 1968.';
  const { events } = await createChronicler(indexOf([article('a', null, body)])).timeline();
  expect(events).toHaveLength(1);
  expect(events[0]?.quote).toMatchObject({ text: body, start: 0, end: body.length, paragraph: 1 });
});

test('the same date twice in a sentence is one event, and no article is none', async () => {
  const twice = 'On 3 May 1968 the mayor came, and on 3 May 1968 the king.';
  expect((await createChronicler(indexOf([article('a', null, twice)])).timeline()).events).toHaveLength(1);
  expect(await createChronicler(indexOf([])).timeline()).toEqual({ events: [], undated: [] });
});

test('an article on the past, whose days are not of its own year, is no news that looks back', async () => {
  const past = 'Oss was burned in 1914, in 1917 and in 1919. The king fled on 3 May. Today it is a town.';
  const from = async (body: string) =>
    (await createChronicler(indexOf([article('a', '2025-05-27', body)])).timeline()).events.map(
      (e) => e.from,
    );
  expect(await from(past)).toEqual(['1914', '1917', '1919']);
  expect(await from(`A storm killed a man on Sunday.\n\n${past}`)).toEqual([
    ...['1914', '1917', '1919'],
    '2025-05-25',
  ]);
  expect(await from(`A storm killed a man on Sunday. It began on 3 May.\n\n${past}`)).toContain('2025-05-03');
});
