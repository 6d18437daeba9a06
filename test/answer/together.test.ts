import { expect, test } from 'vitest';
import { answersWith } from '../../src/answer/together.js';
import type { Article } from '../../src/articles/article.js';
import { passages } from '../../src/articles/passages.js';
import type { IndexedSentence } from '../../src/index/corpus-index.js';

/** The sentences of a text, as the index has them. */
function sentencesOf(body: string): IndexedSentence[] {
  const article: Article = { id: 'a', title: 'A', source: null, published: null, url: null, body };
  return passages(article)
    .flatMap((passage, number) => passage.sentences.map((sentence) => ({ ...sentence, passage: number })))
    .map((sentence, number) => ({
      ...sentence,
      article,
      number,
      text: body.slice(sentence.start, sentence.end),
    }));
}

const FERRY = 'The green ferry left the harbour of Oss. Its captain that stormy night was Ada Vermeer.';

test('two neighbours answer together where each has words of the question that the other lacks', () => {
  const [first, second] = sentencesOf(FERRY);
  if (first === undefined || second === undefined) throw new Error('two sentences were meant');
  expect(answersWith('Who was captain of the ferry that left Oss?', first, [second])).toBe(second);
  expect(answersWith('Who was captain of the ferry that left Oss?', second, [first])).toBe(first);
});

test.each([
  ['one has all the words of the question', 'Which ferry left the harbour of Oss?', FERRY],
  [
    'together they lack most words',
    'Which captain of a tanker sailed her home to Oss from Lisbon in May?',
    FERRY,
  ],
  [
    'they stand in two paragraphs',
    'Who was captain of the ferry that left Oss?',
    FERRY.replace('. ', '.\n\n'),
  ],
  [
    'they are longer than a quote',
    'Who was captain of the ferry that left Oss?',
    FERRY.replace('green', `${'very '.repeat(80)}green`),
  ],
  [
    'another sentence stands between them',
    'Who was captain of the ferry that left Oss?',
    FERRY.replace('. ', '. It rained. '),
  ],
])('but not where %s', (_, question, body) => {
  const [first, ...others] = sentencesOf(body);
  if (first === undefined) throw new Error('sentences were meant');
  expect(answersWith(question, first, others)).toBeUndefined();
});
