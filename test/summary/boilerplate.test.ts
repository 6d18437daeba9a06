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
])('%j says nothing of the news', (sentence) => {
  expect(isBoilerplate(sentence)).toBe(true);
});

test.each([
  'The harbour of Oss was opened in 1968 by its mayor.',
  '“We will build the harbour next year,” Khan said.',
  'By the end of the day, the harbour was closed.',
  'The photo exhibition in the harbour opened on Friday.',
])('%j does', (sentence) => {
  expect(isBoilerplate(sentence)).toBe(false);
});
