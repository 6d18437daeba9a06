/** A message in, its claims beside what the articles say out: the closest quotes, and the words in which they differ. */
import { quote } from '../answer/quote.js';
import { wholeQuote } from '../answer/whole-quote.js';
import type { Span } from '../articles/article.js';
import type { CorpusIndex } from '../index/corpus-index.js';
import type { TopicSearch } from '../summary/topic.js';
import { type Claim, type ClaimQuote, type ClaimReader, MAX_CLAIMS } from './claims.js';
import { pointOut } from './point-out.js';
import { statements } from './statements.js';

/** So many quotes beside a claim. */
const MAX_QUOTES = 3;
/** A sentence is close to a claim when it matches the claim's words this well on average: 0..1. */
const CLOSE_FROM = 0.6;
/** Others are shown beside the closest that match at most this much less. */
const ALSO_WITHIN = 0.15;

export function createClaimReader(index: CorpusIndex, search: TopicSearch): ClaimReader {
  async function read(message: string, { start, end }: Span): Promise<Claim> {
    const text = message.slice(start, end);
    const { sentences } = await search(text);
    const from = Math.max(CLOSE_FROM, (sentences[0]?.match ?? 0) - ALSO_WITHIN);
    const close = sentences.filter(({ match }) => match >= from).slice(0, MAX_QUOTES);
    return { text, start, end, quotes: close.flatMap(({ number }) => beside(text, number)) };
  }

  function beside(claim: string, number: number): ClaimQuote[] {
    const sentence = index.sentences[number];
    if (sentence === undefined) return [];
    const { article, paragraph } = sentence;
    const whole = wholeQuote(index.sentences, sentence);
    const quoted = quote(article, { ...whole, paragraph });
    // Compared with the sentence that is close; what it takes along may tell of something else.
    const shift = sentence.start - whole.start;
    const differing = pointOut(claim, sentence.text).map(({ kind, first, other: [from, to] }) => ({
      kind,
      first,
      other: [from + shift, to + shift] as const,
    }));
    return [{ quote: quoted, differences: differing }];
  }

  return {
    async claims(message) {
      const found = statements(message);
      const claims: Claim[] = [];
      for (const span of found.slice(0, MAX_CLAIMS)) claims.push(await read(message, span));
      return { claims, more: Math.max(0, found.length - MAX_CLAIMS) };
    },
  };
}
