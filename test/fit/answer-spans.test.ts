import { beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { answerSpans } from '../../src/fit/answer-spans.js';
import { loadEmbedder } from '../../src/model/embedder.js';
import type { Tokenize } from '../../src/model/tokenizer.js';

let tokenize: Tokenize;
beforeAll(async () => {
  ({ tokenize } = await loadEmbedder(loadConfig().modelDir));
});

const SENTENCE = 'Ada met Bram, and Bram met Ada Vermeer in Oss.';
const spans = (answers: string[], match?: 'sentence') => {
  const tokens = tokenize(SENTENCE);
  const found = answerSpans(
    { question: '', answerable: true, answers, ...(match && { match }) },
    SENTENCE,
    tokens,
  );
  return found.map(([first, last]) => SENTENCE.slice(tokens[first]?.start, tokens[last]?.end));
};

test('every place where an answer stands is found, in either case', () => {
  expect(spans(['bram'])).toEqual(['Bram', 'Bram']);
  expect(spans(['Ada Vermeer', 'Oss'])).toEqual(['Ada Vermeer', 'Oss']);
});

test('part of a word counts as the word', () => {
  expect(spans(['Ver'])).toEqual(['Vermeer']);
});

test('whole sentences have no stretch of words', () => {
  expect(spans([SENTENCE], 'sentence')).toEqual([]);
  expect(spans(['', 'nowhere'])).toEqual([]);
});
