/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices run within arrays of known length; a check in each inner loop would double the time */
/** How well numbers rank and how true they are. */

/** Chance that one with the event scores above one without; equal scores count half. NaN without both kinds. */
export function areaUnderCurve(events: readonly boolean[], scores: readonly number[]): number {
  const order = Array.from(scores.keys()).sort((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  let count = 0;
  for (let i = 0; i < order.length;) {
    let end = i;
    while (end < order.length && scores[order[end]!] === scores[order[i]!]) end += 1;
    for (let k = i; k < end; k++) {
      if (!events[order[k]!]) continue;
      ranks += (i + end + 1) / 2;
      count += 1;
    }
    i = end;
  }
  if (count === 0 || count === order.length) return Number.NaN;
  return (ranks - (count * (count + 1)) / 2) / (count * (order.length - count));
}

/** Mean over the places of the events in the order of scores, best first, of the share of events so far. */
export function averagePrecision(events: readonly boolean[], scores: readonly number[]): number {
  const order = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]!);
  let hits = 0;
  let sum = 0;
  for (const [place, i] of order.entries()) {
    if (!events[i]) continue;
    hits += 1;
    sum += hits / (place + 1);
  }
  return sum / hits;
}

export function brierScore(events: readonly boolean[], probabilities: readonly number[]): number {
  return meanOf(events.map((event, i) => ((event ? 1 : 0) - probabilities[i]!) ** 2));
}

/** Expected calibration error over ten equal bins. */
export function calibrationError(events: readonly boolean[], probabilities: readonly number[]): number {
  const gaps = new Float64Array(10);
  for (const [i, p] of probabilities.entries()) gaps[Math.min(9, Math.floor(p * 10))]! += p - (events[i] ? 1 : 0);
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / probabilities.length;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
