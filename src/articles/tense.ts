/** A sentence and a place in it in, whether what is told there has been or is to come out: by the nearest verb. */

export type Tense = 'past' | 'future';

const ADVERB = '(?: also| not| \\p{Ll}+ly)?';
/** "May have left" has been. */
const NOT_PERFECT = '(?! (?:not )?have (?!to\\b|an?\\b|the\\b))';
/** "Will close", "may remain closed": behind such a verb stands no past tense. */
const INFINITIVE = `${ADVERB}(?: (?:be|get|remain|stay)${ADVERB})? \\p{Ll}+`;
const PREDICTION = `will|won't|\\p{L}+[’']ll|shall|(?:would|wouldn't|may|might|can)${NOT_PERFECT}|(?:hopes?|wants?|aims?|intends?|(?:is|are)${ADVERB}(?: (?:set|going|expected|due|scheduled|slated|likely))?) to`;
/** "Could open" may be either. */
const EITHER = `(?:could|should|must)${NOT_PERFECT}`;
const FUTURE = `to${ADVERB} be \\p{Ll}+|to take place|to meet|to begin|to start|to visit|going to|set to|set for|due(?! to\\b)|scheduled|slated|expect(?:ed|s)?|planned|plans|planning|upcoming|coming|next`;
const PAST =
  "was|were|had|has been|have been|did|could not|couldn't|said|took|went|came|began|gave|saw|spoke|wrote|ran|fell|rose|broke|drew|drove|flew|grew|knew|swore|threw|became|chose|sang|sank|shook|stole|wore";
const ALSO_PARTICIPLE =
  'told|met|held|made|got|won|lost|left|sent|put|hit|shot|found|led|brought|bought|built|caught|fought|kept|laid|paid|sat|sold|stood|struck|taught|thought|spent|felt|heard|sought';
/** Verbs whose form tells, beside those in "-ed"; the alternatives of a pattern. */
export const PAST_VERB = `${PAST}|${ALSO_PARTICIPLE}`;
/** These are participles as well: none before its noun ("the wrecked bridge"), nor "hundred" and "need". */
const PARTICIPLE = `(?<!\\b(?:the|an?|his|her|its|their|our) )(?:${ALSO_PARTICIPLE}|(?<!\\bto )(?!hundred|sacred|naked)\\p{Ll}*(?:(?:agr|fr|guarant|decr)e|\\p{Ll}(?!e)\\p{Ll})ed)`;
/** "Longer than planned", "as first expected": says nothing of when. */
const NOT_COMPARED = '(?<!\\b(?:than|as)(?: (?:first|\\p{Ll}+ly))? )';
const MARKER = new RegExp(
  `(?<![\\p{L}’'-])(?:(?:${PAST})|(?<modal>(?:${PREDICTION}|(?<either>${EITHER}))${INFINITIVE})|${NOT_COMPARED}(?:(?<future>${FUTURE})|(?<participle>${PARTICIPLE})))(?![\\p{L}])`,
  'gu',
);

/** What may part a verb from those of another clause; "cleaned and reopened" is of one. */
const BOUNDARY =
  /[,;:()“”"–—]|\b(?:that|which|who|whom|whose|where|when|while|what|how|why|whether|if|but|as|after|before|because|since|until|though|although|(?:and|or)(?! \p{Ll}+ed$))\b/u;
const PREPOSITION = /^ (?:by|in|at|on|from|for|with|to|of|during|near|over|under|into|as)\b/;

/** @returns undefined where no verb tells */
export function tenseAt(sentence: string, at: number): Tense | undefined {
  let found: Tense | 'either' | undefined;
  /** The end of the "will close" that what follows belongs to. */
  let modalEnd: number | undefined;
  for (const { index, 0: words, groups = {} } of sentence.matchAll(MARKER)) {
    // The last one before the place; where there is none, the first one behind it.
    if (index >= at && found !== undefined) break;
    const end = index + words.length;
    const isInfinitives =
      groups['participle'] !== undefined &&
      modalEnd !== undefined &&
      !BOUNDARY.test(sentence.slice(modalEnd, end));
    const told = isInfinitives ? toldByParticiple(sentence, index, end, at) : toldBy(groups);
    if (told === undefined) continue;
    found = told;
    // "A bill that would ban cars passed": there the clause ends without a sign.
    const isRelative = /\b(?:that|which|who) $/.test(sentence.slice(0, index));
    modalEnd = groups['modal'] !== undefined && !isRelative ? end : undefined;
    if (index >= at) break;
  }
  return found === 'either' ? undefined : found;
}

function toldBy({ either, modal, future }: Record<string, string | undefined>): Tense | 'either' {
  if (either !== undefined) return 'either';
  return modal !== undefined || future !== undefined ? 'future' : 'past';
}

/** Behind "will visit": "a man killed on Monday" has been, "a man killed by a bus on Monday" may be visited then. */
function toldByParticiple(
  sentence: string,
  start: number,
  end: number,
  at: number,
): Tense | 'either' | undefined {
  if (/\b(?:and|or) $/.test(sentence.slice(0, start))) return undefined;
  if (/^(?: (?:on|in|last|early|late))* ?$/.test(sentence.slice(end, at))) return 'past';
  return PREPOSITION.test(sentence.slice(end)) ? 'either' : undefined;
}
