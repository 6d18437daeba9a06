/** A question for an amount, a time or a reason and a sentence in, the phrase of the sentence that answers out. */
import type { Span } from '../articles/article.js';
import type { Asking } from './highlight.js';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const YEAR = '(?:1\\d{3}|20\\d\\d)';
const DATE = `(?:${WEEKDAY},? )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? ${YEAR})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? ${YEAR})?)`;
const COUNT =
  '(?:\\d[\\d,.]*\\d|\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)';
const AMOUNT = `${COUNT}(?:[ -]${COUNT})*`;
const SPAN_OF_TIME = '(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?';
const DISTANCE = '(?:mm|cm|km|m|ft|feet|foot|inch(?:es)?|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|yards?)';

const TIMES = {
  day: [`\\b(?:${DATE}|${WEEKDAY})\\b`],
  year: [`\\b${YEAR}s?\\b`],
  time: [
    `\\b(?:${DATE}|${MONTH} ${YEAR}|${WEEKDAY}|\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.))`,
    `\\bthe eve of (?:the |an? )?(?:\\p{Lu}[\\p{L}’'-]* )*\\p{L}+`,
    `(?<=\\b(?:in|since|by|until|of|during|early|late|before|after|around|circa) )(?:${MONTH}|${YEAR}s?)\\b`,
    `\\b(?:(?:next|last|this) (?:${MONTH}|week|month|year|summer|winter|spring|autumn)|${AMOUNT} ${SPAN_OF_TIME} (?:ago|later|earlier)|\\d{1,2}(?:st|nd|rd|th) century|today|yesterday|tomorrow|tonight|(?:very )?soon)\\b`,
  ],
} as const;

/** The first kind of phrase that the sentence holds: an exact date before a vague word. */
export function findTime(kind: keyof typeof TIMES, sentence: string): Span | undefined {
  for (const pattern of TIMES[kind]) {
    const match = new RegExp(pattern, 'u').exec(sentence);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The word behind "how", and what must stand beside the number then. */
const MEASURED: readonly (readonly [asked: RegExp, amount: string])[] = [
  [/\bhow old\b|\bage\b/i, `(?:aged ${AMOUNT}|${AMOUNT}[ -]years?[ -]old)`],
  [
    /\bhow long (?:is|was|are|were) (?:the|it)\b.{0,20}\b(?:river|bridge|road|wall|tunnel|border|coast)/i,
    `${AMOUNT}[ -]${DISTANCE}\\b`,
  ],
  [/\bhow long\b/i, `${AMOUNT}[ -]${SPAN_OF_TIME}\\b`],
  [/\bhow (?:far|tall|high|deep|wide)\b|\b(?:length|height|distance)\b/i, `${AMOUNT}[ -]${DISTANCE}\\b`],
  [
    /\bhow (?:often|frequently)\b/i,
    `(?:once|twice|${AMOUNT} times|every|each) (?:a |an )?${SPAN_OF_TIME}\\b`,
  ],
  [/\bpercent(?:age)?\b|\bproportion\b|\bshare\b/i, `${AMOUNT} ?(?:%|per ?cent\\b)`],
  [
    /\bhow much\b|\bprice\b|\bcost\b/i,
    `(?:[$€£¥] ?${AMOUNT}(?: (?:million|billion|trillion))?|${AMOUNT} (?:dollars|euros|pounds|rupees|manats?|yen|francs)\\b|${AMOUNT} ?%)`,
  ],
];

export function findAmount({ question, isAsked }: Asking, sentence: string): Span | undefined {
  const measured = MEASURED.find(([asked]) => asked.test(question));
  if (measured !== undefined) {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${measured[1]}`, 'iu').exec(sentence);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
  }
  // Of things that are counted, the number beside their name: "twelve people" for "how many people".
  const counted = new RegExp(`(?<![\\p{L}\\p{N}])(${AMOUNT})((?: [\\p{L}-]+){1,3})`, 'giu');
  for (const match of sentence.matchAll(counted)) {
    const [, amount = '', beside = ''] = match;
    if (
      beside
        .trim()
        .split(/[\s-]+/)
        .some(isAsked)
    )
      return { start: match.index, end: match.index + amount.length };
  }
  return undefined;
}

/** To the clause's end; the points of 8.5 and U.S. are none. A longer one is no phrase to set off. */
const CLAUSE = '(?:[^,;:.!?—–]|[.,:](?=\\S)|(?<=\\b\\p{Lu})\\.){3,160}(?=[,;:.!?—–]|$)';
const REASON = new RegExp(
  `\\b(?:because|due to|owing to|in order to|so that|so as to|as a result of|thanks to|aim(?:ed|ing) (?:at|to)|caused by)\\b${CLAUSE}`,
  'iu',
);
/** "Thanked them for their help": what stands behind "for", if the question has the verb. */
const FOR = new RegExp(
  `\\b(thank|prais|blam|critici[sz]|congratulat|award|punish|condemn|honou?r)\\p{L}*\\b[^,;:.!?—–]{1,60}?\\bfor (${CLAUSE})`,
  'iud',
);

export function findReason({ isAsked, question }: Asking, sentence: string): Span | undefined {
  const marked = REASON.exec(sentence);
  if (marked !== null) return { start: marked.index, end: marked.index + marked[0].trimEnd().length };
  const match = FOR.exec(sentence);
  const verb = match?.[0].split(' ', 1)[0] ?? '';
  const [start, end] = match?.indices?.[2] ?? [];
  if (start === undefined || end === undefined || !isAsked(verb) || !/\bwhy\b/i.test(question))
    return undefined;
  return { start: start - 'for '.length, end };
}
