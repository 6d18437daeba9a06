/** The gradient of a convex loss in, the weights of its minimum out. */

const STEPS = 500;
/** How far a weight goes in a step at first; the steps shrink to nothing by the last. */
const STRIDE = 0.3;
/** Adam's memory of the gradient and of its square (Kingma and Ba 2015, https://arxiv.org/abs/1412.6980). */
const MEMORY = 0.9;
const SQUARE_MEMORY = 0.999;
const EPSILON = 1e-8;

/**
 * Adam over all the data at once, from zero: the same data, the same weights.
 * @param penalties for each weight, what its square is multiplied with and added to the loss
 * @param addGradient adds the loss's gradient at `weights` to `gradient`
 */
export function descend(
  penalties: readonly number[],
  addGradient: (weights: readonly number[], gradient: number[]) => void,
): number[] {
  const count = penalties.length;
  const weights = new Array<number>(count).fill(0);
  const mean = new Float64Array(count);
  const square = new Float64Array(count);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((w, j) => 2 * (penalties[j] ?? 0) * w);
    addGradient(weights, gradient);
    for (const [j, g] of gradient.entries()) {
      mean[j] = MEMORY * (mean[j] ?? 0) + (1 - MEMORY) * g;
      square[j] = SQUARE_MEMORY * (square[j] ?? 0) + (1 - SQUARE_MEMORY) * g * g;
      const m = (mean[j] ?? 0) / (1 - MEMORY ** step);
      const v = (square[j] ?? 0) / (1 - SQUARE_MEMORY ** step);
      weights[j] = (weights[j] ?? 0) - (STRIDE * (1 - step / STEPS) * m) / (Math.sqrt(v) + EPSILON);
    }
  }
  return weights;
}
