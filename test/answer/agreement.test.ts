import { beforeAll, expect, test } from 'vitest';
import { arrange, arrangedQuotes } from '../../src/answer/arrange.js';
import { type Engine, engineOn } from './made-engine.js';

let engine: Engine;
beforeAll(async () => {
  const article = (title: string, body: string) => `---\ntitle: ${title}\n---\n${body}`;
  engine = await engineOn({
    'gazette.md': article(
      'Gazette',
      'Twelve people were injured when the ferry hit the pier of Oss on Monday. The captain Ada Vermeer was not hurt.\n\nThe museum of Lisse showed old clocks.',
    ),
    'herald.md': article(
      'Herald',
      'The ferry hit the pier of Oss on Monday, and 15 people were injured. Repairs of the pier will cost a fortune.',
    ),
    'courier.md': article(
      'Courier',
      'In Oss the ferry hit the pier on Monday and twelve people were injured. The weather was fine.\n\nThe baker of Elst won a prize for rye bread.',
    ),
  });
});

test('another article that says the same is joined to the answer, and one that differs stands beside it', async () => {
  const answer = await engine.ask('How many people were injured when the ferry hit the pier of Oss?');
  const [first] = answer.quotes;
  expect(answer.status).toBe('answered');
  const titles = (quotes: readonly { article: { title: string } }[]) =>
    quotes.map(({ article }) => article.title);
  const same = titles(answer.corroboration ?? []);
  const different = (answer.differences ?? []).map(({ quote, words }) => [
    quote.article.title,
    ...words.map((each) => `${first?.text.slice(...each.first)} / ${quote.text.slice(...each.other)}`),
  ]);
  // Whichever of the three comes first: two say twelve, one says 15.
  if (first?.article.title === 'Herald') {
    expect(same).toEqual([]);
    expect(different.map(([, words]) => words?.toLowerCase())).toEqual(['15 / twelve', '15 / twelve']);
  } else {
    expect(same).toEqual([first?.article.title === 'Gazette' ? 'Courier' : 'Gazette']);
    expect(different.map(([title, words]) => [title, words?.toLowerCase()])).toEqual([
      ['Herald', 'twelve / 15'],
    ]);
  }
});

test('every quote is shown once, in the order of its number', async () => {
  const answer = await engine.ask('How many people were injured when the ferry hit the pier of Oss?');
  const all = arrangedQuotes(answer);
  expect(new Set(all.map(({ article, start }) => `${article.id} ${start}`)).size).toBe(all.length);
  expect(all[0]).toBe(answer.quotes[0]);
  const { agreeing, differing, others } = arrange(answer);
  expect(all.length).toBe(1 + agreeing.length + differing.length + others.length);
});

test('what only tells of the same place neither agrees nor differs', async () => {
  const answer = await engine.ask('Who won a prize for rye bread?');
  expect(answer.quotes[0]?.article.title).toBe('Courier');
  expect(answer).not.toHaveProperty('corroboration');
  expect(answer).not.toHaveProperty('differences');
});

test('what tells of two events with the same words neither agrees nor differs', async () => {
  const body = (text: string) => `---\ntitle: A title\npublished: 2026-05-10\n---\n${text}`;
  const { ask } = await engineOn({
    'gazette.md': body('A 19-year-old man was rescued from a car by firefighters.'),
    'herald.md': body('A 34-year-old woman was rescued from a car by firefighters.'),
  });
  const answer = await ask('Who rescued somebody from a car?');
  expect(answer.status).toBe('answered');
  expect(answer).not.toHaveProperty('corroboration');
  expect(answer).not.toHaveProperty('differences');
});

test('what only tells of the same person does not say the same', async () => {
  const body = (text: string) => `---\ntitle: A title\n---\n${text}`;
  const { ask } = await engineOn({
    'ministry.md': body(
      'Minister of Health Dr. Ada Vermeer described the result as a milestone for the nation. She noted that measles had claimed 412 lives in Arland in 2024.',
    ),
    'courier.md': body(
      'On Wednesday the health minister, Ada Vermeer, presented the results in the capital.',
    ),
  });
  const answer = await ask('What did Ada Vermeer say?');
  expect(answer.status).toBe('answered');
  expect(answer).not.toHaveProperty('corroboration');
});
