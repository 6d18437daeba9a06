/** Two sentences in, the numbers, dates, places and names out in which they differ though they tell of the same thing. */

import { overlap, type Span } from '../articles/article.js';
import type { DifferingWords } from './answer.js';
import { areComparable, areDifferentDates, type NamedDate, namedDates } from './dates.js';
import { isFunctionWord } from './function-words.js';
import { type Name, names } from './names.js';
import { contradict, type Quantity, quantities } from './quantities.js';
import { regionKind } from './regions.js';
import { stem, stems } from './words.js';

/** Of the words that say something, numbers and names aside, the sentence that has fewer must share so many. */
const SHARED = 0.5;
/** For a sum or a percentage, which may be of anything: so many. */
const SHARED_FOR_SUMS = 0.75;
/** And at least so many: one word in common ties nothing together. */
const LEAST_SHARED = 2;

interface Read {
  readonly text: string;
  /** The stems of its words that say something, without numbers, dates and names. */
  readonly content: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly NamedDate[];
  readonly names: readonly Name[];
}

/**
 * Where two sentences can't both be right, told by rules for English that would rather miss a difference than see one
 * where there is none: amounts of the same thing, equally full dates, places behind the same preposition, and names of
 * whoever does the same or holds the same office. Empty for sentences that tell of different things.
 * @returns in the order in which they stand in the first sentence
 */
export function differences(first: string, other: string): DifferingWords[] {
  if (first === other) return [];
  const [a, b] = [read(first), read(other)];
  const shared = sharedWords(a, b);
  const areAlike = shared.length >= LEAST_SHARED && shared.length >= SHARED * fewest(a, b);
  const found = [
    ...differentAmounts(a, b, shared),
    ...(areAlike ? [...differentDates(a, b), ...differentPlaces(a, b), ...differentNames(a, b)] : []),
  ];
  return found.sort((x, y) => x.first[0] - y.first[0]);
}

/** Of the words that say something, numbers, dates and names aside, the share that the sentence has in common which has fewer: 0..1. */
export function likeness(first: string, other: string): number {
  const [a, b] = [read(first), read(other)];
  return sharedWords(a, b).length / (fewest(a, b) || 1);
}

const sharedWords = (a: Read, b: Read) => [...a.content].filter((word) => b.content.has(word));
const fewest = (a: Read, b: Read) => Math.min(a.content.size, b.content.size);

function read(text: string): Read {
  // The first word's capital says nothing, unless more of a name follows.
  const all = names(text).filter(
    ({ start, end, isPerson }) => start > 0 || isPerson || /\s/.test(text.slice(start, end)),
  );
  const found = { quantities: quantities(text), dates: namedDates(text), names: all };
  const taken: readonly Span[] = [...found.quantities, ...found.dates, ...found.names];
  const rest = [...text.matchAll(/[\p{L}\p{M}]+/gu)].filter(
    ({ index, 0: word }) =>
      !isFunctionWord(word) && !taken.some(({ start, end }) => start <= index && index < end),
  );
  return { text, ...found, content: new Set(rest.map(([word]) => stem(word))) };
}

const pair = (kind: DifferingWords['kind'], a: Span, b: Span): DifferingWords => ({
  kind,
  first: [a.start, a.end],
  other: [b.start, b.end],
});

/** The same thing counted, once in each sentence, beside something else that both say. */
function differentAmounts(a: Read, b: Read, shared: readonly string[]): DifferingWords[] {
  return a.quantities.flatMap((one) => {
    const same = b.quantities.filter((each) => countTheSame(one, each));
    const [only] = same;
    if (only === undefined || same.length > 1) return [];
    if (a.quantities.filter((each) => countTheSame(each, only)).length > 1) return [];
    const tied = shared.filter((word) => !one.unit.includes(word)).length;
    const isTied = namesUnit(one)
      ? tied >= 1
      : tied >= LEAST_SHARED && tied >= SHARED_FOR_SUMS * fewest(a, b);
    return isTied && contradict(one, only) ? [pair('number', one, only)] : [];
  });
}

/** People, kilometres; not a bare number, a percentage or a sum of money, which may be of anything. */
const namesUnit = ({ unit }: Quantity) =>
  unit[0] !== undefined && /^\p{L}/u.test(unit[0]) && !/^(?:rs|us)/.test(unit[0]);

function countTheSame({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined) return false;
  // "Twelve people" and "15 young people": the nearest word of one among those of the other.
  return (
    one === other || (a.length > 0 && b.length > 1 && b.includes(one)) || (a.length > 1 && a.includes(other))
  );
}

/** Only where each sentence names a single date of such a kind. */
function differentDates(a: Read, b: Read): DifferingWords[] {
  return a.dates.flatMap((one) => {
    const same = b.dates.filter((each) => areComparable(one, each));
    const [only] = same;
    if (only === undefined || same.length > 1) return [];
    if (a.dates.filter((each) => areComparable(each, only)).length > 1) return [];
    return areDifferentDates(one, only) ? [pair('date', one, only)] : [];
  });
}

