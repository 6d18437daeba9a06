/** The ranker's numbers, written by `npm run fit` from evaluation packs: what each sign is worth. */
import type { Sign } from './evidence.js';

/** Added up for each candidate; the highest sum is quoted first. */
export const RANKING: Readonly<Record<Sign, number>> = {
  tokens: 20,
  worstTokens: 5,
  meaning: 3,
  passageMeaning: 1,
  words: 1,
  passageWords: 1,
  pairs: 0.5,
  kind: 0.5,
  missingNames: -1,
  missingNumbers: -1,
  length: 0,
  leaning: 0,
  first: 0,
};

/** Added up for the best candidate; the logistic function of the sum is the confidence. */
export const CONFIDENCE: Readonly<Record<Sign | 'lead' | 'constant', number>> = {
  tokens: 10,
  worstTokens: 5,
  meaning: 3,
  passageMeaning: 1,
  words: 1,
  passageWords: 1,
  pairs: 0,
  kind: 0.5,
  missingNames: -2,
  missingNumbers: -1,
  length: 0,
  leaning: 0,
  first: 0,
  lead: 0.3,
  constant: -10,
};

/** At this confidence and above the first quote is shown as an answer. */
export const ANSWER_FROM = 0.5;

/** Quotes whose score is at most this much below the first one's are shown beside it. */
export const ALSO_WITHIN = 1.5;
