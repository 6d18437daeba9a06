import { describe, expect, test } from 'vitest';
import { contradictions } from '../../src/answer/contradictions.js';
import { differences } from '../../src/answer/differences.js';

const told = (text: string, published: string | null = '2026-05-10') => ({ text, article: { published } });

/** What differs, as a reader would say it: `number: 12 / 15`. */
const said = (first: string, other: string) =>
  contradictions(told(first), told(other)).map(
    (each) => `${each.kind}: ${first.slice(...each.first)} / ${other.slice(...each.other)}`,
  );

/** Two reports of one event, and how they differ. */
const ONE_EVENT: readonly (readonly [first: string, other: string, ...said: string[]])[] = [
  ['12 people were injured in the blast.', 'The blast injured 15 people, police said.', 'number: 12 / 15'],
  [
    'The plant in Oss will employ 650 people.',
    'The factory in Oss would employ 700 people.',
    'number: 650 / 700',
  ],
  ['The town hall was opened in 1968.', 'The town hall was opened in 1971.', 'date: 1968 / 1971'],
  [
    'The company will build a factory in Oss.',
    'The company will build a factory in Lisse.',
    'place: Oss / Lisse',
  ],
  [
    'The museum was opened by Ada Vermeer.',
    'The museum was opened by Jan Smit.',
    'name: Ada Vermeer / Jan Smit',
  ],
  // An amount, and a day that is no more than one off.
  [
    '12 people were injured when a bus left the road on Monday.',
    'A bus left the road on Tuesday and 15 people were injured.',
    'number: 12 / 15',
    'date: Monday / Tuesday',
  ],
  [
    '12 passengers were hurt when the ferry hit the pier on 31 May.',
    '14 passengers were hurt as the ferry hit the pier on 1 June.',
    'number: 12 / 14',
    'date: 31 May / 1 June',
  ],
  // Two who say it.
  [
    'Nora Bell said 12 people were injured in the crash.',
    'Jan Smit said 15 people were injured in the crash.',
    'number: 12 / 15',
  ],
  // A town and its country; a place that both name.
  [
    'The earthquake killed 7 people in Lachin.',
    'The earthquake in Azerbaijan killed 11 people.',
    'number: 7 / 11',
  ],
  [
    'Some 8,000 people came to the concert in Oss.',
    '12,000 people came to the concert in Oss, police in Lisse said.',
    'number: 8,000 / 12,000',
  ],
  // A year or a place told besides.
  [
    '12 people were injured when the bridge, built in 1968, collapsed.',
    '15 people were injured when the bridge collapsed.',
    'number: 12 / 15',
  ],
  [
    'Nora Bell, who lives in Oss, said 12 people were arrested after the match.',
    'Police in Lisse said 15 people were arrested after the match.',
    'number: 12 / 15',
  ],
  // The year of the other's article.
  ['In 2026 the bridge cost $4 million.', 'The bridge cost $5 million.', 'number: $4 million / $5 million'],
  [
    'A 19-year-old man was rescued from the car.',
    'A 21-year-old man was rescued from the car.',
    'number: 19 / 21',
  ],
  [
    'The first train of the new line carried 90 passengers.',
    'The first train of the new line carried 120 passengers.',
    'number: 90 / 120',
  ],
  [
    '12 people were injured in the crash and the road will stay closed.',
    '15 people were injured in the crash.',
    'number: 12 / 15',
  ],
];

