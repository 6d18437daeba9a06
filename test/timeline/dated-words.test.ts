import { expect, test } from 'vitest';
import { datedWords } from '../../src/timeline/dated-words.js';

/** A Tuesday. */
const PUBLISHED = '2025-05-27';

function read(sentence: string, published: string | null = PUBLISHED): string[] {
  return datedWords(sentence, published).dates.map(
    ({ start, end, from, to }) => `${sentence.slice(start, end)}: ${from}${to === null ? '' : ` to ${to}`}`,
  );
}

test.each([
  ['Sharif met Aliyev on Tuesday in Lachin.', 'on Tuesday: 2025-05-27'],
  ['They met on Wednesday.', 'on Wednesday: 2025-05-21'],
  ['They will meet on Wednesday.', 'on Wednesday: 2025-05-28'],
  ['The talks will be held on Wednesday.', 'on Wednesday: 2025-05-28'],
  ['The town expects guests on Wednesday.', 'on Wednesday: 2025-05-28'],
  ['He arrived last Friday.', 'last Friday: 2025-05-23'],
  ['He arrives next Monday.', 'next Monday: 2025-06-02'],
  ['The report was published yesterday.', 'yesterday: 2025-05-26'],
  ['The minister announced today that he would go.', 'today: 2025-05-27'],
  ['It happened three days ago.', 'three days ago: 2025-05-24'],
  ['In May the town was hit by floods.', 'May: 2025-05'],
  ['In November the town was hit.', 'November: 2024-11'],
  ['The vote will be held in November.', 'November: 2025-11'],
  ['Last month he met Khan.', 'Last month: 2025-04'],
  ['He had won the prize last year.', 'last year: 2024'],
  ['They met on December 20.', 'December 20: 2024-12-20'],
  ['The fair ran from 12 to 14 June.', '12 to 14 June: 2025-06-12 to 2025-06-14'],
  ['Between Monday and Wednesday they met.', 'Monday and Wednesday: 2025-05-26 to 2025-05-28'],
  // A count behind it is no year.
  ['On May 3, 40 pupils were hurt in a bus.', 'May 3: 2025-05-03'],
  ['On May 3, 10,000 homes lost power.', 'May 3: 2025-05-03'],
  ['On 3 May 40 people came.', 'On 3 May: 2025-05-03'],
  ['On May 3-5, 40 pupils were ill.', 'May 3-5: 2025-05-03 to 2025-05-05'],
  ['He passed a test on April 8, 30 days before the crash.', 'April 8: 2025-04-08'],
  ['In April 40 people died.', 'April: 2025-04'],
  ['In April, 5 people died.', 'April: 2025-04'],
  ['In April 1,500 people fled.', 'April: 2025-04'],
  ['On Monday, 40 people were hurt.', 'On Monday: 2025-05-26'],
  // A comma is no part of it.
  ['The bill passed on Monday, 61-38, with votes of both parties.', 'on Monday: 2025-05-26'],
  ['In April, Oss moved its market.', 'April: 2025-04'],
  ['From Monday through Friday, 9 houses burned.', 'Monday through Friday: 2025-05-26 to 2025-05-30'],
  // What has been since then began before.
  ['Oss can be reached by bus since March.', 'March: 2025-03'],
])('%j is resolved against the article’s day', (sentence, expected) => {
  expect(read(sentence)).toEqual([expected]);
  expect(datedWords(sentence, PUBLISHED).dates[0]?.isResolved).toBe(true);
  expect(datedWords(sentence, null)).toEqual({ dates: [], needsDay: true });
});

test.each([
  ['It opened on 28 May 1918.', '28 May 1918: 1918-05-28'],
  ['It was declared on May 28, 1918, in Tiflis.', 'May 28, 1918: 1918-05-28'],
  ['He was born on 5 Feb. 1970.', '5 Feb. 1970: 1970-02-05'],
  ['Tuesday, 27 May 2025, was hot.', 'Tuesday, 27 May 2025: 2025-05-27'],
  ['The summit was held on 2024-06-05.', '2024-06-05: 2024-06-05'],
  ['The summit was held on 27/05/2024.', '27/05/2024: 2024-05-27'],
  ['It was built in August 2023.', 'August 2023: 2023-08'],
  ['It was closed from March to May 2020.', 'March to May 2020: 2020-03 to 2020-05'],
  ['Between 3 and 5 March 2021 they met.', '3 and 5 March 2021: 2021-03-03 to 2021-03-05'],
  ['The G20 met on 30–31 October 2021.', '30–31 October 2021: 2021-10-30 to 2021-10-31'],
  ['It was held on 1 June – 3 July 2020.', '1 June – 3 July 2020: 2020-06-01 to 2020-07-03'],
  [
    'The team watched it between June 3 and Nov. 28, 2024.',
    'June 3 and Nov. 28, 2024: 2024-06-03 to 2024-11-28',
  ],
  ['It was shut between 3 Sept. and 5 Oct. 2024.', '3 Sept. and 5 Oct. 2024: 2024-09-03 to 2024-10-05'],
  ['It was shut on June 3 and Nov. 28, 2024.', 'Nov. 28, 2024: 2024-11-28'],
  ['It was shut from Nov. 28 to March 3, 2024.', 'Nov. 28 to March 3, 2024: 2023-11-28 to 2024-03-03'],
  ['It was shut from November to March 2024.', 'November to March 2024: 2023-11 to 2024-03'],
  ['On May 3, 2024, 40 pupils were hurt.', 'May 3, 2024: 2024-05-03'],
  ['It was burned on 28 May 476 AD.', '28 May 476 AD: 0476-05-28'],
  ['In 2019 he left.', '2019: 2019'],
  ['It has grown since 1998.', '1998: 1998'],
  ['They ruled from 2001 to 2005.', 'from 2001 to 2005: 2001 to 2005'],
  ['The war (1914–1918) was long.', '1914–1918: 1914 to 1918'],
  ['The treaty of 1992 held.', '1992: 1992'],
])('%j says its date itself', (sentence, expected) => {
  expect(read(sentence)).toEqual([expect.stringContaining(expected)]);
  expect(read(sentence, null)).toEqual(read(sentence));
  expect(datedWords(sentence, null).dates[0]?.isResolved).toBe(false);
});

