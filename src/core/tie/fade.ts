/** Fading by half-lives: 2^(−age / half-life) for whole days, from a table, since it is asked for millions of times. */

/** Beyond this many half-lives (less than one in a million) nothing is left. */
const HALF_LIVES = 20;

/** Makes the function for one half-life in days. Ages are whole days, 0 or more; beyond twenty half-lives it gives 0. */
export function fadeBy(halfLifeDays: number): (age: number) => number {
  const table = Float64Array.from({ length: HALF_LIVES * halfLifeDays }, (_, age) => 2 ** (-age / halfLifeDays));
  return (age) => table[age] ?? 0;
}
