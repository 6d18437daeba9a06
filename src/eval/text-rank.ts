/**
 * Sentences in, the numbers of those out that plain TextRank ranks first: what a summary has to beat. A walk over sentences
 * that share words; neither embeddings nor anything against repetition. Mihalcea and Tarau, "TextRank: Bringing Order into
 * Texts", EMNLP 2004, https://aclanthology.org/W04-3252/.
 */
import { stems } from '../answer/words.js';
import { lexRank } from '../summary/lex-rank.js';

/** @returns places in the list, in their order; at most `count` */
export function textRank(sentences: readonly string[], count: number): number[] {
  const words = sentences.map((sentence) => stems(sentence));
  const n = sentences.length;
  const alike = new Float32Array(n * n);
  for (const [i, a] of words.entries()) {
    for (const [j, b] of words.entries()) alike[i * n + j] = overlap(a, b);
  }
  // The walk is the same as LexRank's; what it walks by is what differs.
  const ranks = lexRank(alike, new Float32Array(n).fill(1));
  return words
    .map((_, i) => i)
    .sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0))
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** How many words they share, by the logarithms of their lengths; 0 for sentences of one word. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = [...new Set(a)].filter((word) => other.has(word)).length;
  const lengths = Math.log(a.length || 1) + Math.log(b.length || 1);
  return lengths > 0 ? shared / lengths : 0;
}
