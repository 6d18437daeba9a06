/** The best sentences for a question in; whether two neighbours among them answer it only together out. */
import type { IndexedSentence } from '../index/corpus-index.js';
import { MAX_QUOTE } from './quote.js';
import { contentStems, stems } from './words.js';

/** Each of the two must have so many of the question's words that the other lacks. */
const LEAST_OWN = 1;
/** And both together so large a share of them. */
const LEAST_TOGETHER = 0.8;

/**
 * The neighbour, in the same paragraph, with which the first sentence answers: it has words of the question that the
 * first one lacks, the first one has others, and together they have nearly all.
 * @param likely the sentences that may answer too, by their numbers
 */
export function answersWith(
  question: string,
  first: IndexedSentence,
  likely: readonly IndexedSentence[],
): IndexedSentence | undefined {
  const asked = contentStems(question);
  const inFirst = overlap(asked, first.text);
  return likely.find((other) => {
    if (Math.abs(other.number - first.number) !== 1) return false;
    if (other.article !== first.article || other.paragraph !== first.paragraph) return false;
    const length = Math.max(other.end, first.end) - Math.min(other.start, first.start);
    if (length > MAX_QUOTE) return false;
    const inOther = overlap(asked, other.text);
    const both = new Set([...inFirst, ...inOther]).size;
    return (
      both - inFirst.size >= LEAST_OWN &&
      both - inOther.size >= LEAST_OWN &&
      both >= LEAST_TOGETHER * asked.size
    );
  });
}

function overlap(asked: ReadonlySet<string>, text: string): Set<string> {
  return new Set(stems(text).filter((each) => asked.has(each)));
}
