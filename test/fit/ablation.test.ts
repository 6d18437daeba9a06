import { expect, test } from 'vitest';
import type { ReadSigns } from '../../src/answer/rank.js';
import { ablate, type JudgedPack } from '../../src/fit/ablation.js';
import { ablationReport } from '../../src/fit/ablation-report.js';
import { CONFIDENCE_SIGNS, RANKING_SIGNS } from '../../src/fit/models.js';

const NO_SIGNS: ReadSigns = {
  tokens: 0,
  tellingTokens: 0,
  worstWord: 0,
  words: 0,
  closeness: 0,
  missingNames: 0,
  coverage: 0,
  unknownNames: 0,
  asksNothing: 0,
  opposite: 0,
  shortlisted: 0,
  reading: 0,
  anyReading: 0,
};

/** The right one of four candidates is told by `reading` alone, and an answerable question by `closeness` alone. */
const pack: JudgedPack = {
  name: 'oss',
  questions: Array.from({ length: 40 }, (_, q) => {
    const answerable = q % 4 !== 0;
    return {
      answerable,
      candidates: Array.from({ length: 4 }, (_, c) => ({
        right: answerable && c === q % 3,
        signs: { ...NO_SIGNS, reading: c === q % 3 ? 1 : 0, closeness: answerable ? 1 : 0 },
      })),
    };
  }),
};
const ablations = ablate([pack]);
const without = (sign: string | null) => ablations.find((each) => each.without === sign)?.packs['oss'];

test('each sign of the ranking and of the confidence is left out once, after all together', () => {
  expect(ablations.map((each) => each.without)).toEqual([
    null,
    ...new Set([...RANKING_SIGNS, ...CONFIDENCE_SIGNS]),
  ]);
});

test('with all signs everything is told; every other is worth nothing', () => {
  expect(without(null)).toMatchObject({ answerable: 30, unanswerable: 10, first: 1, separation: 1 });
  expect(without('shortlisted')).toEqual(without(null));
});

test('without the sign that ranks, the first is right no more often than the first that was found', () => {
  // All score alike then and stay in their order, so that `q % 3 === 0` is right by chance: 10 of 30.
  expect(without('reading')?.first).toBeCloseTo(10 / 30);
});

test('without the sign that tells answerable questions, nothing does', () => {
  expect(without('closeness')).toMatchObject({ first: 1, separation: 0.5 });
});

test('a half is judged by what was fitted to the other half', () => {
  // In the second half the wrong ones are what the reader likes: what each half teaches is wrong for the other.
  const questions = pack.questions
    .filter(({ answerable }) => answerable)
    .map(({ answerable, candidates }, q) => ({
      answerable,
      candidates: candidates.map(({ right, signs }) => ({
        right,
        signs: { ...signs, reading: q < 15 === right ? 1 : 0 },
      })),
    }));
  const [all] = ablate([{ name: 'turned', questions }]);
  expect(all?.packs['turned']?.first).toBe(0);
});

test('the report has a table for each pack: the figures with all signs, and what leaving one out changes', () => {
  const lines = ablationReport(ablations).split('\n');
  expect(lines).toContain('**oss**: one of 30 answerable questions is 0.033, one of 10 others 0.100');
  const row = (name: string) =>
    lines
      .find((line) => line.startsWith(`| ${name} `))
      ?.split('|')
      .map((cell) => cell.trim());
  expect(row('none')?.slice(2, 6)).toEqual(['1.000', '1.000', '1.000', '1.000']);
  expect(row('shortlisted')?.slice(2, 6)).toEqual(['0', '0', '0', '0']);
  expect(row('reading')?.[2]).toBe('−0.667');
  expect(row('closeness')?.[5]).toBe('−0.500');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
});
