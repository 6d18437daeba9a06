/** A question in, the kind of answer that it wants out; and whether a sentence holds words of that kind. */

/** `any`: the question asks for no kind that can be told from the words alone. */
export type Kind = 'person' | 'place' | 'time' | 'number' | 'reason' | 'any';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const NUMERALS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter|twice|once|several';

/** The first that matches decides. */
const ASKS: readonly (readonly [Kind, RegExp])[] = [
  [
    'time',
    /\b(?:when|since when|how (?:soon|recently)|(?:what|which) (?:\w+ )?(?:year|date|day|month|time|century|decade|season|era|period))\b/i,
  ],
  [
    'number',
    /\bhow (?:many|much|old|long|far|often|tall|big|large|high|deep|wide|fast|heavy|frequently)\b|\bhow \w+ (?:is|are|was|were) the (?:population|rate)\b|\b(?:what|which) (?:is the |was the |are the )?(?:\w+ )?(?:number|percentage|percent|proportion|share|amount|population|age|price|cost|rate|size|length|height|distance|temperature)\b/i,
  ],
  [
    'person',
    /\b(?:who|whom|whose|who's|(?:what|which) (?:\w+ )?(?:person|people|man|woman|leader|leaders|minister|president|king|queen|author|actor|actress|singer|player|name of the (?:man|woman|person)))\b/i,
  ],
  [
    'place',
    /\b(?:where|whereabouts|(?:what|which) (?:\w+ )?(?:city|cities|country|countries|place|town|village|state|region|continent|river|island|location|district|province|county))\b/i,
  ],
  [
    'reason',
    /\b(?:why|how come|what (?:\w+ )?(?:caused|causes|cause|reason|reasons|motivated|purpose)|what (?:is|was|were|are) .{1,60} for\?*$)\b/i,
  ],
];

const HOLDS: Readonly<Record<Exclude<Kind, 'any' | 'person' | 'place'>, RegExp>> = {
  time: new RegExp(
    `\\b(?:1\\d{3}|20\\d\\d|\\d{1,4}s|(?:${MONTHS}) \\d|\\d (?:${MONTHS})|(?:${DAYS})|centur(?:y|ies)|decades?|years?|months?|weeks?|today|yesterday|tomorrow|tonight|eve|soon|recently|anniversary|\\d+ ?(?:BC|AD|BCE|CE|am|pm))\\b`,
    'u',
  ),
  number: new RegExp(`\\d|%|\\b(?:${NUMERALS})\\b`, 'iu'),
  reason:
    /\b(?:because|due to|owing to|since|so that|so as to|in order to|as a result|result(?:ed|s|ing)?|thus|therefore|hence|thereby|caus(?:e|es|ed|ing)|reasons?|led to|leads to|for (?:his|her|its|their)|aim(?:ed|ing)?|purpose|thank(?:s|ed)?|to \w+)\b/i,
};

/** Upper-case words, joined as in "Field Marshal Syed Asim Munir" or "Republic of Azerbaijan". */
const NAME = /\p{Lu}[\p{L}\p{M}'’-]*(?:(?: (?:of|the|de|von|van|bin|al|and))? \p{Lu}[\p{L}\p{M}'’-]*)*/gu;
const PLACED =
  /\b(?:in|at|near|from|to|of|on|outside|across|through|between|into|around|north|south|east|west) (?:the )?(?:\w+ )?$/i;

export function questionKind(question: string): Kind {
  return ASKS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'any';
}

/** A stretch of a sentence that could be an answer of the kind: `[start, end)`. */
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
    const words = match[0].split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
    if (words.every((word) => isAsked(word) || FUNCTION_WORD.test(word))) continue;
    if (kind === 'place' && !PLACED.test(sentence.slice(0, match.index))) continue;
    return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** Capitalised only because a sentence begins with them. */
const FUNCTION_WORD =
  /^(?:The|A|An|This|That|These|Those|It|Its|He|She|They|His|Her|Their|We|I|You|In|On|At|By|For|From|With|As|After|Before|During|Following|While|When|Where|Although|But|And|Or|If|Of|To|Since|Some|Many|Most|All|Both|There|Then|However|Also|Not|No|One|Two|Such|Other|What|Which|Who)$/;
