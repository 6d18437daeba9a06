import { expect, test } from 'vitest';
import { createUnknownNames } from '../../src/answer/unknown-names.js';
import { createWordSearch } from '../../src/answer/words.js';
import { loadCorpus } from '../../src/articles/load.js';
import { distance } from '../../src/edit-distance.js';
import { loadPack } from '../../src/eval/pack.js';

/** Looks for names that none of the texts has. */
const unknownIn = (texts: readonly string[]) => createUnknownNames(texts, createWordSearch(texts).isKnown);

const unknown = unknownIn([
  'Sharif and Aliyev met in Lachin',
  'The prime minister of Pakistan, Shehbaz Sharif, met President Ilham Aliyev of Azerbaijan and thanked Türkiye.',
]);

test.each([
  ['What did Erdogan say?', ['Erdogan']],
  ['what did erdogan say', ['erdogan']],
  ['did putin or modi come to lachin', ['putin', 'modi']],
  ['WHO IS ZELENSKYY', ['ZELENSKYY']],
  ['Has Sharif been to Paris?', ['Paris']],
  ['What did Trump tell Aliyev?', ['Trump']],
])('nobody names %j: %j', (question, names) => {
  expect(unknown(question)).toEqual(names);
});

test.each([
  ['a name that the articles have', 'what did aliyev say to sharif'],
  ['one spelt otherwise', 'What did Shahbaz Sharif tell Aliev?'],
  ['one with another ending', 'Did Pakistanis and Azerbaijanis meet?'],
  ['ordinary words that the articles lack', 'how much did breakfast at the hotel cost'],
  ['slips of the pen', 'wat happend wen teh presidnt definately met thier minster'],
  ['short forms', "whats the pm's govt doing rn lol, didn't they say?"],
  ['a headline’s capitals', 'Why Did The Leaders Discuss Breakfast?'],
  ['months and days', 'Was it on Tuesday or in June?'],
  ['numbers and marks', '12 ?! 2025 🤝'],
  ['nothing', ''],
  ['another script', 'وزیراعظم کے ساتھ کون تھا؟'],
])('no unknown name in %s', (_, question) => {
  expect(unknown(question)).toEqual([]);
});

test('on the shipped articles hardly a question that they answer has one', async () => {
  const { articles } = await loadCorpus('corpus');
  const find = unknownIn(articles.flatMap(({ title, body }) => [title, body]));
  const { questions } = await loadPack('test/packs/lachin');
  const flagged = questions.filter(({ question }) => find(question).length > 0);
  // "Is Turkey involved …" of articles that write Türkiye.
  expect(flagged.filter(({ answerable }) => answerable).length).toBeLessThanOrEqual(1);
  expect(flagged.filter(({ answerable }) => !answerable).length).toBeGreaterThanOrEqual(6);
});

test.each([
  ['lachin', 'lachin', 0],
  ['lachin', 'lahcin', 1],
  ['lachin', 'latschin', 2],
  ['sharif', 'sherif', 1],
  ['', 'ab', 2],
  ['a', 'abcdef', 3],
])('from %j to %j it is %d letters, as far as 2 are looked at', (a, b, letters) => {
  expect(distance(a, b, 2)).toBe(letters);
});
