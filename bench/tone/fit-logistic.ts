/** Logistic regression with a penalty on squared weights, by L-BFGS (Liu and Nocedal 1989). Deterministic. */

/** Places and values of what is not 0. */
export type Sparse = readonly (readonly [at: number, value: number])[];

export interface Example {
  readonly vector: Sparse;
  readonly isPositive: boolean;
  readonly weight: number;
}

const MOST_STEPS = 150;
const MEMORY = 10;

/** Gives the weights, and last the bias, which is not penalised. `penalties` has one entry for each weight. */
export function fitLogistic(examples: readonly Example[], penalties: readonly number[]): Float64Array {
  const size = penalties.length + 1;
  let weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossAt(examples, penalties, weights, gradient);
  const steps: { moved: Float64Array; bent: Float64Array }[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = directionOf(gradient, steps);
    const slope = dot(gradient, direction);
    let next = weights;
    let nextGradient = gradient;
    let nextLoss = Infinity;
    for (let length = 1; length > 1e-9 && nextLoss > loss - 1e-4 * length * slope; length /= 2) {
      next = weights.map((weight, at) => weight - length * (direction[at] ?? 0));
      nextGradient = new Float64Array(size);
      nextLoss = lossAt(examples, penalties, next, nextGradient);
    }
    const moved = next.map((weight, at) => weight - (weights[at] ?? 0));
    const bent = nextGradient.map((one, at) => one - (gradient[at] ?? 0));
    const gained = loss - nextLoss;
    [weights, gradient, loss] = [next, nextGradient, nextLoss];
    if (gained < 1e-7 * Math.max(1, loss)) break;
    if (dot(moved, bent) > 1e-12) steps.push({ moved, bent });
    if (steps.length > MEMORY) steps.shift();
  }
  return weights;
}

function lossAt(
  examples: readonly Example[],
  penalties: readonly number[],
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const bias = penalties.length;
  let loss = 0;
  for (const { vector, isPositive, weight } of examples) {
    let odds = weights[bias] ?? 0;
    for (const [at, value] of vector) odds += (weights[at] ?? 0) * value;
    const right = isPositive ? odds : -odds;
    loss += weight * (right > 0 ? Math.log1p(Math.exp(-right)) : Math.log1p(Math.exp(right)) - right);
    const push = weight * (1 / (1 + Math.exp(-odds)) - Number(isPositive));
    for (const [at, value] of vector) gradient[at] = (gradient[at] ?? 0) + push * value;
    gradient[bias] = (gradient[bias] ?? 0) + push;
  }
  for (const [at, penalty] of penalties.entries()) {
    const weight = weights[at] ?? 0;
    loss += 0.5 * penalty * weight * weight;
    gradient[at] = (gradient[at] ?? 0) + penalty * weight;
  }
  return loss;
}

function directionOf(
  gradient: Float64Array,
  steps: readonly { moved: Float64Array; bent: Float64Array }[],
): Float64Array {
  const direction = Float64Array.from(gradient);
  const add = (vector: Float64Array, times: number): void => {
    for (const [at, value] of vector.entries()) direction[at] = (direction[at] ?? 0) + times * value;
  };
  const shares = steps.map(() => 0);
  for (const [at, { moved, bent }] of [...steps.entries()].reverse()) {
    shares[at] = dot(moved, direction) / dot(moved, bent);
    add(bent, -(shares[at] ?? 0));
  }
  const last = steps.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.sqrt(dot(gradient, gradient))
      : dot(last.moved, last.bent) / dot(last.bent, last.bent);
  for (const at of direction.keys()) direction[at] = (direction[at] ?? 0) * scale;
  for (const [at, { moved, bent }] of steps.entries())
    add(moved, (shares[at] ?? 0) - dot(bent, direction) / dot(moved, bent));
  return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (const [at, value] of one.entries()) sum += value * (other[at] ?? 0);
  return sum;
}
