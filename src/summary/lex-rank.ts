/**
 * How alike sentences are in, how central each one is out: LexRank, the stationary distribution of a walk from sentence to
 * sentence that goes more often where they are more alike. Erkan and Radev, "LexRank: Graph-based Lexical Centrality as
 * Salience in Text Summarization", JAIR 22, 2004, https://arxiv.org/abs/1109.2128; here the continuous one, which keeps
 * the weights. With a prior it is the biased LexRank of Otterbacher, Erkan and Radev, 2005,
 * https://aclanthology.org/H05-1115/.
 */

/** The chance that the walk goes on rather than starts anew at a sentence drawn by the prior: theirs. */
const DAMPING = 0.85;
const MAX_STEPS = 100;
/** The walk is done when no step changes any chance by more. */
const TOLERANCE = 1e-6;

/**
 * @param alike a square matrix, row by row; weights of 0 or more, in which the diagonal is not counted
 * @param prior how much each sentence is wanted for other reasons, 0 or more; all 0: all alike
 * @returns a share for each, adding up to 1
 */
export function lexRank(alike: Float32Array, prior: Float32Array): Float64Array {
  const n = prior.length;
  const start = shares(prior);
  const leaving = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j) leaving[i] = (leaving[i] ?? 0) + (alike[i * n + j] ?? 0);
  }
  let ranks = Float64Array.from(start);
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = new Float64Array(n);
    // From a sentence that is like no other, the walk starts anew.
    let anew = 0;
    for (let i = 0; i < n; i++) {
      const rank = ranks[i] ?? 0;
      const all = leaving[i] ?? 0;
      if (all === 0) anew += rank;
      else {
        const part = rank / all;
        for (let j = 0; j < n; j++) if (i !== j) next[j] = (next[j] ?? 0) + part * (alike[i * n + j] ?? 0);
      }
    }
    let change = 0;
    for (let i = 0; i < n; i++) {
      const own = start[i] ?? 0;
      next[i] = (1 - DAMPING) * own + DAMPING * ((next[i] ?? 0) + anew * own);
      change = Math.max(change, Math.abs((next[i] ?? 0) - (ranks[i] ?? 0)));
    }
    ranks = next;
    if (change < TOLERANCE) break;
  }
  return ranks;
}

/** Scaled to add up to 1; all alike where all are 0. */
function shares(weights: Float32Array): Float64Array {
  const sum = weights.reduce((all, each) => all + each, 0);
  return Float64Array.from(weights, (each) => (sum > 0 ? each / sum : 1 / weights.length));
}
