import { describe, expect, test } from 'vitest';
import { createMeantNames } from '../../src/answer/meant-names.js';
import { createOfficeHolders } from '../../src/answer/office-holders.js';
import type { CorpusIndex } from '../../src/index/corpus-index.js';
import type { Reader } from '../../src/model/reader.js';
import type { Token } from '../../src/model/tokenizer.js';
import { indexOf } from '../index-of.js';
import { engineOn, rankingOn } from './made-engine.js';

const meantNamesOf = (index: CorpusIndex) => createMeantNames(index, createOfficeHolders(index));

/** For the last sentence of an article: the words that mean somebody, and whom. */
function meantIn(...sentences: readonly string[]): string[] {
  const index = indexOf([{ id: 'a', body: sentences.join(' ') }]);
  const last = index.sentences.at(-1);
  return meantNamesOf(index)(last?.number ?? -1).map(
    ({ start, end, name }) => `${last?.text.slice(start, end)}: ${name.join(' ')}`,
  );
}

const VERMEER = 'Prime Minister Ada Vermeer came to Oss.';
const VISSER = 'There she met Norwegian President Bram Visser.';

describe('an office means whoever the article gives it', () => {
  test.each([
    ['The prime minister opened the harbour.', ['The prime minister: Ada Vermeer']],
    [
      'The President thanked the Prime Minister.',
      ['The President: Bram Visser', 'the Prime Minister: Ada Vermeer'],
    ],
    ['The President of Norway left.', ['The President: Bram Visser']],
    ['The President of the Kingdom of Norway left.', ['The President: Bram Visser']],
    ['The President of South Norway left.', ['The President: Bram Visser']],
  ])('%s', (sentence, expected) => {
    expect(meantIn(VERMEER, VISSER, sentence)).toEqual(expected);
  });

  test.each([
    ['another country’s', 'The President of Chile left.'],
    ['of something unnamed', 'The president of the club left.'],
    ['a former one', 'The former prime minister left.'],
    ['a deputy', 'The deputy prime minister left.'],
    ['one whose name follows', 'The Prime Minister Carla Bos left.'],
    ['an office of nobody', 'The mayor left.'],
    ['where the name stands too', 'The prime minister, as Ada Vermeer was then, left.'],
    ['somebody’s own', 'The prime minister’s brother left.'],
  ])('but not %s', (_, sentence) => {
    expect(meantIn(VERMEER, VISSER, sentence)).toEqual([]);
  });

  test('of a place only where it is named with the holder’s name', () => {
    const abroad = 'In Chile, Visser met some farmers.';
    expect(meantIn(VERMEER, VISSER, abroad, 'The President of Chile left.')).toEqual([]);
    const inFull = 'Bread was shared by the President of Chile, Bram Visser, and the band.';
    expect(meantIn(VERMEER, VISSER, inFull, 'The President of Chile left.')).toEqual([
      'The President: Bram Visser',
    ]);
  });

  test('not in a long text, which tells of several times', () => {
    const long = (times: number) =>
      meantIn(VERMEER, 'It rained. '.repeat(times).trim(), 'The prime minister spoke.');
    expect(long(100)).toEqual(['The prime minister: Ada Vermeer']);
    expect(long(1_000)).toEqual([]);
    const rain = 'It rained. '.repeat(1_000).trim();
    expect(meantIn(VERMEER, rain, 'The prime minister spoke.', 'She praised Oss.')).toEqual([]);
  });

  test('not where two hold it, nor by what another article says', () => {
    const second = 'Prime Minister Carla Bos came, too.';
    expect(meantIn(VERMEER, second, 'The prime minister spoke.')).toEqual([]);
    const index = indexOf([
      { id: 'a', body: VERMEER },
      { id: 'b', body: 'The prime minister spoke.' },
    ]);
    expect(meantNamesOf(index)(1)).toEqual([]);
  });
});

