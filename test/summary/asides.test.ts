import { expect, test } from 'vitest';
import type { IndexedSentence } from '../../src/index/corpus-index.js';
import { asides } from '../../src/summary/asides.js';

const ARTICLE = {} as IndexedSentence['article'];

/** @returns the sentences of an article's paragraphs that are asides */
function asidesIn(...paragraphs: readonly (readonly string[])[]): string[] {
  const sentences = paragraphs.flatMap((texts, paragraph) =>
    texts.map((text) => ({ text, paragraph, article: ARTICLE }) as IndexedSentence),
  );
  return [...asides(sentences)].map(({ text }) => text);
}

const CAPTION = 'The striker Mia Koch leaves the pitch of Oss after her second goal.';

test.each([
  'Photograph: Ada Vermeer/Oss Gazette',
  'Photo by Ada Vermeer.',
  'Credit: A. Vermeer',
  'AP Photo/Ada Vermeer',
  'Ada Vermeer/Oss Gazette',
  '(Ada Vermeer/AFP/Oss Images)',
  'REUTERS/Ada Vermeer',
])('before %j stands a caption', (credit) => {
  expect(asidesIn([CAPTION, credit], ['The harbour was closed.'])).toEqual([CAPTION, credit]);
});

test('a credit in brackets may end the caption', () => {
  const caption = 'The striker Mia Koch leaves the pitch of Oss (Photo: Ada Vermeer).';
  expect(asidesIn([caption], ['The harbour was closed.'])).toEqual([caption]);
});

test.each([
  'Q: How did you come to eels, Dr. Koch?',
  'Q: Tell us about the eels.',
  'What should be done?',
  'Who said “no”?',
])('%j is a question', (question) => {
  expect(asidesIn([question], ['Open the weirs.'])).toEqual([question]);
});

test.each([
  ['a question that somebody is quoted with', ['“Who will open the weirs?”']],
  ['a question with its speaker', ['“Who will open the weirs?” Koch asked.']],
  [
    'a sentence about photographs',
    [CAPTION, 'Photographs by Ada Vermeer were shown to the jury of Oss on Monday.'],
  ],
  ['a bank', [CAPTION, 'Credit Suisse fell to $3 in Oss.']],
  ['a fraction of a name', [CAPTION, 'The vote on the AC/DC song was lost.']],
  [
    'a paragraph of the news that a credit ends',
    [CAPTION, CAPTION.replace('second', 'third'), 'She won.', 'Oss lost.', 'Photo: Ada Vermeer'],
  ],
])('%s is none', (_, paragraph) => {
  expect(asidesIn(paragraph)).toEqual([]);
});
