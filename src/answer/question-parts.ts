/** A question in, the words in it that say something out: names, offices, and whatever else is no mere function word. */
import type { Span } from '../articles/article.js';
import { namedDates } from './dates.js';
import { isFunctionWord } from './function-words.js';
import type { NameWords } from './name-words.js';
import { BEFORE_OFFICE, OFFICES } from './offices.js';

/** "The foreign minister of Azerbaijan": an office, named or not. */
export const ROLE = new RegExp(
  `\\b(?:the )?(?:(?:${BEFORE_OFFICE}) )*(?:chief executive|pm|${OFFICES})(?: of (?:the )?[\\p{L}]+)?\\b`,
  'iu',
);
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
/** Words of any question. */
const EMPTY =
  /^(?:who|what|when|where|why|how|which|say|said|happen(?:ed)?|else|exactly|many|much|long|often)$/i;

/** Runs of name words: with a capital, but not the first word, or known from the articles as names. Days and months are none. */
export function namesIn(question: string, names: NameWords): Span[] {
  const dates = namedDates(question);
  const found: { start: number; end: number }[] = [];
  for (const { 0: word, index } of question.matchAll(WORDS)) {
    const bare = word.replace(/['’]s?$/, '');
    const isDate = dates.some(({ start, end }) => start <= index && index < end);
    const isCapital = index > 0 && /^\p{Lu}/u.test(bare);
    const isName = !isDate && !isFunctionWord(bare) && (names.has(bare) || isCapital);
    const last = found.at(-1);
    const end = index + bare.length;
    if (!isName) continue;
    if (last !== undefined && /^ (?:of )?$/.test(question.slice(last.end, index))) last.end = end;
    else found.push({ start: index, end });
  }
  return found;
}

/** The words that say what is asked about. */
export function contentOf(text: string): string[] {
  return (text.match(WORDS) ?? []).filter(
    (word) => !isFunctionWord(word.replace(/['’].*$/, '')) && !EMPTY.test(word),
  );
}
