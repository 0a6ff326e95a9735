/** Kith's policy in the simulator: the production code of src/core/plan, told what it may know. */
import { given } from "../../src/core/failure.ts";
import { halfLifeOf } from "../../src/core/plan/half-life.ts";
import { type Market, type TieFacts, gainOf } from "../../src/core/plan/index-policy.ts";
import { believe, noEvidence, noteTouch, noteWeek, poolTies } from "../../src/core/plan/learn-ties.ts";
import { priceOfAttention } from "../../src/core/plan/price-of-attention.ts";
import { type StreakBelief, forgetStreak, lengthenStreak, noStreak } from "../../src/core/plan/streak-belief.ts";
import type { TieBelief } from "../../src/core/plan/tie-worth.ts";
import { type WorthTable, createWorthTable } from "../../src/core/plan/worth-table.ts";
import { type Chooser, chooseBy } from "./choose.ts";
import { tierValueOf } from "./rivals.ts";
import type { Observer, Policy, Touches } from "./simulate.ts";
import { HISTORY_WEEKS, type Running, type World, silenceLeft } from "./world.ts";

const TABLE = createWorthTable();
/** What all ties say of each is learned anew this often, and each tie at least so often. */
const POOL_WEEKS = 26;
const RENEW_WEEKS = 8;
const EACH = "each tie has one";
const LONGEST_STREAK_BELIEF = 4;

/** What Kith holds of every tie in a week, for whoever makes the choice of it. */
export interface Desk {
  readonly values: Float64Array;
  readonly beliefs: readonly TieBelief[];
  readonly silence: ArrayLike<number>;
  readonly streaks: readonly StreakBelief[];
  readonly market: Market;
}

/** Makes the choice of a week from what is held of every tie. */
export type Decide = (world: World, week: number, desk: Desk, into: Touches) => void;

/** The reference: no cadences that bind, no shares, no motives. */
const BY_GAIN = byGain(chooseBy({}));

export function byGain(choose: Chooser): Decide {
  return (world, week, desk, into) => {
    const gains = Float64Array.from({ length: world.setting.ties }, (_, tie) =>
      gainOf(factsAt(world, week, desk, tie), desk.market),
    );
    choose(world, gains, desk.silence, into);
  };
}

/** What the index sees of a tie in a week. */
export function factsAt({ setting, occasion }: World, week: number, desk: Desk, tie: number): TieFacts {
  const standing = {
    silence: Number(desk.silence[tie]),
    streak: desk.streaks[tie] ?? noStreak(),
    occasion: occasion[week * setting.ties + tie] === 1,
  };
  return { value: Number(desk.values[tie]), belief: given(desk.beliefs[tie], EACH), standing };
}

function marketFor(values: Float64Array, beliefs: readonly TieBelief[], touches: number, table: WorthTable): Market {
  const bidders = beliefs.map((belief, tie) => ({ value: Number(values[tie]), belief }));
  return { table, price: priceOfAttention(bidders, touches, table) };
}

/** How the choice is made, and what ties are worth by. */
interface Ways {
  readonly decide?: Decide;
  readonly table?: WorthTable;
}

/** Kith with everything known: values, half-lives, responses, rates, streaks. */
export function knowing({ decide = BY_GAIN, table = TABLE }: Ways = {}): Policy {
  return (world, running) => {
    const { ties } = world.setting;
    const beliefs = Array.from({ length: ties }, (_, tie) => truthOf(world, tie));
    const market = marketFor(world.value, beliefs, world.setting.touches, table);
    return {
      see: () => undefined,
      choose(week, into) {
        const streaks = seenStreaks(running);
        decide(world, week, { values: world.value, beliefs, silence: running.silence, streaks, market }, into);
      },
    };
  };
}

/**
 * Kith as it is: three tiers of value; half-lives, responses and rates learned from the history and on the way.
 * `seesStreak`: whether it is told which unanswered touches are forgotten by now, which only the other side knows.
 */
