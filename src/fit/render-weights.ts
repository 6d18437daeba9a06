/** Fitted weights in, the source file that holds them out. */
import type { Confidence, Weights } from './models.js';

export const WEIGHTS_FILE = new URL('../../src/answer/weights.ts', import.meta.url);

const DIGITS = 3;

export function renderWeights(
  ranking: Weights<string>,
  { weights, constant }: Confidence,
  packs: readonly string[],
): string {
  return `/** What each sign is worth: fitted to ${packs.join(', ')} by \`npm run fit\`, which writes this file. */
import type { Sign } from './evidence.js';
import type { ConfidenceSign } from './rank.js';

/** A candidate's score is the sum of its signs, each times its weight. */
export const RANKING: Readonly<Partial<Record<Sign, number>>> = ${literal(ranking)};

/** The confidence is the logistic function of such a sum and a constant. */
export const CONFIDENCE: {
  readonly weights: Readonly<Partial<Record<ConfidenceSign, number>>>;
  readonly constant: number;
} = { weights: ${literal(weights)}, constant: ${constant.toFixed(DIGITS)} };
`;
}

function literal(weights: Weights<string>): string {
  const lines = Object.entries(weights).map(([name, weight]) => `${name}: ${weight.toFixed(DIGITS)}`);
  return `{\n${lines.map((line) => `  ${line},\n`).join('')}}`;
}
