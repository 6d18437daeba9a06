/** Fitted weights in, the source file that holds them out. */
import type { Confidence, Weights } from './models.js';

export const WEIGHTS_FILE = new URL('../../src/answer/weights.ts', import.meta.url);

const DIGITS = 3;

export interface AllWeights {
  readonly shortlist: Weights<string>;
  readonly ranking: Weights<string>;
  readonly confidence: Omit<Confidence, 'weights'> & { readonly weights: Weights<string> };
}

export function renderWeights({ shortlist, ranking, confidence }: AllWeights): string {
  return `/** What each sign is worth: \`npm run fit\` writes this file. */
import type { Sign } from './evidence.js';
import type { ReadSign } from './rank.js';

/** A candidate's score on the shortlist is the sum of its signs, each times its weight. */
export const SHORTLIST: Readonly<Partial<Record<Sign, number>>> = ${literal(shortlist)};

/** The score of one that was read, likewise. */
export const RANKING: Readonly<Partial<Record<ReadSign, number>>> = ${literal(ranking)};

/** The confidence is the logistic function of such a sum and a constant. */
export const CONFIDENCE: {
  readonly weights: Readonly<Partial<Record<ReadSign, number>>>;
  readonly constant: number;
} = { weights: ${literal(confidence.weights)}, constant: ${confidence.constant.toFixed(DIGITS)} };
`;
}

function literal(weights: Weights<string>): string {
  const lines = Object.entries(weights).map(([name, weight]) => `${name}: ${weight.toFixed(DIGITS)}`);
  return `{\n${lines.map((line) => `  ${line},\n`).join('')}}`;
}
