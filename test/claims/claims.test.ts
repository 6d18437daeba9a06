import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_CLAIMS } from '../../src/claims/claims.js';
import { pointOut } from '../../src/claims/point-out.js';
import { statements } from '../../src/claims/statements.js';
import { type Engine, engineAt } from '../answer/made-engine.js';

const stated = (message: string) => statements(message).map(({ start, end }) => message.slice(start, end));

describe('a message states', () => {
  test.each([
    [
      'its sentences',
      'Sharif met Aliyev. They spoke for hours.',
      ['Sharif met Aliyev.', 'They spoke for hours.'],
    ],
    ['its lines', 'Sharif met Aliyev\nthey spoke for hours', ['Sharif met Aliyev', 'they spoke for hours']],
    ['no questions', 'Did Sharif meet Aliyev? Nobody knows it.', ['Nobody knows it.']],
    [
      'no links, code, mentions and emoji',
      'Sharif met him <@123456789012345678> https://example.org/a <:yes:123456789012345678> `x y z`',
      ['Sharif met him'],
    ],
    [
      'what a quotation or a list says',
      '> Sharif met Aliyev\n- They spoke for hours',
      ['Sharif met Aliyev', 'They spoke for hours'],
    ],
    ['nothing in a word or two', 'lol yes. Wow, really.', []],
    ['nothing in small talk and requests', 'thank you so much! please read this article now', []],
    ['nothing when it is only a link', 'https://example.org/article', []],
    ['nothing when it is empty', '', []],
    ['nothing in emoji', '😀 😀 😀 😀', []],
  ])('%s', (_, message, expected) => {
    expect(stated(message)).toEqual(expected);
  });
});

describe('what a claim and a quote tell differently is pointed out', () => {
  const differing = (claim: string, sentence: string) =>
    pointOut(claim, sentence).map(({ kind, first, other }) => [
      kind,
      claim.slice(...first),
      sentence.slice(...other),
    ]);

  test.each([
    [
      'weekdays',
      'They met on Wednesday.',
      'The two leaders met in Lachin on Tuesday.',
      [['date', 'Wednesday', 'Tuesday']],
    ],
    [
      'numbers of the same thing',
      'There were 15 people hurt.',
      'The storm hurt 12 people on the coast.',
      [['number', '15', '12']],
    ],
    [
      'nothing where both say the same',
      'They met on Tuesday.',
      'The two leaders met in Lachin on Tuesday.',
      [],
    ],
    [
      'percentages of the same thing',
      'Prices rose 5 percent in May.',
      'In Oss prices rose by 6 percent in May, the most since 1968.',
      [['number', '5 percent', '6 percent']],
    ],
    [
      'sums, in words and with a sign',
      'The harbour cost 4.5 billion dollars.',
      'The harbour of Oss cost the town $4.2 billion.',
      [['number', '4.5 billion', '$4.2 billion']],
    ],
    [
      'parts of the same whole',
      'He wants 12 percent of the voters.',
      'About 30 percent of voters in Oss stayed at home.',
      [['number', '12 percent', '30 percent']],
    ],
    [
      'no percentages of different things',
      'Oss Harbour shares fell 6.4 percent on Monday.',
      'Oss Harbour will cut 1,200 jobs, or 8 percent of its workforce, by the end of 2027.',
      [],
    ],
    [
      'no sums for different things',
      'The harbour cost $5 million.',
      'The mayor of Oss stole $2 million.',
      [],
    ],
    [
      'no sums that only the same name has',
      'Vermeer paid 5 million euros.',
      'Vermeer lost €2 million in Oss.',
      [],
    ],
    ['nothing where only one says it', 'They met on Tuesday.', 'The two leaders met in Lachin.', []],
    [
      'nothing where it may be either of two',
      'They met on Monday.',
      'They met on Tuesday and Wednesday.',
      [],
    ],
  ])('%s', (_, claim, sentence, expected) => {
    expect(
      differing(claim, sentence).map(([kind, a, b]) => [
        kind,
        a?.replace(/ people.*/, ''),
        b?.replace(/ people.*/, ''),
      ]),
    ).toEqual(expected);
  });
});

describe('beside the shipped articles', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engineAt('corpus');
  });

  test('each claim has the quotes closest to it, and the words in which they differ', async () => {
    const message =
      'The prime minister held a bilateral meeting with the president in the city of Shusha. Ishaq Dar came along.';
    const { claims, more } = await engine.claims(message);
    expect(more).toBe(0);
    expect(claims.map(({ start, end }) => message.slice(start, end))).toEqual(claims.map(({ text }) => text));
    const [place, dar] = claims;
    const [closest] = place?.quotes ?? [];
    expect(closest?.quote.text).toContain('in the city of Lachin');
    expect(
      closest?.differences.map(({ kind, first, other }) => [
        kind,
        place?.text.slice(...first),
        closest.quote.text.slice(...other),
      ]),
    ).toEqual([['place', 'Shusha', 'Lachin']]);
    expect(dar?.quotes[0]?.quote.text).toContain('Deputy Prime Minister Ishaq Dar');
    for (const { quotes } of claims) {
      expect(quotes.length).toBeLessThanOrEqual(3);
      for (const { quote } of quotes) {
        const body = engine.index.articles.find(({ id }) => id === quote.article.id)?.body;
        expect(body?.slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
  });

  test('a claim about something else has no quotes', async () => {
    const { claims } = await engine.claims('Cricket is a great game and England won the cup.');
    expect(claims.map(({ quotes }) => quotes)).toEqual([[]]);
  });

  test('a message that states nothing has no claims', async () => {
    for (const nothing of ['', '😀', 'https://example.org/image.png', 'Who came?', '\0\u200b']) {
      expect(await engine.claims(nothing), nothing).toEqual({ claims: [], more: 0 });
    }
  });

  test('of very many claims the first are looked up, and the rest are counted', async () => {
    const { claims, more } = await engine.claims('Sharif met Aliyev again.\n'.repeat(25));
    expect({ claims: claims.length, more }).toEqual({ claims: MAX_CLAIMS, more: 25 - MAX_CLAIMS });
  });
});