export function learning({
  seesStreak = false,
  decide = BY_GAIN,
  table = TABLE,
}: Ways & { readonly seesStreak?: boolean } = {}): Policy {
  return (world, running) => {
    const learner = createLearner(world, table);
    return {
      see: learner.see,
      choose(week, into) {
        const desk = learner.deskOf(week);
        decide(world, week, seesStreak ? { ...desk, streaks: seenStreaks(running) } : desk, into);
      },
    };
  };
}

interface Learner {
  readonly see: Observer["see"];
  deskOf(week: number): Desk;
}

function createLearner(world: World, table: WorthTable): Learner {
  const { ties, touches } = world.setting;
  const evidence = Array.from({ length: ties }, noEvidence);
  const silence = new Float64Array(ties);
  const streaks = Array.from({ length: ties }, noStreak);
  const contacts = new Float64Array(ties);
  const halfLives = new Float64Array(ties).fill(halfLifeFrom(0, 1));
  const values = Float64Array.from({ length: ties }, (_, tie) => tierValueOf(world, tie));
  const beliefs: TieBelief[] = [];
  const stale = new Uint8Array(ties);
  let prior = poolTies([]);
  let market: Market = { table, price: 1 };
  const renew = (tie: number): void => {
    const { response, organic } = believe(given(evidence[tie], EACH), prior);
    beliefs[tie] = { halfLife: Number(halfLives[tie]), response, organic };
    stale[tie] = 0;
  };
  return {
    see(week, tie, renewal, outcome) {
      const streak = given(streaks[tie], EACH);
      const own = given(evidence[tie], EACH);
      const touched = renewal > 0;
      const before = Number(silence[tie]);
      const halfLife = Number(halfLives[tie]);
      const occasion = world.occasion[week * ties + tie] === 1;
      if (touched && outcome !== "arrived") {
        noteTouch(own, { silence: before, streak, occasion, answered: outcome === "answered" }, halfLife);
      } else if (!touched) noteWeek(own, before, outcome === "arrived", halfLife);
      const isContact = outcome === "answered" || outcome === "arrived";
      forgetStreak(streak);
      if (isContact) streaks[tie] = noStreak();
      else if (touched) lengthenStreak(streak);
      silence[tie] = isContact ? (touched && outcome === "answered" ? silenceLeft(before, renewal) : 0) : before + 1;
      if (touched || isContact) stale[tie] = 1;
      if (week < HISTORY_WEEKS && (touched || isContact)) {
        const seen = Number(contacts[tie]) + 1;
        contacts[tie] = seen;
        halfLives[tie] = halfLifeFrom(seen, week + 1);
      }
    },
    deskOf(week) {
      const pool = (week - HISTORY_WEEKS) % POOL_WEEKS === 0;
      if (pool) prior = poolTies(evidence);
      for (let tie = 0; tie < ties; tie++) {
        if (week === HISTORY_WEEKS) halfLives[tie] = halfLifeFrom(Number(contacts[tie]), HISTORY_WEEKS);
        if (pool || stale[tie] === 1 || (week + tie) % RENEW_WEEKS === 0) renew(tie);
      }
      if (pool) market = marketFor(values, beliefs, touches, table);
      return { values, beliefs, silence, streaks, market };
    },
  };
}

function halfLifeFrom(contacts: number, weeks: number): number {
  return halfLifeOf({ wantedDays: null, byHand: false, gapDays: (7 * weeks) / Math.max(1, contacts), gaps: contacts });
}

function truthOf(world: World, tie: number): TieBelief {
  return {
    halfLife: Number(world.halfLife[tie]),
    response: Number(world.response[tie]),
    organic: Number(world.organic[tie]),
  };
}

function seenStreaks({ streak }: Running): StreakBelief[] {
  return Array.from(streak, (unanswered) => {
    const belief = new Float64Array(LONGEST_STREAK_BELIEF);
    belief[unanswered] = 1;
    return belief;
  });
}
