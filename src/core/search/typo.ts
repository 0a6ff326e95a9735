/** How far two spellings may lie apart and still be taken for one word with a typo. */

/**
 * Gives how many typos are forgiven in a word of this many characters: none up to three
 * (too many short names lie one letter apart), one from four to seven, two from eight.
 */
export function typoLimit(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Tells whether two folded words are equal but for forgiven typos. The shorter word sets the limit; symmetric. */
export function isTypoOf(a: string, b: string): boolean {
  const limit = typoLimit(Math.min(a.length, b.length));
  return limit > 0 && boundedDistance(a, b, limit) <= limit;
}

/**
 * Counts insertions, deletions, substitutions and swaps of neighbours between two words
 * (Damerau–Levenshtein, no letter edited twice), up to `limit`; `limit + 1` stands for more.
 *
 * Symmetric. Time is proportional to length × limit.
 */
export function boundedDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, beyond));
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(beyond);
    if (row <= limit) current[0] = row;
    let best = current[0] ?? beyond;
    const end = Math.min(b.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= end; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current[column] = Math.min(cost, beyond);
      best = Math.min(best, cost);
    }
    // A swap reaches back two rows, so the row before must be beyond the limit as well.
    if (best > limit && Math.min(...last) > limit) return beyond;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
