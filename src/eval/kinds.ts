/** A question in, the kind that its figures are counted under out. */
import { type Kind, questionKind } from '../answer/question-kind.js';

export const ASKED_KINDS = [
  'who',
  'where',
  'when',
  'how many',
  'why',
  'yes or no',
  'what and other',
] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

const ASKED: Readonly<Record<Kind, AskedKind>> = {
  person: 'who',
  place: 'where',
  day: 'when',
  year: 'when',
  time: 'when',
  number: 'how many',
  reason: 'why',
  any: 'what and other',
};

/** It begins with a verb that makes a question of a statement: "Did they meet?" */
const YES_OR_NO =
  /^\W*(?:(?:and|but|so|or)\W+)?(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['’]?t)?\b/i;
/** One that asks the reader to be told: "Can you tell me who …", "Does anyone know when …". */
const REQUEST =
  /^\W*\w+\s+(?:you|anyone|anybody|someone|somebody|we|i)\s+(?:please\s+)?(?:tell|say|know|explain|ask|find|remember)\b/i;

export function askedKind(question: string): AskedKind {
  return YES_OR_NO.test(question) && !REQUEST.test(question) ? 'yes or no' : ASKED[questionKind(question)];
}
