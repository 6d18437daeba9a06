/**
 * A claim and a sentence close to it in, the numbers, dates, places and names out that a reader should look at side by side.
 * `differences` misses some rather than seeing one where there is none, as it compares what nobody asked to compare; here
 * both texts are shown beside each other, so that two weekdays or two counts of the same thing are pointed out as well.
 */
import type { DifferingWords } from '../answer/answer.js';
import { areComparable, areDifferentDates, namedDates } from '../answer/dates.js';
import { differences } from '../answer/differences.js';
import { contradict, quantities } from '../answer/quantities.js';
import type { Span } from '../articles/article.js';

/** In the claim's order; `first` is in the claim, `other` in the sentence. */
export function pointOut(claim: string, sentence: string): DifferingWords[] {
  const found = [...differences(claim, sentence)];
  const add = (kind: DifferingWords['kind'], a: Span, b: Span) => {
    const isKnown = found.some(({ first: [start, end] }) => start < a.end && a.start < end);
    if (!isKnown) found.push({ kind, first: [a.start, a.end], other: [b.start, b.end] });
  };
  for (const [a, b] of alone(namedDates(claim), namedDates(sentence), areComparable)) {
    if (areDifferentDates(a, b)) add('date', a, b);
  }
  const countTheSame = (a: { unit: readonly string[] }, b: { unit: readonly string[] }) =>
    a.unit[0] !== undefined && a.unit[0] === b.unit[0];
  for (const [a, b] of alone(quantities(claim), quantities(sentence), countTheSame)) {
    if (contradict(a, b)) add('number', a, b);
  }
  return found.sort((a, b) => a.first[0] - b.first[0]);
}

/** The pairs that can be compared with each other and with nothing else. */
function alone<T>(claim: readonly T[], sentence: readonly T[], isSame: (a: T, b: T) => boolean): [T, T][] {
  return claim.flatMap((a) => {
    const same = sentence.filter((b) => isSame(a, b));
    const [only] = same;
    const isAlone =
      same.length === 1 && claim.filter((each) => only !== undefined && isSame(each, only)).length === 1;
    return only !== undefined && isAlone ? [[a, only]] : [];
  });
}
