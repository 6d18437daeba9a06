import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { antecedent, openingPronoun } from '../../src/answer/antecedent.js';
import { type Engine, engineOn } from './made-engine.js';

/** The words in the first sentence that the pronoun at the beginning of the second means. */
function meant(before: string, sentence: string): string | undefined {
  const pronoun = openingPronoun(sentence);
  const found = pronoun && antecedent(pronoun, before);
  return found && before.slice(found.start, found.end);
}

describe('whom a pronoun means is certain:', () => {
  test.each([
    ['The prime minister thanked Azerbaijan for its support.', 'He said no.', 'The prime minister'],
    ['President Ada Vermeer opened the harbour.', 'She left.', 'President Ada Vermeer'],
    ['During the meeting, the two leaders reviewed relations.', '“They came,” it said.', 'the two leaders'],
    ['Jan Smit and Ada Vermeer met in Oss.', 'They parted.', 'Jan Smit and Ada Vermeer'],
    ['On Friday, the mayor said he would stay.', 'However, he came.', 'the mayor'],
    ['Peter Nash, who lives in Oss, said the road would be closed.', 'He bowed.', 'Peter Nash'],
    ['In an official letter, the mayor thanked the people of Norway.', 'He wept.', 'the mayor'],
    ['The mayor arrived in Lisse on Monday.', '“All is well,” she said.', 'The mayor'],
  ])('%s | %s', (before, sentence, expected) => {
    expect(meant(before, sentence)).toBe(expected);
  });

  test.each([
    ['somebody else is named', 'The prime minister met President Ilham Aliyev.', 'He said no.'],
    ['also by one name alone', 'The judge jailed Smith.', 'He had stolen a car.'],
    ['somebody else is spoken of', 'The coach praised the goalkeeper.', 'He had saved two penalties.'],
    ['between the subject and its verb', 'The mayor, whose driver was ill, walked.', 'He coughed.'],
    ['or his kin', 'The mayor thanked her husband.', 'He bowed.'],
    ['in the introduction, too', 'After a talk with the widow, the minister left.', 'She asked for justice.'],
    ['several others are', 'The protesters pelted the officers.', 'They fired tear gas.'],
    ['several things may be meant', 'The ministers opened the museums.', 'They were costly.'],
    ['the subject is a woman', 'Queen Margaret opened the harbour.', 'He left.'],
    ['the subject is a man', 'The chairman opened the harbour.', 'She left.'],
    ['nobody is named', 'It rained all day.', 'He said no.'],
    ['the subject is a thing', 'The harbour was opened by the mayor.', 'He said no.'],
    ['a possessive only looks like the subject', 'The prime minister’s car was late.', 'He said no.'],
    ['one person is no “they”', 'Ada Vermeer opened the harbour.', 'They left.'],
    ['several are no “he”', 'The two leaders reviewed relations.', 'He left.'],
    ['“it” may be anything', 'The prime minister opened the harbour.', 'It went well.'],
    ['no pronoun begins the sentence', 'The mayor came.', 'Khan said he left.'],
  ])('and never where %s: %s | %s', (_, before, sentence) => {
    expect(meant(before, sentence)).toBeUndefined();
  });
});

