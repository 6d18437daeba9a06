import { describe, expect, it } from 'vitest';
import { createCountryNames } from '../../src/answer/country-names.js';

describe('createCountryNames', () => {
  const asArticlesCall = createCountryNames([
    'Talks of Türkiye and the United States.',
    'Iran was not there.',
  ]);

  it.each([
    ['is Turkey involved in any of this?', 'is Türkiye involved in any of this?'],
    ['did turkey come', 'did Türkiye come'],
    ['What did the USA say?', 'What did the United States say?'],
    ['and the U.S.?', 'and the United States?'],
    ['What did the US say?', 'What did the United States say?'],
  ])('calls a country as the articles do: %s', (question, expected) => {
    expect(asArticlesCall(question)).toBe(expected);
  });

  it.each([
    'did they tell us anything',
    'Was Iran there?',
    'What did Türkiye say?',
    'Who likes turkeys?',
    'Is the Czech Republic mentioned?',
  ])('leaves everything else alone: %s', (question) => {
    expect(asArticlesCall(question)).toBe(question);
  });

  it('leaves a name alone that the articles use beside another', () => {
    expect(createCountryNames(['Turkey, also Türkiye'])('Where is Turkey?')).toBe('Where is Turkey?');
  });
});
