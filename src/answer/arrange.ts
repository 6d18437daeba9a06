/** An answer in, its quotes out in the order in which every face shows and numbers them: each once. */
import type { Answer, Difference, Quote } from './answer.js';

export interface Arranged {
  /** Undefined where nothing was found. */
  readonly first: Quote | undefined;
  /** From other articles, saying the same. */
  readonly agreeing: readonly Quote[];
  /** From other articles, differing in something. */
  readonly differing: readonly Difference[];
  readonly others: readonly Quote[];
}

export function arrange({ quotes, corroboration = [], differences = [] }: Answer): Arranged {
  const [first] = quotes;
  const told = new Set(first === undefined ? [] : [place(first)]);
  const isNew = (quote: Quote) => !told.has(place(quote)) && told.add(place(quote));
  return {
    first,
    agreeing: corroboration.filter(isNew),
    differing: differences.filter(({ quote }) => isNew(quote)),
    others: quotes.filter(isNew),
  };
}

/** In that order: quote n is the n-th. */
export function arrangedQuotes(answer: Answer): Quote[] {
  const { first, agreeing, differing, others } = arrange(answer);
  if (first === undefined) return [];
  return [first, ...agreeing, ...differing.map(({ quote }) => quote), ...others];
}

const place = ({ article, start, end }: Quote) => `${start} ${end} ${article.id}`;
