/** A question in, the kind of answer that it wants out; or whether it wants a yes or no, or asks anything at all. */

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

/** It begins with a verb that makes a question of a statement: "Did they meet?" */
const YES_OR_NO =
  /^\W*(?:(?:and|but|so|or)\W+)?(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['’]?t)?\b/i;
/** One that asks the reader to be told: "Can you tell me who …", "Does anyone know when …". */
const REQUEST =
  /^\W*\w+\s+(?:you|anyone|anybody|someone|somebody|we|i)\s+(?:please\s+)?(?:tell|say|know|explain|ask|find|remember)\b/i;

export function asksYesOrNo(question: string): boolean {
  return YES_OR_NO.test(question) && !REQUEST.test(question);
}

/** Whoever wants to be told something begins like this, too: "List the reasons", "Any news of …", "price of the ticket". */
const DEMAND = new RegExp(
  String.raw`^\W*(?:(?:please|so|and|but|ok|okay|just|now)\W+)*(?:` +
    String.raw`(?:tell|show|list|name|give|find|quote|describe|explain|define|identify|compare|discuss|summari[sz]e|any|anything|anyone|anybody)\b|` +
    String.raw`(?:the )?(?:\w+ )?(?:names?|number|percentage|share|amount|population|age|price|cost|rate|size|length|height|distance|dates?|day|year|time|place|location|whereabouts|reasons?|causes?|purpose|meaning|definition|summary|details|differences?) (?:of|for|between|behind)\b)`,
  'i',
);

/**
 * By its form: a statement, a title, a verse, bare key words. Of such texts of five words or more among ClapNQ's search queries,
 * the articles answer one in ten; of the others, more than half.
 */
export function asksNothing(text: string): boolean {
  return !(text.includes('?') || QUESTION_WORD.test(text) || YES_OR_NO.test(text) || DEMAND.test(text));
}

/** So few words may be key words, which look something up: "army chief name". */
const KEY_WORDS = 4;

export function mayBeKeyWords(text: string): boolean {
  return (text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).length <= KEY_WORDS;
}
