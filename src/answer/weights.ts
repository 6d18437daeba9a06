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
  reading: 0.609,
  shortlisted: 0.335,
};

/** The confidence is the logistic function of such a sum and a constant. */
export const CONFIDENCE: {
  readonly weights: Readonly<Partial<Record<ReadSign, number>>>;
  readonly constant: number;
} = {
  weights: {
    anyReading: 0.498,
    closeness: 1.097,
    coverage: 3.82,
    missingNames: -1.198,
    unknownNames: -0.763,
    asksNothing: -1.885,
    opposite: -2.339,
  },
  constant: 0.055,
};