/** Sentences of two events that have much in common, and what tells them apart. */
const TWO_EVENTS: readonly (readonly [why: string, first: string, other: string])[] = [
  [
    'who is described',
    'A 19-year-old man was rescued from the car.',
    'A 34-year-old woman was rescued from the car.',
  ],
  [
    'what is described',
    'A two-storey house in Mill Street burned down.',
    'A four-storey hotel in Mill Street burned down.',
  ],
  ['who, doing the same', 'Ada Berg won the race in 71 minutes.', 'Jan Smit won the race in 64 minutes.'],
  [
    'who, doing something else',
    'Ada Berg finished the race in 71 minutes.',
    'Jan Smit ran the race in 64 minutes.',
  ],
  [
    'what is done to it',
    'Ada Berg scored the opening goal of the match.',
    'Jan Smit scored the winning goal of the match.',
  ],
  [
    'two of one family',
    'Ada Berg studied history for four years.',
    'Jan Berg studied history for six years.',
  ],
  ['where', 'Unemployment in Oss fell to 5 percent.', 'Unemployment in Lisse fell to 7 percent.'],
  [
    'where, in two words',
    '84 millimetres of rain fell in Oss.',
    'In Porto Vale, 31 millimetres of rain fell.',
  ],
  [
    'in which street',
    'The bakery in Mill Street employs 12 people.',
    'The bakery in Broad Street employs 20 people.',
  ],
  [
    'whose',
    'The mayor of Oss promised 40 lamps for the school.',
    'The mayor of Lisse promised 60 lamps for the school.',
  ],
  [
    'where and when',
    'The two leaders held a meeting in Lachin on Tuesday.',
    'The two leaders held a meeting in Baku on Friday.',
  ],
  [
    'when, by days',
    '12 people were injured in a fire in Oss on Monday.',
    '15 people were injured in a fire in Oss on Friday.',
  ],
  [
    'when, by a month',
    'The company in Oss hired 12 people in March.',
    'The company in Oss hired 15 people in April.',
  ],
  [
    'when, by a year',
    'The company made a profit of 240 million euros in 2025.',
    'The company made a profit of 203 million euros in 2024.',
  ],
  ['an earlier year', 'Ada Berg won the race in Oss in 2024.', 'Jan Smit won the race in Oss on Sunday.'],
  ['last year', 'Last year’s race was won by Ada Berg.', 'The race was won by Jan Smit.'],
  ['a month of an earlier year', 'The summit was held in March 2024.', 'The summit was held in June.'],
  ['which one', 'A shop for old clocks opened in March.', 'A second shop for old clocks opened in May.'],
  ['some more', 'Another 12 people were injured in the blast.', 'The blast injured 15 people.'],
  [
    'what was before',
    'The previous record of 37 degrees stood long.',
    'The record of 38 degrees stood long.',
  ],
  [
    'what was expected',
    'Analysts had expected a profit of 210 million euros.',
    'The company made a profit of 240 million euros.',
  ],
  ['what is expected', 'The museum expects 50,000 visitors.', 'The museum counted 41,000 visitors.'],
  [
    'what may come',
    'The new museum in Oss may draw 50,000 visitors.',
    'The new museum in Oss drew 41,000 visitors.',
  ],
  [
    'only who says it',
    'Ada Berg praised the fire brigade of the town.',
    'Jan Smit praised the fire brigade of the town.',
  ],
];

describe('two reports of one event contradict each other:', () => {
  test.each(ONE_EVENT)('%s | %s', (first, other, ...expected) => {
    expect(said(first, other)).toEqual(expected);
    expect(said(other, first).length).toBe(expected.length);
  });
});

describe('two events differ as they may:', () => {
  test.each(TWO_EVENTS)('%s', (_, first, other) => {
    expect(differences(first, other)).not.toEqual([]);
    expect(said(first, other)).toEqual([]);
    expect(said(other, first)).toEqual([]);
  });
});

test('a year that only one sentence names is compared with the other article’s day', () => {
  const [first, other] = ['In 2026 the bridge cost $4 million.', 'The bridge cost $5 million.'];
  expect(contradictions(told(first), told(other, '2026-01-03')).length).toBe(1);
  expect(contradictions(told(first), told(other, '2025-12-30'))).toEqual([]);
  expect(contradictions(told(first), told(other, null))).toEqual([]);
});
