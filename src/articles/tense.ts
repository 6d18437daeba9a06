/** A sentence and a place in it in, whether what is told there has been or is to come out: by the nearest verb. */

export type Tense = 'past' | 'future';

const FUTURE =
  "(?:will|would|shall|to)(?: also| not| \\p{Ll}+ly)? be \\p{Ll}+|will|would|shall|won't|wouldn't|[’']ll|to be held|to take place|to meet|to begin|to start|to visit|going to|set to|set for|due|scheduled|slated|expect(?:ed|s)?|planned|plans|planning|upcoming|coming|next";
const PAST =
  'was|were|had|has been|have been|did|said|told|met|held|took|made|went|came|began|gave|got|won|lost|left|sent|saw|spoke|wrote|ran|fell|rose|found|put|hit|shot|led|broke|brought|bought|built|caught|drew|drove|fought|flew|grew|kept|knew|laid|paid|sat|sold|stood|struck|swore|taught|thought|threw|became|arrived|died';
const MARKER = new RegExp(
  `(?<![\\p{L}’'])(?:(?<future>${FUTURE})|(?<past>${PAST}|\\p{Ll}{2,}ed))(?![\\p{L}])`,
  'giu',
);

/** @returns undefined where no verb tells */
export function tenseAt(sentence: string, at: number): Tense | undefined {
  let found: Tense | undefined;
  for (const { index, groups } of sentence.matchAll(MARKER)) {
    // The last one before the place; where there is none, the first one behind it.
    if (index >= at && found !== undefined) break;
    found = groups?.['future'] === undefined ? 'past' : 'future';
    if (index >= at) break;
  }
  return found;
}
