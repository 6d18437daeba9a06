/** The words that answer in, those of them that don't only say again what was asked out: of "The ferry was built in 1989" the last two. */
import type { Span } from '../articles/article.js';
import { isFunctionWord } from './function-words.js';
import { asksYesOrNo } from './question-kind.js';
import { stems } from './words.js';

/** So many words that say something must come first and stand in the question: "Accompanied by the mayor" is left whole. */
const LEAST_BEFORE = 2;
/** And so many words come last. */
const LEAST_BEHIND = 2;
const WORD = /[\p{Sc}\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.,:’'-]*[\p{L}\p{M}\p{N}%])?/gu;
const ARTICLE = /^(?:an?|the)$/i;

/**
 * @param answering offsets in the sentence
 * @returns the same where words of the question stand in the midst of it, or what is left breaks off
 */
export function withoutAsked(question: string, sentence: string, answering: Span): Span {
  if (asksYesOrNo(question)) return answering;
  const asked = new Set(stems(question));
  const words = [...sentence.slice(answering.start, answering.end).matchAll(WORD)].map(
    ({ 0: text, index }) => ({
      text,
      start: answering.start + index,
      end: answering.start + index + text.length,
      isAsked: ARTICLE.test(text) || stems(text).every((each) => asked.has(each)),
      isEmpty: isFunctionWord(text),
    }),
  );
  const before = words.findIndex(({ isAsked }) => !isAsked);
  const isCutBefore = words.slice(0, before).filter(({ isEmpty }) => !isEmpty).length >= LEAST_BEFORE;
  // "Governor | Ada Vermeer": a name is left whole.
  const last = words.findLastIndex(({ text, isAsked }) => !isAsked || /^\p{Lu}/u.test(text));
  const isCutBehind = words.length - 1 - last >= LEAST_BEHIND;
  const from = !isCutBefore ? 0 : ARTICLE.test(words[before - 1]?.text ?? '') ? before - 1 : before;
  const kept = words.slice(from, isCutBehind ? last + 1 : undefined);
  const [first, end] = [kept[0], kept.at(-1)];
  if (first === undefined || end === undefined || end.isEmpty) return answering;
  if (kept.some(({ isAsked, isEmpty }) => isAsked && !isEmpty)) return answering;
  return {
    start: isCutBefore ? first.start : answering.start,
    end: isCutBehind ? end.end : answering.end,
  };
}
