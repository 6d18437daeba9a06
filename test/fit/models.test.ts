import { describe, expect, test } from 'vitest';
import type { Signs } from '../../src/answer/evidence.js';
import { type ConfidenceSign, lead, rankBy } from '../../src/answer/rank.js';
import type { Collected, Weighed } from '../../src/fit/collect.js';
import { fitConfidence, fitRanking } from '../../src/fit/models.js';

/** Made up, and always the same: between 0 and 1. */
const noise = (seed: number) => Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1;

function weighed(seed: number, right: boolean, some: Partial<Signs> = {}): Weighed {
  const n = (k: number) => noise(seed * 31 + k);
  const signs: Signs = {
    tokens: n(1),
    tellingTokens: n(2),
    rareTokens: n(3),
    worstWord: n(4),
    worstAnywhere: n(5),
    words: n(6),
    passageMeaning: n(7),
    missingNames: n(9),
    missingNumbers: n(10),
    ...some,
  };
  return { signs, right };
}

/** Questions of five candidates, one of them right: the one that matches the tokens best; all else is noise. */
function pack(name: string, questions: number): Collected {
  return {
    name,
    questions: Array.from({ length: questions }, (_, q) =>
      Array.from({ length: 5 }, (_, c) =>
        weighed(q * 5 + c, c === q % 5, { tokens: c === q % 5 ? 0.9 : 0.1 * noise(q + c) }),
      ),
    ),
  };
}

describe('the ranking that is fitted', () => {
  test('learns the sign that tells the right candidate, and puts that first in questions it has not seen', () => {
    const weights = fitRanking([pack('one', 40)]);
    const others = Object.entries(weights).filter(([name]) => name !== 'tokens');
    for (const [name, weight] of others) expect(Math.abs(weight), name).toBeLessThan(weights.tokens / 3);
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
      list.map(({ signs, right }) => ({ right, signs: { ...signs, tokens: 1 - signs.tokens } })),
    );
    expect(fitRanking([{ name: 'turned', questions: turned }]).tokens).toBeLessThan(0);
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
    const weights = fitRanking([pack('one', 20)], 'tokens');
    expect(weights.tokens).toBe(0);
    expect(weights.words).not.toBe(0);
    const blind = pack('one', 20).questions.map((list) =>
      list.map(({ signs, right }) => ({ right, signs: { ...signs, tokens: 0.7 } })),
    );
    expect(fitRanking([{ name: 'blind', questions: blind }]).words).toBeCloseTo(weights.words, 6);
  });

  test('of nothing is no weight at all', () => {
    for (const weight of Object.values(fitRanking([{ name: 'none', questions: [] }]))) expect(weight).toBe(0);
  });
});

describe('the confidence that is fitted', () => {
  /** Of questions with one candidate: right where the rare words are matched. */
  const lists = Array.from({ length: 60 }, (_, q) => [
    weighed(q, q % 2 === 0, { rareTokens: q % 2 === 0 ? 0.8 : 0.3 }),
  ]);
  const ranking = { tokens: 1 };
  const chance = (list: readonly Weighed[], { weights, constant }: ReturnType<typeof fitConfidence>) => {
    const signs: Record<ConfidenceSign, number> = {
      ...(list[0] ?? weighed(0, false)).signs,
      lead: lead(
        rankBy(
          list.map((each) => each.signs),
          ranking,
        ),
      ),
    };
    const sum = Object.entries(weights).reduce(
      (all, [name, w]) => all + w * signs[name as ConfidenceSign],
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
    const { weights, constant } = fitConfidence([{ name: 'one', questions: lists }], ranking, 'rareTokens');
    expect(weights.rareTokens).toBe(0);
    expect(Number.isFinite(constant)).toBe(true);
  });

  test('looks at the candidate that the ranking puts first', () => {
    const fitted = fitConfidence(
      [{ name: 'two', questions: lists.map((list) => [weighed(900, false, { tokens: -1 }), ...list]) }],
      ranking,
    );
    expect(fitted.weights.rareTokens).toBeGreaterThan(0);
  });
});
