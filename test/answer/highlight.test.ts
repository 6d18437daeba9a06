import { describe, expect, test } from 'vitest';
import { highlight } from '../../src/answer/highlight.js';

const OFFSET = 1_000;
/** The words set off, or '' where none are. */
function setOff(question: string, text: string): string {
  const found = highlight(question, { text, start: OFFSET, end: OFFSET + text.length });
  return found === undefined ? '' : text.slice(found.start - OFFSET, found.end - OFFSET);
}

describe('a person', () => {
  test.each([
    [
      'Who opened the harbour?',
      'Yesterday Mayor Ada Vermeer opened the harbour with Jan Steen.',
      'Mayor Ada Vermeer',
    ],
    [
      'Who opened the harbour?',
      'The harbour was opened by Ada Vermeer and blessed by Jan Steen.',
      'Ada Vermeer',
    ],
    [
      'Who blessed the harbour?',
      'The harbour was opened by Ada Vermeer and blessed by Jan Steen.',
      'Jan Steen',
    ],
    [
      'Who accompanied the king?',
      'Accompanied by Norway’s Chief of Staff, General Per Olav Dahl, and Deputy Prime Minister Kari Lie, King Harald landed.',
      'General Per Olav Dahl',
    ],
    ['Who thanked the crew?', 'The prime minister thanked the crew of the ferry.', 'The prime minister'],
    [
      'Who said that the sea is calm?',
      'After a talk with Danish President Jens Holm, the Prime Minister declared that “the sea is calm.”',
      'the Prime Minister',
    ],
    [
      'Who did the mayor dance with?',
      'At the ball the mayor danced with Field Marshal Otto von Stern.',
      'Field Marshal Otto von Stern',
    ],
    ['Against whom did Ajax play?', 'In 1971 Ajax played against Panathinaikos.', 'Panathinaikos'],
    ['Who is Kari Lie?', 'There stood Deputy Prime Minister Kari Lie with a flag.', 'Deputy Prime Minister'],
    [
      'who is jens holm',
      'The King of Norway, and President of the Kingdom of Denmark, Jens Holm, met.',
      'President of the Kingdom of Denmark',
    ],
    ['Who spoke?', 'Then Danish President Jens Holm spoke.', 'Danish President Jens Holm'],
    ['Whose dog barked?', 'Then Ada’s dog barked at Jan’s cat.', 'Ada'],
    ['Who is the mayor of Oss?', 'In Oss, Mayor Ada Vermeer wept.', 'Mayor Ada Vermeer'],
  ])('%s → %s', (question, sentence, words) => {
    expect(setOff(question, sentence)).toBe(words);
  });

  test.each([
    ['its first word is no name', 'Who sank the ship?', 'Accompanied by tugs, the ship sank.'],
    [
      'a country is nobody',
      'Who represented Norway?',
      'The meeting of Denmark, Norway and Sweden went well.',
    ],
    ['the question names the only person', 'Who did Ada Vermeer meet?', 'Mayor Ada Vermeer smiled.'],
    [
      'the name is of somebody else in the clause',
      'Who thanked the crew?',
      'A letter to Ada Vermeer thanked the crew.',
    ],
    [
      'the sentence is about something else',
      'Who accompanied Kari Lie?',
      'Prime Minister Kari Lie and Jens Holm talked.',
    ],
    [
      'the word before a name belongs to something else',
      'With whom did she meet?',
      'She met nobody after the dispute with Denmark.',
    ],
    ['the question is not who somebody is', 'Who was with Kari Lie?', 'There Prime Minister Kari Lie spoke.'],
    ['several might be meant', 'Who paid?', 'Ada Vermeer, Jan Steen and Kari Lie ate there.'],
    [
      'another office is meant',
      'Who is the foreign minister of Norway?',
      'Prime Minister Kari Lie landed in Norway.',
    ],
    [
      'somebody else does what was asked',
      'Who published the report?',
      'The prime minister met the President of the Republic of Norway, a report said.',
    ],
    ['the question has no words of its own', 'Who are you?', 'Ada Vermeer was there.'],
    ['bodies and days are nobody', 'Who won?', 'Oxford University lost on Independence Day.'],
  ])('is not set off where %s', (_, question, sentence) => {
    expect(setOff(question, sentence)).toBe('');
  });
});

