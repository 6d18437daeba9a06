/** A question and the one before it in, what to search with out: the same question, with what it leans on filled in. */
import type { Exchange } from './answer.js';
import type { NameWords } from './name-words.js';
import { questionKind } from './question-kind.js';
import { contentOf, namesIn, ROLE } from './question-parts.js';

export interface FollowUp {
  /** What to search with. */
  readonly searched: string;
  /** Whether the question may also stand alone: then the reading that answers more surely counts. */
  readonly mayStandAlone: boolean;
}

/** "And …", "But …": says that it goes on. */
const TIE = /^(?:and|but|so|also|then|ok(?:ay)?|what about|how about|or)\b[,\s]*/i;
const ABOUT =
  /^(?:(?:and|but|so|or|ok(?:ay)?)[,\s]+)?(?:(?:what|how) about|and(?: about)?|or)\s+(.{1,60}?)[\s?.!]*$/i;
/** A question word, alone or with nothing that says anything: "When was that?", "Why is that so?", "Where exactly?" */
const BARE =
  /^(?:(?:and|but|so|ok(?:ay)?)[,\s]+)?((?:since |until |by )?when|why|where|how come|how(?: (?:long|often|many|much|far|old))?|who|whom|whose|which one|what for|with whom|by whom|for whom|in which year|what (?:year|day|time))((?: (?:was|is|were|are|did|does|do|has|had|would|will|that|this|it|those|these|they|he|she|so|not|exactly|happen(?:ed)?|take place|then|one|ones|again|about))*)[\s?.!]*$/i;
const PERSON = /\b(he|him|his|she|her|hers|himself|herself)\b/i;
const SEVERAL = /\b(they|them|their|theirs|themselves|both of them)\b/i;
const THING = /\b(it|its|that|this|those|these|one|ones|the same)\b/i;
/** A place, at the end always, and elsewhere not beside "is" and "was", where it points at nothing. */
const PLACE =
  /\bthere\b(?:(?=(?: too| as well| then| yet)?[\s?.!]*$)|(?<!\b(?:is|are|was|were|been|be) there)(?! (?:is|are|was|were|be|been|will|has|have)\b))/i;
/** "That" and "this" before a noun they belong to, or joining clauses, point at nothing said before. */
const POINTED =
  /\b(?:that|this|those|these)\s+(?!(?:is|was|were|are|happen\w*|mean\w*|about|so|true|all|in|on|at|for|to|by|from|with|of)\b)\p{L}/iu;
/** Words that say something, from which on a question with "they" or "it" in it can be searched with as it is. */
const SAYS_ENOUGH = 4;

/**
 * @param before the asker's last question, as it was searched with, and the quote shown for it
 * @param names tells names in a question written in lower case
 * @returns undefined for a question that leans on nothing
 */
export function followUp(question: string, before: Exchange, names: NameWords): FollowUp | undefined {
  const text = question.trim();
  if (text === '' || contentOf(before.question).length === 0) return undefined;
  const bare = BARE.exec(text);
  if (bare !== null) {
    const searched = askOtherwise(text.replace(TIE, '').replace(/[\s?.!]+$/, ''), bare[1] ?? '', before);
    return searched === undefined ? undefined : { searched, mayStandAlone: false };
  }
  const about = ABOUT.exec(text)?.[1];
  if (
    about !== undefined &&
    !/\b(?:is|are|was|were|did|does|do|has|have|had|who|what|when|where|why|how)\b/i.test(about)
  ) {
    return { searched: putInto(before.question, about, names), mayStandAlone: false };
  }
  const isTied = TIE.test(text);
  // "And who came with the prime minister?" says all by itself.
  const rest = isTied ? upper(text.replace(TIE, '')) : text;
  const filled = fillIn(rest, before, names);
  if (filled !== undefined) return { searched: filled, mayStandAlone: true };
  const isWhole = namesIn(rest, names).length > 0 || ROLE.test(rest);
  return isTied && !isWhole ? { searched: withContext(rest, before), mayStandAlone: true } : undefined;
}

/** "When?" after "Where did they meet?" is "When did they meet?"; after "Who thanked Azerbaijan?" "When … thanked Azerbaijan?" */
function askOtherwise(text: string, asked: string, { question, quote }: Exchange): string | undefined {
  const last = question.replace(/[\s?.!]+$/, '');
  const [, word, rest = ''] =
    /^(who|whom|whose|what|which|when|where|why|how(?: \p{L}+)?)\s+(.*)$/isu.exec(last) ?? [];
  if (word === undefined) {
    // A question for yes or no, or a few words.
    return `${upper(asked)} ${/^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b/i.test(last) ? lower(last) : last}?`;
  }
  if (/^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b/i.test(rest)) {
    const answer = /^wh(?:o|om|at)$/i.test(word) ? answeringWords(quote) : undefined;
    return `${upper(asked)} ${rest}${answer === undefined || /\b(?:is|was|are|were)\b/i.test(rest) ? '' : ` ${answer}`}?`;
  }
  // "Which countries take part": what is asked about stands in the words that would have to go.
  if (!/^who$/i.test(word)) return withContext(`${upper(text)}?`, { question });
  const answer = answeringWords(quote);
  return `${upper(asked)} ${answer === undefined ? '' : `${withSmallThe(answer)} `}${rest}?`;
}