test.each([
  ['a verb', 'He may march on Rome.'],
  ['a movement', 'The March for Life was held, and Theresa May spoke.'],
  ['a person', 'April Jones and June Carter said so.'],
  ['a newspaper', 'The Sunday Times and the Sun reported it.'],
  ['a club', 'Sheffield Wednesday lost.'],
  ['a sale', 'Black Friday sales rose.'],
  ['a score', 'They won 3-2 after a first half of 2-1.'],
  ['a count', 'Some 1945 people came, and in May 6 people died.'],
  ['a count behind a preposition', 'In 2019 people had the illness.'],
  ['a year or a count', 'On May 2, 1500 people marched, and in March 2024 people did.'],
  ['antiquity’s day', 'He died on March 15, 44 BC.'],
  ['where something is moved', 'He moved the vote to Friday.'],
  ['an evening of each week', 'The choir performed on Sunday evenings.'],
  ['what is left open', 'Officials said the bridge could open in June, and should by the middle of July.'],
  ['a size', 'It has a population of 1950 and 10.5 percent more, by version 2.5.2024.'],
  ['a number of a house or a plane', 'He flew in a Boeing 737 to room 1984.'],
  ['a decade', 'The 1990s were good, as was the 21st century.'],
  ['antiquity', 'In 1500 BC it was small.'],
  ['a length of time', 'It lasts for two weeks, within 5 days.'],
  ['nowadays', 'Today the company has five offices.'],
  ['long ago', 'It happened two years ago.'],
  ['the last twelve months', 'In the last year it grew.'],
  ['an anniversary’s year', 'The September 11 attacks were felt.'],
  ['a group called after a day', 'The March 23 Movement took Goma.'],
  ['a habit', 'Every Tuesday they met, and on Fridays they sang.'],
  ['a bound', 'It will open by Friday, before 2030, and not until June 5.'],
  ['a rough year', 'Around 2010 it was built.'],
  ['a day that is written either way round', 'The summit was held on 05/06/2024.'],
  ['a day that there is not', 'It was held on June 31, 2024.'],
  ['a day of another weekday', 'Monday, 27 May 2025, was hot.'],
  ['a Monday that may be of two weeks', 'He arrived last Monday.'],
  ['a weekday that no verb places', 'The talks on Friday are of note.'],
  ['the day of whoever is quoted', '“We met on Tuesday,” Khan said.'],
  ['an event', 'They met on the eve of Independence Day.'],
])('%s is no date', (_, sentence) => {
  expect(read(sentence)).toEqual([]);
});

test.each([
  'They will fly to the United States on Wednesday.',
  'Oss will play Lisse United on Wednesday.',
  'The minister will visit the wrecked bridge on Wednesday.',
  'She will visit flooded homes on Wednesday.',
  'He will meet a hundred business leaders on Wednesday.',
  'The council is expected to debate the proposed budget on Wednesday.',
  'She would sign the bill in the Rose Garden on Wednesday.',
  'Police said the men may appear in court on Wednesday.',
  'She said she hopes to return on Wednesday.',
  'Khan said they’ll play Albion United on Wednesday.',
  'Schools will remain closed on Wednesday.',
  'The road will be cleaned and reopened on Wednesday.',
  'The road will be officially opened on Wednesday.',
  'The minister will put the plan to a vote on Wednesday.',
  'He said the plan will succeed on Wednesday.',
  'On Wednesday the injured men will appear in court.',
  'The match is due to be played on Wednesday.',
  'The road will be open longer than planned on Wednesday.',
  'The road will reopen as planned on Wednesday.',
])('%j tells of what is to come', (sentence) => {
  expect(read(sentence)).toEqual([expect.stringContaining('n Wednesday: 2025-05-28')]);
});

test.each([
  'A bill that would ban cars passed the House on Wednesday.',
  'She will miss the trial of the man who robbed her on Wednesday.',
  'A service will be held for a man killed on Wednesday.',
  'She will leave the party, as it lost the vote on Wednesday.',
  'Police said he may have fled on Wednesday.',
  'Neighbours could not be reached on Wednesday.',
  'Roads were closed due to floods on Wednesday.',
  'The two sides agreed on Wednesday to stop.',
  'He spent a night in Oss on Wednesday, and will return.',
  'A plan to open a mine was rejected on Wednesday.',
  'Talks set to begin in Oss collapsed on Wednesday.',
  'She had stayed an hour longer than planned on Wednesday.',
  'More people came than originally expected on Wednesday.',
])('%j tells of what has been', (sentence) => {
  expect(read(sentence)).toEqual([expect.stringContaining('on Wednesday: 2025-05-21')]);
});

test('a participle before another word than its noun leaves open what the day is of', () => {
  expect(read('A service will be held for a man killed by a bus on Wednesday.')).toEqual([]);
});

test('each date of a sentence is told, in order', () => {
  expect(read('It began on 27 September 2020 and ended on 10 November 2020.')).toEqual(
    ['27 September 2020: 2020-09-27', '10 November 2020: 2020-11-10'].map((each) =>
      expect.stringContaining(each),
    ),
  );
  expect(read('He said on Monday that talks would be held on Thursday.')).toEqual([
    'on Monday: 2025-05-26',
    'on Thursday: 2025-05-29',
  ]);
});
