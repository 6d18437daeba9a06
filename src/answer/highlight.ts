/** A question and a sentence in, the words of the sentence that answer out, where they can be told. */
import type { Span } from '../articles/article.js';
import { findKind, questionKind } from './question-kind.js';
import { stem, stems } from './words.js';

/** @returns offsets in the article's body, like the sentence's; undefined when no words stand out */
export function highlight(question: string, sentence: Span & { readonly text: string }): Span | undefined {
  const asked = new Set(stems(question));
  const found = findKind(questionKind(question), sentence.text, (word) => asked.has(stem(word)));
  return found && { start: sentence.start + found.start, end: sentence.start + found.end };
}