/** "What about X?": X in the place of the last name of the question before; without any, behind it. */
function putInto(question: string, about: string, names: NameWords): string {
  const last = namesIn(question, names).at(-1);
  if (last === undefined || contentOf(about).length === 0)
    return `${question.replace(/[\s?.!]+$/, '')}, ${about}?`;
  return `${question.slice(0, last.start)}${about.replace(/^the (?=\p{Lu})/u, '')}${question.slice(last.end)}`;
}

/** Pronouns that nothing in the question itself explains, replaced by what they mean or explained behind the question. */
function fillIn(question: string, before: Exchange, names: NameWords): string | undefined {
  const own = namesIn(question, names);
  const explains = (at: number) => own.some(({ end }) => end <= at) || ROLE.test(question.slice(0, at));
  const person = PERSON.exec(question);
  // In "What did Sharif tell him?" he is somebody else.
  const isOther = person !== null && isObject(question, person);
  if (person !== null && (isOther || !explains(person.index))) {
    const meant = personMeant(before, names);
    if (isOther && meant !== undefined && question.includes(meant)) return withContext(question, before);
    return meant === undefined ? withContext(question, before) : replace(question, person, meant);
  }
  const place = PLACE.exec(question);
  if (place !== null) {
    const meant = placeMeant(before, names);
    return meant === undefined ? withContext(question, before) : replace(question, place, `in ${meant}`);
  }
  // With so much said, "they" are whom the articles tell of.
  if (contentOf(question).length >= SAYS_ENOUGH) return undefined;
  const several = SEVERAL.exec(question);
  if (several !== null && !explains(several.index)) return withContext(question, before);
  const thing = THING.exec(question);
  if (thing !== null && !explains(thing.index) && !POINTED.test(question))
    return withContext(question, before);
  return undefined;
}

/** The question, and in brackets what the one before it was about. */
function withContext(question: string, before: Exchange): string {
  const has = new Set(contentOf(question).map((word) => word.toLowerCase()));
  const more = contentOf(before.question).filter((word) => !has.has(word.toLowerCase()));
  return more.length === 0 ? question : `${question.replace(/[\s?.!]+$/, '')} (${more.join(' ')})?`;
}

function replace(question: string, pronoun: RegExpExecArray, meant: string): string {
  const { index, 0: word } = pronoun;
  const end = index + word.length;
  const owns = /^(?:his|hers?)$/i.test(word) && !isObject(question, pronoun);
  return `${question.slice(0, index)}${meant}${owns ? '’s' : ''}${question.slice(end)}`;
}

/** "Did he meet her in Baku?": her, not her something. */
function isObject(question: string, { index, 0: word }: RegExpExecArray): boolean {
  if (/^him$/i.test(word)) return true;
  const behind = question.slice(index + word.length);
  return (
    /^her$/i.test(word) &&
    /^(?:[\s?.!]*$| (?:in|at|on|with|to|for|from|by|about|there|then|again|before|after|that)\b)/i.test(
      behind,
    )
  );
}

/**
 * The person of the question before; where that one asked who somebody is, or who did something and named nobody, the
 * person that the quote answered with.
 */
function personMeant({ question, quote }: Exchange, names: NameWords): string | undefined {
  const asksWho = questionKind(question) === 'person';
  const answered = asksWho ? answeringWords(quote) : undefined;
  const named = namesIn(question, names).filter(
    ({ start }) => !/\b(?:in|at|near)\s+(?:the\s+)?$/i.test(question.slice(0, start)),
  );
  const [first] = named;
  const role = ROLE.exec(question)?.[0];
  const holder = /^who(?:['’]?s| is| was)\b/i.test(question) ? answered : undefined;
  // "Who is the foreign minister of Azerbaijan?": whoever that is, not Azerbaijan.
  if (role !== undefined) return holder ?? withName(question, role, named) ?? answered;
  return first === undefined ? answered : question.slice(first.start, first.end);
}

/** "Prime Minister Sharif": the title with the name behind it. */
function withName(question: string, role: string, named: readonly { start: number; end: number }[]): string {
  const at = question.indexOf(role);
  const next = named.find(({ start }) => start >= at && start - (at + role.length) <= 1);
  const text = next === undefined ? role : question.slice(at, Math.max(next.end, at + role.length));
  return /^(?:the|\p{Lu})/u.test(text) ? text : `the ${text}`;
}

function placeMeant({ question, quote }: Exchange, names: NameWords): string | undefined {
  if (questionKind(question) === 'place') return answeringWords(quote);
  const found = namesIn(question, names).find(({ start }) =>
    /\b(?:in|at|near|to|from|visit(?:ed)?|reach(?:ed)?|entered|left)\s+(?:the\s+)?$/i.test(
      question.slice(0, start),
    ),
  );
  return found && question.slice(found.start, found.end);
}

/** The words set off in the quote, if they are few: a name, a date. */
function answeringWords(quote: Exchange['quote']): string | undefined {
  if (quote?.highlight === undefined) return undefined;
  const words = quote.text.slice(...quote.highlight);
  return words.length <= 60 ? words : undefined;
}

const withSmallThe = (text: string) => text.replace(/^The\b/, 'the');
const upper = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const lower = (text: string) => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
