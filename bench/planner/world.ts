/**
 * The invented network of the planner's benchmark: the laws of science.md §4.3. What happens depends on the seed, the tie
 * and the week alone, so that two policies in one world meet the same luck.
 */
import { type Random, beta, createRandom, gamma, normal } from "./random.ts";

/** How ties behave in truth. The planner never sees these. Silence and half-life in weeks. */
export interface Laws {
  readonly warmth: (silence: number, halfLife: number) => number;
  readonly answers: (silence: number, halfLife: number) => number;
  readonly arrivals: (silence: number, halfLife: number) => number;
  readonly streakFactor: number;
}

export const REFERENCE_LAWS: Laws = {
  warmth: (silence, halfLife) => 2 ** (-silence / halfLife),
  answers: (silence, halfLife) => 0.3 + 0.7 * Math.exp(-silence / (4 * halfLife)),
  arrivals: (silence, halfLife) => Math.exp(-silence / (2 * halfLife)),
  streakFactor: 0.6,
};

/** "Wrong model": power-law warmth, a cliff in response, harsher nagging, contact by itself that does not fade. */
export const OTHER_LAWS: Laws = {
  warmth: (silence, halfLife) => 1 / (1 + (silence / halfLife) ** 1.5),
  answers: (silence, halfLife) => 0.3 + 0.7 / (1 + Math.exp((6 * (silence - 2.5 * halfLife)) / halfLife)),
  arrivals: () => 1,
  streakFactor: 0.45,
};

/** What the owner did in the two years before: lived each tie at its own pace, or wrote so many a week by chance. */
export type History = "lived" | "by chance";

export interface Setting {
  readonly ties: number;
  readonly touches: number;
  readonly weeks: number;
  readonly oneSided: number;
  readonly laws: Laws;
  readonly history: History;
  /** By how much half-lives and chances of an answer wander in a year, as a standard deviation of their logarithms. */
  readonly drift: number;
}

export const REFERENCE: Setting = {
  ...{ ties: 300, touches: 5, weeks: 156, oneSided: 0.2 },
  ...{ laws: REFERENCE_LAWS, history: "lived", drift: 0 },
};
export const HISTORY_WEEKS = 104;
export const OCCASIONS = 2 / 52;
export const FORGETS = 0.08;
export const LONGEST_STREAK = 3;
export const SUREST = 0.95;
export const WITH_OCCASION = 1.6;
/** The best 15 % and the next 35 %: their mean values are to each other as 3, 1.2 and 0.45. */
const TIERS = [0.15, 0.5] as const;
/** In the lived history two people write twice in a half-life: every 45 days in the middle. */
const WRITES_A_HALF_LIFE = 2;

export interface World {
  readonly setting: Setting;
  readonly value: Float64Array;
  /** 0 is the best. */
  readonly tier: Uint8Array;
  readonly halfLife: Float64Array;
  readonly response: Float64Array;
  readonly organic: Float64Array;
  readonly oneSided: Uint8Array;
  /** By week (the history first) and tie. */
  readonly occasion: Uint8Array;
  readonly luck: Readonly<Record<"answer" | "arrive" | "forget" | "write", Float32Array>>;
}

/** One world of a seed; `future` varies what happens from week 0 on, and nothing before. */
export function createWorld(setting: Setting, seed: number, future = 0): World {
  const { ties, weeks, oneSided } = setting;
  const random = createRandom(seed);
  const draw = (make: (tie: number) => number): Float64Array =>
    Float64Array.from({ length: ties }, (_, tie) => make(tie));
  const value = draw(() => Math.exp(0.8 * normal(random) - 0.32));
  const halfLife = draw(() => Math.min(60, Math.max(3, 13 * Math.exp(0.6 * normal(random)))));
  const shut = Uint8Array.from({ length: ties }, (_, tie) => (tie < Math.round(oneSided * ties) ? 1 : 0));
  const response = draw((tie) => (shut[tie] === 1 ? 0.02 + 0.06 * random() : beta(random, 5, 3)));
  const organic = draw((tie) => Math.min(0.15, gamma(random, 1.2) * 0.02) * (shut[tie] === 1 ? 0.2 : 1));
  const later = createRandom(seed * 1000 + future + 1);
  const chances = (): Float32Array => drawWeeks(ties, HISTORY_WEEKS + weeks, random, later);
  const occasion = Uint8Array.from(chances(), (chance) => (chance < OCCASIONS ? 1 : 0));
  const luck = { answer: chances(), arrive: chances(), forget: chances(), write: chances() };
  return { setting, value, tier: tiersOf(value), halfLife, response, organic, oneSided: shut, occasion, luck };
}

