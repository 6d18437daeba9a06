import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { antecedent } from '../../src/answer/antecedent.js';
import { type Engine, engineOn } from './made-engine.js';

describe('whom a pronoun means is certain:', () => {
  test.each([
    ['He said no.', 'The prime minister thanked Azerbaijan for its support.', 'The prime minister'],
    ['She left.', 'President Ada Vermeer opened the harbour.', 'President Ada Vermeer'],
    ['“They came,” it said.', 'During the meeting, the two leaders reviewed relations.', 'the two leaders'],
    ['They parted.', 'Jan Smit and Ada Vermeer met in Oss.', 'Jan Smit and Ada Vermeer'],
    ['However, he came.', 'On Friday, the mayor said he would stay.', 'the mayor'],
  ])('%s after %s', (sentence, before, meant) => {
    const found = antecedent(sentence, before);
    expect(found && before.slice(found.start, found.end)).toBe(meant);
  });

  test.each([
    ['somebody else is named', 'He said no.', 'The prime minister met President Ilham Aliyev.'],
    ['nobody is named', 'He said no.', 'It rained all day.'],
    ['the subject is a thing', 'He said no.', 'The harbour was opened by the mayor.'],
    ['a possessive only looks like the subject', 'He said no.', 'The prime minister’s car was late.'],
    ['one person is no “they”', 'They left.', 'Ada Vermeer opened the harbour.'],
    ['several are no “he”', 'He left.', 'The two leaders reviewed relations.'],
    ['“it” may be anything', 'It went well.', 'The prime minister opened the harbour.'],
    ['no pronoun begins the sentence', 'Khan said he left.', 'The mayor came.'],
  ])('and never where %s', (_, sentence, before) => {
    expect(antecedent(sentence, before)).toBeUndefined();
  });
});

describe('a quote is whole', () => {
  const LONG = `The mayor opened the old ferry harbour of Oss, ${'which had been closed for repairs again and again over the years, '.repeat(5)}and thanked the builders.`;
  let engine: Engine;
  beforeAll(async () => {
    const article = (title: string, body: string) => `---\ntitle: ${title}\n---\n${body}`;
    engine = await engineOn({
      'a.md': article(
        'Ferry',
        'Ada Vermeer is the captain of the green ferry. She steered it through the storm of Lisse without a scratch.',
      ),
      'b.md': article('Harbour', `${LONG} He promised free herring for every child in town.`),
      'c.md': article(
        'Bakery',
        'The bakery of Elst burnt down in spring.\n\nIt sold forty kinds of rye bread, more than any other shop.',
      ),
    });
  });
  const first = ({ quotes, nearest }: Answer) => quotes[0] ?? nearest[0];

  test('when the sentence that a pronoun leans on is taken along', async () => {
    const quote = first(await engine.ask('Who steered the ferry through the storm of Lisse?'));
    expect(quote?.text).toBe(
      'Ada Vermeer is the captain of the green ferry. She steered it through the storm of Lisse without a scratch.',
    );
    expect(quote).not.toHaveProperty('means');
  });

  test('when that sentence is too long, with whom the pronoun means, outside the quote', async () => {
    expect(LONG.length).toBeGreaterThan(350);
    const quote = first(await engine.ask('What was promised to every child in town: free herring?'));
    expect(quote?.text).toBe('He promised free herring for every child in town.');
    expect(quote?.means?.text).toBe('The mayor');
  });

  test('but never with a sentence of another paragraph', async () => {
    const quote = first(await engine.ask('How many kinds of rye bread were sold?'));
    expect(quote?.text).toBe('It sold forty kinds of rye bread, more than any other shop.');
  });

  test('and shows its context also where it reaches over two sentences', async () => {
    const quote = first(await engine.ask('Who steered the ferry through the storm of Lisse?'));
    if (quote === undefined) throw new Error('nothing was quoted');
    const context = await engine.context({ article: quote.article.id, start: quote.start, end: quote.end });
    expect(context).toMatchObject({ before: '', after: '', quote: { text: quote.text } });
  });
});
