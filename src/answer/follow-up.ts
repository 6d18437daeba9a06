/** A question and the one before it in, what to search with out: the same question, with what it leans on filled in. */
import { PAST_VERB } from '../articles/tense.js';
import type { Exchange } from './answer.js';
import type { NameWords } from './name-words.js';
import { names as namesOf } from './names.js';
import { putAsSubject, putBehind, putInto } from './put-into.js';
import { questionKind } from './question-kind.js';
import { contentOf, namesIn, ROLE } from './question-parts.js';

export interface FollowUp {
  /** What to search with. */
  readonly searched: string;
  /** Whether the question may also stand alone: then the reading that answers more surely counts. */
  readonly mayStandAlone: boolean;
  /** Whom a pronoun was taken for: whoever reads the question alone must find this person, and nobody else. */
  readonly person?: string;
}

/** "And …", "But …": says that it goes on. */
const TIE = /^(?:and|but|so|also|then|ok(?:ay)?|what about|how about|or)\b[,\s]*/i;
const ABOUT = /^(?:(?:and|but|so|or|ok(?:ay)?)[,\s]+)?((?:what|how) about|and|or)\s+(.{1,60}?)[\s?.!]*$/i;
const BEFORE_QUESTION_WORD = '(?:about|after|against|at|by|for|from|in|of|on|since|to|until|with)';
/** A question word, alone or with nothing that says anything: "When was that?", "Why is that so?", "To whom exactly?" */
const BARE = new RegExp(
  `^(?:(?:and|but|so|ok(?:ay)?)[,\\s]+)?((?:${BEFORE_QUESTION_WORD} )?(?:when|where|who|whom|which one|how (?:long|often|many|much|far|old)|(?:what|which) (?:year|day|time))|${BEFORE_QUESTION_WORD} what|why|how come|how|whose|what for|(?:who|whom|what|where|when|why|how) else)` +
    '((?: (?:was|is|were|are|did|does|do|has|had|would|will|that|this|it|those|these|they|he|she|so|not|exactly|happen(?:ed)?|take place|then|one|ones|again|about))*)[\\s?.!]*$',
  'i',
);
/** "Who is she?", "How long was it?": asked of somebody or something, not of what was told. */
const OF_SOMETHING =
  /^(?:(?:who|where|how(?: \p{L}+)?) (?:is|are|was|were) (?:he|she|they)|(?:who|how \p{L}+) (?:is|are|was|were) (?:it|that|this|these|those))\b/iu;
const PERSON = /\b(he|him|his|she|her|hers|himself|herself)\b/i;
const SEVERAL = /\b(they|them|their|theirs|themselves|both of them)\b/i;
const THING = /\b(it|its|that|this|those|these|one|ones|the same)\b/i;
/** A place, at the end always, and elsewhere not beside "is" and "was", where it points at nothing. */
const PLACE =
  /\bthere\b(?:(?=(?: too| as well| then| yet)?[\s?.!]*$)|(?<!\b(?:is|are|was|were|been|be) there)(?! (?:is|are|was|were|be|been|will|has|have)\b))/i;
/** "That" and "this" before a noun they belong to, or joining clauses, point at nothing said before; "did that work?" does. */
const POINTED =
  /\b(?:that|this|those|these)\s+(?!(?:is|was|were|are|happen\w*|mean\w*|about|so|true|all|in|on|at|for|to|by|from|with|of)\b)(?!(?:\p{L}+|take place)[\s?.!]*$)\p{L}/iu;
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
  const isTied = TIE.test(text);
  // "And who came with the prime minister?" says all by itself.
  const rest = isTied ? upper(text.replace(TIE, '')) : text;
  const bare = BARE.exec(text);
  if (bare !== null && !OF_SOMETHING.test(rest)) {
    return {
      searched: askOtherwise(rest.replace(/[\s?.!]+$/, ''), bare[1] ?? '', before),
      mayStandAlone: false,
    };
  }
  const [, opening = '', about = ''] = ABOUT.exec(text) ?? [];
  if (
    about !== '' &&
    !/\b(?:is|are|was|were|did|does|do|has|have|had|who|what|when|where|why|how)\b/i.test(about)
  ) {
    const put = putInto(before.question, about, names);
    // "What about the weather?" asks for whatever there is, "And the weather?" for what the question before it did.
    return put === undefined && /about/i.test(opening)
      ? { searched: withContext(`${upper(about)}?`, before), mayStandAlone: !THING.test(about) }
      : {
          searched: put ?? putAsSubject(before.question, about) ?? putBehind(before.question, about),
          mayStandAlone: false,
        };
  }
  const filled = fillIn(rest, before, names);
  if (filled !== undefined) {
    // "When will that begin?" would be answered by whatever begins.
    const saysTooLittle = THING.test(rest) && contentOf(rest).length <= 1;
    const mayStandAlone = filled.person !== undefined || (bare === null && !saysTooLittle);
    return { ...filled, mayStandAlone };
  }
  const isWhole = namesIn(rest, names).length > 0 || ROLE.test(rest);
  return isTied && !isWhole ? { searched: withContext(rest, before), mayStandAlone: true } : undefined;
}