function drawWeeks(ties: number, weeks: number, before: Random, after: Random): Float32Array {
  return Float32Array.from({ length: ties * weeks }, (_, cell) => (cell < HISTORY_WEEKS * ties ? before() : after()));
}

function tiersOf(value: Float64Array): Uint8Array {
  const order = [...value.keys()].sort((a, b) => Number(value[b]) - Number(value[a]));
  const tiers = new Uint8Array(value.length);
  for (const [rank, tie] of order.entries()) tiers[tie] = TIERS.filter((part) => rank >= part * value.length).length;
  return tiers;
}

/** What happens to a tie in a week. */
export type Outcome = "answered" | "arrived" | "unanswered" | "quiet";

/** The state of every tie as it is, and the one way in which it changes. */
export interface Running {
  readonly silence: Int32Array;
  readonly streak: Int32Array;
  /** `renewal`: 0 without a touch; else how much of the silence an answer takes away, up to 1. */
  step(week: number, tie: number, renewal: number): Outcome;
  /** Whether the owner writes to a tie in a week of the history. */
  writes(week: number, tie: number): boolean;
}

/** Begins 104 weeks before week 0. Weeks count from there. */
export function run(world: World): Running {
  const { setting, halfLife, response, organic, luck, occasion } = world;
  const { ties, laws, touches, history, drift } = setting;
  const silence = Int32Array.from(halfLife, (weeks, tie) => Math.floor(Number(luck.forget[tie]) * weeks));
  const streak = new Int32Array(ties);
  return {
    silence,
    streak,
    writes(week, tie) {
      const chance = Number(luck.write[week * ties + tie]);
      if (history === "by chance") return chance < touches / ties;
      const held = Number(streak[tie]) > 0 ? 0.5 : 1;
      return chance < 1 - Math.exp((-WRITES_A_HALF_LIFE * held) / Number(halfLife[tie]));
    },
    step(week, tie, renewal) {
      const at = week * ties + tie;
      if (drift > 0 && week > HISTORY_WEEKS) wander(world, tie, Number(luck.write[at]), drift);
      const before = Number(silence[tie]);
      const unanswered = Number(streak[tie]);
      const faded = laws.answers(before, Number(halfLife[tie])) * laws.streakFactor ** unanswered;
      const chance = Number(response[tie]) * faded * (occasion[at] === 1 ? WITH_OCCASION : 1);
      const arrived = Number(luck.arrive[at]) < Number(organic[tie]) * laws.arrivals(before, Number(halfLife[tie]));
      if (renewal > 0 && Number(luck.answer[at]) < Math.min(SUREST, chance)) {
        silence[tie] = arrived ? 0 : silenceLeft(before, renewal);
        streak[tie] = 0;
        return "answered";
      }
      if (arrived) {
        silence[tie] = 0;
        streak[tie] = 0;
        return "arrived";
      }
      silence[tie] = before + 1;
      const kept = unanswered > 0 && Number(luck.forget[at]) < FORGETS ? unanswered - 1 : unanswered;
      streak[tie] = Math.min(LONGEST_STREAK, kept + (renewal > 0 ? 1 : 0));
      return renewal > 0 ? "unanswered" : "quiet";
    },
  };
}

/** What an answer leaves of a silence, in whole weeks. */
export function silenceLeft(silence: number, renewal: number): number {
  return Math.round((1 - renewal) * silence);
}

function wander({ halfLife, response }: World, tie: number, chance: number, drift: number): void {
  const step = ((chance - 0.5) * Math.sqrt(12) * drift) / Math.sqrt(52);
  halfLife[tie] = Math.min(60, Math.max(3, Number(halfLife[tie]) * Math.exp(step)));
  response[tie] = Math.min(
    0.97,
    Math.max(0.01, Number(response[tie]) * Math.exp(((chance * 7) % 1) - 0.5 > 0 ? step : -step)),
  );
}
