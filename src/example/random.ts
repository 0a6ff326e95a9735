import { given } from "../core/failure.ts";

/** A stream of chance that depends on its seed and label only. */
export interface Random {
  /** Gives a number in [0, 1). */
  next(): number;
  /** Gives an integer, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Gives up to `count` different entries, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Gives a log-normal number: half of all fall below `median`; `sigma` 1 is a heavy tail. */
  spread(median: number, sigma: number): number;
  /** Gives lower-case letters and digits. */
  code(length: number): string;
}

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * Opens the stream of a seed and a label. Each thing draws from a stream of its own, so that adding a
 * draw in one place leaves all others as they were. The generator is mulberry32 (Tommy Ettinger, public
 * domain), started from the FNV-1a hash of the label: plenty for invented people, no good for secrets.
 */
export function randomFrom(seed: number, label: string): Random {
  let state = 0x811c9dc5;
  for (const char of `${seed}/${label}`) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  state ^= state >>> 15;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => given(list[int(0, list.length - 1)], "one picks from a list that is not empty"),
    sample(list, count) {
      const left = [...list];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
      return taken;
    },
    spread(median, sigma) {
      // Box-Muller; 1 - next() keeps the logarithm finite.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(sigma * normal);
    },
    code(length) {
      let text = "";
      while (text.length < length) text += DIGITS.charAt(int(0, 35));
      return text;
    },
  };
}