describe('not where somebody else may hold the office:', () => {
  test.each([
    ['another country’s', 'The Chilean prime minister came, too.'],
    ['another country’s, as its own', 'Chile’s prime minister came, too.'],
    ['of another country', 'The prime minister of Chile came, too.'],
    ['before a name with a country', 'Prime Minister Carla Bos of Chile came, too.'],
    ['behind a name', 'They met Carla Bos, the prime minister, in Oss.'],
    ['who becomes it', 'Carla Bos became prime minister.'],
    ['more than one', 'Both prime ministers came.'],
    ['a new one', 'A new prime minister was chosen.'],
  ])('%s', (_, sentence) => {
    expect(meantIn(VERMEER, sentence, 'The prime minister spoke.')).toEqual([]);
  });

  test.each([
    ['the holder’s country', 'The Norwegian president came, too.'],
    ['another office', 'The deputy prime minister came, too.'],
    ['the holder’s name', 'They met Bram Visser, the president, in Oss.'],
    ['an introduction with a name', 'After meeting Carla Bos, the president left.'],
  ])('but where it is %s', (_, sentence) => {
    expect(meantIn(VERMEER, VISSER, sentence, 'The president spoke.')).toEqual([
      'The president: Bram Visser',
    ]);
  });
});

describe('a pronoun means whom the sentence before leaves no doubt about', () => {
  test.each([
    [['Ada Vermeer came by boat.', 'She opened the harbour.'], ['She: Ada Vermeer']],
    [[VERMEER, 'The prime minister spoke.', 'She praised Oss.'], ['She: Ada Vermeer']],
    [['Ada Vermeer met Carla Bos.', 'She opened the harbour.'], []],
    [['The harbour is old.', 'It was opened by her.'], []],
  ])('%s', (sentences, expected) => {
    expect(meantIn(...sentences)).toEqual(expected);
  });
});

test('a surname alone means whoever the article names in full', () => {
  expect(meantIn(VERMEER, 'Vermeer opened the harbour.')).toEqual(['Vermeer: Ada']);
  expect(meantIn(VERMEER, 'The prime minister, as Vermeer was then, left.')).toEqual(['Vermeer: Ada']);
  expect(meantIn(VERMEER, 'Ada Vermeer opened the harbour.')).toEqual([]);
  expect(meantIn(VERMEER, 'Her husband Jan Vermeer came.', 'Vermeer left.')).toEqual([]);
});

test('a sentence that no index has means nobody', () => {
  expect(meantNamesOf(indexOf([]))(3)).toEqual([]);
});

describe('a question by name', () => {
  const OPENED = 'The prime minister opened the new harbour.';

  test('finds the sentence that has only the office', async () => {
    const engine = await engineOn({
      'visit.md': `---\ntitle: A visit\n---\n\n${VERMEER} The band of the fire brigade played.\n\nIt rained. ${OPENED}\n`,
    });
    const answer = await engine.ask('Did Vermeer open the harbour?');
    expect(answer.status === 'answered' && answer.quotes[0]?.text).toContain(OPENED);
  });

  test('has the reader read the name behind the words for it, and stand where they do; others are not named', async () => {
    const engine = await engineOn({
      'visit.md': `---\ntitle: A visit\n---\n\n${VERMEER}\n\n${OPENED}\n`,
    });
    const { id } = engine.embedder.tokenize('Vermeer')[0] ?? {};
    async function named(question: string) {
      const found: Token[] = [];
      const reader: Reader = {
        async read(_question, _title, sentences) {
          const opened = sentences.find(
            (tokens) => tokens.length > 0 && tokens.at(-1)?.end === OPENED.length,
          );
          found.push(...(opened ?? []).filter((token) => token.id === id));
          return sentences.map(() => ({ score: 0, answer: undefined }));
        },
        elapsed: () => 0,
      };
      await rankingOn(engine, reader).rank(question);
      return found.map(({ start, end }) => OPENED.slice(start, end));
    }
    expect(new Set(await named('What did Vermeer open?'))).toEqual(new Set(['The prime minister']));
    expect(await named('Who opened the harbour?')).toEqual([]);
  });
});
