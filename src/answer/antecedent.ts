/** A personal pronoun, and the sentence before its own, in; whom it means out, where the text leaves no doubt. */
import type { Span } from '../articles/article.js';
import { DAY_OR_MONTH } from '../articles/calendar-words.js';
import { type Name, names } from './names.js';
import { contradicts, speaksOfPeople, THE_OFFICE, THE_SEVERAL } from './person-nouns.js';
import { regionKind } from './regions.js';

export type Pronoun = 'he' | 'she' | 'they';

const TIE = '(?:(?:However|But|And|Also|Later|Then|Meanwhile),? )?';
/** "They were …" may be said of things as well. */
const OPENING = new RegExp(
  `^["“'‘«]?${TIE}(he|she|they(?! (?:are|were|cost|have been|had been|will be)\\b))\\b`,
  'i',
);
/** "“…,” she said." */
const BEHIND_QUOTATION = /^["“][^"“”]*[,?!]["”] (he|she|they) \p{Ll}/u;
/** "During the meeting, …": what may stand before the subject. */
const INTRODUCTION = /^(?:\p{L}[\p{L}\p{M}’'-]*(?: [\p{L}\p{M}\p{N}’'-]+){0,8}, )?/u;
/** The subject's verb follows, maybe behind ", who had come by bicycle,": the stretch before it is the whole subject. */
const VERB_FOLLOWS =
  /^(?:, [^,;]{1,80},)? (?:(?:also|then|later|has|have|had|was|were|is|are|will|would) )*(?:\p{Ll}+ed|\p{Ll}+s|said|told|met|held|went|came|took|gave|made|left|began|won|lost|wrote|spoke|saw|became|was|were|is|are|has|have|had|will|would)\b/u;
/** What stands behind it is no person, unless it looks like one: "in Lisse". */
const PLACED = /\b(?:in|at|from|near|into|outside|across|through) (?:the )?$/u;

/** The pronoun that a sentence begins with, or that says whose the words are that it begins with. */
export function openingPronoun(sentence: string): Pronoun | undefined {
  const found = OPENING.exec(sentence)?.[1] ?? BEHIND_QUOTATION.exec(sentence)?.[1];
  return found?.toLowerCase() as Pronoun | undefined;
}

/**
 * The words of the sentence before that a pronoun means: its subject, if it is of the right number and nobody else is
 * spoken of there whom the pronoun could mean.
 * @returns offsets in the sentence before
 */
export function antecedent(pronoun: Pronoun, before: string): Span | undefined {
  const subject = subjectAt(pronoun, before, 0) ?? subjectAt(pronoun, before, introduction(before));
  if (subject === undefined || contradicts(before.slice(subject.start, subject.end), pronoun))
    return undefined;
  return mayMeanSomebody(pronoun, before, subject) ? undefined : subject;
}

/** Whether anybody outside a stretch of the text may be meant by the pronoun. "They" may be two who are named. */
export function mayMeanSomebody(pronoun: Pronoun, text: string, outside?: Span): boolean {
  const { start, end } = outside ?? { start: 0, end: 0 };
  const isNamed = names(text).some(
    (each) => (each.start < start || each.end > end) && mayBePerson(each, text),
  );
  const many = pronoun === 'they';
  const rest = [text.slice(0, start), text.slice(end)];
  return isNamed || rest.some((part) => speaksOfPeople(part, { many }));
}

/** A lone name may be a person's, unless it is a country's or a day's, or says where. */
function mayBePerson({ isPerson, isOffice, own, start, end }: Name, text: string): boolean {
  if (isPerson || isOffice) return true;
  const [word = ''] = own;
  if (own.length !== 1 || word.length !== end - start || word === word.toUpperCase()) return false;
  return regionKind(word) === 'other' && !DAY_OR_MONTH.test(word) && !PLACED.test(text.slice(0, start));
}

function introduction(text: string): number {
  return INTRODUCTION.exec(text)?.[0].length ?? 0;
}

/** The subject that begins there, with its verb behind it. */
function subjectAt(pronoun: Pronoun, text: string, start: number): Span | undefined {
  const people = names(text).filter(({ isPerson }) => isPerson);
  const found =
    pronoun === 'they'
      ? several(text, start, people)
      : (noun(text, start, THE_OFFICE) ?? person(text, start, people));
  return found !== undefined && VERB_FOLLOWS.test(text.slice(found.end)) ? found : undefined;
}

function noun(text: string, start: number, pattern: RegExp): Span | undefined {
  const found = pattern.exec(text.slice(start))?.[0];
  return found === undefined ? undefined : { start, end: start + found.length };
}

function person(text: string, start: number, people: readonly Span[]): Span | undefined {
  const found = people.find(
    (each) =>
      each.start === start ||
      (start === 0 && /^(?:The|[\p{L}-]+-year-old) $/u.test(text.slice(0, each.start))),
  );
  return found && { start: found.start, end: found.end };
}

/** "The two leaders", "Khan and Malik". */
function several(text: string, start: number, people: readonly Span[]): Span | undefined {
  const first = people.find((each) => each.start === start);
  const second = first && people.find((each) => text.slice(first.end, each.start) === ' and ');
  if (first !== undefined && second !== undefined) return { start: first.start, end: second.end };
  return noun(text, start, THE_SEVERAL);
}
