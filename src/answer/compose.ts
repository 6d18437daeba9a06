/** Ranked sentences in, the quotes of an answer out: whole, each place once, with what other articles say to the first. */
import { overlap, type Span } from '../articles/article.js';
import type { CorpusIndex, IndexedSentence } from '../index/corpus-index.js';
import { createAgreement } from './agreement.js';
import type { Answer, Difference, DifferingWords, Quote } from './answer.js';
import { withListed } from './enumeration.js';
import type { OfficeHolders } from './office-holders.js';
import { MAX_QUOTE, quote, shorten } from './quote.js';
import { createQuoteMeans } from './quote-means.js';
import { answersWith } from './together.js';
import { type WholeQuote, wholeQuote } from './whole-quote.js';
import { withoutAsked } from './without-asked.js';
import type { WordSearch } from './words.js';

/** The contract's: at most so many quotes in an answer. */
const MAX_QUOTES = 3;
/** Among so many of the best, one neighbouring the first may answer together with it. */
const LIKELY_NEIGHBOURS = 5;
/** Among so many of the best, other articles' sentences are compared with the first. */
const LIKELY_ELSEWHERE = 12;

export interface Composer {
  /** Quotes of the sentences, best first, at most three; nothing is set off in them. */
  nearest(sentences: readonly IndexedSentence[]): Quote[];
  /**
   * @param sentences all that may answer, best first; not empty
   * @param shown so many of them, at least one, may be shown as quotes
   * @param answering the words of the first sentence to set off, as offsets in the article's body
   */
  answer(
    question: string,
    sentences: readonly IndexedSentence[],
    shown: number,
    answering: Span | undefined,
  ): Pick<Answer, 'quotes' | 'corroboration' | 'differences'>;
}

