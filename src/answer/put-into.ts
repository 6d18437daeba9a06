/** What "What about …?" names and the question before it in, that question with it in the place of its like out. */
import type { Span } from '../articles/article.js';
import { namedDates } from './dates.js';
import type { NameWords } from './name-words.js';
import { contentOf, namesIn, ROLE } from './question-parts.js';

/** Behind these stands a place, a day, whoever is meant. */
const PREPOSITIONS =
  'about|after|against|at|before|between|by|during|for|from|in|into|near|of|off|on|since|to|under|until|with|without';
const PREPOSITION = new RegExp(`^(?:${PREPOSITIONS})(?= )`, 'i');
/** What may be said of somebody behind "was" and "were", in one word. */
const PREDICATES =
  '(?:\\p{L}{2,}ed|dead|hurt|ill|missing|safe|born|broken|built|found|held|lost|sent|shot|sold|stolen|taken)';
const PREDICATE = new RegExp(`^${PREDICATES}$`, 'iu');
const QUESTION_WORD = '^(?:\\p{L}+ )?(?:who|what|which|when|where|why|how)(?: \\p{L}+){0,2}?';
const SUBJECT = `(?<subject>(?!(?:there|being|${PREDICATES}|${PREPOSITIONS})\\b)(?:(?:the|an?|his|her|its|their) )?[^\\s,?.!()]+(?: [^\\s,?.!()]+)*?)`;
/** What a question with "is" or "will … be" is about. */
const SUBJECTS = [
  new RegExp(
    `${QUESTION_WORD} (?:is|are|was|were) ${SUBJECT}(?= (?:${PREDICATES}|${PREPOSITIONS})\\b|[\\s?.!]*$)`,
    'iu',
  ),
  new RegExp(`${QUESTION_WORD} (?:will|would|can|could|should|must) ${SUBJECT}(?= be )`, 'iu'),
];
/** Days that only the day of asking tells. */
const RELATIVE_DATE = /^(?:yesterday|today|tomorrow|(?:last|this|next) \p{L}+)$/iu;
const BE = /\b(?:is|are|was|were|be|been|being)\b/i;

/** @returns undefined where the question has nothing like it; a day, or "in Lowick", then stands behind the question */
export function putInto(question: string, about: string, names: NameWords): string | undefined {
  const date = namedDates(about)[0];
  const preposition = PREPOSITION.exec(about)?.[0];
  const isRelative = RELATIVE_DATE.test(about);
  const isDate =
    isRelative ||
    (date !== undefined && contentOf(about.slice(0, date.start) + about.slice(date.end)).length === 0);
  const like = isDate
    ? dateOf(question, isRelative || preposition !== undefined)
    : preposition !== undefined
      ? phraseBehind(question, preposition, about, names)
      : isName(about, names)
        ? lastName(question, about, names)
        : predicateOf(question, about);
  if (like !== undefined) {
    const put = about.replace(/^the (?=\p{Lu})/u, '');
    return `${question.slice(0, like.start)}${put}${question.slice(like.end)}`;
  }
  const mayFollow = isDate || preposition !== undefined || contentOf(about).length === 0;
  return mayFollow ? putBehind(question, about) : undefined;
}

/** "How high is inflation?" for "How high is unemployment?" and "inflation". */
export function putAsSubject(question: string, about: string): string | undefined {
  for (const pattern of SUBJECTS) {
    const { 0: found, groups } = pattern.exec(question) ?? {};
    if (found === undefined) continue;
    const start = found.length - (groups?.['subject'] ?? '').length;
    return question.slice(0, start) + about + question.slice(found.length);
  }
  return undefined;
}

/** "Who was hurt in Brennick?", "Who was hurt, the mayor?" */
export function putBehind(question: string, about: string): string {
  return `${question.replace(/[\s?.!]+$/, '')}${PREPOSITION.test(about) ? '' : ','} ${about}?`;
}

/** @param isWhole with the preposition before it */
function dateOf(question: string, isWhole: boolean): Span | undefined {
  const date = namedDates(question).at(-1);
  return date !== undefined && isWhole ? withPreposition(question, date) : date;
}

/** What is said of somebody in "Who was injured?", where "killed" may stand too. */
function predicateOf(question: string, about: string): Span | undefined {
  const be = BE.exec(question);
  if (be === null || !PREDICATE.test(about)) return undefined;
  const last = [...question.matchAll(/\p{L}+/gu)]
    .filter(({ 0: word, index }) => index > be.index && PREDICATE.test(word))
    .at(-1);
  return last && { start: last.index, end: last.index + last[0].length };
}

function withPreposition(question: string, { start, end }: Span): Span {
  const before = /\p{L}+ (?:the )?$/u.exec(question.slice(0, start));
  return before !== null && PREPOSITION.test(before[0]) ? { start: before.index, end } : { start, end };
}

/** What stands behind the same preposition and is no date: a name, or as many words as there are to put in its place. */
function phraseBehind(
  question: string,
  preposition: string,
  about: string,
  names: NameWords,
): Span | undefined {
  const dates = namedDates(question);
  const last = [...question.matchAll(new RegExp(`\\b${preposition} (?:the )?(?=[\\p{L}\\p{N}])`, 'giu'))]
    .filter(({ index, 0: found }) => dates.every(({ start }) => start !== index + found.length))
    .at(-1);
  if (last === undefined) {
    // "When did it open (library Lowick)?": what was filled in has no prepositions.
    const filledIn = lastName(question, about, names);
    return filledIn !== undefined && question.slice(0, filledIn.start).includes('(') ? filledIn : undefined;
  }
  const start = last.index + last[0].length;
  const name = namesIn(question, names).find((each) => each.start === start);
  if (name !== undefined) return { start: last.index, end: name.end };
  const count = about.replace(/^\S+ (?:the )?/i, '').split(' ').length;
  const words = new RegExp(
    `^[^\\s,?.!]+(?: (?!${PREPOSITION.source.slice(1)})[^\\s,?.!]+){0,${count - 1}}`,
    'iu',
  );
  return { start: last.index, end: start + (words.exec(question.slice(start))?.[0].length ?? 0) };
}

/** A name, an office, or "her husband", and nothing beside it. */
function isName(about: string, names: NameWords): boolean {
  if (/^(?:his|her|their|its) /i.test(about)) return true;
  const tied = `and ${about}`;
  const named = [...namesIn(tied, names)].reverse();
  const rest = named.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), tied);
  return (named.length > 0 || ROLE.test(about)) && contentOf(rest.replace(ROLE, '')).length === 0;
}

/** An office for an office; else the last name, of "the president of Azerbaijan" the country only for a country. */
function lastName(question: string, about: string, names: NameWords): Span | undefined {
  const last = namesIn(question, names).at(-1);
  const role = ROLE.exec(question);
  if (role?.[0].startsWith('the ') && (last === undefined || ROLE.test(about)))
    return { start: role.index, end: role.index + role[0].length };
  if (last === undefined) return undefined;
  const text = question.slice(last.start, last.end);
  const of = text.lastIndexOf(' of ');
  return of >= 0 && ROLE.test(text) && !ROLE.test(about)
    ? { start: last.start + of + ' of '.length, end: last.end }
    : last;
}
