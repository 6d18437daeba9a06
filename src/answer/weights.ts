/** What each sign is worth: fitted to lachin, clapnq-dev, squad2-dev by `npm run fit`, which writes this file. */
import type { Sign } from './evidence.js';
import type { ConfidenceSign } from './rank.js';

/** A candidate's score is the sum of its signs, each times its weight. */
export const RANKING: Readonly<Partial<Record<Sign, number>>> = {
  tokens: 8.588,
  tellingTokens: 12.619,
  worstWord: 2.983,
  words: 2.874,
};

/** The confidence is the logistic function of such a sum and a constant. */
export const CONFIDENCE: {
  readonly weights: Readonly<Partial<Record<ConfidenceSign, number>>>;
  readonly constant: number;
} = {
  weights: {
    rareTokens: 1.517,
    worstAnywhere: -0.216,
    passageMeaning: 1.901,
    kind: 0.21,
    missingNames: -0.11,
    missingNumbers: -0.788,
    lead: 1.547,
  },
  constant: -3.119,
};
