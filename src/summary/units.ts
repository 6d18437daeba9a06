/** Sentences in, the stretches out that a summary can show: each a sentence, with the one before it where it leans on that. */
import { MAX_QUOTE } from '../answer/quote.js';
import type { Span } from '../articles/article.js';
import { datelineLength } from '../articles/dateline.js';
import { leansOnSentenceBefore } from '../articles/leaning.js';
import type { IndexedSentence } from '../index/corpus-index.js';
import { asides } from './asides.js';
import { isBoilerplate } from './boilerplate.js';

/** A stretch of one paragraph of an article. */
export interface Unit extends Span {
  /** The sentence that it is there for: the last one in it. */
  readonly sentence: IndexedSentence;
  /** The numbers of all its sentences, in order. */
  readonly sentences: readonly number[];
}

/** A dateline stands before the first sentence, or after a line that only announces the article. */
const DATELINE_WITHIN = 3;

/**
 * @param sentences of whole articles, in order
 * @param most characters of a unit
 * @param withAsides whether captions and questions may be shown as well
 */
export function units(sentences: readonly IndexedSentence[], most = MAX_QUOTE, withAsides = false): Unit[] {
  const skipped = withAsides ? new Set() : asides(sentences);
  const found: Unit[] = [];
  /** The unit that ends with the sentence before this one, if a unit ends there. */
  let before: Unit | undefined;
  let article: IndexedSentence['article'] | undefined;
  let place = 0;
  for (const sentence of sentences) {
    place = sentence.article === article ? place + 1 : 0;
    article = sentence.article;
    const unit = unitOf(sentence, before, place);
    before = unit !== undefined && unit.end - unit.start <= most ? unit : undefined;
    // One that says little may still say whom the next one means.
    if (before !== undefined && !skipped.has(sentence) && !isBoilerplate(sentence.text)) found.push(before);
  }
  return found;
}

function unitOf(sentence: IndexedSentence, before: Unit | undefined, place: number): Unit | undefined {
  const { start, end, text, number } = sentence;
  if (!leansOnSentenceBefore(text)) {
    const skipped = place < DATELINE_WITHIN ? datelineLength(text) : 0;
    return { start: start + skipped, end, sentence, sentences: [number] };
  }
  const isNext = before?.sentence.number === number - 1;
  if (before === undefined || !isNext || !isSameParagraph(before.sentence, sentence)) return undefined;
  return { start: before.start, end, sentence, sentences: [...before.sentences, number] };
}

function isSameParagraph(a: IndexedSentence, b: IndexedSentence): boolean {
  return a.article === b.article && a.paragraph === b.paragraph;
}

/** Units that share a sentence as one, which holds the sentences of both: what a reader sees of them. In order. */
export function mergeUnits(all: readonly Unit[]): Unit[] {
  const merged: Unit[] = [];
  for (const unit of all.toSorted((a, b) => a.sentence.number - b.sentence.number)) {
    const last = merged.at(-1);
    // The later one begins no later than the one that it leans on: it holds all of it.
    if (last !== undefined && unit.sentences.includes(last.sentence.number)) merged.pop();
    merged.push(unit);
  }
  return merged;
}
