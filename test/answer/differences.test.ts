import { describe, expect, test } from 'vitest';
import { differences } from '../../src/answer/differences.js';

/** What differs, as a reader would say it: `number: 12 / 15`. */
function told(first: string, other: string): string[] {
  return differences(first, other).map(
    (each) => `${each.kind}: ${first.slice(...each.first)} / ${other.slice(...each.other)}`,
  );
}

/** Two sentences, and how they differ. */
const DIFFER: readonly (readonly [first: string, other: string, ...told: string[]])[] = [
  ['12 people were injured in the blast.', 'The blast injured 15 people, police said.', 'number: 12 / 15'],
  ['Twelve people were injured in the blast.', 'The blast injured 15 people.', 'number: Twelve / 15'],
  ['Twelve persons were injured in the blast.', 'The blast injured 15 people.', 'number: Twelve / 15'],
  [
    'The bridge cost $2.5 million to build.',
    'Building the bridge cost $4 million.',
    'number: $2.5 million / $4 million',
  ],
  [
    'Turnout was 54% in the election.',
    'Turnout in the election reached 61 per cent.',
    'number: 54% / 61 per cent',
  ],
  ['At least 40 houses were destroyed by the fire.', 'The fire destroyed 25 houses.', 'number: 40 / 25'],
  [
    'More than 300 workers went on strike.',
    'Two hundred workers went on strike.',
    'number: 300 / Two hundred',
  ],
  ['Up to 50 soldiers crossed the border at night.', '80 soldiers crossed the border.', 'number: 50 / 80'],
  [
    'About 10,000 people marched through the city.',
    'Some 40,000 people marched through the city.',
    'number: 10,000 / 40,000',
  ],
  [
    'The court fined the firm €1,200.',
    'The firm was fined €12,000 by the court.',
    'number: €1,200 / €12,000',
  ],
  [
    'Three hundred and twelve delegates voted for the treaty.',
    '321 delegates voted for the treaty.',
    'number: Three hundred and twelve / 321',
  ],
  [
    'The quake killed 7 and left 2,000 families homeless.',
    'The quake left 3,500 families homeless.',
    'number: 2,000 / 3,500',
  ],
  ['The festival lasted three days.', 'The festival lasted for five days.', 'number: three / five'],
  ['A dozen ships left the harbour.', 'Twenty ships left the harbour.', 'number: A dozen / Twenty'],
  ['Two dozen ships left the harbour.', 'Twenty ships left the harbour.', 'number: Two dozen / Twenty'],
  [
    'The leaders met in Lachin on Tuesday.',
    'The leaders met in Lachin on Wednesday.',
    'date: Tuesday / Wednesday',
  ],
  [
    'The treaty was signed on 27 May 2025.',
    'The treaty was signed on May 28, 2025.',
    'date: 27 May 2025 / May 28, 2025',
  ],
  ['The harbour of Oss was opened in 1968.', 'The harbour of Oss was opened in 1969.', 'date: 1968 / 1969'],
  [
    'The next summit will take place in March.',
    'The next summit will take place in June.',
    'date: March / June',
  ],
  [
    'The ferry leaves the harbour at 7 am.',
    'The ferry leaves the harbour at 9:30 a.m',
    'date: 7 am / 9:30 a.m',
  ],
  [
    'The two leaders held a meeting in Lachin.',
    'The two leaders held a meeting in Baku.',
    'place: Lachin / Baku',
  ],
  [
    'The delegates flew to France for the talks.',
    'The delegates flew to Germany for the talks.',
    'place: France / Germany',
  ],
  [
    'The meeting took place in the city of Lachin.',
    'The meeting took place in the city of Shusha.',
    'place: Lachin / Shusha',
  ],
  [
    'Police stopped a driver in Oss who had passed the gate.',
    'Police stopped a driver in Lisse who had passed the gate.',
    'place: Oss / Lisse',
  ],
  [
    'Divers found a ship near Oss that had sunk in a storm.',
    'Divers found a ship near Lisse that had sunk in a storm.',
    'place: Oss / Lisse',
  ],
  ['Ada Vermeer opened the harbour.', 'Jan Smit opened the harbour.', 'name: Ada Vermeer / Jan Smit'],
  [
    'The new harbour was opened by Ada Vermeer.',
    'The new harbour was opened by Jan Smit.',
    'name: Ada Vermeer / Jan Smit',
  ],
  [
    'President Ilham Aliyev signed the agreement in the evening.',
    'President Heydar Mammadov signed the agreement in the evening.',
    'name: Ilham Aliyev / Heydar Mammadov',
  ],
  [
    'On Monday 12 people died in the floods in Oss.',
    'On Tuesday 14 people died in the floods in Oss.',
    'date: Monday / Tuesday',
    'number: 12 / 14',
  ],
];

