import { expect, test } from 'vitest';
import { isBoilerplate } from '../../src/summary/boilerplate.js';

test.each([
  'BAKU, May 27 (Reuters)',
  'By Ada Vermeer and Imran Khan',
  'Follow us on the social networks for more of this.',
  'Read more about the harbour in our next issue.',
  'Subscribe to our newsletter to get the news every morning.',
  'Reporting by Ada Vermeer; editing by Imran Khan in the office.',
  'This article was originally published by the Oss Gazette.',
  'What the harbour means for the town',
  'https://example.org/more',
  'He won.',
  'Video: the moment at which the bus leaves the road at Oss.',
  'Copyright 2026 by the Oss Gazette. All rights reserved.',
  'Image caption, A nurse gives a child a shot in the harbour of Oss.',
  'Caption: A nurse gives a child a shot in the harbour.',
  'Photo courtesy of the Oss Gazette and Ada Vermeer.',
  'AP Photo/Ada Vermeer for the Oss Gazette, with Imran Khan.',
  'Last updated 3 hours ago by Ada Vermeer.',
  'Published on Monday, May 6, 2026, at 10 a.m. from the harbour of Oss.',
  'Written by Ada Vermeer and edited by Imran Khan for the Oss Gazette.',
  'Get our weekly harbour newsletter in the morning, before anybody else.',
  'This interview was edited for length and clarity.',
  'For more information, call 0800 1106 or visit the harbour office.',
  'Anyone who saw the bus leave the road is asked to call the harbour police.',
])('%j says nothing of the news', (sentence) => {
  expect(isBoilerplate(sentence)).toBe(true);
});

test.each([
  'The harbour of Oss was opened in 1968 by its mayor.',
  '“We will build the harbour next year,” Khan said.',
  'By the end of the day, the harbour was closed.',
  'The photo exhibition in the harbour opened on Friday.',
  'Video of the crash shows the bus leaving the road at Oss.',
  'Video evidence was shown to the jury on Monday.',
  'Picture books are selling better than ever in Oss.',
  'Copyright law will be changed by parliament in the autumn.',
  'Photo 51 is a picture that the mayor took from the harbour.',
  'Updated guidance from the ministry says that masks may go.',
  'First published in 1962, the novel sold a million copies.',
  'Written by a committee of nine, the report calls for a new dam.',
  'Edited by Ada Vermeer, the Oss Gazette won three prizes.',
  'The newsletter that she founded in 1968 was sold to the mayor.',
  'This report is the first to name the owners of the harbour.',
  'The plan for the harbour was drawn up with input from farmers.',
  'For more information, the police of Oss wrote to the owners.',
  'Anyone who parks in the harbour will be fined.',
])('%j does', (sentence) => {
  expect(isBoilerplate(sentence)).toBe(false);
});
