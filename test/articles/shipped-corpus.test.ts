import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/articles/load.js';
import { passages } from '../../src/articles/passages.js';

const { articles, problems } = await loadCorpus(join(import.meta.dirname, '../../corpus'));
const [newsDesk, pmo] = articles;
if (newsDesk === undefined || pmo === undefined) throw new Error('The two shipped articles are not there.');

test('the shipped corpus is the two reports, without a problem', () => {
  expect(problems).toEqual([]);
  expect(articles.map(({ id, source, published }) => [id, source, published])).toEqual([
    ['news-desk-sharif-lachin-visit', 'News Desk', null],
    ['pmo-sharif-aliyev-lachin', 'PMO news release', '2025-05-27'],
  ]);
});

test.each([
  // What the reports hold less the line "News Desk" and the words "date 2025-05-27", which are front matter here.
  [newsDesk, 'ea547a3bab0948dc3cedc1d9cda15e72fa8cc1ef025e736f40c8c66c2bdc386b'],
  [pmo, 'a2c79cb8a2800e33c7c11f89bcf65761eaf11803868f0b93a5caf72bfc309cdd'],
])('behind one blank line, the body of $id is the report to the byte', ({ body }, sha256) => {
  expect(body.startsWith('\n')).toBe(true);
  expect(createHash('sha256').update(body.slice(1)).digest('hex')).toBe(sha256);
});

test('the news desk’s five long lines are five passages of paragraph 2', () => {
  const found = passages(newsDesk).map(({ paragraph, sentences }) => [paragraph, sentences.length]);
  expect(found).toEqual([
    [1, 1],
    [2, 2],
    [2, 3],
    [2, 3],
    [2, 3],
    [2, 4],
  ]);
});

test('the news release’s nine paragraphs are nine passages', () => {
  const found = passages(pmo).map(({ paragraph, sentences }) => [paragraph, sentences.length]);
  expect(found).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 1],
    [5, 2],
    [6, 3],
    [7, 2],
    [8, 1],
    [9, 1],
  ]);
});

test('sentences stand where they say, with the dateline, the dashes and the quotation marks', () => {
  const sentences = passages(newsDesk).flatMap((passage) => passage.sentences);
  const texts = sentences.map(({ start, end }) => newsDesk.body.slice(start, end));
  expect(texts[1]).toMatch(/^BAKU: In the serene surroundings .* diplomatic clarity\.$/);
  expect(texts[2]).toMatch(/^Following .*declaring that “our hearts beat together\.”$/);
  expect(texts[3]).toMatch(/^It was more than a symbolic gesture—it was a reaffirmation/);
  expect(texts[8]).toMatch(
    /^He described .* as “eternal and unshakeable,” noting .* transactional politics\.$/,
  );
});
