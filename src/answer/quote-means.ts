/** A quote in, whom its words mean that it doesn't name out: places in its article, to be shown outside the quote. */
import { overlap, type Span } from '../articles/article.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { surname } from './full-names.js';
import type { OfficeHolders } from './office-holders.js';

/**
 * @param sentence one that the quote holds
 * @param quote offsets in the article's body, as the results
 * @param pronoun whom the pronoun that the quote begins with means, where that is known: "He", of whom the sentence before says
 * "the prime minister"
 */
export type QuoteMeans = (sentence: IndexedSentence, quote: Span, pronoun: Span | undefined) => Span[];

export function createQuoteMeans({ sentences }: CorpusIndex, offices: OfficeHolders): QuoteMeans {
  /** What the quote holds of its article's sentences, one of which is known. */
  function within(known: IndexedSentence, quote: Span): readonly IndexedSentence[] {
    const isIn = (each: IndexedSentence | undefined) =>
      each?.article === known.article && overlap(each, quote);
    let [first, end] = [known.number, known.number + 1];
    while (isIn(sentences[first - 1])) first--;
    while (isIn(sentences[end])) end++;
    return sentences.slice(first, end);
  }

  return (sentence, quote, pronoun) => {
    const { article } = sentence;
    const text = article.body.slice(quote.start, quote.end);
    const opening = pronoun && article.body.slice(pronoun.start, pronoun.end);
    const byOffice = opening && offices.people(article).holderOf(opening);
    const inOffice = within(sentence, quote).flatMap((each) =>
      offices
        .in(each)
        .filter(({ start, end }) => quote.start <= each.start + start && each.start + end <= quote.end),
    );
    const people = [...(byOffice ? [byOffice] : []), ...inOffice.map(({ fullName }) => fullName)].filter(
      (fullName) => !text.includes(surname(fullName)),
    );
    const named = [...new Set(people)].flatMap((fullName) => offices.namedAt(article, fullName) ?? []);
    if (pronoun === undefined || byOffice) return named;
    return [pronoun, ...named.filter(({ start }) => start !== pronoun.start)];
  };
}
