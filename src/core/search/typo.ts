/** How far two spellings may lie apart and still be taken for one word with a typo. */

/**
 * Gives how many typos are forgiven in a word of this many characters: none up to three
 * (too many short names lie one letter apart), one from four to seven, two from eight.
 */
export function typoLimit(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Tells whether two folded words are equal but for forgiven typos. The shorter word sets the limit; symmetric. None are
 * forgiven in what begins with a digit: another digit makes another number.
 */
export function isTypoOf(a: string, b: string): boolean {
  const limit = typoLimit(Math.min(a.length, b.length));
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  if (beginsWithDigit(a) || beginsWithDigit(b)) return false;
  // A typo changes at most two letters, so most words are told apart without counting further.
  if (differingLetters(a, b) > 2 * limit) return false;
  return boundedDistance(a, b, limit) <= limit;
}

function beginsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** Counts letters that one word has and the other has not, as far as 32 bits tell letters apart: never too many. */
function differingLetters(a: string, b: string): number {
  let bits = lettersOf(a) ^ lettersOf(b);
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
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
