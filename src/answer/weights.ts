/** What each sign is worth: `npm run fit` writes this file. */
import type { Sign } from './evidence.js';
import type { ReadSign } from './rank.js';

/** A candidate's score on the shortlist is the sum of its signs, each times its weight. */
export const SHORTLIST: Readonly<Partial<Record<Sign, number>>> = {
  tokens: 8.6,
  tellingTokens: 12.689,
  worstWord: 2.901,
  words: 2.83,
};

/** The score of one that was read, likewise. */
export const RANKING: Readonly<Partial<Record<ReadSign, number>>> = {
  reading: 0.61,
  shortlisted: 0.333,
};

/** The confidence is the logistic function of such a sum and a constant. */
export const CONFIDENCE: {
  readonly weights: Readonly<Partial<Record<ReadSign, number>>>;
  readonly constant: number;
} = {
  weights: {
    anyReading: 0.495,
    closeness: 1.092,
    coverage: 3.836,
    missingNames: -1.213,
    unknownNames: -0.658,
    asksNothing: -1.921,
    opposite: -2.34,
  },
  constant: 0.06,
};
