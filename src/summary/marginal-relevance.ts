/**
 * Ranked stretches of text in, the few to show out: each next one the best of what is not said yet. Maximal marginal
 * relevance: Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking for Reordering Documents and Producing
 * Summaries", SIGIR 1998, https://doi.org/10.1145/290941.291025.
 */

export interface Choice {
  /** What it is worth by itself, 0..1. */
  readonly relevance: number;
  /** The sentences in it, by number; several choices may share some. */
  readonly sentences: readonly number[];
}

/** Of 1, how much relevance counts; the rest is how unlike it is to what was chosen. */
const RELEVANCE = 0.5;

/**
 * @param room how many sentences may be chosen; those that choices share count once
 * @param alike how alike two choices are, by their places: 0..1
 * @param sayTheSame the sentences, by number, that need not be chosen any more once this choice is
 * @returns the places of those chosen, best first
 */
export async function chooseByMarginalRelevance(
  choices: readonly Choice[],
  room: number,
  alike: (a: number, b: number) => number,
  sayTheSame: (chosen: number) => Promise<readonly number[]>,
): Promise<number[]> {
  const chosen: number[] = [];
  const shown = new Set<number>();
  const said = new Set<number>();
  const closest = new Float64Array(choices.length);
  for (;;) {
    let best: number | undefined;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const [i, { relevance, sentences }] of choices.entries()) {
      const news = sentences.filter((each) => !shown.has(each));
      if (news.length === 0 || news.length > room - shown.size || news.some((each) => said.has(each)))
        continue;
      const worth = RELEVANCE * relevance - (1 - RELEVANCE) * (closest[i] ?? 0);
      if (worth > bestWorth) [best, bestWorth] = [i, worth];
    }
    if (best === undefined) return chosen;
    chosen.push(best);
    for (const each of choices[best]?.sentences ?? []) shown.add(each);
    for (const each of await sayTheSame(best)) said.add(each);
    for (const i of choices.keys()) closest[i] = Math.max(closest[i] ?? 0, alike(i, best));
  }
}