export function createComposer(index: CorpusIndex, words: WordSearch, offices: OfficeHolders): Composer {
  const meansOf = createQuoteMeans(index, offices);
  const findAgreement = createAgreement(index, words);

  /** Adds each sentence that no quote holds yet; one whose whole overlaps a quote makes that quote longer. */
  function add(quotes: readonly Quote[], sentences: readonly IndexedSentence[], most: number): Quote[] {
    const all = [...quotes];
    for (const sentence of sentences) {
      if (all.length >= most) break;
      const whole = quoteOf(sentence);
      const [touched, ...more] = all.filter((each) => overlaps(each, whole));
      const longer = touched && more.length === 0 ? united(sentence, touched, whole) : undefined;
      if (touched !== undefined && longer !== undefined) {
        all[all.indexOf(touched)] = longer;
        continue;
      }
      const found = quoteBeside(all, sentence, whole);
      if (found !== undefined && !all.includes(found)) all.push(found);
    }
    return all;
  }

  /** The quote that holds the sentence already, or a new one; undefined where a new one would overlap another. */
  function quoteBeside(
    quotes: readonly Quote[],
    sentence: IndexedSentence,
    whole = quoteOf(sentence),
  ): Quote | undefined {
    const held = quotes.find(
      (each) => overlaps(each, sentence) && each.start <= sentence.start && sentence.end <= each.end,
    );
    if (held !== undefined) return held;
    const isFree = (span: Placed) => !quotes.some((each) => overlaps(each, span));
    if (isFree(whole)) return whole;
    return isFree(sentence) ? place(sentence, sentence) : undefined;
  }

  function quoteOf(sentence: IndexedSentence, answering?: Span): Quote {
    const around = answering ?? { start: sentence.start, end: sentence.start };
    const cut = shorten(sentence.article.body, sentence, around);
    if (cut.start !== sentence.start || cut.end !== sentence.end) return place(sentence, cut, answering);
    return place(sentence, wholeQuote(index.sentences, sentence), answering);
  }

  /** @param answering left out where the span can't hold it whole */
  function place(sentence: IndexedSentence, span: Span & Partial<WholeQuote>, answering?: Span): Quote {
    const isWhole = answering !== undefined && span.start <= answering.start && answering.end <= span.end;
    const means = meansOf(sentence, span, span.means?.[0]);
    const { article, paragraph } = sentence;
    return quote(article, { ...span, paragraph, means }, isWhole ? answering : undefined);
  }

  /** Both as one, with what is set off in the first; undefined where that is too long for a quote. */
  function united(sentence: IndexedSentence, first: Quote, second: Quote): Quote | undefined {
    const span = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
    if (span.end - span.start > MAX_QUOTE) return undefined;
    const { highlight, start } = first;
    const setOff = highlight && { start: start + highlight[0], end: start + highlight[1] };
    const earlier = first.start <= second.start ? first : second;
    const means = meansOf(sentence, span, earlier.means?.[0]);
    return quote(sentence.article, { ...span, paragraph: earlier.paragraph, means }, setOff);
  }

  /** Two neighbours, with what the earlier one leans on. */
  function joined(first: IndexedSentence, neighbour: IndexedSentence, answering: Span | undefined): Quote {
    const [earlier, later] = first.number < neighbour.number ? [first, neighbour] : [neighbour, first];
    return place(earlier, wholeQuote(index.sentences, earlier, later.end), answering);
  }

  return {
    nearest: (sentences) => add([], sentences, MAX_QUOTES),

    answer(question, sentences, shown, found) {
      const [first, ...others] = sentences;
      if (first === undefined) return { quotes: [] };
      const answering = found && setOffIn(question, first, found);
      const neighbour = answersWith(question, first, others.slice(0, LIKELY_NEIGHBOURS - 1));
      const alone = neighbour === undefined ? quoteOf(first, answering) : joined(first, neighbour, answering);
      const quotes = add([alone], others.slice(0, shown - 1), MAX_QUOTES);
      const [best = alone] = quotes;
      const setOff = best.highlight === undefined ? undefined : best.text.slice(...best.highlight);
      const { same, different } = findAgreement(question, first, setOff, others.slice(0, LIKELY_ELSEWHERE));
      const corroboration = same.flatMap((sentence) => quoteBeside(quotes, sentence) ?? []);
      const differences = different.flatMap(({ sentence, words: differing }): Difference[] => {
        const other = quoteBeside(quotes, sentence);
        if (other === undefined) return [];
        const placed = differing.flatMap((each) => placeWords(each, first, best, sentence, other));
        return placed.length === 0 ? [] : [{ quote: other, words: placed }];
      });
      return {
        quotes,
        ...(corroboration.length === 0 ? {} : { corroboration }),
        ...(differences.length === 0 ? {} : { differences }),
      };
    },
  };
}

/** The words to set off: with whoever is listed behind them, without what was asked. */
function setOffIn(question: string, { text, start }: IndexedSentence, answering: Span): Span {
  const inSentence = { start: answering.start - start, end: answering.end - start };
  const all = withoutAsked(question, text, withListed(question, text, inSentence));
  return { start: start + all.start, end: start + all.end };
}

type Placed = Span & { readonly article: { readonly id: string } };

function overlaps(one: Placed, other: Placed): boolean {
  return one.article.id === other.article.id && overlap(one, other);
}

/** From offsets in two sentences to offsets in the two quotes of them; nothing where a cut quote lacks the words. */
function placeWords(
  { kind, first, other }: DifferingWords,
  firstSentence: Span,
  firstQuote: Quote,
  otherSentence: Span,
  otherQuote: Quote,
): DifferingWords[] {
  const move = ([from, to]: readonly [number, number], sentence: Span, { start, text }: Quote) => {
    const shift = sentence.start - start;
    const moved = [from + shift, to + shift] as const;
    return moved[0] >= 0 && moved[1] <= text.length ? moved : undefined;
  };
  const [here, there] = [move(first, firstSentence, firstQuote), move(other, otherSentence, otherQuote)];
  return here === undefined || there === undefined ? [] : [{ kind, first: here, other: there }];
}
