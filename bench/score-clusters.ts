/** How well a division of records into persons agrees with the true one. All from 0 to 1. */
export interface ClusterScore {
  /** Over pairs of records. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** B-cubed (Bagga and Baldwin 1998): over records, so that one large mistake does not count as many. */
  readonly bcubed: number;
}

export function scoreClusters(found: readonly (number | string)[], gold: readonly string[]): ClusterScore {
  const foundSizes = sizesOf(found);
  const goldSizes = sizesOf(gold);
  const both = found.map((one, index) => `${one}\n${gold[index] ?? ""}`);
  const bothSizes = sizesOf(both);
  const pairs = (sizes: ReadonlyMap<unknown, number>): number =>
    [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const [right, claimed, there] = [pairs(bothSizes), pairs(foundSizes), pairs(goldSizes)];
  const precision = claimed === 0 ? 1 : right / claimed;
  const recall = there === 0 ? 1 : right / there;
  let [precise, recalled] = [0, 0];
  for (const [index, key] of both.entries()) {
    const size = bothSizes.get(key) ?? 0;
    precise += size / (foundSizes.get(found[index] ?? "") ?? 1);
    recalled += size / (goldSizes.get(gold[index] ?? "") ?? 1);
  }
  return {
    precision,
    recall,
    f1: meanOf(precision, recall),
    bcubed: meanOf(precise / found.length, recalled / found.length),
  };
}

function meanOf(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function sizesOf<T>(values: readonly T[]): Map<T, number> {
  const sizes = new Map<T, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return sizes;
}
