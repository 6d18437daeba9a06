/** A question in, the kind of answer that it wants out; and which words of a sentence are of that kind. */

/** `any`: the question asks for no kind that can be told from its words alone. */
export type Kind = 'person' | 'place' | 'day' | 'year' | 'time' | 'number' | 'reason' | 'any';

/** The first question word decides: in "Where was he when …" it is "where". */
const QUESTION_WORD = /\b(?:who|whom|whose|when|where|why|what|which|how|whats|wheres|whos|whens)\b/i;
/** What a question that goes on from "what", "which" or "how" asks for; the first that matches decides. */
const ASKS: readonly (readonly [Kind, RegExp])[] = [
  ['number', /^how (?:many|much|old|long|far|often|tall|big|large|high|deep|wide|fast|heavy|frequently)\b/],
  ['time', /^how (?:soon|recently|long ago)\b/],
  ['reason', /^how come\b/],
  ['day', /^(?:what|which) (?:week)?(?:day|date)s?\b/],
  ['year', /^(?:what|which) (?:\w+ )?year\b/],
  ['time', /^(?:what|which) (?:\w+ )?(?:month|time|century|decade|season|era|period)\b/],
  [
    'number',
    /^(?:what|which)(?: is| was| are| were)?(?: the)? (?:\w+ )?(?:number|percentage|percent|proportion|share|amount|population|age|price|cost|rate|size|length|height|distance|temperature)\b/,
  ],
  [
    'person',
    /^(?:what|which) (?:\w+ )?(?:person|people|man|woman|leaders?|ministers?|presidents?|kings?|queens?|authors?|actors?|actress|singers?|players?|officials?)\b/,
  ],
  [
    'place',
    /^(?:what|which) (?:\w+ )?(?:city|cities|country|countries|place|town|village|state|region|continent|river|island|location|district|province|county)\b/,
  ],
  ['reason', /^what(?: \w+){0,3} (?:caused?|causes|reasons?|motivated|purpose)\b/],
  ['reason', /^what (?:is|was|were|are) .{1,60} for\b/],
];
const BY_WORD: Readonly<Record<string, Kind>> = {
  who: 'person',
  whos: 'person',
  whom: 'person',
  whose: 'person',
  when: 'time',
  whens: 'time',
  where: 'place',
  wheres: 'place',
  why: 'reason',
};

export function questionKind(question: string): Kind {
  const match = QUESTION_WORD.exec(question);
  if (match === null) return 'any';
  const rest = question
    .slice(match.index)
    .toLowerCase()
    .replace(/['’]s\b/, ' is');
  const word = match[0].toLowerCase();
  return BY_WORD[word] ?? ASKS.find(([, pattern]) => pattern.test(rest))?.[0] ?? 'any';
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})`;
const YEAR = '(?:1\\d{3}|20\\d\\d)(?:s|\\b)';
const NUMERAL =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter|twice|once|several)';

const HOLDS: Readonly<Record<Exclude<Kind, 'any' | 'person' | 'place'>, RegExp>> = {
  day: new RegExp(`\\b${DAY}\\b`, 'u'),
  year: new RegExp(`\\b${YEAR}`, 'u'),
  time: new RegExp(
    `\\b(?:${DAY}|${YEAR}|${MONTH}|\\d+ ?(?:BCE?|AD|CE|am|pm)|\\d{1,2}(?:st|nd|rd|th)? century|(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days|today|yesterday|tomorrow|tonight|eve|soon|recently|anniversary))\\b`,
    'u',
  ),
  number: new RegExp(`\\d[\\d,.]*|\\b${NUMERAL}\\b`, 'iu'),
  reason:
    /\b(?:because|due to|owing to|since|so that|so as to|in order to|as a result|result(?:ed|s|ing)? (?:of|in|from)|thus|therefore|hence|thereby|caus(?:e|es|ed|ing)|reasons?|led to|leads to|aim(?:ed|ing)? (?:at|to)|purpose|thank(?:s|ed)?)\b/i,
};

/** Words that begin with a capital, joined as in "Field Marshal Syed Asim Munir" or "Republic of Azerbaijan". */
const NAME = /\p{Lu}[\p{L}\p{M}'’-]*(?:(?: (?:of|the|de|von|van|bin|al|and))* \p{Lu}[\p{L}\p{M}'’-]*)*/gu;
/** What stands before the name of a place. */
const PLACED =
  /\b(?:in|at|near|inside|outside|across|throughout|around|into|from|to)\s+(?:the\s+)?(?:(?:\w+\s+){1,3}of\s+)?$/i;
const NO_PLACE = new RegExp(`^(?:${DAY}|${MONTH})`, 'u');

/** A stretch of a sentence: `[start, end)`. */
export interface Held {
  readonly start: number;
  readonly end: number;
}

/**
 * The first words of a sentence that are of the kind and not the question's own; undefined when there are none.
 * @param isAsked whether a word stands in the question
 */
export function findKind(kind: Kind, sentence: string, isAsked: (word: string) => boolean): Held | undefined {
  if (kind === 'any') return undefined;
  if (kind !== 'person' && kind !== 'place') {
    const match = HOLDS[kind].exec(sentence);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
  }
  for (const match of sentence.matchAll(NAME)) {
    const before = sentence.slice(0, match.index);
    const isPlaced = PLACED.test(before);
    if (kind === 'place' ? !isPlaced || NO_PLACE.test(match[0]) : isPlaced) continue;
    const words = match[0].split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
    if (words.every((word) => isAsked(word) || FUNCTION_WORD.test(word))) continue;
    return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** Capitalised only because a sentence begins with them. */
const FUNCTION_WORD =
  /^(?:The|A|An|This|That|These|Those|It|Its|He|She|They|His|Her|Their|We|I|You|In|On|At|By|For|From|With|As|After|Before|During|Following|While|When|Where|Although|But|And|Or|If|Of|To|Since|Some|Many|Most|All|Both|There|Then|However|Also|Not|No|One|Two|Such|Other|What|Which|Who)$/;
