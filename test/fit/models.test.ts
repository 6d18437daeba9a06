import { describe, expect, test } from 'vitest';
import { type ReadSigns, rankBy } from '../../src/answer/rank.js';
import type { Collected, Weighed } from '../../src/fit/collect.js';
import { fitConfidence, fitRanking, fitShortlist } from '../../src/fit/models.js';

/** Made up, and always the same: between 0 and 1. */
const noise = (seed: number) => Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1;

function weighed(seed: number, right: boolean, some: Partial<ReadSigns> = {}): Weighed {
  const n = (k: number) => noise(seed * 31 + k);
  const signs: ReadSigns = {
    tokens: n(1),
    tellingTokens: n(2),
    worstWord: n(4),
    words: n(6),
    closeness: n(7),
    missingNames: n(9),
    coverage: n(10),
    asksNothing: n(13),
    unknownNames: n(14),
    opposite: n(16),
    shortlisted: n(11),
    reading: n(12),
    anyReading: n(15),
    ...some,
  };
  return { signs, right };
}

/** Questions of five candidates, one of them right: the one that the reader likes best; all else is noise. */
function pack(name: string, questions: number): Collected {
  return {
    name,
    questions: Array.from({ length: questions }, (_, q) =>
      Array.from({ length: 5 }, (_, c) =>
        weighed(q * 5 + c, c === q % 5, { reading: c === q % 5 ? 0.9 : 0.1 * noise(q + c) }),
      ),
    ),
  };
}

describe('the ranking that is fitted', () => {
  test('learns the sign that tells the right candidate, and puts that first in questions it has not seen', () => {
    const weights = fitRanking([pack('one', 40)]);
    const others = Object.entries(weights).filter(([name]) => name !== 'reading');
    for (const [name, weight] of others) expect(Math.abs(weight), name).toBeLessThan(weights.reading / 3);
    for (const list of pack('other', 60).questions.slice(40)) {
      const [first] = rankBy(
        list.map(({ signs }) => signs),
        weights,
      );
      expect(list[first?.candidate ?? -1]?.right).toBe(true);
    }
  });

  test('learns a sign that speaks against a candidate as such', () => {
    const turned = pack('one', 40).questions.map((list) =>
      list.map(({ signs, right }) => ({ right, signs: { ...signs, reading: 1 - signs.reading } })),
    );
    expect(fitRanking([{ name: 'turned', questions: turned }]).reading).toBeLessThan(0);
  });

  test('is the same for the same packs', () => {
    expect(fitRanking([pack('one', 20)])).toEqual(fitRanking([pack('one', 20)]));
  });

  test('learns nothing of questions whose candidates are all right or all wrong', () => {
    const idle = [weighed(1, false), weighed(2, false)];
    const all = [weighed(3, true), weighed(4, true)];
    const { name, questions } = pack('one', 20);
    expect(fitRanking([{ name, questions: [...questions, idle, all] }])).toEqual(
      fitRanking([{ name, questions }]),
    );
  });

  test('counts each pack alike, however many questions it has', () => {
    const small = pack('small', 10);
    const large = { name: 'large', questions: Array.from({ length: 5 }, () => small.questions).flat() };
    const [a, b] = [fitRanking([small]), fitRanking([large])];
    for (const [name, weight] of Object.entries(a)) expect(b[name as keyof typeof b]).toBeCloseTo(weight, 6);
  });

  test('does without a sign where it is told to, as if that had never been', () => {
    const weights = fitRanking([pack('one', 20)], 'reading');
    expect(weights.reading).toBe(0);
    expect(weights.shortlisted).not.toBe(0);
    const blind = pack('one', 20).questions.map((list) =>
      list.map(({ signs, right }) => ({ right, signs: { ...signs, reading: 0.7 } })),
    );
    expect(fitRanking([{ name: 'blind', questions: blind }]).shortlisted).toBeCloseTo(weights.shortlisted, 6);
  });

  test('of nothing is no weight at all', () => {
    for (const weight of Object.values(fitRanking([{ name: 'none', questions: [] }]))) expect(weight).toBe(0);
  });
});

test('the shortlist is fitted likewise, to the signs that cost little', () => {
  const lists = Array.from({ length: 30 }, (_, q) =>
    Array.from({ length: 5 }, (_, c) => weighed(q * 5 + c, c === q % 5, { words: c === q % 5 ? 0.9 : 0.1 })),
  );
  const weights = fitShortlist([{ name: 'one', questions: lists }]);
  expect(weights.words).toBeGreaterThan(3 * Math.abs(weights.tokens));
});

describe('the confidence that is fitted', () => {
  /** Of questions with one candidate: right where the passage means the same. */
  const lists = Array.from({ length: 60 }, (_, q) => [
    weighed(q, q % 2 === 0, { closeness: q % 2 === 0 ? 0.8 : 0.3 }),
  ]);
  const ranking = { reading: 1 };
  const chance = (list: readonly Weighed[], { weights, constant }: ReturnType<typeof fitConfidence>) => {
    const { signs } = list[0] ?? weighed(0, false);
    const sum = Object.entries(weights).reduce(
      (all, [name, w]) => all + w * signs[name as keyof ReadSigns],
      constant,
    );
    return 1 / (1 + Math.exp(-sum));
  };

  test('is high where the first candidate is right, low where it is not, and right on average', () => {
    const fitted = fitConfidence([{ name: 'one', questions: lists }], ranking);
    for (const list of lists) expect(chance(list, fitted) > 0.5).toBe(list[0]?.right);
    const mean = lists.reduce((sum, list) => sum + chance(list, fitted), 0) / lists.length;
    // The constant goes without a penalty, so that the mean of the chances is the share of right ones.
    expect(mean).toBeCloseTo(0.5, 2);
  });

  test('does without a sign where it is told to', () => {
    const { weights, constant } = fitConfidence([{ name: 'one', questions: lists }], ranking, 'closeness');
    expect(weights.closeness).toBe(0);
    expect(Number.isFinite(constant)).toBe(true);
  });

  test('looks at the candidate that the ranking puts first', () => {
    const fitted = fitConfidence(
      [{ name: 'two', questions: lists.map((list) => [weighed(900, false, { reading: -1 }), ...list]) }],
      ranking,
    );
    expect(fitted.weights.closeness).toBeGreaterThan(0);
  });
});