/** "When?" after "Where did they meet?" is "When did they meet?"; after "Who thanked Azerbaijan?" "When … thanked Azerbaijan?" */
function askOtherwise(text: string, asked: string, { question, quote }: Exchange): string {
  const last = question.replace(/[\s?.!]+$/, '');
  if (/ else$/i.test(asked)) return askElse(text, last, asked);
  const [, preposition, word, rest = ''] = ASKED.exec(last) ?? [];
  if (word === undefined) {
    // A question for yes or no, or a few words.
    return `${upper(asked)} ${/^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b/i.test(last) ? lower(last) : last}?`;
  }
  if (/^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b/i.test(rest)) {
    const done = /^what$/i.test(word) ? whatWasDone(rest, quote) : undefined;
    if (done !== undefined) return `${upper(asked)} ${done}?`;
    const isObject = preposition === undefined && /^wh(?:o|om|at)$/i.test(word);
    const answer = isObject ? answeredObject(word, rest, quote) : undefined;
    return `${upper(asked)} ${rest}${answer === undefined ? '' : ` ${answer}`}?`;
  }
  // "Which countries take part": what is asked about stands in the words that would have to go.
  if (!/^who$/i.test(word)) return withContext(`${upper(text)}?`, { question });
  const answer = answeredPerson(quote);
  return `${upper(asked)} ${answer === undefined ? '' : `${answer} `}${rest}?`;
}

/** "By *how much* did the bank cut rates?": what it asks for, and of what. */
const ASKED = new RegExp(
  `^(?:(${BEFORE_QUESTION_WORD}) )?(who|whom|whose|what|which|when|where|why|how(?: \\p{L}+)?)(?: else)?\\s+(.*)$`,
  'isu',
);

/** "Who else?" after "Who thanked Azerbaijan?" is "Who else thanked Azerbaijan?" */
function askElse(text: string, last: string, asked: string): string {
  const [, word = '', rest = ''] = /^(\p{L}+)(?: else)? (.*)$/su.exec(last) ?? [];
  const isSame = word.slice(0, 3).toLowerCase() === asked.slice(0, 3).toLowerCase();
  return isSame ? `${word} else ${rest}?` : withContext(`${text}?`, { question: last });
}

