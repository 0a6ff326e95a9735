/** A size, and what it cost. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/**
 * Gives the power of the size by which the cost grows: the slope of the straight line through the logarithms, by least
 * squares. 1 is linear; n log n between 1,000 and 100,000 is 1.11. NaN with fewer than two sizes that cost anything.
 */
export function fitExponent(points: readonly Point[]): number {
  const logs = points.filter(({ cost }) => cost > 0).map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
