/** A sentence in, questions that it answers out: made by rule, and only where the rule can't make bad English. */
import { MONTHS } from '../articles/calendar-words.js';
import { isCommonWord } from './english-words.js';
import { isFunctionWord } from './function-words.js';
import { type Name, names } from './names.js';
import { BEFORE_OFFICE, OFFICES } from './offices.js';

/** Discord: characters on a button. */
const MAX_QUESTION = 80;
/** Shorter than this (characters) nothing is asked. */
const MIN_QUESTION = 10;

const ROLE_SUBJECT = new RegExp(
  `^(The (?:(?:two|three|${BEFORE_OFFICE}) )*(?:${OFFICES}|leaders|ministers|presidents|government|court|parliament|council|company|committee|commission|ministry|university|police|team|army))(?= )`,
  'u',
);
const IRREGULAR =
  'held|met|gave|took|made|won|wrote|led|sent|brought|paid|sold|built|broke|began|chose|drew|drove|fought|found|flew|lost|ran|saw|spoke|struck|taught|threw|became|bought|caught|founded';
/** A past tense and its object; behind a preposition "accused of" would be no verb. */
const VERB = new RegExp(
  `^ (?:also )?((?:\\p{Ll}{2,}ed|${IRREGULAR})) (?=(?:the|a|an|that|\\p{Lu}|\\d|\\p{Ll}+))(?!(?:of|by|with|in|to|as|from|at|on|for|out|up|down|off|over|under|into|and|or|but|it|him|her|them|me|us|his|their|its|this|these|those|because|when|while|after|before|during|how|why|what|who|whether|if|not|so|too|very)\\b)`,
  'u',
);
const SAYS =
  /^ (?:also )?(?:said|noted|emphasi[sz]ed|stressed|added|reiterated|declared|announced|stated|warned|argued|claimed|explained|highlighted)(?: that)? /u;
