/** A question and a sentence in, the words of the sentence that answer out, where they can be told. */
import type { Span } from '../articles/article.js';
import { isFunctionWord } from './function-words.js';
import { findPerson, findPlace } from './highlight-name.js';
import { findAmount, findReason, findTime } from './highlight-phrase.js';
import { type Kind, questionKind } from './question-kind.js';
import { stem, stems } from './words.js';

/** What the question says, as far as choosing words needs it. */
export interface Asking {
  readonly question: string;
  readonly kind: Kind;
  /** Whether a word stands in the question, in any of its forms. */
  isAsked(word: string): boolean;
}

/**
 * No words are better than wrong ones: a reader takes them for the answer.
 * @returns offsets in the article's body, like the sentence's; undefined when no words stand out
 */
export function highlight(question: string, sentence: Span & { readonly text: string }): Span | undefined {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.every(isFunctionWord)) return undefined;
  const asked = new Set(stems(question));
  const asking = { question, kind: questionKind(question), isAsked: (word: string) => asked.has(stem(word)) };
  const found = find(asking, sentence.text);
  return found && { start: sentence.start + found.start, end: sentence.start + found.end };
}

function find(asking: Asking, sentence: string): Span | undefined {
  switch (asking.kind) {
    case 'person':
      return findPerson(asking, sentence);
    case 'place':
      return findPlace(asking, sentence);
    case 'number':
      return findAmount(asking, sentence);
    case 'reason':
      return findReason(asking, sentence);
    case 'day':
    case 'year':
    case 'time':
      return findTime(asking.kind, sentence);
    case 'any':
      return undefined;
  }
}
