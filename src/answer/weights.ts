/** What each sign is worth: fitted to lachin, clapnq-dev, squad2-dev by `npm run fit`, which writes this file. */
import type { Sign } from './evidence.js';
import type { ConfidenceSign } from './rank.js';

/** A candidate's score is the sum of its signs, each times its weight. */
export const RANKING: Readonly<Partial<Record<Sign, number>>> = {
  tokens: 8.6,
  tellingTokens: 12.689,
  worstWord: 2.901,
  words: 2.83,
};

/** The confidence is the logistic function of such a sum and a constant. */
export const CONFIDENCE: {
  readonly weights: Readonly<Partial<Record<ConfidenceSign, number>>>;
  readonly constant: number;
} = {
  weights: {
    rareTokens: 1.569,
    worstAnywhere: -0.186,
    passageMeaning: 1.849,
    missingNames: -0.078,
    missingNumbers: -0.771,
    lead: 1.604,
  },
  constant: -3.088,
};
