import { beforeAll, describe, expect, test } from 'vitest';
import { createEvidence, type Signs, type Weigh } from '../../src/answer/evidence.js';
import { createMeantNames } from '../../src/answer/meant-names.js';
import { createOfficeHolders } from '../../src/answer/office-holders.js';
import type { Candidate } from '../../src/answer/retrieve.js';
import { createWordSearch, type WordSearch } from '../../src/answer/words.js';
import { type Engine, engineOn } from './made-engine.js';

const FERRY = 'The ferry sank in 1968.';
const MAYOR = 'There Ada Vermeer wept.';
const BRIDGE = 'The bridge has two towers.';
const OLD = 'The ferry was old.';

let engine: Engine;
let words: WordSearch;
let weigh: Weigh;
beforeAll(async () => {
  engine = await engineOn({
    'oss.md': `---\ntitle: Oss mourns\n---\n${FERRY} ${MAYOR}\n\n${BRIDGE}`,
    'other.md': `---\ntitle: Other news\n---\n${OLD}`,
  });
  words = createWordSearch(engine.index.sentences.map(({ text }) => text));
  weigh = createEvidence(
    engine.index,
    words,
    createMeantNames(engine.index, createOfficeHolders(engine.index)),
  );
});

const numberOf = (text: string) => engine.index.sentences.findIndex((sentence) => sentence.text === text);

/**
 * @param askedWords the word of each token, null for marks
 * @param candidates sentences with their matches, a number for each token
 */
function signsOf(
  question: string,
  askedWords: readonly (string | null)[],
  candidates: readonly (readonly [text: string, matches: readonly number[], passageMeaning?: number])[],
): Signs[] {
  const found = candidates.map(
    ([text, matches, passageMeaning = 0]): Candidate => ({
      number: numberOf(text),
      tokenMatches: Float32Array.from(matches),
      passageMeaning,
    }),
  );
  return weigh(question, { candidates: found, askedWords });
}
/** Of a question whose tokens don't matter. */
const plain = (question: string, ...texts: string[]) =>
  signsOf(
    question,
    [null],
    texts.map((text) => [text, [0.5]] as const),
  );
const near = (numbers: readonly (number | undefined)[]) => numbers.map((x) => Number(x?.toFixed(4)));

describe('the matches of tokens', () => {
  test('count alike, or more where one candidate stands out', () => {
    const [a, b] = signsOf(
      'Who sank?',
      [null, 'Who', 'sank', null],
      [
        [FERRY, [0.4, 0.2, 1, 0]],
        [MAYOR, [0.4, 0.2, 0.5, 0]],
      ],
    );
    expect(near([a?.tokens, b?.tokens])).toEqual([0.4, 0.275]);
    // Only "sank" has a best match (1) above the average one (0.75).
    expect(near([a?.tellingTokens, b?.tellingTokens])).toEqual([1, 0.5]);
  });

  test('are looked at word by word: what counts is the worst word', () => {
    // "Vermeer" in two tokens, matched 0.4 and 0.8, so 0.6 on average.
    const asked = [null, 'Vermeer', 'Vermeer', 'ferry', null];
    const [a, b] = signsOf('Vermeer ferry', asked, [
      [FERRY, [0, 0.4, 0.8, 0.9, 0]],
      [MAYOR, [0, 0.9, 0.9, 0.3, 0]],
    ]);
    expect(near([a?.worstWord, b?.worstWord])).toEqual([0.6, 0.3]);
  });

  test('of function words alone leave nothing to weigh', () => {
    const [signs] = signsOf('who is it', [null, 'who', 'is', 'it', null], [[FERRY, [1, 1, 1, 1, 1]]]);
    expect(signs?.worstWord).toBe(0);
  });
});

test('the share of the question’s words in the sentence: in any form, the rare ones counting more', () => {
  const [ferry, old] = plain('Old ferries', FERRY, OLD);
  const [rareFerry, rareOld] = [words.rarity('ferri'), words.rarity('old')];
  expect(old?.words).toBeCloseTo(1);
  expect(ferry?.words).toBeCloseTo(rareFerry / (rareFerry + rareOld));
  expect(rareFerry).toBeLessThan(rareOld);
});

