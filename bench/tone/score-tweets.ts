/** Measures of a score against labels. */

export interface Measured {
  /** Mean of the F1 of both classes. */
  readonly macroF1: number;
  /** Of bragging. */
  readonly precision: number;
  readonly recall: number;
  /** Chance that a brag scores above another text. */
  readonly auc: number;
}

/** `scores` above `limit` count as bragging. */
export function measure(scores: readonly number[], labels: readonly boolean[], limit: number): Measured {
  const { hits, alarms, misses } = countCalls(scores, labels, limit);
  return {
    macroF1: macroF1Of(scores, labels, limit),
    precision: hits / Math.max(1, hits + alarms),
    recall: hits / Math.max(1, hits + misses),
    auc: areaUnder(scores, labels),
  };
}

function macroF1Of(scores: readonly number[], labels: readonly boolean[], limit: number): number {
  const { hits, alarms, misses, passes } = countCalls(scores, labels, limit);
  const f1 = (right: number): number => (2 * right) / Math.max(1, 2 * right + alarms + misses);
  return (f1(hits) + f1(passes)) / 2;
}

interface Calls {
  readonly hits: number;
  readonly alarms: number;
  readonly misses: number;
  readonly passes: number;
}

function countCalls(scores: readonly number[], labels: readonly boolean[], limit: number): Calls {
  const calls = { hits: 0, alarms: 0, misses: 0, passes: 0 };
  for (const [at, score] of scores.entries()) {
    if (score > limit) calls[labels[at] === true ? "hits" : "alarms"]++;
    else calls[labels[at] === true ? "misses" : "passes"]++;
  }
  return calls;
}

/** Area under the curve by ranks; equal scores share theirs. */
export function areaUnder(scores: readonly number[], labels: readonly boolean[]): number {
  const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let ranks = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++;
    for (let at = from; at < to; at++) if (labels[order[at] ?? 0] === true) ranks += (from + to + 1) / 2;
    from = to;
  }
  const positives = labels.filter(Boolean).length;
  return (ranks - (positives * (positives + 1)) / 2) / Math.max(1, positives * (labels.length - positives));
}

/** 95 % of the mean F1 over a thousand samples of the texts, drawn with a fixed seed (percentile bootstrap). */
export function intervalOf(scores: readonly number[], labels: readonly boolean[], limit: number): readonly number[] {
  const draw = numbersFrom(1);
  const values = Array.from({ length: 1000 }, () => {
    const sample = scores.map(() => Math.floor(draw() * scores.length));
    const called = sample.map((at) => scores[at] ?? 0);
    return macroF1Of(
      called,
      sample.map((at) => labels[at] === true),
      limit,
    );
  }).sort((a, b) => a - b);
  return [values[24] ?? 0, values[974] ?? 0];
}

/** Numbers in [0, 1) from a seed: Lehmer's generator (Park and Miller 1988). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
