/** Articles' texts in, an index of them out as far as it needs no model: articles, passages and sentences. */
import type { Article } from '../src/articles/article.js';
import { passages } from '../src/articles/passages.js';
import type { CorpusIndex, IndexedPassage, IndexedSentence } from '../src/index/corpus-index.js';

export function indexOf(articles: readonly (Pick<Article, 'id' | 'body'> & Partial<Article>)[]): CorpusIndex {
  const whole = articles.map((article) => ({
    title: `About ${article.id}`,
    source: null,
    published: null,
    url: null,
    ...article,
  }));
  const all: IndexedPassage[] = [];
  const sentences: IndexedSentence[] = [];
  for (const article of whole) {
    for (const passage of passages(article)) {
      all.push({ ...passage, article, first: sentences.length });
      for (const sentence of passage.sentences) {
        const text = article.body.slice(sentence.start, sentence.end);
        sentences.push({ ...sentence, article, text, number: sentences.length, passage: all.length - 1 });
      }
    }
  }
  const none = () => {
    throw new Error('There are no vectors without the model.');
  };
  return {
    version: 'none',
    created: '2025-01-01T00:00:00.000Z',
    articles: whole,
    passages: all,
    sentences,
    nearestSentences: none,
    nearestPassages: none,
    passageVector: none,
    sentenceVectors: none,
    tokens: none,
  };
}
