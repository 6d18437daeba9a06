/** A sentence in, the amounts in it out: "about 2.5 million people" as a number, what it counts, and how exact it is. */
import type { Span } from '../articles/article.js';
import { isFunctionWord } from './function-words.js';
import { stem } from './words.js';

export interface Quantity extends Span {
  readonly value: number;
  /** What is counted: a currency, `%`, or the stems of the words behind the number, the nearest first. */
  readonly unit: readonly string[];
  /** `least`: "at least 12"; `over`: "more than 12"; `most`, `under` likewise. */
  readonly bound: 'exact' | 'about' | 'least' | 'over' | 'most' | 'under';
  /** The step to which it is rounded: 100,000 for "2.5 million", 1 for "12". */
  readonly step: number;
}

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
};
const ONES = Object.keys(SMALL).join('|');
const TEN = Object.keys(TENS).join('|');
const SCALE = 'dozen|hundred|thousand|million|billion|trillion|lakh|crore';
const WORDED = `(?:(?:${TEN})(?:[- ](?:${ONES}))?|${ONES}|a(?= (?:${SCALE})\\b))\\b(?:(?:[- ]| and )(?:${SCALE}|${TEN}|${ONES})\\b)*`;
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const CURRENCY = '[$€£¥₹]|US\\$|Rs\\.? ?';
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(${CURRENCY})?(?:(${DIGITS})(?:[ -]?(${SCALE}|bn|mn|m)\\b)?|(${WORDED}))(?![\\p{N}]|[.,:/-]\\d|st\\b|nd\\b|rd\\b|th\\b)(?: ?(%|per ?cent\\b|percentage points?\\b))?`,
  'giu',
);
const BOUNDS: readonly (readonly [Quantity['bound'], RegExp])[] = [
  ['least', /\b(?:at least|no (?:fewer|less) than|a minimum of|as many as)\s+$/i],
  ['over', /\b(?:more than|over|above|upwards? of|in excess of|greater than)\s+$/i],
  ['most', /\b(?:at most|up to|no more than|a maximum of|not more than)\s+$/i],
  ['under', /\b(?:fewer than|less than|under|below)\s+$/i],
  [
    'about',
    /\b(?:about|around|roughly|some|approximately|nearly|almost|close to|an estimated|circa|c\.)\s+(?:an? )?$/i,
  ],
];
/** A date's day, or a year: no amounts. */
const MONTH = /^\s*(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const MONTH_BEFORE = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+$/;
const YEAR = /^(?:1\d|20)\d\d$/;
/** Behind these a number is a name's: "Article 5", "Group of Seven", "page 12". */
const NAMED_BY_NUMBER =
  /(?:\b(?:article|section|chapter|page|no\.?|number|group of|world war|apollo|route|highway|room|level|phase|version|top|day|week|year|round|season|episode|volume|act|grade|class)|(?<=\S\s)(?!\p{L}+day\b)\p{Lu}\p{L}+)\s+$/u;

/** In their order. Ordinals, dates, years, clock times and scores are none. */
export function quantities(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of sentence.matchAll(AMOUNT)) {
    const [text, currency, digits, scale, words, percent] = match;
    const end = match.index + text.length;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(end);
    if (digits !== undefined && currency === undefined && scale === undefined && YEAR.test(digits)) continue;
    if (MONTH.test(after) || MONTH_BEFORE.test(before)) continue;
    if (/^ ?(?:[ap]\.?m\b|o['’]clock)/i.test(after)) continue;
    if (currency === undefined && percent === undefined && NAMED_BY_NUMBER.test(before)) continue;
    // "One of them", "no one", "one another".
    if (
      /^one$/i.test(text) &&
      (/^ (?:of|another)\b/i.test(after) || /\b(?:no|any|every|some|each) $/i.test(before))
    )
      continue;
    const number = digits === undefined ? wordValue(words ?? '') : Number(digits.replaceAll(',', ''));
    if (Number.isNaN(number)) continue;
    const times = SCALES[scale?.toLowerCase() ?? ''] ?? 1;
    const value = number * times;
    const unit =
      percent !== undefined
        ? ['%']
        : currency !== undefined
          ? [currency.trim().toLowerCase()]
          : counted(after);
    found.push({
      start: match.index,
      end,
      value,
      unit,
      bound: BOUNDS.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact',
      step: stepOf(digits, number, times),
    });
  }
  return found;
}

/** Whether two amounts of the same thing can't both be right. */
export function contradict(a: Quantity, b: Quantity): boolean {
  if (a.bound !== 'exact' && b.bound !== 'exact') {
    return a.bound === 'about' && b.bound === 'about' && !near(a, b);
  }
  const [exact, bounded] = a.bound === 'exact' ? [a, b] : [b, a];
  switch (bounded.bound) {
    case 'exact':
      return (
        Math.abs(a.value - b.value) > Math.max(a.step, b.step) / 2 ||
        (a.step === b.step && a.value !== b.value)
      );
    case 'about':
      return !near(a, b);
    case 'least':
      return exact.value < bounded.value;
    case 'over':
      return exact.value <= bounded.value;
    case 'most':
      return exact.value > bounded.value;
    case 'under':
      return exact.value >= bounded.value;
  }
}

/** "About" is said of what is within a fifth. */
function near(a: Quantity, b: Quantity): boolean {
  return Math.abs(a.value - b.value) <= 0.2 * Math.max(a.value, b.value);
}

/** "Three hundred and twelve" -> 312. NaN for what is no number. */
function wordValue(text: string): number {
  let total = 0;
  let group = 0;
  for (const word of text.toLowerCase().split(/[- ]+/)) {
    const scale = SCALES[word];
    if (word === 'and') continue;
    if (word === 'a') group += 1;
    else if (scale === undefined) group += SMALL[word] ?? TENS[word] ?? Number.NaN;
    else if (scale <= 100) group = Math.max(group, 1) * scale;
    else {
      total += Math.max(group, 1) * scale;
      group = 0;
    }
  }
  return total + group;
}

function stepOf(digits: string | undefined, number: number, times: number): number {
  const decimals = digits?.split('.')[1]?.length ?? 0;
  if (times > 1) return times / 10 ** decimals;
  if (decimals > 0) return 10 ** -decimals;
  // 1,200 may be exact; only round thousands are taken as rounded.
  const zeros = /0*$/.exec(String(number))?.[0].length ?? 0;
  return zeros >= 3 && number > 0 ? 10 ** zeros : 1;
}

/** The stems of what is counted: the words behind the number up to the next mark or function word, three at most. */
function counted(after: string): string[] {
  const units: string[] = [];
  for (const [word] of (
    /^[-\s]*(?:more |other |additional |new )?([^,.;:()—–"“”]*)/.exec(after)?.[1] ?? ''
  ).matchAll(/[\p{L}\p{M}’'-]+/gu)) {
    if (isFunctionWord(word)) break;
    units.push(/^persons?$/i.test(word) ? stem('people') : stem(word.replace(/['’]s?$/, '')));
    if (units.length === 3) break;
  }
  return units;
}
