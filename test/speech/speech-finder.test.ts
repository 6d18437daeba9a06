import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse.js';
import { createSpeechFinder } from '../../src/speech/speech-finder.js';
import { indexOf } from '../index-of.js';

const speechIn = (body: string, person = '') =>
  createSpeechFinder(indexOf([{ id: 'a', body }])).speech({ person });

describe('who speaks is told from', () => {
  test.each([
    ['a verb behind the words', '“We will win,” Khan said.', 'Khan'],
    ['a verb before the name', '“We will win,” said Ada Vermeer.', 'Ada Vermeer'],
    ['a verb before the words', 'Khan said: “We will win.”', 'Khan'],
    ['a verb far before the words', 'Ada Vermeer told reporters that “nobody was hurt.”', 'Ada Vermeer'],
    ['"according to"', 'According to Khan, “the bridge is safe.”', 'Khan'],
    ['"according to" behind the words', '“The bridge is safe,” according to Ada Vermeer.', 'Ada Vermeer'],
    ['a name with its title', '"We will win," Prime Minister Imran Khan said.', 'Imran Khan'],
    ['single marks', '‘We will win,’ Khan said.', 'Khan'],
    ['straight single marks', "'We will win,' said Khan.", 'Khan'],
    ['marks of other countries', '«We will win», Khan said.', 'Khan'],
    ['low marks', '„We will win“, said Khan.', 'Khan'],
    [
      'a pronoun whose name stands before it',
      'Mayor Ada Vermeer opened the bridge. “It is safe,” she said.',
      'Ada Vermeer',
    ],
    [
      'a pronoun, of whom the age is told before the name',
      'Nine-year-old Ada Vermeer laughed. “It hurt,” she said.',
      'Ada Vermeer',
    ],
    [
      'a pronoun that names something',
      'Mayor Ada Vermeer opened the bridge. She called it “a dream come true.”',
      'Ada Vermeer',
    ],
    [
      'an office that the article gives one person',
      'Prime Minister Imran Khan arrived. Later the prime minister described the visit as “historic”.',
      'Imran Khan',
    ],
    [
      'a surname that the article gives one person',
      'Imran Khan came to Oss. “It is fine,” Khan said.',
      'Imran Khan',
    ],
    ['a name amid the words', '“We,” Khan added, “will win.”', 'Khan'],
    ['a name with an apposition', 'Khan, the mayor of Oss, said “we will win”.', 'Khan'],
    [
      'an office that names nobody',
      'The foreign ministry called the attack “cowardly”.',
      'the foreign ministry',
    ],
    ['a verb behind several sentences', '“We won. It was hard. I am glad,” Khan said.', 'Khan'],
    ['a question', '“Why?” Khan asked.', 'Khan'],
    ['a name and when', '“We will win,” said Khan last week.', 'Khan'],
    ['a name and its company', '“We will win,” said Oss spokesman Jan Smit on Monday.', 'Jan Smit'],
    ['a trade and a name', '“We will win,” said baker Ada Vermeer, 71.', 'Ada Vermeer'],
    ['a name in apposition to a genitive', '“He was kind,” said Khan’s brother, Jan.', 'Jan'],
    ['the same without a comma', "“He was kind,” said Khan's former managing director Jan Smit.", 'Jan Smit'],
    ['a name behind a country’s', '“No,” said Norway’s Foreign Minister Ada Vermeer.', 'Ada Vermeer'],
    ['a shortened title', '“We will win,” said Dr. Ada Vermeer, the director.', 'Ada Vermeer'],
    ['a shortened title before the verb', '“We will win,” Gov. Ada Vermeer said.', 'Ada Vermeer'],
    ['two shortened titles', 'Detective Sgt. Ada Vermeer called it “mad”.', 'Ada Vermeer'],
    ['a title and where from', '“No,” said Prof. Ada Vermeer of the University of Oss.', 'Ada Vermeer'],
    ['an initial', '“We will win,” said Jan P. Smit.', 'Jan P. Smit'],
    ['a title and an initial', '“We will win,” Sen. Jan P. Smit said.', 'Jan P. Smit'],
    ['initials', '“We will win,” said J. P. Smit in Oss.', 'J. P. Smit'],
    ['a title of business', 'Nordex Chief Executive Ada Vermeer said: “No.”', 'Ada Vermeer'],
    ['a trade that begins the sentence', 'Owner Jan Smit, 67, said he was “shaking”.', 'Jan Smit'],
    ['a verb behind words that something opens', 'In an interview, “we will win,” Khan said.', 'Khan'],
    ['a verb behind a dateline', 'OSS, May 6 (Wire) — “We will win,” Khan said.', 'Khan'],
    ['words called by the subject', 'Calling it “a crime,” Khan said he would fight.', 'Khan'],
    ['words about a call', 'Khan said the phone call was “good”.', 'Khan'],
    ['words about a claim', 'Khan said the claim was “false”.', 'Khan'],
    ['words far from others’', 'Khan told those who call him a liar: “I am not.”', 'Khan'],
    ['what another says of the subject', 'Malik, whom Khan called “a liar,” said he was ill.', 'Khan'],
    ['an organisation', 'Amnesty International said the law was “a disgrace”.', 'Amnesty International'],
  ])('%s: %j', async (_, body, speaker) => {
    const { status, utterances, persons } = await speechIn(body);
    expect({ status, speakers: utterances.map((each) => each.speaker) }).toEqual({
      status: 'found',
      speakers: [speaker],
    });
    expect(persons).toEqual([{ name: speaker, count: 1 }]);
    for (const { quote, said, named } of utterances) {
      expect(body.slice(quote.start, quote.end)).toBe(quote.text);
      expect(speaker.toLowerCase()).toContain(
        quote.text
          .slice(...named)
          .split(' ')
          .at(-1)
          ?.toLowerCase()
          .replace('minister', ''),
      );
      for (const words of said) expect(quote.text.slice(...words)).not.toMatch(/[“”«»„"]|^$/);
    }
  });
});

test.each([
  ['words that nobody says', 'The so-called “green zone” was closed.'],
  ['a title', 'He read “The Old Man and the Sea”.'],
  ['a title beside a verb', 'Khan, author of “The River”, said he was ill.'],
  ['words alone', '“We will win.”'],
  ['a passive verb', 'It was described as “historic”.'],
  ['what one person says of another', 'Khan said Malik had called it “a disaster”.'],
  ['a pronoun that may be either', 'Khan met Malik. “We will win,” he said.'],
  ['a pronoun of several', 'They said: “We will win.”'],
  ['a name that is not told', 'A spokesman said “no”.'],
  ['what was never said', 'Khan never said “no”, and Malik would not say “yes”.'],
  ['what might be said', 'Khan would say “no”.'],
  ['a film', 'Khan said he was ill. The film “River” was good.'],
  ['apostrophes', 'The workers’ rights were said to matter, Khan’s and others’.'],
  ['two speakers', 'The plan, which Khan called “mad”, was dropped by Malik, who said “fine”.'],
  ['a day', 'They met, and on Tuesday said “no”.'],
  ['several speakers at once', 'Khan and Malik said: “We will win.”'],
  ['a mark that is never closed', 'Khan said: “We will win.'],
  ['no words at all', 'Khan said “”.'],
  ['whom nobody names', '“He was kind,” said Khan’s mother.'],
  ['several behind the verb', '“We will win,” said Khan and Malik.'],
  ['a firm of two names', '“We will win,” said Khan & Sons.'],
  ['some of a place', '“We will win,” said Oss officials.'],
  ['where somebody is', '“We will win,” said Oss fans visiting Los Angeles.'],
  ['where somebody unnamed is', '“We will win,” said a man in Los Angeles.'],
  ['half a name', '“We will win,” said J.K. Smit.'],
  ['whose book it is', 'According to Khan’s book, Ada Vermeer, the mayor, was “a thief”.'],
  ['what is answered', 'Responding to critics who say that it is “cruel,” Khan said it was needed.'],
  ['an accusation', 'Accused of “theft,” Khan said he was innocent.'],
  ['an accusation behind the verb', 'Khan said he was accused of “theft”.'],
  ['a banner', 'Holding a banner that read “No more war,” Khan said he was tired.'],
  ['a sign', 'Khan said the sign read “No entry.”'],
  ['signs', 'Khan said they carried signs saying “No entry.”'],
  ['a report', 'Citing a report that found “grave faults,” Khan said he would go.'],
  ['a name for a place', 'Khan said the area, known as “the Zone”, was closed.'],
  ['what others claim', 'Khan said critics claim that it is “mad”.'],
  [
    'a word that ends like a pronoun',
    'Ada Vermeer saw the mine on Monday. Those who breathe said it was “foul”.',
  ],
])('%s is left out: %j', async (_, body) => {
  expect(await speechIn(body)).toEqual({ status: 'not_found', utterances: [], persons: [] });
});

test('a pronoun brings along the sentence that says whom it means', async () => {
  const body = 'Mayor Ada Vermeer opened the bridge. “It is safe,” she said.';
  const [only] = (await speechIn(body)).utterances;
  expect(only?.quote.text).toBe(body);
  expect(only?.quote.text.slice(...only.named)).toContain('Ada Vermeer');
  expect(only?.said.map((words) => only.quote.text.slice(...words))).toEqual(['It is safe,']);
});

test('a person is found without the accents that a keyboard lacks', async () => {
  const body = '“We will win,” said Işık Yıldırım. “We may lose,” said Zoë Öztürk.';
  for (const person of ['yıldırım', 'yildirim', 'isik', 'ZOE', 'ozturk']) {
    expect((await speechIn(body, person)).utterances, person).toHaveLength(1);
  }
});

test('a person is found by any beginning of a word of the name, and whoever is not is told who is quoted', async () => {
  const body = '“One,” Imran Khan said.\n\n“Two,” Ada Vermeer said.\n\n“Three,” said Khan.';
  for (const person of ['khan', 'Imran Khan', 'IMRAN', ' kh ']) {
    expect((await speechIn(body, person)).utterances, person).toHaveLength(2);
  }
  expect(await speechIn(body, 'han')).toMatchObject({
    status: 'not_found',
    utterances: [],
    persons: [
      { name: 'Imran Khan', count: 2 },
      { name: 'Ada Vermeer', count: 1 },
    ],
  });
  expect((await speechIn(body)).utterances).toHaveLength(3);
});

test('a surname that two people have stays as it is', async () => {
  const { utterances } = await speechIn('Shehbaz Sharif met Nawaz Sharif. Later, “it is fine,” Sharif said.');
  expect(utterances.map(({ speaker }) => speaker)).toEqual(['Sharif']);
});

test('the shipped articles quote Shehbaz Sharif, twice', async () => {
  const file = 'news-desk-sharif-lachin-visit.md';
  const parsed = parseArticle(file, await readFile(`corpus/${file}`));
  if (!('article' in parsed)) throw new Error('not read');
  const { utterances } = await createSpeechFinder(indexOf([parsed.article])).speech({});
  expect(
    utterances.map(({ speaker, quote, said, named }) => [
      speaker,
      quote.text.slice(...named),
      ...said.map((words) => quote.text.slice(...words)),
    ]),
  ).toEqual([
    ['Shehbaz Sharif', expect.stringContaining('Prime Minister'), 'our hearts beat together.'],
    ['Shehbaz Sharif', 'Prime Minister Sharif', 'eternal and unshakeable,'],
  ]);
});