/** Pronouns that nothing in the question itself explains, replaced by what they mean or explained behind the question. */
function fillIn(
  question: string,
  before: Exchange,
  names: NameWords,
): Pick<FollowUp, 'searched' | 'person'> | undefined {
  const own = namesIn(question, names);
  const explains = (at: number) => own.some(({ end }) => end <= at) || ROLE.test(question.slice(0, at));
  const person = PERSON.exec(question);
  // In "What did Sharif tell him?" he is somebody else.
  const isOther = person !== null && isObject(question, person);
  if (person !== null && (isOther || !explains(person.index))) {
    const meant = personMeant(before, names);
    return meant === undefined || (isOther && question.includes(meant))
      ? { searched: withContext(question, before) }
      : { searched: replace(question, person, meant), person: meant };
  }
  const place = PLACE.exec(question);
  if (place !== null) {
    const meant = placeMeant(before, names);
    if (meant === undefined) return { searched: withContext(question, before) };
    const isPlaced = /^(?:in|at|near|on|off|inside|outside) /i.test(meant);
    return { searched: replace(question, place, isPlaced ? meant : `in ${meant}`) };
  }
  // With so much said, "they" are whom the articles tell of.
  if (contentOf(question).length >= SAYS_ENOUGH) return undefined;
  const several = SEVERAL.exec(question);
  const thing = THING.exec(question);
  const isOpen =
    (several !== null && !explains(several.index)) ||
    (thing !== null && !explains(thing.index) && !POINTED.test(question));
  return isOpen ? { searched: withContext(question, before) } : undefined;
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
  const answered = questionKind(question) === 'person' ? answeredPerson(quote) : undefined;
  const isNobody = (word: string) => names.has(word) && !names.isOfPerson(word);
  const named = namesIn(question, names).filter(({ start, end }) => {
    const name = question.slice(start, end);
    // "In Lachin" is a place, and "the Marlin" a ship.
    const isThing = /\b(?:in|at|near|the)\s+$/i.test(question.slice(0, start));
    return ROLE.test(name) || !(isThing || name.split(' ').every(isNobody));
  });
  const [first] = named;
  const role = ROLE.exec(question)?.[0];
  // "Who is the foreign minister of Azerbaijan?", "Who is Aliyev’s wife?": whoever that is, not Azerbaijan or Aliyev.
  const isHolder = /^who(?:['’]?s| is| was) (?:(?:the|his|her|their) |.+['’]s? )/i.test(question);
  if (isHolder && answered !== undefined) return answered;
  const isRoleFirst = role !== undefined && (first === undefined || question.indexOf(role) <= first.start);
  if (isRoleFirst) return withName(question, role, named);
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

/**
 * The person that the quote answered with: the one named in the words set off, or those words where they are few and no
 * clause. Where they are "She won" or none, the one named in the quote.
 */
function answeredPerson(quote: Exchange['quote']): string | undefined {
  if (quote === undefined) return undefined;
  const setOff = quote.highlight === undefined ? '' : quote.text.slice(...quote.highlight);
  const words = /^(?:(?:he|she) |$)/i.test(setOff) ? quote.text : setOff;
  const [person, ...others] = namesOf(words).filter(({ isPerson }) => isPerson);
  if (person !== undefined) return others.length === 0 ? words.slice(person.start, person.end) : undefined;
  const few = answeringWords(quote);
  return few === undefined || CLAUSE.test(few) ? undefined : withSmallOpening(few);
}

/** "The coach praised the team" for "did the coach do" and the words "praised the team". */
function whatWasDone(asked: string, quote: Exchange['quote']): string | undefined {
  const words = answeringWords(quote);
  const doer = /^(?:did|does|do) (.+) do$/i.exec(asked)?.[1];
  return doer !== undefined && words !== undefined && /^\p{Ll}/u.test(words) ? `${doer} ${words}` : undefined;
}

/**
 * What the quote answered with, as it can stand behind the verb that a question ends in: a name, or words with an
 * article, but not at the beginning of a sentence, where stands who did it.
 */
function answeredObject(word: string, asked: string, quote: Exchange['quote']): string | undefined {
  const words = answeringWords(quote);
  if (words === undefined || !ENDS_IN_VERB.test(asked)) return undefined;
  const isBehind = (start: number) => /\p{Ll},? $/u.test(quote?.text.slice(0, start) ?? '');
  const from = quote?.highlight?.[0] ?? 0;
  if (!CLAUSE.test(words)) return OBJECT.test(words) && isBehind(from) ? words : undefined;
  const name = /^what$/i.test(word)
    ? undefined
    : namesOf(words).find(({ start }) => start > 0 && isBehind(from + start));
  return name && words.slice(name.start, name.end);
}

const CLAUSE = new RegExp(
  `\\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|is|are|has|have|will|would|can|could|says|${PAST_VERB})\\b|\\b\\p{Ll}{2,}ed\\b`,
  'u',
);
const OBJECT = /^(?:the|an?|his|her|its|their|\p{Lu}[\p{L}’'-]*|\p{N}[\p{N}.,]*)(?= |$)/u;
/** "Did they meet", not "did they say about heat pumps". */
const ENDS_IN_VERB =
  /^(?:did|does|do|will|would)\b(?!.* (?:about|at|by|for|from|in|of|on|to|with)\b).* \p{Ll}+$/u;

const withSmallOpening = (text: string) =>
  text.replace(/^(?:The|An?|His|Her|Its|Their)\b/, (word) => word.toLowerCase());
const upper = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const lower = (text: string) => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
