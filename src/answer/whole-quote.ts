/** A sentence that answers in, the stretch to quote out: with the sentence before it where it leans on that one. */

import type { Span } from '../articles/article.js';
import { leansOnSentenceBefore } from '../articles/leaning.js';
import type { IndexedSentence } from '../index/corpus-index.js';
import { antecedent } from './antecedent.js';
import { MAX_QUOTE } from './quote.js';

/** So many sentences may be taken along: one that leans may stand before one that leans. */
const MOST_BEFORE = 2;

export interface WholeQuote extends Span {
  /** Whom the pronoun that it begins with means: offsets in the article's body. */
  readonly means?: Span;
}

/**
 * "He said …" takes the sentence before it along, as long as both stand in one paragraph and fit into a quote. Where they
 * don't fit, it is quoted alone, with whom it means where that is certain.
 * @param sentences all of the corpus
 */
export function wholeQuote(sentences: readonly IndexedSentence[], sentence: IndexedSentence): WholeQuote {
  const { start, end } = sentence;
  if (!leansOnSentenceBefore(sentence.text)) return { start, end };
  let first: IndexedSentence = sentence;
  for (let taken = 0; taken < MOST_BEFORE && leansOnSentenceBefore(first.text); taken++) {
    const before = sentenceBefore(sentences, first);
    if (before === undefined || end - before.start > MAX_QUOTE) break;
    first = before;
  }
  if (!leansOnSentenceBefore(first.text)) return { start: first.start, end };
  const means = meant(sentences, first);
  // Without knowing whom, more sentences of the kind would not help.
  return means === undefined ? { start, end } : { start: first.start, end, means };
}

/** Whom a sentence's pronoun means, by the sentence before it. */
function meant(sentences: readonly IndexedSentence[], sentence: IndexedSentence): Span | undefined {
  const before = sentenceBefore(sentences, sentence);
  if (before === undefined) return undefined;
  const found = antecedent(sentence.text, before.text);
  return found && { start: before.start + found.start, end: before.start + found.end };
}

/** The one before it in its paragraph. */
export function sentenceBefore(
  sentences: readonly IndexedSentence[],
  { number, article, paragraph }: IndexedSentence,
): IndexedSentence | undefined {
  const before = sentences[number - 1];
  return before?.article === article && before.paragraph === paragraph ? before : undefined;
}
