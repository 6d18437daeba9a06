/** A sentence that begins with a pronoun, and the one before it, in; whom it means out, where the text leaves no doubt. */
import type { Span } from '../articles/article.js';
import { names } from './names.js';

const PRONOUN = /^["“'‘«]?(?:(?:However|But|And|Also|Later|Then|Meanwhile),? )?(he|she|they)\b/i;
/** "During the meeting, …": what may stand before the subject. */
const INTRODUCTION = /^(?:\p{L}[\p{L}\p{M}’'-]*(?: [\p{L}\p{M}\p{N}’'-]+){0,8}, )?/u;
const ONE =
  /^the (?:(?:deputy|vice|former|acting|foreign|prime|interior|defence|defense|finance|chief|army|party|police|military|government|company|club|national) )*(?:minister|president|chief|chairman|chairwoman|director|spokesman|spokeswoman|spokesperson|governor|mayor|ambassador|secretary|king|queen|prince|princess|pope|general|commander|coach|captain|author|actor|actress|singer|suspect|professor|judge|leader|official)\b(?!['’]s|-)/iu;
const SEVERAL =
  /^(?:the|both) (?:(?:two|three|four|five|\p{L}+) )?(?:leaders|ministers|presidents|officials|delegates|delegations|sides|countries|governments|nations|teams|parties|players|soldiers|protesters|workers|residents|researchers|scientists|lawmakers|couple)\b(?!['’]|-)/iu;
/** The subject's verb follows: the stretch before it is the whole subject. */
const VERB_FOLLOWS =
  /^ (?:(?:also|then|later|has|have|had|was|were|is|are|will|would) )*(?:\p{Ll}+ed|\p{Ll}+s|said|told|met|held|went|came|took|gave|made|left|began|won|lost|wrote|spoke|saw|became|was|were|is|are|has|have|had|will|would)\b/u;

/**
 * The words of the sentence before that a "he", "she" or "they" at the beginning of a sentence means: its subject, if
 * it is of the right number and nobody else is named there whom the pronoun could mean.
 * @returns offsets in the sentence before
 */
export function antecedent(sentence: string, before: string): Span | undefined {
  const pronoun = PRONOUN.exec(sentence)?.[1]?.toLowerCase();
  if (pronoun === undefined) return undefined;
  const people = names(before).filter(({ isPerson }) => isPerson);
  const subjectAt = (start: number) => {
    const found =
      pronoun === 'they'
        ? several(before, start)
        : (role(before, start, ONE) ?? person(before, start, people));
    return found !== undefined && VERB_FOLLOWS.test(before.slice(found.end)) ? found : undefined;
  };
  const subject = subjectAt(0) ?? subjectAt(INTRODUCTION.exec(before)?.[0].length ?? 0);
  if (subject === undefined) return undefined;
  // In the introduction, too, somebody may be named.
  const others = people.filter(({ start: from, end }) => from < subject.start || end > subject.end);
  // One more person: "he" may be either. "They" may be both.
  return others.length > 0 ? undefined : subject;
}

function role(text: string, start: number, pattern: RegExp): Span | undefined {
  const found = pattern.exec(text.slice(start))?.[0];
  return found === undefined ? undefined : { start, end: start + found.length };
}

function person(text: string, start: number, people: readonly Span[]): Span | undefined {
  const found = people.find(
    (each) => each.start === start || (start === 0 && each.start <= 4 && /^The /.test(text)),
  );
  return found && { start: found.start, end: found.end };
}

/** "The two leaders", "Khan and Malik". */
function several(text: string, start: number): Span | undefined {
  const all = names(text).filter(({ isPerson }) => isPerson);
  const first = all.find((each) => each.start === start);
  const second = first && all.find((each) => text.slice(first.end, each.start) === ' and ');
  if (first !== undefined && second !== undefined) return { start: first.start, end: second.end };
  return role(text, start, SEVERAL);
}
