import { expect, test } from 'vitest';
import { findArticle, proposeArticles, tellingId } from '../../src/discord/article-option.js';
import { articleMark } from '../../src/discord/place-id.js';
import { en } from '../../src/languages/en.js';

const article = (id: string, title: string) => ({
  id,
  title,
  source: 'Oss Courier',
  published: null,
  url: null,
});
/** As a reader's keyboard writes it, and as many a PDF holds it: each accent a character of its own. */
const [TYPED, HELD] = ['Köprü açıldı', 'Köprü açıldı'.normalize('NFD')];

test('a title is found however its accents are written', () => {
  const bridge = article('bridge', HELD);
  const others = [article('lock', 'The lock of Oss'), bridge];
  expect(proposeArticles(others, 'köprü')).toMatchObject([{ value: articleMark(bridge) }]);
  expect(findArticle(others, TYPED, en)).toEqual({ article: bridge });
  expect(findArticle(others, 'köprü', en)).toEqual({ article: bridge });
});

test.each([
  ['İstanbul’da yağmur', 'istanbul'],
  ['Iğdır’da kar', 'igdir'],
  ['IĞDIR’DA KAR', 'ığdır'],
  ['Élections à Évreux', 'evreux'],
])('"%s" is found by "%s": not every keyboard has the accents', (title, typed) => {
  const found = article('found', title);
  const all = [article('lock', 'The lock of Oss'), found];
  expect(proposeArticles(all, typed)).toMatchObject([{ value: articleMark(found) }]);
  expect(findArticle(all, typed, en)).toEqual({ article: found });
});

test('titles that look the same are told apart by their files: by accents or unseen characters nobody can', () => {
  const all = [
    article('a', TYPED),
    article('b', HELD),
    article('c', `${TYPED}\u200B`),
    article('d', 'Kopru'),
  ];
  expect(all.map((one) => tellingId(one, all))).toEqual(['a', 'b', 'c', undefined]);
  expect(new Set(proposeArticles(all, '').map(({ name }) => name)).size).toBe(4);
});
