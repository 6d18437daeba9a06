/** A pack's answers in, those that went wrong out, each with what should have been quoted and where that was lost. */
import type { Asked, Engine } from './ask-pack.js';
import { type AskedKind, askedKind } from './kinds.js';
import { isFirstRight } from './measures.js';
import { isRight } from './pack.js';

export interface Miss {
  readonly question: string;
  readonly kind: AskedKind;
  readonly answerable: boolean;
  readonly answered: boolean;
  readonly confidence: number;
  /** What a right quote holds; empty where the articles don't answer. */
  readonly expected: readonly string[];
  /** The first quote, or the nearest one that was held back. */
  readonly quoted: string;
  /** The place of the first right quote among those shown, from 1; null where none is right. */
  readonly place: number | null;
  /** The place of the first right sentence in the whole ranking, from 1; null where no candidate is right. */
  readonly rank: number | null;
  /** How many candidates were ranked. */
  readonly candidates: number;
  /** How many sentences of all the articles are right; 0 where only several together are. */
  readonly rightSentences: number;
}

/** An answerable question is missed when its first quote is wrong or held back, another one when it is answered. */
export async function findMisses(
  asked: readonly Asked[],
  { rank, index }: Pick<Engine, 'rank'> & { readonly index: Pick<Engine['index'], 'sentences'> },
): Promise<Miss[]> {
  const misses: Miss[] = [];
  for (const each of asked) {
    const { of, answerable, answered, confidence, quote, right } = each;
    if (answerable ? isFirstRight(each) && answered : !answered) continue;
    const ranked = await rank(of.question);
    misses.push({
      question: of.question,
      kind: askedKind(of.question),
      answerable,
      answered,
      confidence,
      expected: of.answers,
      quoted: quote,
      place: placeOf(right, (is) => is),
      rank: placeOf(ranked, ({ sentence }) => answerable && isRight(of, sentence.text)),
      candidates: ranked.length,
      rightSentences: answerable ? index.sentences.filter(({ text }) => isRight(of, text)).length : 0,
    });
  }
  return misses;
}

function placeOf<T>(items: readonly T[], is: (item: T) => boolean): number | null {
  const place = items.findIndex(is);
  return place === -1 ? null : place + 1;
}

/** How many there are of each sort, in words. */
export function countMisses(misses: readonly Miss[]): string {
  const wrong = misses.filter(({ answerable, place }) => answerable && place !== 1).length;
  const vain = misses.filter(({ answerable }) => !answerable).length;
  const held = misses.length - wrong - vain;
  return `${misses.length} misses: ${wrong} with a wrong first quote, ${held} right but held back, ${vain} answered in vain`;
}

/** A miss in a few lines, for whoever reads one after the other. */
export function describeMiss(miss: Miss): string {
  const { question, kind, answerable, answered, confidence, expected, quoted } = miss;
  const outcome = `${answered ? 'answered' : 'refused'} at ${confidence.toFixed(3)}`;
  return [
    question,
    `  ${kind}; ${answerable ? 'answerable' : 'not answerable'}, ${outcome}`,
    ...(answerable ? [`  expected  ${expected.map(quoteMarks).join(' or ')}`] : []),
    `  quoted    ${quoted === '' ? 'nothing' : quoteMarks(quoted)}`,
    ...(answerable ? [`  ${whereLost(miss)}`] : []),
  ].join('\n');
}

function whereLost({ place, rank, candidates, rightSentences }: Miss): string {
  if (place === 1) return 'The quote is right, but was held back.';
  if (rank !== null) return `The first right sentence is number ${rank} of ${candidates} candidates.`;
  if (place !== null) return `Quote ${place} is right.`;
  return rightSentences === 0
    ? 'No sentence of the articles is right by itself.'
    : `None of ${candidates} candidates is right, though ${rightSentences} of the articles’ sentences are.`;
}

function quoteMarks(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}