describe('whether it is about the articles at all', () => {
  /** The signs of the candidates in a corpus of so many passages. */
  const among = (passages: number, candidates: Candidate[], question = 'x') => {
    const index = {
      ...engine.index,
      passages: Array.from({ length: passages }, (_, i) => engine.index.passages[i % 3]).flatMap(
        (each) => each ?? [],
      ),
    };
    return createEvidence(index, words, () => [])(question, { candidates, askedWords: ['x', 'y'] });
  };

  test('the meaning of the passage tells the more the larger the corpus, and nothing where there are a few passages', () => {
    const closenessAmong = (passages: number, passageMeaning: number) =>
      among(passages, [{ number: 0, tokenMatches: new Float32Array(2), passageMeaning }])[0]?.closeness;
    expect(closenessAmong(30, 0.9)).toBe(0);
    expect(closenessAmong(100, 0.65)).toBeCloseTo(0.2 * Math.log(2));
    expect(closenessAmong(5000, 0.65)).toBeCloseTo(0.2 * Math.log(100));
    expect(closenessAmong(5000, 0.15)).toBeCloseTo(-0.3 * Math.log(100));
  });

  test('so do its words: each counts as matched that any sentence of the passage matches', () => {
    const candidate = (text: string, ...matches: number[]): Candidate => ({
      number: numberOf(text),
      tokenMatches: Float32Array.from(matches),
      passageMeaning: 0,
    });
    const candidates = [candidate(FERRY, 1, 0.2), candidate(MAYOR, 0.3, 0.6), candidate(OLD, 0.5, 0.5)];
    const covered = (passages: number) => near(among(passages, candidates).map(({ coverage }) => coverage));
    expect(covered(30)).toEqual([0, 0, 0]);
    // The first two stand in one passage, which matches 0.8 on average; the usual is 0.72.
    expect(covered(5000)).toEqual(near([0.08, 0.08, -0.22].map((over) => over * Math.log(100))));
  });

  test('counts likewise for a text that asks nothing', () => {
    const candidates = [{ number: 0, tokenMatches: new Float32Array(2), passageMeaning: 0 }];
    const statement = (passages: number) =>
      among(passages, candidates, 'The ferry sank in the harbour')[0]?.asksNothing;
    expect(statement(30)).toBe(0);
    expect(statement(5000)).toBeCloseTo(Math.log(100));
    expect(among(5000, candidates, 'Did the ferry sink in the harbour')[0]?.asksNothing).toBe(0);
  });

  test('and for key words where no article has one of them', () => {
    const candidates = [{ number: 0, tokenMatches: new Float32Array(2), passageMeaning: 0 }];
    const keyWords = (text: string, passages = 30) => among(passages, candidates, text)[0]?.asksNothing;
    expect(keyWords('exit')).toBe(1);
    expect(keyWords('exit', 5000)).toBe(1);
    expect(keyWords('ferry exit')).toBe(0);
    expect(keyWords('Oss')).toBe(0); // in a title
    expect(keyWords('exit?')).toBe(0);
  });
});

test('names that neither the passage nor the title has are missing, the first word’s capital aside', () => {
  // "Ada" stands in the next sentence of the passage, "Oss" in the title, "Breda" nowhere.
  expect(near(plain('Did Ada of Oss see Breda?', FERRY, OLD).map((signs) => signs.missingNames))).toEqual([
    0.3333, 1,
  ]);
  expect(plain('Breda?', FERRY)[0]?.missingNames).toBe(0);
  expect(plain('did it rain', FERRY)[0]?.missingNames).toBe(0);
});

test('every sign is a finite number, whatever is asked', () => {
  for (const question of ['', '?', 'who', '1968 '.repeat(50), 'A B C D', '__proto__ constructor']) {
    for (const signs of plain(question, FERRY, MAYOR)) {
      for (const [name, value] of Object.entries(signs))
        expect(Number.isFinite(value), `${name} of ${question}`).toBe(true);
    }
  }
  expect(weigh('who', { candidates: [], askedWords: [] })).toEqual([]);
});
