import { beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { loadEmbedder } from '../../src/model/embedder.js';
import type { Tokenize } from '../../src/model/tokenizer.js';

let tokenize: Tokenize;
beforeAll(async () => {
  ({ tokenize } = await loadEmbedder(loadConfig().modelDir));
});

test('each token knows where the word stands that it is of', () => {
  const text = 'Türkiye’s Maarka, 3.5 km';
  const words = tokenize(text).map(({ start, end }) => text.slice(start, end));
  expect([...new Set(words)]).toEqual(['Türkiye', '’', 's', 'Maarka', ',', '3', '.', '5', 'km']);
  expect(words.filter((word) => word === 'Maarka').length).toBeGreaterThan(1);
});

test('upper and lower case and accents are the same to the model', () => {
  const ids = (text: string) => tokenize(text).map(({ id }) => id);
  expect(ids('MÜLLER')).toEqual(ids('muller'));
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t'],
])('%s has no token', (_, text) => {
  expect(tokenize(text)).toEqual([]);
});