/** Two sentences that a hasty rule would set against each other. */
const AGREE: readonly (readonly [why: string, first: string, other: string])[] = [
  ['the same number in words', 'Twelve people were injured in the blast.', 'The blast injured 12 people.'],
  [
    'the same number in a word that begins like another',
    'Fourteen people were injured in the blast.',
    'The blast injured 14 people.',
  ],
  [
    'a word that begins like a number',
    'Tender soldiers crossed the border at night.',
    '80 soldiers crossed the border at night.',
  ],
  [
    'the same number in other digits',
    'The bridge cost $2.5 million.',
    'The bridge cost $2,500,000 to build.',
  ],
  ['a rounded number', 'The city has 2.5 million people.', 'The city has 2,480,000 people.'],
  [
    'a rounded number in thousands',
    'Some 10,000 people marched through the city.',
    'Police counted 10,450 people as they marched through the city.',
  ],
  [
    'a lower bound that holds',
    'At least 12 people were injured in the blast.',
    'The blast injured 15 people.',
  ],
  [
    'two lower bounds',
    'At least 12 people were injured in the blast.',
    'More than 15 people were injured in the blast.',
  ],
  ['an upper bound that holds', 'Up to 50 soldiers crossed the border.', '30 soldiers crossed the border.'],
  ['different things counted', '12 people were injured in the blast.', 'The blast destroyed 15 houses.'],
  ['dead and injured', '12 were injured in the blast.', '15 were killed in the blast.'],
  [
    'one of several amounts is the same',
    'The blast injured 12 people.',
    'Of 200 people in the hall, 12 people were injured in the blast.',
  ],
  ['a year is no amount', 'In 1968 people were poor in the city.', '12 people were poor in the city.'],
  ['a date is no amount', 'On 27 May people danced in the city.', '300 people danced in the city.'],
  ['an ordinal is no amount', 'It was the 3rd meeting of the leaders.', 'The leaders held two meetings.'],
  ['another event', '12 people were injured in the blast.', '40 people visited the museum.'],
  [
    'another event of the same people',
    'Twelve students passed the exam in Oslo.',
    'Thirty students planted a garden.',
  ],
  [
    'a name with a number',
    'Article 5 of the treaty was invoked by members.',
    'The treaty has 14 articles for members.',
  ],
  ['a percentage of something else', 'Exports rose by 5%.', 'Wages rose by 3%.'],
  [
    'a sum for something else',
    'The state paid $5 million for roads.',
    'The state paid $7 million for schools.',
  ],
  ['“one of”', 'One of the ministers left the hall.', 'Three ministers left the hall.'],
  ['a part and the whole', 'Three of the 12 ships left the harbour.', 'The 12 ships left the harbour.'],
  ['a day beside a weekday', 'The leaders met in Lachin on Tuesday.', 'The leaders met in Lachin on 27 May.'],
  ['a fuller date', 'The treaty was signed on 27 May.', 'The treaty was signed on 27 May 2025.'],
  ['a month of that year', 'The treaty was signed in May 2025.', 'The treaty was signed in 2025.'],
  [
    'the same date written otherwise',
    'The treaty was signed on 27 May 2025.',
    'The treaty was signed on May 27th, 2025.',
  ],
  [
    '“May” and “March”, the words',
    'The march may be held in the city.',
    'The march may be held in June in the city.',
  ],
  [
    'several dates',
    'The talks began on Monday and ended on Tuesday.',
    'The talks ended on Wednesday after they began on Monday.',
  ],
  [
    'another meeting on another day',
    'The leaders met on Tuesday.',
    'The ministers will travel on Wednesday.',
  ],
  [
    'a city and its country',
    'The two leaders held a meeting in Lachin.',
    'The two leaders held a meeting in Azerbaijan.',
  ],
  [
    'a country and its continent',
    'The delegates flew to France for the talks.',
    'The delegates flew to Europe for the talks.',
  ],
  [
    'the place named by both',
    'The two leaders held a meeting in Lachin.',
    'The two leaders held a meeting in the city of Lachin.',
  ],
  [
    'both places in one',
    'The two leaders held a meeting in Baku.',
    'After talks in Baku, the two leaders held a meeting in Lachin.',
  ],
  [
    'a month behind “in”',
    'The two leaders held a meeting in Lachin.',
    'The two leaders held a meeting in May.',
  ],
  [
    'a person behind “to”',
    'The letter was sent to President Aliyev by the ministry.',
    'The letter was sent to Baku by the ministry.',
  ],
  [
    'a possessive is no place',
    'The leaders took part in Pakistan’s celebration of the day.',
    'The leaders took part in Baku’s celebration of the day.',
  ],
  [
    'an adjective is no place',
    'The wounded were treated in Indian hospitals near the border.',
    'The wounded were treated in Nepali hospitals near the border.',
  ],
  [
    'a shorter name',
    'President Ilham Aliyev signed the agreement in Lachin.',
    'President Aliyev signed the agreement in Lachin.',
  ],
  [
    'two presidents of two countries',
    'Azerbaijani President Ilham Aliyev signed the agreement.',
    'Turkish President Recep Erdogan signed the agreement.',
  ],
  [
    'two ministers of two kinds',
    'Prime Minister Shehbaz Sharif attended the long meeting.',
    'Foreign Minister Ishaq Dar attended the long meeting.',
  ],
  ['both names in one', 'Ada Vermeer opened the harbour.', 'Ada Vermeer and Jan Smit opened the harbour.'],
  ['two who do different things', 'Ada Vermeer opened the harbour.', 'Jan Smit closed the harbour.'],
  [
    'the same sentence',
    'Twelve people were injured on 27 May in Oss.',
    'Twelve people were injured on 27 May in Oss.',
  ],
  ['nothing', '', 'Twelve people were injured.'],
  ['no words', '12 15 18', '13 16 19'],
  ['a score', 'The team won the final 3-1.', 'The team won the final 2-0 at half time.'],
  [
    'a clock time is no count',
    'The ferry leaves at 7 am from the harbour.',
    'The ferry leaves the harbour with 9 cars.',
  ],
];

describe('two sentences differ:', () => {
  test.each(DIFFER)('%s | %s', (first, other, ...expected) => {
    expect(told(first, other)).toEqual(expected);
    // Told of the other first, it is the same difference the other way round.
    expect(told(other, first).length).toBe(expected.length);
  });
});

describe('two sentences can both be right:', () => {
  test.each(AGREE)('%s', (_, first, other) => {
    expect(told(first, other)).toEqual([]);
    expect(told(other, first)).toEqual([]);
  });
});
