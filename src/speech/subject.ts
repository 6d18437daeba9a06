/** Where a verb of speaking stands in a sentence in, the words that name its subject out: who speaks. */
import { names } from '../answer/names.js';
import type { Span } from '../articles/article.js';

export type Subject = Span & { readonly kind: 'person' | 'office' | 'pronoun' };

const ROLE =
  '(?:minister|president|premier|chief|chairman|chairwoman|chairperson|director|spokesman|spokeswoman|spokesperson|governor|mayor|ambassador|secretary|general|king|queen|prince|princess|pope|archbishop|bishop|commander|coach|captain|author|chancellor|senator|ceo|envoy|judge|professor|field marshal|military|army|police|ministry|government|office|statement|communique|communiqué)';
/** "the Prime Minister", "the foreign ministry's spokesman", "the president of the club". */
const OFFICE = `the (?:[\\p{L}’'-]+ ){0,4}?${ROLE}(?: of (?:the )?\\p{Lu}[\\p{L}-]*(?: of \\p{Lu}[\\p{L}-]*)?)?`;
const OFFICE_BEFORE = new RegExp(`(?<![\\p{L}])${OFFICE}$`, 'iu');
const OFFICE_BEHIND = new RegExp(`^${OFFICE}(?![\\p{L}’'-])`, 'iu');
/** Not "they": who is meant by it is rarely certain, and several people rarely speak as one. */
const PRONOUN_BEFORE = /(?<![p{L}])(?:he|she)$/i;
/** Between subject and verb: "also", "later", "had", "repeatedly". */
const BETWEEN = /(?:\s(?:also|later|then|further|once|again|has|had|have|\p{Ll}+ly))*\s$/u;
/** What makes it no utterance of this subject: "was described", "never said", "would say", "who said". */
const NOT_SAID =
  /(?:\b(?:was|were|is|are|be|been|being|not|never|no one|nobody|would|could|might|may|should|will|can|must|if|who|which|that|to)|n['’]t)(?:\s(?:also|later|then|have|ever|once|\p{Ll}+ly))*\s$/iu;

/** @param verb where it begins in the sentence */
export function subjectBefore(sentence: string, verb: number): Subject | undefined {
  const before = sentence.slice(0, verb);
  if (NOT_SAID.test(before)) return undefined;
  const stripped = before.slice(0, BETWEEN.exec(before)?.index ?? before.length).trimEnd();
  // "Khan, the mayor of Oss, said"
  const apart = /,[^,“”"]{3,80},$/u.exec(stripped);
  return (
    ending(sentence, stripped) ??
    (apart === null ? undefined : ending(sentence, stripped.slice(0, apart.index)))
  );
}

/** @param end of the verb: "said Khan" */
export function subjectBehind(sentence: string, end: number): Subject | undefined {
  const start = end + (/^\s*/.exec(sentence.slice(end))?.[0].length ?? 0);
  const found = names(sentence).find((name) => name.start === start);
  if (found !== undefined) return named(found);
  const office = OFFICE_BEHIND.exec(sentence.slice(start));
  return office === null ? undefined : { kind: 'office', start, end: start + office[0].length };
}

/** The subject that a stretch ends with. */
function ending(sentence: string, stretch: string): Subject | undefined {
  const found = names(sentence).find((name) => name.end === stretch.length);
  if (found !== undefined) {
    // "The city of Oss said", "in Lachin said": the name is not the subject.
    const lead = stretch.slice(0, found.start);
    if (/\b(?:of|in|at|from|to|with|for|by|on|near|and|or|’s|'s) (?:the )?$/iu.test(lead)) return undefined;
    return named(found);
  }
  for (const [pattern, kind] of [
    [OFFICE_BEFORE, 'office'],
    [PRONOUN_BEFORE, 'pronoun'],
  ] as const) {
    const match = pattern.exec(stretch);
    if (match !== null) return { kind, start: match.index, end: stretch.length };
  }
  return undefined;
}

/** Weekdays and months have capitals too. */
const NO_SPEAKER =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)$/u;

function named({ start, end, own, isOffice }: ReturnType<typeof names>[number]): Subject | undefined {
  if (isOffice) return { kind: 'office', start, end };
  if (own.length === 0 || own.some((word) => NO_SPEAKER.test(word))) return undefined;
  return { kind: 'person', start, end };
}
