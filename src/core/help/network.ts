/** Which contacts are seen together, and how strongly: the evidence graph that the owner can look at. */

/** One exchange, as far as contacts took part in it. `P` tells people apart. */
export interface JointExchange<P> {
  /** Whole days before today; 0 or more. */
  readonly ageDays: number;
  /** Everybody in it but the owner, those who are not shown counted too. */
  readonly size: number;
  /** Those who are shown, each once. */
  readonly people: readonly P[];
}

export interface NetworkTie<P> {
  readonly a: P;
  readonly b: P;
  /** Above 0; an exchange of today between these two alone counts 1. */
  readonly weight: number;
  readonly exchanges: number;
  /** Age of the latest of them. */
  readonly lastDays: number;
}

/** Half of what was seen counts after so many days: a picture of who knows whom outlives the months. */
const HALF_LIFE_DAYS = 365;

/**
 * Gives the ties between those who are shown, the strongest first, at most so many. An exchange is divided among those in it
 * (Newman 2001: collaboration in a paper of n counts 1/(n-1) for each pair), and fades. Does not depend on the order of
 * `exchanges`; cost grows with the exchanges times the square of how many are in one, which callers bound.
 */
export function networkOf<P extends number>(exchanges: Iterable<JointExchange<P>>, most: number): NetworkTie<P>[] {
  const ties = new Map<string, { -readonly [K in keyof NetworkTie<P>]: NetworkTie<P>[K] }>();
  for (const { ageDays, size, people } of exchanges) {
    const share = 2 ** (-ageDays / HALF_LIFE_DAYS) / Math.max(1, size - 1);
    const sorted = people.toSorted((a, b) => a - b);
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i + 1)) {
        const key = `${a} ${b}`;
        const tie = ties.get(key) ?? { a, b, weight: 0, exchanges: 0, lastDays: Number.POSITIVE_INFINITY };
        tie.weight += share;
        tie.exchanges += 1;
        tie.lastDays = Math.min(tie.lastDays, ageDays);
        ties.set(key, tie);
      }
    }
  }
  return [...ties.values()]
    .sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b)
    .slice(0, most);
}