const PLACED =
  /(?:^|[^\p{L}])(in|at|near|into|from|to|outside|inside)\s+(?:the\s+)?(?:(city|town|village|district|province|state|region|capital|country|island)\s+of\s+)?$/iu;

interface Placed {
  readonly name: Name;
  readonly preposition: string;
}

/** One place in each sentence behind the same preposition, both countries or neither: Lachin lies in Azerbaijan. */
function differentPlaces(a: Read, b: Read): DifferingWords[] {
  const [ofA, ofB] = [placed(a), placed(b)];
  return ofA.flatMap((one) => {
    const same = ofB.filter(({ preposition }) => preposition === one.preposition);
    const [only] = same;
    if (only === undefined || same.length > 1) return [];
    if (ofA.filter(({ preposition }) => preposition === only.preposition).length > 1) return [];
    const [here, there] = [textOf(a, one.name), textOf(b, only.name)];
    if (mentions(a.text, there) || mentions(b.text, here) || regionKind(here) !== regionKind(there))
      return [];
    return [pair('place', one.name, only.name)];
  });
}

function placed({ text, names: all, dates }: Read): Placed[] {
  return all.flatMap((name) => {
    if (name.isPerson || name.isOffice || dates.some((date) => overlap(date, name))) return [];
    const preposition = PLACED.exec(text.slice(0, name.start))?.[1]?.toLowerCase();
    // "In Pakistan’s view", "at Indian airports", "to Mr Khan", "from Reuters reporters": no places.
    const isPlace =
      /^(?:[.,;:!?)”"]|$| (?:on|and|with|for|after|before|during|where|which|who|that|when|by|to|in|as|from|at|was|were|is|are|has|had|have|\d|yesterday|today)\b)/.test(
        text.slice(name.end),
      );
    return preposition === undefined || !isPlace || /^(?:\p{Lu}+s?|.*\p{N}.*)$/u.test(textOf({ text }, name))
      ? []
      : [{ name, preposition }];
  });
}

/** Names of the same office without any other difference in it, or of whoever the same verb follows. */
function differentNames(a: Read, b: Read): DifferingWords[] {
  return a.names.flatMap((one) => {
    if (!one.isPerson) return [];
    const same = b.names.filter((each) => each.isPerson && holdTheSamePlace(a.text, one, b.text, each));
    const [only] = same;
    if (only === undefined || same.length > 1) return [];
    const isElsewhere =
      [...one.own].some((word) => mentions(b.text, word)) ||
      [...only.own].some((word) => mentions(a.text, word));
    return isElsewhere ? [] : [pair('name', own(one), own(only))];
  });
}

/** The name without its titles. */
const own = (name: Name): Span => ({ start: name.end - name.own.join(' ').length, end: name.end });

function holdTheSamePlace(textA: string, a: Name, textB: string, b: Name): boolean {
  const [titleA, titleB] = [title(textA, a), title(textB, b)];
  const [countryA, countryB] = [office(textA, a), office(textB, b)];
  if (titleA !== '' && titleB !== '') {
    return titleA === titleB && countryA === countryB;
  }
  // "Ada Vermeer opened …", "was opened by Ada Vermeer".
  const [verbA, verbB] = [verbBehind(textA, a), verbBehind(textB, b)];
  if (verbA !== undefined && verbA === verbB && isSubject(textA, a) && isSubject(textB, b)) return true;
  const [byA, byB] = [doneBy(textA, a), doneBy(textB, b)];
  return byA !== undefined && byA === byB;
}

const title = (text: string, { start, end, own: words }: Name) =>
  text
    .slice(start, end - words.join(' ').length)
    .trim()
    .toLowerCase();
/** What an office is of, when it is said right before or behind the name: "Pakistan’s", "of Azerbaijan". */
const office = (text: string, { start, end }: Name) =>
  `${/(\p{Lu}\p{L}+)(?:['’]s)?,? $/u.exec(text.slice(0, start))?.[1] ?? ''}|${/^ of (?:the )?(\p{Lu}\p{L}+)/u.exec(text.slice(end))?.[1] ?? ''}`.toLowerCase();
const isSubject = (text: string, { start }: Name) =>
  /(?:^|[,;:“"] ?|\b(?:that|and|while|as) )$/.test(text.slice(0, start));
const verbBehind = (text: string, { end }: Name) => {
  const word = /^ (?:(?:has|had|have|was|were|will|would|also) )*(\p{Ll}{3,})/u.exec(text.slice(end))?.[1];
  return word === undefined || isFunctionWord(word) ? undefined : stem(word);
};
const doneBy = (text: string, { start }: Name) => {
  const word = /(\p{Ll}{3,}) by (?:the )?$/u.exec(text.slice(0, start))?.[1];
  return word === undefined ? undefined : stem(word);
};

const textOf = ({ text }: Pick<Read, 'text'>, { start, end }: Span) => text.slice(start, end);

/** Whether a text has any of a name's words: "Khan" of "Imran Khan". */
function mentions(text: string, name: string): boolean {
  const has = new Set(stems(text));
  return stems(name).some((word) => has.has(word) && !isFunctionWord(word));
}