describe('a quote is whole', () => {
  const LONG = `The mayor opened the old ferry harbour, ${'which had been closed for repairs again and again over the years, '.repeat(5)}and thanked the builders.`;
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
      'd.md': article(
        'Lighthouse',
        'Piet Zonneveld kept the lighthouse of Texel. He lived there for thirty years. ' +
          'He painted it red in the summer of the flood. He grew pumpkins on its balcony, to the amazement of sailors.',
      ),
      'e.md': article(
        'Circus',
        'The director arrived in Elst on Monday.\n\nHe sold the last elephant of the circus to a zoo in Hungary.\n\n' +
          'She trains twice a day with a trapeze artist from Brno.',
      ),
      'f.md': article(
        'Burglary',
        'Greta Holm saw the burglar from her window in Gouda. She wrote down the number plate of his blue van on a napkin. ' +
          'She gave the napkin to an officer on the Market.',
      ),
      'g.md': article(
        'Windmill',
        '“This is no way to treat a mill,” said Roos Kuiper, the miller of Zaandam. She ground mustard by hand for a week.',
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
    expect(quote?.means?.map(({ text }) => text)).toEqual(['The mayor']);
  });

  test('also when it stands several sentences before', async () => {
    const quote = first(
      await engine.ask('What grew on the balcony of the lighthouse to the amazement of sailors?'),
    );
    expect(quote?.text).toMatch(/^Piet Zonneveld kept .* of sailors\.$/);
  });

  test('also when it is a quotation that leans on whatever else', async () => {
    const quote = first(await engine.ask('Who ground mustard by hand for a week?'));
    expect(quote?.text).toMatch(/^“This is no way .* for a week\.$/);
  });

  test('also when two sentences answer together', async () => {
    const asked = 'Who gave the number plate of the blue van on a napkin to an officer on the Market?';
    const quote = first(await engine.ask(asked));
    expect(quote?.text).toMatch(/^Greta Holm saw .* Market\.$/);
  });

  test('and does not overlap another', async () => {
    const { quotes } = await engine.ask('What did Piet Zonneveld paint red, and what did he grow?');
    for (const [i, one] of quotes.entries())
      for (const other of quotes.slice(i + 1))
        expect(one.article.id !== other.article.id || one.end <= other.start || other.end <= one.start).toBe(
          true,
        );
    expect(quotes.filter(({ text }) => /^(?:He|She)\b/.test(text))).toEqual([]);
  });

  test('but never with a sentence of another paragraph', async () => {
    const quote = first(await engine.ask('How many kinds of rye bread were sold?'));
    expect(quote?.text).toBe('It sold forty kinds of rye bread, more than any other shop.');
  });

  test('whom it means may stand there', async () => {
    const quote = first(await engine.ask('Who sold the last elephant of the circus to a zoo in Hungary?'));
    expect(quote?.text).toBe('He sold the last elephant of the circus to a zoo in Hungary.');
    expect(quote?.means?.map(({ text }) => text)).toEqual(['The director']);
  });

  test('and whoever holds the office that it calls "the mayor" is named, where the quote does not', async () => {
    const engine = await engineOn({
      'harbour.md':
        '---\ntitle: The harbour\n---\nMayor Ada Vermeer came by bicycle with Bishop Jan Smit. It rained frogs.\n\n' +
        'The mayor asked the bishop for holy water for the new harbour crane.\n\n' +
        'The mayor said that Vermeer is a name for harbours with a lighthouse.\n',
    });
    const asked = first(await engine.ask('What did the mayor ask the bishop for?'));
    expect(asked?.text).toMatch(/^The mayor asked the bishop/);
    expect(asked?.means?.map(({ text }) => text)).toEqual(['Mayor Ada Vermeer', 'Bishop Jan Smit']);
    const named = first(await engine.ask('What is a name for harbours with a lighthouse?'));
    expect(named?.text).toMatch(/^The mayor said/);
    expect(named).not.toHaveProperty('means');
  });

  test('and is not told where it is not certain', async () => {
    const quote = first(await engine.ask('Who trains twice a day with a trapeze artist from Brno?'));
    expect(quote?.text).toMatch(/^She trains/);
    expect(quote).not.toHaveProperty('means');
  });

  test('and shows its context also where it reaches over two sentences', async () => {
    const quote = first(await engine.ask('Who steered the ferry through the storm of Lisse?'));
    if (quote === undefined) throw new Error('nothing was quoted');
    const context = await engine.context({ article: quote.article.id, start: quote.start, end: quote.end });
    expect(context).toMatchObject({ before: '', after: '', quote: { text: quote.text } });
  });
});
