/** A sentence in, whether it leans on the one before it out: "He said …", "However, they …", "In this regard …". */
import { MONTHS } from './calendar-words.js';
import { SPEAKING } from './speaking-verbs.js';
import { PAST_VERB } from './tense.js';

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

const VERB = `(?:is|are|do|does|has|have|can|could|may|might|must|should|will|would|say|says|${PAST_VERB}|\\p{Ll}{2,}ed)(?!\\p{L})`;
/** "Both were hurt", "the two met": how many, and not who. */
const ONLY_COUNTED = new RegExp(
  `${OPENING}${TIE}(?:both|neither|others|the (?:two|three|four|five|six|pair|trio|duo))(?: (?:also|then|now|later|\\p{Ll}+ly))? ${VERB}`,
  'iu',
);

const PERSON = "(?:he|she|they)(?![\\p{L}’'-])";
/** What a phrase that names nobody, and in which nobody speaks, is made of. */
const NAMELESS = `(?!(?:he|she|they)\\b|that (?:he|she|they)\\b|${SPEAKING.source})(?:[\\p{Ll}\\d][\\p{Ll}\\d-]*|\\p{Lu}\\p{Ll}+day|${MONTHS})`;
const PREPOSITION =
  '(?:After|Amid|Among|As an?|At|Because of|Before|Besides|Between|By|Despite|During|Following|For|From|In|Instead of|Last|On|Over|Since|Through|To|Under|Until|With|Within|Without)';
/** "A day", "The next few weeks", "Hours": "… later", "… after the crash". */
const TIME =
  '(?:(?:An?|The|That|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|Every|\\d+)(?: \\p{Ll}+){0,2} (?:moment|minute|hour|day|night|morning|afternoon|evening|weekend|week|month|year|decade)s?|(?:Moment|Minute|Hour|Day|Week|Month|Year|Decade)s|Earlier|Later|Shortly|Soon|Today|Tomorrow|Tonight|Yesterday)';
/** "On Friday, he said", "A day later he left": a short phrase that names nobody, and then the pronoun. */
const LEANS_LATER = new RegExp(`${OPENING}(?:${PREPOSITION}|${TIME})(?: ${NAMELESS}){0,6},? ${PERSON}`, 'u');
/** "Fortunately, he", "Now they". */
const LEANS_BEHIND_ADVERB = new RegExp(
  `${OPENING}(?:Again|Maybe|Now|Often|Perhaps|Sometimes|Together|\\p{Lu}\\p{Ll}{2,}ly),? ${PERSON}`,
  'u',
);
/** "Asked by Khan why, he": whoever else is named, it is of him that the participle is said. Not so "following Khan". */
const LEANS_BEHIND_PARTICIPLE = new RegExp(
  `${OPENING}(?!According|Concerning|Considering|During|Excluding|Following|Including|Regarding)` +
    `(?:\\p{Lu}\\p{Ll}{2,}(?:ed|ing)|Born|Brought|Caught|Driven|Found|Given|Held|Hit|Known|Left|Made|Seen|Sent|Shot|Shown|Struck|Taken|Told|Torn)` +
    // A place and a date may have commas of their own: "born in Oss, Holland, in 1962, she".
    `(?: (?=\\p{Ll}|\\d)[^,;:]*?)?(?:, (?:(?:in|on|at) )?[\\p{Lu}\\d][\\p{L}\\d.]*(?: [\\p{Lu}\\d][\\p{L}\\d.]*){0,2})* ?, ${PERSON}`,
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

const LEANING = [
  LEANS,
  SPEAKER_MEANT,
  ONLY_COUNTED,
  LEANS_LATER,
  LEANS_BEHIND_ADVERB,
  LEANS_BEHIND_PARTICIPLE,
];

/** Whether a reader who sees only this sentence can't know whom or what it begins with. Made for English. */
export function leansOnSentenceBefore(sentence: string): boolean {
  if (NOTHING_MEANT.test(sentence)) return false;
  return LEANING.some((pattern) => pattern.test(sentence));
}
