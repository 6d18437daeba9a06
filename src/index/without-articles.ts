/** An index in, the same without some articles out: at once, while a new one is built. */
import { pick } from '../model/packed-vectors.js';
import type { CorpusIndex, IndexedPassage, IndexedSentence } from './corpus-index.js';
import type { Near } from './nearest.js';

/** @param gone the ids of the articles that nothing may quote any more */
export function withoutArticles(index: CorpusIndex, gone: ReadonlySet<string>): CorpusIndex {
  if (!index.articles.some(({ id }) => gone.has(id))) return index;
  const passages: IndexedPassage[] = [];
  const sentences: IndexedSentence[] = [];
  /** From an old number to the new one, and back. */
  const passageNumbers = new Map<number, number>();
  const sentenceNumbers = new Map<number, number>();
  const oldPassages: number[] = [];
  const oldSentences: number[] = [];
  for (const [number, passage] of index.passages.entries()) {
    if (gone.has(passage.article.id)) continue;
    passageNumbers.set(number, passages.length);
    oldPassages.push(number);
    const first = sentences.length;
    for (const sentence of index.sentences.slice(passage.first, passage.first + passage.sentences.length)) {
      sentenceNumbers.set(sentence.number, sentences.length);
      oldSentences.push(sentence.number);
      sentences.push({ ...sentence, number: sentences.length, passage: passages.length });
    }
    passages.push({ ...passage, first });
  }

  /** As many more are asked for as may fall away. */
  const renumber = async (
    numbers: ReadonlyMap<number, number>,
    all: number,
    count: number,
    nearest: (count: number) => Promise<Near[]>,
  ) => {
    const found = await nearest(count + all - numbers.size);
    const kept = found.flatMap(({ number, score }) => {
      const renumbered = numbers.get(number);
      return renumbered === undefined ? [] : [{ number: renumbered, score }];
    });
    return kept.slice(0, count);
  };
  let vectors: Float32Array | undefined;
  return {
    ...index,
    articles: index.articles.filter(({ id }) => !gone.has(id)),
    passages,
    sentences,
    nearestSentences: (vector, count) =>
      renumber(sentenceNumbers, index.sentences.length, count, (more) =>
        index.nearestSentences(vector, more),
      ),
    nearestPassages: (vector, count) =>
      renumber(passageNumbers, index.passages.length, count, (more) => index.nearestPassages(vector, more)),
    passageVector: (passage) => index.passageVector(oldPassages[passage] ?? -1),
    sentenceVectors() {
      vectors ??= pick(index.sentenceVectors(), oldSentences);
      return vectors;
    },
    tokens: (sentence) => index.tokens(oldSentences[sentence] ?? -1),
  };
}
