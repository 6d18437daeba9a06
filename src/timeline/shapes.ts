/** What words that may say when something was look like: what is a date for certain, and what only resembles one. For English. */

import { MONTHS } from '../articles/calendar-words.js';

/** Not "Mar" and "Sun": they are names and words as well. */
const SHORT_MONTHS = 'Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const WEEKDAY_NAMES = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
const MONTH = `(?:${MONTHS}|(?:${SHORT_MONTHS})\\b\\.?)`;
/** What stands behind a number that counts. */
const COUNTED =
  'people|persons|men|women|children|troops|soldiers|metres|meters|feet|km|m|miles|kilomet|dollars|euros|rupees|pounds|tons|tonnes|percent|per cent|cases|seats|votes|copies|houses|homes|villages|points|runs|words|pages|years|days|hours|degrees';

/** A sentence without any of these names no date: most needn't be parsed. */
export const MAY_NAME_DATE = new RegExp(
  `\\b(?:${MONTHS}|${SHORT_MONTHS}|${WEEKDAY_NAMES})\\b|\\d{4}|\\b(?:yesterday|today|tonight|tomorrow|ago|(?:last|this|next) (?:night|month|year))\\b`,
  'i',
);

/** With its capital, or all in capitals. */
export const NAMES_MONTH = new RegExp(`\\b(?:${MONTHS}|(?:${SHORT_MONTHS})\\b\\.?)(?![\\p{L}])`, 'u');
export const ONLY_MONTH = new RegExp(`^(?:${MONTHS})$`);
export const WEEKDAY = new RegExp(`^(?:on )?(?:(last|this|next|past) )?(${WEEKDAY_NAMES})$`, 'i');
export const WEEKDAYS = new RegExp(
  `^(?:on |from )?(${WEEKDAY_NAMES})(?: ?[–-] ?| (?:to|through|until|till) +)(${WEEKDAY_NAMES})$`,
);
/** 2025-05-27, and 27.5.2025 where it can't be read the other way round, which `isClearNumeric` says. */
export const NUMERIC = /^(?:on )?(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./])(\d{1,2})\5(\d{4}))$/;
export const NEAR_DAY = /^(?:yesterday|today|tonight|tomorrow|last night)$/i;
export const DAYS_AGO = /^(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) days? ago$/i;
export const NEAR_PERIOD = /^(last|this|next) (month|year)$/i;

/** Before a month that stands alone: then it is no "May" that may, no march. */
export const BEFORE_MONTH =
  /\b(?:in|since|during|throughout|last|this|next|early|late|mid|(?:end|beginning|start|middle|month) of)(?: (?:early|late|mid))?[ -]$/i;

/** The date is only the bound of when it was, or one of several, or nobody knows exactly. */
export const BEFORE_NO_DATE =
  /\b(?:by|before|until|till|after|beyond|prior to|ahead of|up to|no later than|starting|around|about|circa|c\.|roughly|approximately|every|each|any|some|most|a|one|alternate|than|or)(?: the(?: beginning| start| middle| end) of| the| early| late)? ?$/i;
/** "The first Thursday", "the Sunday service", "moved to Friday": of which week is not said. */
export const BEFORE_ANY_WEEK =
  /\b(?:the|his|her|its|their|whose|to|first|second|third|fourth|last|final|next-to-last) $/i;
/** "They would often meet on Saturdays". */
export const HABIT =
  /\b(?:often|usually|always|sometimes|regularly|typically|traditionally|annual(?:ly)?|every|each)\b/i;

/** "The September 11 attacks", "the 9 May riots": which year's is not said. */
export const BEFORE_NAMED_AFTER_DAY = /\bthe $/i;

/** "Black Friday" */
export const NAME_BEFORE =
  /(?<!\p{L})(?!(?:After|And|Between|But|By|During|Early|From|Last|Late|Next|On|Since|That|The|This|Until)\b)\p{Lu}[\p{L}’'-]*[ -]$/u;
/** "Sunday Times", "March 23 Movement", "Tuesdays", "Sunday evenings" */
export const NAME_BEHIND =
  /^(?:(?:’s|'s)? \p{Lu}\p{Ll}|s\b|-\p{L}| (?:mornings|afternoons|evenings|nights)\b)/u;

/** 2019 as a year: behind a word that goes before years, and not a count of something. */
export const YEAR = new RegExp(
  '(?<=\\b(?:in|since|during|(?:early|late|mid)(?: in)?|(?:spring|summer|autumn|fall|winter|elections?|war|revolution|crisis|treaty|agreement|accord|end|beginning|start) of)[ -])' +
    "(?<year>1[0-9]{3}|20[0-9]{2})(?![\\p{L}\\p{N}%]|[.,:/]\\d|[–-]\\d|-\\p{L}|[’']s? ?s\\b| (?:BC|BCE|B\\.C|AD|" +
    COUNTED +
    ')\\b)',
  'giu',
);
/** "From 2001 to 2005", "between 2001 and 2005", "(2001–2005)". */
export const YEARS =
  /(?:\b(?:from|between) (?<from>1\d{3}|20\d{2}) (?:to|until|till|and) (?<to>1\d{3}|20\d{2})|(?<=\(|\b(?:in|during|of|from|the) )(?<first>1\d{3}|20\d{2}) ?[–-] ?(?<last>1\d{3}|20\d{2}))(?![\p{L}\p{N}]|[.,:]\d)/giu;

/** "Between 3 and 5 March", "March 3 and 4": what the parser knows only with "to". */
export const AND_OF_SPAN = new RegExp(
  `\\bbetween (?:${NUMBER}|${MONTH} ${NUMBER}|${NUMBER} ${MONTH}(?: \\d{4})?|${MONTH}|(?:${WEEKDAY_NAMES}))(?: and )(?=\\d|${MONTH}|${WEEKDAY_NAMES})`,
  'gi',
);

/** "June and July, 1754", "June 3 and Nov. 28, 2025": the year behind the second may be of both. */
export const SHARES_YEAR = new RegExp(
  `^(?: ?,| and| or) (?:[^.;]|(?<=\\b(?:${SHORT_MONTHS}))\\.){0,30}\\b\\d{4}\\b`,
);

/** The comma or space between a date and a count: "March 3, 40 pupils", "3 March 10,000 homes", "March, 40 people". */
export const BEFORE_COUNT = new RegExp(
  `(?<=\\b(?:${MONTH} ${NUMBER}(?: ?(?:[–-]|to|and) ?\\d{1,2})?|${NUMBER} ${MONTH}|${MONTH}(?=,)|${MONTH}(?= (?:3[2-9]|[4-9]\\d|\\d{1,2},\\d{3})\\b)))(?:, | )(?=\\d{1,2}\\b(?! ?(?:AD|BC|CE)))`,
  'g',
);
/** "March 2024 people": a year or a count. */
export const COUNTED_BEHIND = new RegExp(`^ (?:${COUNTED})\\b`);
