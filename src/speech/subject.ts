/** Where a verb of speaking stands in a sentence in, the words that name its subject out: who speaks. */
import { type Name, names } from '../answer/names.js';
import { OFFICES } from '../answer/offices.js';
import type { Span } from '../articles/article.js';
import { DAY_OR_MONTH } from '../articles/calendar-words.js';

export type Subject = Span & { readonly kind: 'person' | 'office' | 'pronoun' };

const ROLE = `(?:${OFFICES}|ceo|author|professor|military|army|police|ministry|government|office|statement|communique|communiqué)`;
/** "the Prime Minister", "the foreign ministry's spokesman", "the president of the club". */
const OFFICE = `the (?:[\\p{L}’'-]+ ){0,4}?${ROLE}(?: of (?:the )?\\p{Lu}[\\p{L}-]*(?: of \\p{Lu}[\\p{L}-]*)?)?`;
const OFFICE_BEFORE = new RegExp(`(?<![\\p{L}])${OFFICE}$`, 'iu');
const OFFICE_BEHIND = new RegExp(`^${OFFICE}(?![\\p{L}’'-])`, 'iu');
/** Not "they": who is meant by it is rarely certain, and several people rarely speak as one. */
const PRONOUN_BEFORE = /(?<!\p{L})(?:he|she)$/iu;
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

/** @param end of the verb: "said Khan", "said the mayor", "said spokesman Jan Smit" */
export function subjectBehind(sentence: string, end: number): Subject | undefined {
  const start = end + (/^\s*/.exec(sentence.slice(end))?.[0].length ?? 0);
  const found = names(sentence).find((name) => name.start === start);
  if (found !== undefined) return head(sentence, found);
  const office = OFFICE_BEHIND.exec(sentence.slice(start));
  if (office !== null) return { kind: 'office', start, end: start + office[0].length };
  return inApposition(sentence, end);
}

/** What follows upon a noun phrase: prepositions, conjunctions, when something was said. */
const FOLLOWS =
  "(?:about|after|afterwards|again|against|ahead|alongside|amid|among|around|as|at|because|before|behind|beside|between|beyond|but|by|during|earlier|following|for|from|here|if|in|inside|into|last|later|near|next|of|on|once|outside|over|since|so|that|the|then|there|this|though|through|to|today|tonight|towards?|under|until|upon|when|where|while|who|whose|with|without|yesterday|yet|\\p{Ll}+ly)(?![\\p{L}’'-])";
/** Marks, too; not a full stop within a name: "J.K. Smit". */
const PHRASE_ENDS = new RegExp(`^(?:$|(?!\\. \\p{Lu})\\s*[^\\s\\p{L}\\p{N}’'&-]|\\s-|\\s${FOLLOWS})`, 'u');
const MODIFIER = `(?!(?:${FOLLOWS}|and|or)\\s)\\p{Ll}[\\p{L}-]*`;
/** Up to the name in apposition: " spokesman ", "’s lawyer, "; not "fans visiting ". More than a few words are another clause. */
const APPOSITION = new RegExp(
  `^(?:(?: ${MODIFIER}){1,4}|['’]s?(?:(?: ${MODIFIER}){1,4},?)?)(?<!ing) (?=\\p{Lu})`,
  'u',
);

/** Whoever a noun phrase tells of that begins with a name: "Khan", "Pentagon spokesman Jan Smit", "Khan’s lawyer, Ada Vos". */
function head(sentence: string, name: Name): Subject | undefined {
  return PHRASE_ENDS.test(sentence.slice(name.end))
    ? named(sentence, name)
    : inApposition(sentence, name.end);
}

function inApposition(sentence: string, end: number): Subject | undefined {
  const between = APPOSITION.exec(sentence.slice(end))?.[0];
  if (between === undefined) return undefined;
  const found = names(sentence).find(({ start }) => start === end + between.length);
  // "said Ajax fans loyal to Oss"
  const isCertain = found?.isPerson === true || /^['’]/.test(between);
  return found !== undefined && isCertain ? head(sentence, found) : undefined;
}

/** The subject that a stretch ends with. */
function ending(sentence: string, stretch: string): Subject | undefined {
  const found = names(sentence).find((name) => name.end === stretch.length);
  if (found !== undefined) {
    // "The city of Oss said", "in Lachin said": the name is not the subject.
    const lead = stretch.slice(0, found.start);
    if (/\b(?:of|in|at|from|to|with|for|by|on|near|and|or|’s|'s) (?:the )?$/iu.test(lead)) return undefined;
    return named(sentence, found);
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

function named(sentence: string, { start, end, own, isOffice }: Name): Subject | undefined {
  // "Dr. Ada Vermeer of the University of Oss"
  const [person] = names(sentence.slice(start, end).replace(/ of .*/su, ''));
  if (isOffice && person?.isPerson === true && person.own.length > 1)
    return { kind: 'person', start, end: start + person.end };
  if (isOffice) return { kind: 'office', start, end };
  if (own.length === 0 || own.some((word) => DAY_OR_MONTH.test(word))) return undefined;
  return { kind: 'person', start, end };
}
