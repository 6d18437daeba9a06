/** Two articles' sentences in, the words out in which these contradict each other: where they differ and tell of one event. */

import { overlap, type Source, type Span } from '../articles/article.js';
import { SPEAKING } from '../articles/speaking-verbs.js';
import { tenseAt } from '../articles/tense.js';
import type { DifferingWords } from './answer.js';
import { areNeighbours, namedDates } from './dates.js';
import { differences, likeness } from './differences.js';
import { names } from './names.js';
import { quantities } from './quantities.js';
import { regionKind } from './regions.js';

/** A sentence of an article. */
export interface Told {
  readonly text: string;
  readonly article: Pick<Source, 'published'>;
}

/** So much alike must the other words be of two sentences that differ in a name, or in an amount and its day. */
const LIKENESS = 0.8;

/**
 * Where two articles tell the same event differently. Two events are told apart by who, where, when and which one: a
 * sentence on another person, place, year or "second" has every right to another number. None where that is in doubt.
 * @param differing their `differences`
 * @returns some of these
 */
export function contradictions(
  first: Told,
  other: Told,
  differing: readonly DifferingWords[] = differences(first.text, other.text),
): DifferingWords[] {
  const [a, b] = [first.text, other.text];
  const found = differing.filter((each) => !areSpeakers(a, b, each));
  if (found.length === 0) return [];
  const differsIn = new Set(found.map(({ kind }) => kind));
  const plain = {
    first: { ...first, text: withoutAsides(a, found, 'first') },
    other: { ...other, text: withoutAsides(b, found, 'other') },
  };
  const isOfOneEvent =
    (differsIn.size < 2 || areReportsOfOneDay(a, b, found)) &&
    (differsIn.has('name') ? likeness(a, b) >= LIKENESS : !haveTwoSubjects(a, b)) &&
    (differsIn.has('place') || !areElsewhere(plain.first.text, plain.other.text)) &&
    areOfOneYear(plain.first, plain.other, differsIn.has('date')) &&
    setApart(plain.first.text) === setApart(plain.other.text) &&
    found.every((each) => areOfOneTense(a, b, each) && describeTheSame(a, b, each));
  return isOfOneEvent ? found : [];
}

/** ", built in 1968", ", who lives in Oss": what is told besides says nothing of the event. */
function withoutAsides(text: string, found: readonly DifferingWords[], side: 'first' | 'other'): string {
  return text.replace(ASIDE, (aside, start: number) =>
    found.some(({ [side]: [from] }) => start < from && from < start + aside.length) ? aside : '',
  );
}
const ASIDE = /, (?:\p{Ll}+ed|built|who|whose|which|where|up|down) (?:[^,]|,\d)*/gu;

/** Two may say the same. */
const areSpeakers = (a: string, b: string, { kind, first, other }: DifferingWords) =>
  kind === 'name' && [a.slice(first[1]), b.slice(other[1])].some(isSpeaking);
const isSpeaking = (after: string) =>
  /^ (?:(?:also|has|had) )*(\p{Ll}+)/u.exec(after)?.[1]?.search(SPEAKING) === 0;

/** Both begin with whoever does something, and these are two: "Ada Vermeer needed", "Jan Smit ran". */
function haveTwoSubjects(a: string, b: string): boolean {
  const [one, other] = [subject(a), subject(b)];
  if (one === undefined || other === undefined) return false;
  return !one.every((word) => other.includes(word)) && !other.every((word) => one.includes(word));
}

/** The words of the name that a sentence begins with, where it has several. */
function subject(text: string): readonly string[] | undefined {
  const [name] = names(text);
  if (name === undefined || name.start > 0 || name.own.length < 2) return undefined;
  const after = text.slice(name.end);
  return /^ \p{Ll}/u.test(after) && !isSpeaking(after) ? name.own : undefined;
}

/** An amount and its day: a report may err in both, but by more than a day it tells of another event. */
function areReportsOfOneDay(a: string, b: string, found: readonly DifferingWords[]): boolean {
  return (
    likeness(a, b) >= LIKENESS &&
    found.every(({ kind, first, other }) => {
      const [one, another] = [at(first, namedDates(a)), at(other, namedDates(b))];
      return kind === 'number' || (one !== undefined && another !== undefined && areNeighbours(one, another));
    })
  );
}

/** Both say where, and neither place is in the other sentence. A town may lie in a country. */
function areElsewhere(a: string, b: string): boolean {
  const [inA, inB] = [places(a), places(b)];
  return (
    inA.some((one) => inB.some((other) => regionKind(one) === regionKind(other))) &&
    !inA.some((place) => b.includes(place)) &&
    !inB.some((place) => a.includes(place))
  );
}

function places(text: string): string[] {
  const dates = namedDates(text);
  return names(text).flatMap(({ start, end }) => {
    const isPlace =
      /(?:^|[^\p{L}])(?:in|at|near|outside|inside|of)\s+(?:the\s+(?:\p{Ll}+\s+of\s+)?)?$/iu.test(
        text.slice(0, start),
      ) && !dates.some((date) => overlap(date, { start, end }));
    return isPlace ? [text.slice(start, end)] : [];
  });
}

/** A sentence that names no year is taken to be of its article's, and of none where that isn't known. */
function areOfOneYear(first: Told, other: Told, differInDate: boolean): boolean {
  const [inFirst, inOther] = [years(first), years(other)];
  if (inFirst.length === 0 && inOther.length === 0) return true;
  // The year itself is what they differ in.
  if (inFirst.length > 0 && inOther.length > 0 && differInDate) return true;
  const ofOther = inOther.length > 0 ? inOther : ownYear(other);
  return (inFirst.length > 0 ? inFirst : ownYear(first)).some((year) => ofOther.includes(year));
}

const years = ({ text }: Told) => namedDates(text).flatMap(({ year }) => year ?? []);
const ownYear = ({ article: { published } }: Told) =>
  published === null ? [] : [Number(published.slice(0, 4))];

/** The words by which a sentence sets what it tells of apart from others of its kind. */
const setApart = (text: string) => (text.match(SETTING_APART) ?? []).join(' ').toLowerCase();
const SETTING_APART =
  /\b(?:first(?! time)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|previous|further|additional|last (?:year|season))\b/gi;

/** What is expected is not yet what happens. */
function areOfOneTense(a: string, b: string, { first, other }: DifferingWords): boolean {
  const [one, another] = [tenseAt(a, first[0]), tenseAt(b, other[0])];
  return one === undefined || another === undefined || one === another;
}

/** "A 19-year-old man", "a three-day visit": joined by a hyphen, an amount tells of the noun behind it. */
function describeTheSame(a: string, b: string, { kind, first, other }: DifferingWords): boolean {
  if (kind !== 'number' || a[first[1]] !== '-' || b[other[1]] !== '-') return true;
  const [one, another] = [at(first, quantities(a)), at(other, quantities(b))];
  return one?.unit.slice(1).some((word) => another?.unit.slice(1).includes(word)) ?? false;
}

const at = <T extends Span>([from]: DifferingWords['first'], all: readonly T[]): T | undefined =>
  all.find(({ start }) => start === from);
