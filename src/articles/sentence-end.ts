/** A place where a sentence might end in, whether it does end there, by the words on both sides. */
import {
  BEFORE_NUMBER,
  NAMED_BY_LETTER,
  NEVER_LAST,
  PERHAPS_LAST,
  PERHAPS_LAST_AS_NAME,
  SPEAKING,
  STARTERS,
} from './abbreviations.js';

const SHORTENED = [NEVER_LAST, BEFORE_NUMBER, PERHAPS_LAST, PERHAPS_LAST_AS_NAME];

/** What stands around a mark that might end a sentence. */
export interface Candidate {
  /** The sentence so far, or its last characters, without the mark. */
  readonly before: string;
  /** The mark itself: `.`, `?!`, `…`, `. . .`. */
  readonly mark: string;
  /** Closing quotation marks, brackets and note numbers behind it. */
  readonly closing: string;
  /** Whether white space follows. */
  readonly spaced: boolean;
  /** The first characters of what might be the next sentence. */
  readonly after: string;
  /** Whether `before` is all of the sentence so far. */
  readonly whole: boolean;
}

/** True when the sentence ends with the mark. */
export function isSentenceEnd(candidate: Candidate): boolean {
  const { before, mark, closing, after, spaced } = candidate;
  if (!spaced && !endsWithoutSpace(candidate)) return false;
  if (continues(candidate)) return false;
  if (!/^[.…\s]+$/.test(mark)) return !(closing !== '' && namesSpeaker(after));
  if (candidate.whole && /^\W*(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test(before)) return false; // 1. a. IV.
  if (/[[(]$/.test(before)) return false; // [...]
  if (mark !== '.') return /\S$/.test(before) || beginsSentence(after); // set apart, an ellipsis leaves words out
  return endsAfterWord(before, after);
}

/** “ties.The meeting”, “ties.[1]The”, “会晤。他们”: sentences run together, not an address or a file's name. */
function endsWithoutSpace({ before, mark, closing, after }: Candidate): boolean {
  if (/[。！？｡]$/.test(mark)) return true;
  if (closing !== '') return /^["“‘(]?\p{Lu}/u.test(after);
  return /(?:^|[\s“"(‘'’-])\p{L}?\p{Ll}{2,}$/u.test(before) && /^["“‘(]?\p{Lu}\p{Ll}*[\s,’']/u.test(after);
}

/** “Why?” he asked; Yahoo! has; approx. five: what follows belongs to the same sentence. */
function continues({ before, mark, closing, after }: Candidate): boolean {
  if (/^(?:[,;:]|[([]\s?[\p{Ll}\d])/u.test(after)) return true;
  const words = after.replace(/^[—–-]+\s*/, '');
  if (!/^\p{Ll}/u.test(words) || /^\p{Ll}{1,2}\p{Lu}/u.test(words)) return false;
  if (closing !== '' || words !== after) return true;
  if (mark === '.') return !endsInPlainWord(before);
  return /^[.…]/.test(mark) || /(?:^|\s)\p{Lu}\S*$/u.test(before);
}

/** Plain speech begins sentences with small letters; then the word before tells the full stop from an abbreviation's. */
function endsInPlainWord(before: string): boolean {
  const word = /(?:^|\s)(\p{Ll}{3,}) ?$/u.exec(before)?.[1];
  return word !== undefined && !SHORTENED.some((list) => list.has(word));
}

/** Up to three words of a name, then a verb of speaking. */
function namesSpeaker(after: string): boolean {
  const verb = /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}(\p{Ll}+)/u.exec(after)?.[1];
  return verb !== undefined && SPEAKING.has(verb);
}

function endsAfterWord(before: string, after: string): boolean {
  // None before a space: a text with its words set apart leaves an abbreviation its full stop.
  const word = /[\p{L}\p{M}\p{N}.&’'-]*$/u.exec(before)?.[0].replace(/^[.&’'-]+/, '') ?? '';
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower) && word !== 'V') return false;
  if (BEFORE_NUMBER.has(lower) && /^\d/.test(after)) return false;
  const initial = /^\p{Lu}$/u.test(word) && !namedByLetter(before);
  const dotted = /^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u.test(word); // U.S, a.m, Ph.D
  const asName = /^\p{Lu}/u.test(word) && PERHAPS_LAST_AS_NAME.has(lower);
  if (initial || dotted || asName || PERHAPS_LAST.has(lower)) return beginsSentence(after);
  return true;
}

function namedByLetter(before: string): boolean {
  const previous = /(\p{L}+)\s+\p{L}$/u.exec(before)?.[1];
  return previous !== undefined && NAMED_BY_LETTER.has(previous.toLowerCase());
}

/** A quotation, or a word that begins sentences rather than names. */
function beginsSentence(after: string): boolean {
  if (/^(?:["“‘]|``)/.test(after)) return true;
  const [, word, next] = /^\W{0,2}(\p{Lu}[\p{L}]*)(.?)/u.exec(after) ?? [];
  return word !== undefined && next !== '.' && STARTERS.has(word.toLowerCase());
}
