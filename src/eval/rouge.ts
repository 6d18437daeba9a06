/**
 * A summary and reference summaries in, ROUGE out: how many of their words they share.
 * Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004, https://aclanthology.org/W04-1013/.
 */
import { stems } from '../answer/words.js';

/** F1 of precision and recall, 0..1 each; of several references the best counts. Words are compared by their stems. */
export interface Rouge {
  /** Single words. */
  readonly one: number;
  /** Pairs of neighbouring words. */
  readonly two: number;
  /** The longest common subsequence of both texts, each read as one line. */
  readonly longest: number;
}

/** @param references at least one */
export function rouge(summary: string, references: readonly string[]): Rouge {
  const own = stems(summary);
  const others = references.map(stems);
  const best = (measure: (a: readonly string[], b: readonly string[]) => number) =>
    Math.max(...others.map((other) => measure(own, other)));
  return {
    one: best((a, b) => overlap(a, b)),
    two: best((a, b) => overlap(pairs(a), pairs(b))),
    longest: best((a, b) => f1(longestCommonSubsequence(a, b), a.length, b.length)),
  };
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** Each occurrence counts, but no more often than in the other text. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of b) left.set(each, (left.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of a) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    left.set(each, count - 1);
    shared++;
  }
  return f1(shared, a.length, b.length);
}

function f1(shared: number, a: number, b: number): number {
  return shared === 0 ? 0 : (2 * shared) / (a + b);
}

/** The length of it. */
function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (const [j, other] of b.entries()) {
      next[j + 1] = word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