/** Where an object may end without harm. */
const OBJECT_END =
  /[,;:—–(“"”.!?]|(?: (?:and|or|but|while|which|who|where|when|as|after|before|because|during|through|so|with regard|including|amid|on (?:this|that)|in (?:this|that)|for (?:its|his|her|their)|from both|of (?:its|his|her|their)|to (?:its|his|her|their)|at (?:the|its|his|her|their))\b)/u;
/** Points at something outside the question. */
const POINTING =
  /\b(?:he|she|it|they|him|them|his|hers?|its|their|theirs|this|these|those|there|then|here|we|us|our|i|my|you|your|such|former|latter|other|others|another|same|also|said|both)\b/i;
const EVENT =
  /^(The (?:\p{L}+ ){0,2}(?:meeting|summit|talks|conference|election|elections|ceremony|visit|match|game|final|trial|festival|vote|referendum|exhibition|concert|parade|funeral|wedding|treaty|agreement)) (took place|was held|were held|will take place|will be held|was signed|began|ended) (?=(on|in|at) )/u;
const PLAIN_TITLE = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|the)\.?$/i;
const NATIONALITY = /(?:ian|ean|ani|ish|ese|ench|utch|ish|ic)s?$/;

/** In no order; each ends in a question mark and names whatever it is about. */
export function makeQuestions(sentence: string): string[] {
  const all = names(sentence);
  return [
    ...whoIs(all, sentence),
    ...whatIs(all, sentence),
    ...whenOrWhere(sentence),
    ...saidAbout(all, sentence),
    ...whoDid(all, sentence),
  ].filter(
    (question) =>
      question.length >= MIN_QUESTION &&
      question.length <= MAX_QUESTION &&
      !/["“”«»()[\]:;—–`\n]| ['’]s\b/.test(question),
  );
}

/** "Deputy Prime Minister Ishaq Dar": "Who is Ishaq Dar?" */
function whoIs(all: readonly Name[], sentence: string): string[] {
  return all.flatMap((person, i) => {
    const { start, end, own } = person;
    const name = own.join(' ');
    // "Charles de Gaulle": which of its words are the name, can't be told.
    const isPlain = sentence.slice(0, end).endsWith(name) && own.every((word) => NAME_WORD.test(word));
    if (!isPerson(person) || !isPlain || own.length < 2 || own.length > 4) return [];
    const before = all[i - 1];
    const hasOffice = before?.isOffice === true && sentence.slice(before.end, start) === ', ';
    return hasTitle(person, sentence) || hasOffice || PERSON_BEHIND.test(sentence.slice(end))
      ? [`Who is ${name}?`]
      : [];
  });
}

const IN_TIME = new RegExp(
  `^in (?:\\d{4}|(?:early|late|mid)|${MONTHS}|the (?:morning|evening|afternoon|summer|winter|spring|autumn))`,
);
const DATE = new RegExp(`\\p{N}|day$|^(?:${MONTHS})\\b`, 'u');
const NAME_WORD = /^\p{Lu}[\p{L}’'-]+$/u;
/** ", the Norwegian prime minister": that it is a person. */
const PERSON_BEHIND = new RegExp(
  `^, (?:the|an?|(?:his|her|their)) (?:[\\p{L}-]+ ){0,3}(?:${OFFICES}|author|writer|actor|actress|singer|player|professor|scientist|historian|lawyer|founder|daughter|son|wife|husband|brother|sister)\\b`,
  'u',
);
/** A last word that is an ordinary one too ("Orchestra", "Plan") makes a person doubtful: "Mr Brown" is not asked about. */
const isPerson = ({ isPerson: is, own }: Name) =>
  is && own[0] !== 'The' && !isCommonWord((own.at(-1) ?? '').toLowerCase());

/** Whether more than "Mr" stands before the name. */
function hasTitle({ start, end, own }: Name, sentence: string): boolean {
  const title = sentence.slice(start, end - own.join(' ').length).trim();
  return (
    title !== '' &&
    title.split(' ').every((word) => /^\p{Lu}/u.test(word)) &&
    !title.split(' ').every((word) => PLAIN_TITLE.test(word))
  );
}

/** "Lachin, a district …": "What is Lachin?" */
function whatIs(all: readonly Name[], sentence: string): string[] {
  return all.flatMap(({ start, end, isPerson, isOffice }) => {
    const name = sentence.slice(start, end);
    const kind = /^, (?:an?) (?:\p{Ll}+ )?(\p{Ll}{3,})\b/u.exec(sentence.slice(end))?.[1];
    const isClear =
      kind !== undefined && /^(?:[^,]|, (?!and\b|or\b))*$/.test(name) && !NATIONALITY.test(name) && start > 0;
    // Behind "and" or a comma it may be one of a list, or the end of a longer name.
    const isAlone = /(?:\b(?:in|at|of|to|from|near|with|by|called|for|on) (?:the )?)$/u.test(
      sentence.slice(0, start),
    );
    const isThing =
      kind !== undefined &&
      /^(?:city|town|village|district|region|province|island|river|company|group|organi[sz]ation|movement|party|site|place|state|country|newspaper|agency|treaty|festival|university|museum|mountain|lake|port|suburb|neighbou?rhood|term|method|disease|protein|language|species)$/.test(
        kind,
      );
    return !isPerson && !isOffice && isClear && isAlone && isThing && !/^the /i.test(name)
      ? [`What is ${name}?`]
      : [];
  });
}

/** "The meeting took place on the eve of …": "When did the meeting take place?" */
function whenOrWhere(sentence: string): string[] {
  const match = EVENT.exec(sentence);
  if (match === null) return [];
  const [whole, subject = '', verb = '', preposition] = match;
  const event = lower(subject);
  const behind = sentence.slice(whole.length);
  const isTime = preposition === 'on' || IN_TIME.test(behind);
  const isPlace =
    preposition !== 'on' && /^(?:in|at) (?:the (?:city|town|village) of )?\p{Lu}/u.test(behind) && !isTime;
  if (!isTime && !isPlace) return [];
  const word = isTime ? 'When' : 'Where';
  switch (verb) {
    case 'took place':
      return [`${word} did ${event} take place?`];
    case 'was held':
    case 'were held':
    case 'was signed': {
      const [aux = '', ...rest] = verb.split(' ');
      return [`${word} ${aux} ${event} ${rest.join(' ')}?`];
    }
    case 'will take place':
    case 'will be held':
      return [`${word} will ${event} ${verb.slice('will '.length)}?`];
    default:
      return [`${word} did ${event} ${verb === 'began' ? 'begin' : 'end'}?`];
  }
}

/** "The prime minister said that people of Azerbaijan …": "What did the prime minister say about Azerbaijan?" */
function saidAbout(all: readonly Name[], sentence: string): string[] {
  const subject = subjectOf(all, sentence);
  if (subject === undefined) return [];
  const says = SAYS.exec(sentence.slice(subject.length));
  if (says === null) return [];
  const from = subject.length + says[0].length;
  const about = all.find(({ start, end, isPerson, isOffice }) => {
    const name = sentence.slice(start, end);
    const isAlone = /\b(?:in|of|to|for|with|against|about|from|between|by|on) (?:the )?$/u.test(
      sentence.slice(0, start),
    );
    return (
      start > from &&
      isAlone &&
      !isPerson &&
      !isOffice &&
      !/^['’]s|^-|^ \p{Lu}/u.test(sentence.slice(end)) &&
      !NATIONALITY.test(name) &&
      !DATE.test(name)
    );
  });
  if (about === undefined) return [];
  const the = /\bthe $/u.test(sentence.slice(0, about.start)) ? 'the ' : '';
  return [`What did ${lowerRole(subject)} say about ${the}${sentence.slice(about.start, about.end)}?`];
}

/** "The prime minister thanked Azerbaijan for its …": "Who thanked Azerbaijan?" */
function whoDid(all: readonly Name[], sentence: string): string[] {
  const subject = subjectOf(all, sentence);
  if (subject === undefined) return [];
  const rest = sentence.slice(subject.length);
  const verb = VERB.exec(rest);
  if (verb === null) return [];
  const behind = rest.slice(verb[0].length);
  const end = behind.search(OBJECT_END);
  const object = (end < 0 ? behind : behind.slice(0, end)).trim();
  const words = object.split(' ');
  const last = words.at(-1) ?? '';
  if (object === '' || words.length > 12 || isFunctionWord(last) || POINTING.test(object)) return [];
  // "More than 36 | inches"; without any name it may be anybody's "the character".
  if (/^that /.test(object) || /(?<!\d)(?!(?:1\d|20)\d\d\b)\d/.test(object) || !/\p{Lu}\p{Ll}/u.test(object))
    return [];
  // Cut at a comma or "and", more of the same may be missing: "tribal, | regional and national offices".
  const cut = end < 0 ? '' : behind.slice(end);
  const isCutOff = /^(?:,|[–—;:]| (?:and|or)\b)/.test(cut) && !/^ and the\b/.test(cut);
  if (isCutOff && (/^ /.test(cut) || !/^\p{Lu}/u.test(last) || NATIONALITY.test(last))) return [];
  return [`Who ${verb[1]} ${object}?`];
}

/** The person or the role that the sentence begins with, as it stands there. */
function subjectOf(all: readonly Name[], sentence: string): string | undefined {
  const role = ROLE_SUBJECT.exec(sentence)?.[1];
  if (role !== undefined) return role;
  const [first] = all;
  return first?.start === 0 && isPerson(first) && hasTitle(first, sentence)
    ? sentence.slice(0, first.end)
    : undefined;
}

const lower = (text: string) => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
const lowerRole = (subject: string) => (/^The /.test(subject) ? lower(subject) : subject);
