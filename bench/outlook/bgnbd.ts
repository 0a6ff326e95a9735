/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices run within arrays of known length; a check in each inner loop would double the time */
/**
 * BG/NBD (Fader, Hardie & Lee 2005): contacts at a gamma rate until a tie ends after any of them. Fitted on the file's
 * own first half, which favours it over all others here.
 */
import type { TieStatistics } from "../../src/core/tie/statistics.ts";

export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

interface Seen {
  /** Repeated contact-days, the age at the last one, and the age. */
  readonly x: number;
  readonly last: number;
  readonly age: number;
}

/** Ascent by halving steps in the logarithms of the parameters, from the same start each time. */
export function fitBgNbd(statistics: readonly TieStatistics[]): BgNbd {
  const seen = statistics.map(seenOf);
  let best = [0, 2, 0, 1];
  let bestValue = likelihood(best, seen);
  for (let step = 1; step > 0.02;) {
    let moved = false;
    for (let i = 0; i < 4; i++) {
      for (const sign of [1, -1]) {
        const next = best.map((value, j) => (j === i ? value + sign * step : value));
        const value = likelihood(next, seen);
        if (value <= bestValue) continue;
        best = next;
        bestValue = value;
        moved = true;
      }
    }
    if (!moved) step /= 2;
  }
  return parameters(best);
}

/** Chance of being alive times the expected rate. */
export function bgNbdScore({ r, alpha, a, b }: BgNbd, statistics: TieStatistics): number {
  const { x, last, age } = seenOf(statistics);
  const dead = x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + age) / (alpha + last)) ** (r + x);
  return (r + x) / (alpha + age) / (1 + dead);
}

function seenOf({ personalDays, silence, tenure }: TieStatistics): Seen {
  return { x: personalDays - 1, last: tenure - (silence ?? 0), age: tenure };
}

function parameters(logs: readonly number[]): BgNbd {
  const [r, alpha, a, b] = logs.map((log) => Math.exp(Math.min(8, Math.max(-8, log))));
  return { r: r!, alpha: alpha!, a: a!, b: b! };
}

function likelihood(logs: readonly number[], seen: readonly Seen[]): number {
  const { r, alpha, a, b } = parameters(logs);
  let sum = 0;
  for (const { x, last, age } of seen) {
    const a1 = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
    const a2 = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
    const a3 = -(r + x) * Math.log(alpha + age);
    const a4 = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + last);
    const high = Math.max(a3, a4);
    sum += a1 + a2 + high + Math.log(Math.exp(a3 - high) + (x > 0 ? Math.exp(a4 - high) : 0));
  }
  return sum;
}

/** Lanczos approximation, for x above 0. */
function logGamma(x: number): number {
  const series = [
    76.1800917294715, -86.5053203294168, 24.0140982408309, -1.231739572450155, 0.0012086509738662, -0.00000539523938495,
  ];
  const base = x + 5.5;
  const sum = series.reduce((total, c, i) => total + c / (x + 1 + i), 1.00000000019);
  return (x + 0.5) * Math.log(base) - base + Math.log((2.506628274631 * sum) / x);
}
