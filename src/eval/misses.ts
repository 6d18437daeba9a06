/** A pack's answers in, those that went wrong out, each with what should have been quoted and where that was lost. */
import type { Asked } from './ask-pack.js';
import { type AskedKind, askedKind } from './kinds.js';
import { isFirstRight } from './measures.js';
import { isRight, type PackQuestion } from './pack.js';

export interface Miss {
  readonly question: string;
  readonly kind: AskedKind;
  readonly answerable: boolean;
  readonly answered: boolean;
  readonly confidence: number;
  /** What a right quote holds; empty where the articles don't answer. */
  readonly expected: readonly string[];
  /** The first quote, or the nearest one that was held back; empty without any. */
  readonly quoted: string;
  /** Where the right quote is; null where the articles don't answer. */
  readonly right: RightPlace | null;
}

export interface RightPlace {
  /** The place of the first right quote among those shown, from 1; null where none is right. */
  readonly quote: number | null;
  /** The place of the first right sentence among those read, from 1; null where none of them is right. */
  readonly rank: number | null;
  /** How many were read. */
  readonly read: number;
  /** Its place on the shortlist, from 1; null where no candidate is right. */
  readonly shortlisted: number | null;
  /** How many candidates there were. */
  readonly candidates: number;
  /** How many sentences of all the articles are right; 0 where only several together are. */
  readonly sentences: number;
}

/** What looking for the right one needs of an engine. */
interface Ranking {
  shortlist(question: string): Promise<readonly Text[]>;
  rank(question: string): Promise<readonly Text[]>;
  readonly index: { readonly sentences: readonly Text['sentence'][] };
}
interface Text {
  readonly sentence: { readonly text: string };
}

/** An answerable question is missed when its first quote is wrong or held back, another one when it is answered. */
export async function findMisses(asked: readonly Asked[], ranking: Ranking): Promise<Miss[]> {
  const misses: Miss[] = [];
  for (const each of asked) {
    const { of, answerable, answered, confidence, quote, right } = each;
    if (answerable ? answered && isFirstRight(each) : !answered) continue;
    misses.push({
      question: of.question,
      kind: askedKind(of.question),
      answerable,
      answered,
      confidence,
      expected: of.answers,
      quoted: quote,
      right: answerable ? { quote: placeOf(right, (is) => is), ...(await findRight(of, ranking)) } : null,
    });
  }
  return misses;
}

async function findRight(of: PackQuestion, ranking: Ranking): Promise<Omit<RightPlace, 'quote'>> {
  const isRightOne = ({ sentence }: Text) => isRight(of, sentence.text);
  const [ranked, candidates] = [await ranking.rank(of.question), await ranking.shortlist(of.question)];
  return {
    rank: placeOf(ranked, isRightOne),
    read: ranked.length,
    shortlisted: placeOf(candidates, isRightOne),
    candidates: candidates.length,
    sentences: ranking.index.sentences.filter(({ text }) => isRight(of, text)).length,
  };
}

function placeOf<T>(items: readonly T[], is: (item: T) => boolean): number | null {
  const place = items.findIndex(is);
  return place === -1 ? null : place + 1;
}

/** How many there are of each sort, in words. */
export function countMisses(misses: readonly Miss[]): string {
  const vain = misses.filter(({ right }) => right === null).length;
  const held = misses.filter(({ right }) => right?.quote === 1).length;
  const wrong = misses.length - vain - held;
  return `${misses.length} misses: ${wrong} with a wrong first quote, ${held} right but held back, ${vain} answered in vain`;
}

/** A miss in a few lines, for whoever reads one after the other. */
export function describeMiss({
  question,
  kind,
  answered,
  confidence,
  expected,
  quoted,
  right,
}: Miss): string {
  const outcome = `${answered ? 'answered' : 'refused'} at ${confidence.toFixed(3)}`;
  return [
    question,
    `  ${kind}; ${right === null ? 'not answerable' : 'answerable'}, ${outcome}`,
    ...(right === null ? [] : [`  expected  ${expected.map(quoteMarks).join(' or ')}`]),
    `  quoted    ${quoted === '' ? 'nothing' : quoteMarks(quoted)}`,
    ...(right === null ? [] : [`  ${whereLost(right)}`]),
  ].join('\n');
}

function whereLost({ quote, rank, read, shortlisted, candidates, sentences }: RightPlace): string {
  if (quote === 1) return 'The quote is right, but was held back.';
  if (rank !== null) return `The first right sentence is number ${rank} of ${read} that were read.`;
  if (quote !== null) return `Quote ${quote} is right.`;
  if (shortlisted !== null) {
    return `The first right sentence is number ${shortlisted} of ${candidates} candidates; ${read} were read.`;
  }
  if (sentences === 0) return 'No sentence of the articles is right by itself.';
  return `None of ${candidates} candidates is right; sentences of the articles that are: ${sentences}.`;
}

function quoteMarks(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}