describe('a place', () => {
  test.each([
    ['Where was she when it rained?', 'When it rained in May she was in Oss.', 'Oss'],
    [
      'Where did they meet?',
      'The king met the President of the Republic of Norway, in the city of Bergen.',
      'Bergen',
    ],
    ['Which country was Oslo in a dispute with?', 'It helped during Oslo’s dispute with Denmark.', 'Denmark'],
    ['Where did she travel?', 'She travelled to New York by ship.', 'New York'],
  ])('%s → %s', (question, sentence, words) => {
    expect(setOff(question, sentence)).toBe(words);
  });

  test.each([
    ['a month is no place', 'Where did it sink?', 'It sank in May.'],
    ['an adjective is no place', 'Where was it?', 'It stood firm in the face of Danish pressure.'],
    ['a people is no place', 'Where did he put his thanks?', 'He sent thanks to the people of Norway.'],
    ['the question names it', 'Where in Oslo did they meet?', 'They met in Oslo.'],
    ['a city is no country', 'In which country did they meet?', 'They met in the city of Bergen.'],
    ['several are asked for', 'Which countries did they meet in?', 'They met in Norway.'],
    ['an event is no place', 'Where did he serve?', 'He served in World War II.'],
  ])('is not set off where %s', (_, question, sentence) => {
    expect(setOff(question, sentence)).toBe('');
  });
});

describe('a time', () => {
  test.each([
    [
      'When did it sink?',
      'The mayor may recall that it sank on Friday, 3 May 1968, at dawn.',
      'Friday, 3 May 1968',
    ],
    ['When did it sink?', 'It sank on May 3, 1968.', 'May 3, 1968'],
    ['When did it sink?', 'It sank on the eve of the Winter games in Oslo.', 'the eve of the Winter games'],
    ['When was it built?', 'It was built in 1968 for the games.', '1968'],
    ['When was it built?', 'It was built in May.', 'May'],
    ['When does it open?', 'It opens at 7.30 pm today.', '7.30 pm'],
    ['How soon will it open?', 'It will open very soon.', 'very soon'],
    ['What day of the week was it?', 'On Tuesday it rained.', 'Tuesday'],
    ['In what year did it sink?', 'On 3 May 1968 it sank.', '1968'],
    ['When did it sink?', 'It sank over the years.', ''],
    ['When did it sink?', 'They may say that it never sank.', ''],
  ])('%s, %s → %s', (question, sentence, words) => {
    expect(setOff(question, sentence)).toBe(words);
  });
});

describe('an amount', () => {
  test.each([
    ['How many people drowned?', 'In 1968 two ships sank and 1,250 people drowned.', '1,250'],
    ['How many countries take part?', 'The two leaders met.', ''],
    ['How old was the captain?', 'The captain, aged 61, had 12 ships.', 'aged 61'],
    ['How long did it last?', 'The two met for three and then five hours.', 'five hours'],
    ['How far is it?', 'The road of 1956 is 12 km long.', '12 km'],
    ['How much did it cost?', 'It cost the two towns $3.5 million in 1968.', '$3.5 million'],
    ['How often does it sail?', 'It once sailed twice a day.', 'twice a day'],
    ['What percentage voted?', 'Of 300 people 61.5% voted.', '61.5%'],
    ['How many were there?', 'A site once marred by war.', ''],
  ])('%s, %s → %s', (question, sentence, words) => {
    expect(setOff(question, sentence)).toBe(words);
  });
});

describe('a reason', () => {
  test.each([
    [
      'Why did it sink?',
      'It sank because the U.S. crew had 8.5 tons of ice aboard, and no pump.',
      'because the U.S. crew had 8.5 tons of ice aboard',
    ],
    [
      'Why did the mayor thank the crew?',
      'The mayor thanked the crew for its steadfast help, and left.',
      'for its steadfast help',
    ],
    ['Why did the mayor leave?', 'The mayor thanked the crew for its steadfast help, and left.', ''],
    ['Why did it sink?', 'It sank in 1968.', ''],
  ])('%s, %s → %s', (question, sentence, words) => {
    expect(setOff(question, sentence)).toBe(words);
  });
});

test('a question that asks for no kind of words gets none set off', () => {
  expect(setOff('What did they discuss?', 'Ada Vermeer came to Oss in 1968 with 3 dogs.')).toBe('');
});
