/** A sentence in, whether it leans on the one before it out: "He said …", "However, they …", "In this regard …". */

/** What may stand before the first word. */
const OPENING = String.raw`^["“”„«»‘'([*_\s]*`;
/** Ties a sentence to the one before it, and says nothing of whom it is about. */
const TIE =
  '(?:(?:however|but|and|so|yet|still|also|moreover|furthermore|additionally|besides|therefore|thus|hence|then|' +
  'meanwhile|instead|nevertheless|nonetheless|later|earlier|afterwards|finally|similarly|likewise|indeed|' +
  'in addition|in turn|as a result|for example|for instance|at the same time|of course|in particular),?\\s+)*';
/** As the subject they mean somebody or something that was named before; "this visit" one that was told of before. */
const POINTS = '(?:he|she|they|it|this|that|these|those|such|his|her|its|their|the (?:former|latter))';
/** "In this regard", "after that", "with him", "according to her", "one of them". */
const POINTS_WITHIN =
  '(?:about|after|among|at|because of|before|besides|by|despite|during|following|for|from|given|in|like|of|on|since|' +
  'through|to|under|unlike|with|according to|(?:all|both|each|many|most|neither|none|one|several|some|two|three) of) ' +
  '(?:this|that|these|those|such|him|her|them|it|which)';
/** "When he returned", "although they". */
const POINTS_BEHIND =
  '(?:after|although|as|because|before|if|once|since|though|until|when|where|while) (?:he|she|they)';
const LEANS = new RegExp(
  `${OPENING}${TIE}(?:${POINTS}|${POINTS_WITHIN}|${POINTS_BEHIND})(?![\\p{L}\\p{N}’'-])`,
  'iu',
);
/** "“…,” she said": it is not known whose the words are. */
const SPEAKER_MEANT = /^["“][^"“”]*[,?!]["”] (?:(?:he|she|they) \p{Ll}|\p{Ll}+ (?:he|she|they)\b)/u;

/** "On Friday, he said": a short phrase that names nobody, and then the pronoun. */
const LEANS_LATER = new RegExp(
  `${OPENING}(?:After|At|Before|By|During|For|From|In|Last|On|Since|Today|With|Yesterday)(?: (?!(?:he|she|they)\\b)(?:[\\p{Ll}\\d][\\p{Ll}\\d-]*|\\p{Lu}\\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December)){0,6},? (?:he|she|they)\\b`,
  'u',
);

/** "It is hoped that …", "It is clear who …", "It was Khan who …", "It rained", "This week": no thing is meant. Titles: "Her Majesty". */
const NOTHING_MEANT = new RegExp(
  `${OPENING}(?:it (?:is|was|has been|had been|will be) (?:(?:also|not|now|still|widely) )?` +
    `(?:\\p{Ll}+ed|known|said|thought|understood|clear|unclear|likely|unlikely|possible|impossible|important|necessary|true|time)` +
    `(?: by [^,.]{1,40}| for [^,.]{1,40})? (?:that|to|who|why|when|where|how|whether|what)\\b` +
    `|it (?:is|was) (?=\\p{Lu})[^,.]{1,60} (?:who|that|which)\\b` +
    `|it (?:is |was |has been |had been )?(?:rain|snow|hail|thunder)(?:ed|ing|s)?\\b` +
    `|this (?:morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter)\\b` +
    `|(?:his|her|their) (?:majesty|highness|excellency|royal|holiness|honou?r|grace)\\b)`,
  'iu',
);

/** Whether a reader who sees only this sentence can't know whom or what it begins with. Made for English. */
export function leansOnSentenceBefore(sentence: string): boolean {
  if (NOTHING_MEANT.test(sentence)) return false;
  return LEANS.test(sentence) || LEANS_LATER.test(sentence) || SPEAKER_MEANT.test(sentence);
}
