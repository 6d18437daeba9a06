/** A question in, the kind that its figures are counted under out. */
import { asksYesOrNo, type Kind, questionKind } from '../answer/question-kind.js';

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

export function askedKind(question: string): AskedKind {
  return asksYesOrNo(question) ? 'yes or no' : ASKED[questionKind(question)];
}
