/** A sentence that answers in, the stretch to quote out: with the sentence before it where it leans on that one. */

import type { Span } from '../articles/article.js';
import { leansOnSentenceBefore } from '../articles/leaning.js';
import type { IndexedSentence } from '../index/corpus-index.js';
import { mayMeanSomebody, openingPronoun } from './antecedent.js';
import { pronounMeans } from './meant-names.js';
import { MAX_QUOTE } from './quote.js';

export interface WholeQuote extends Span {
  /** Whom the pronoun that it begins with means, where that is known: offsets in the article's body, at most one. */
  readonly means: readonly Span[];
}

/**
 * "He said …" takes along what it leans on, as long as all stands in one paragraph and fits into a quote. Where it
 * doesn't fit, it is quoted alone, with whom it means where that is certain.
 * @param sentences all of the corpus
 * @param end where the quote ends, if not with the sentence
 */
export function wholeQuote(
  sentences: readonly IndexedSentence[],
  sentence: IndexedSentence,
  end = sentence.end,
): WholeQuote {
  let first = sentence;
  while (leansOnSentenceBefore(first.text)) {
    const before = sentenceBefore(sentences, first);
    if (before === undefined || end - before.start > MAX_QUOTE) break;
    first = before;
  }
  if (!leansOnSentenceBefore(first.text)) return { start: first.start, end, means: [] };
  const named = whoeverIsQuoted(sentences, sentence, first);
  if (named !== undefined) return { start: named.start, end, means: [] };
  // "It was …" may lean on "He said …", of whom it is known who he is; "He said …" needs no more of the kind.
  for (const each of new Set([sentence, first])) {
    const means = pronounMeans(sentences, each);
    if (means !== undefined) return { start: each.start, end, means: [means] };
  }
  return { start: sentence.start, end, means: [] };
}

/** "“This is wrong,” said Ada Vermeer.", where "She …" follows: what she says may lean on whatever else. */
function whoeverIsQuoted(
  sentences: readonly IndexedSentence[],
  sentence: IndexedSentence,
  first: IndexedSentence,
): IndexedSentence | undefined {
  const pronoun = openingPronoun(sentence.text);
  if (pronoun === undefined) return undefined;
  return sentences
    .slice(first.number, sentence.number)
    .findLast(({ text }) => openingPronoun(text) === undefined && mayMeanSomebody(pronoun, text));
}

/** The one before it in its paragraph. */
export function sentenceBefore(
  sentences: readonly IndexedSentence[],
  { number, article, paragraph }: IndexedSentence,
): IndexedSentence | undefined {
  const before = sentences[number - 1];
  return before?.article === article && before.paragraph === paragraph ? before : undefined;
}
