/**
 * A claim and a sentence close to it in, the numbers, dates, places and names out that a reader should look at side by side.
 * `differences` misses some rather than seeing one where there is none, as it compares what nobody asked to compare; here
 * both texts are shown beside each other, so that two weekdays or two counts of the same thing are pointed out as well.
 */
import type { DifferingWords } from '../answer/answer.js';
import { areComparable, areDifferentDates, namedDates } from '../answer/dates.js';
import { differences } from '../answer/differences.js';
import { isFunctionWord } from '../answer/function-words.js';
import { contradict, type Quantity, quantities } from '../answer/quantities.js';
import { stem } from '../answer/words.js';
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
  const countTheSame = (a: Quantity, b: Quantity) => unitOf(a) !== undefined && unitOf(a) === unitOf(b);
  for (const [a, b] of alone(quantities(claim), quantities(sentence), countTheSame)) {
    if (contradict(a, b) && (namesUnit(a) || measureTheSame(claim, a, sentence, b))) add('number', a, b);
  }
  return found.sort((a, b) => a.first[0] - b.first[0]);
}

/** By the stem of its name or another sign of it, a currency's sign. */
const CURRENCIES: ReadonlyMap<string | undefined, string> = new Map([
  ['us$', '$'],
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
]);
const unitOf = ({ unit: [nearest] }: Quantity) => CURRENCIES.get(nearest) ?? nearest;
const namesUnit = (each: Quantity) => /^\p{L}/u.test(unitOf(each) ?? '');

/** Whether two sums or percentages, which may be of anything, have a word in common that tells what they measure. */
function measureTheSame(claim: string, a: Quantity, sentence: string, b: Quantity): boolean {
  const words = measured(sentence, b);
  return measured(claim, a).some((word) => words.includes(word));
}

/** The stems of the two words before an amount in its clause that say something, names aside, and of what it is a part of. */
function measured(text: string, { start, end }: Span): string[] {
  const clause = /[^,;:()—–]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const before = sayingSomething(clause);
  // At the beginning of a sentence "Prices" may be no name: it counts where no other word says what is measured.
  const close = before.filter((word, i) => i === before.length - 1 || !/^\p{Lu}/u.test(word)).slice(-2);
  const whole = /^ of ([^.,;:()—–]*)/.exec(text.slice(end))?.[1] ?? '';
  return [...close, ...sayingSomething(whole).slice(0, 1)].map(stem);
}

const OF_AMOUNTS = /^(?:hundred|thousand|million|billion|trillion|percent|cent|dollars?|euros?|pounds?)$/i;
const sayingSomething = (text: string) =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !isFunctionWord(word) && !OF_AMOUNTS.test(word));

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
