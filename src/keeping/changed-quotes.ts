/** Quotes that public answers showed, and the articles as they are now in, those whose words have changed or gone out. */
import type { Article } from '../articles/article.js';
import { splitSentences } from '../articles/sentences.js';
import { type CheckedQuote, quoteHash, type ShownQuote } from '../state/shown-quotes.js';

/** The share of words that two sentences must have in common for one to be the other's new wording. */
const LEAST_SHARED = 0.4;

/**
 * A quote that has only moved is as it was.
 * @param now the articles that are served, by id
 * @param wordingThen the words of a quote in the version that it was shown from; undefined when that isn't kept
 */
export async function findChanged(
  shown: readonly ShownQuote[],
  now: ReadonlyMap<string, Article>,
  wordingThen: (quote: ShownQuote) => Promise<string | undefined>,
): Promise<CheckedQuote[]> {
  const found: CheckedQuote[] = [];
  for (const quote of shown) {
    const body = now.get(quote.article)?.body;
    if (body !== undefined && quoteHash(body.slice(quote.start, quote.end)) === quote.hash) {
      found.push({ id: quote.id, changed: null });
      continue;
    }
    const old = await wordingThen(quote);
    const start = old === undefined ? -1 : (body?.indexOf(old) ?? -1);
    if (old !== undefined && start >= 0) {
      found.push({ id: quote.id, changed: null, moved: { start, end: start + old.length } });
      continue;
    }
    const changed = { old: old ?? null, new: old && body ? newWording(old, body) : null };
    found.push({ id: quote.id, changed });
  }
  return found;
}

/** The sentence that shares most words with the old one (Dice's coefficient of the sets), if it shares enough. */
function newWording(old: string, body: string): string | null {
  const words = wordsOf(old);
  let best = LEAST_SHARED;
  let wording: string | null = null;
  for (const { start, end } of splitSentences(body)) {
    const sentence = body.slice(start, end);
    const others = wordsOf(sentence);
    const shared = [...others].filter((word) => words.has(word)).length;
    const share = (2 * shared) / (words.size + others.size);
    if (share < best) continue;
    best = share;
    wording = sentence;
  }
  return wording;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
