/** Kith's policy in the simulator: the production code of src/core/plan, told what it may know. */
import { given } from "../../src/core/failure.ts";
import { halfLifeOf } from "../../src/core/plan/half-life.ts";
import { gainOf } from "../../src/core/plan/index-policy.ts";
import { believe, noEvidence, noteTouch, noteWeek, poolTies } from "../../src/core/plan/learn-ties.ts";
import { priceOfAttention } from "../../src/core/plan/price-of-attention.ts";
import { type StreakBelief, forgetStreak, lengthenStreak, noStreak } from "../../src/core/plan/streak-belief.ts";
import type { TieBelief } from "../../src/core/plan/tie-worth.ts";
import { createWorthTable } from "../../src/core/plan/worth-table.ts";
import { type Chooser, chooseBy } from "./choose.ts";
import { tierValueOf } from "./rivals.ts";
import type { Observer, Policy } from "./simulate.ts";
import { HISTORY_WEEKS, type Running, type World } from "./world.ts";

const TABLE = createWorthTable();
/** What all ties say of each is learned anew this often, and each tie at least so often. */
const POOL_WEEKS = 26;
const RENEW_WEEKS = 8;
const EACH = "each tie has one";
const LONGEST_STREAK_BELIEF = 4;

/** What Kith holds of every tie in a week, for whoever makes the choice of it. */
interface Desk {
  readonly values: Float64Array;
  readonly beliefs: readonly TieBelief[];
  readonly silence: ArrayLike<number>;
  readonly streaks: readonly StreakBelief[];
  readonly price: number;
}

/** The reference: no cadences that bind, no shares, no motives. */
const NO_RULES = chooseBy({});

function gainsOf(world: World, week: number, desk: Desk, gains: Float64Array): void {
  const { ties } = world.setting;
  for (let tie = 0; tie < ties; tie++) {
    const standing = {
      silence: Number(desk.silence[tie]),
      streak: desk.streaks[tie] ?? noStreak(),
      occasion: world.occasion[week * ties + tie] === 1,
    };
    const facts = { value: Number(desk.values[tie]), belief: given(desk.beliefs[tie], EACH), standing };
    gains[tie] = gainOf(facts, { table: TABLE, price: desk.price });
  }
}

function priceFor(values: Float64Array, beliefs: readonly TieBelief[], touches: number): number {
  const bidders = beliefs.map((belief, tie) => ({ value: Number(values[tie]), belief }));
  return priceOfAttention(bidders, touches, TABLE);
}

/** Kith with everything known: values, half-lives, responses, rates, streaks. */
export function knowing(choose: Chooser = NO_RULES): Policy {
  return (world, running) => {
    const { ties } = world.setting;
    const beliefs = Array.from({ length: ties }, (_, tie) => truthOf(world, tie));
    const price = priceFor(world.value, beliefs, world.setting.touches);
    const gains = new Float64Array(ties);
    return {
      see: () => undefined,
      choose(week, into) {
        const streaks = seenStreaks(running);
        const desk: Desk = { values: world.value, beliefs, silence: running.silence, streaks, price };
        gainsOf(world, week, desk, gains);
        choose(world, gains, running.silence, into);
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
  choose = NO_RULES,
}: { seesStreak?: boolean; choose?: Chooser } = {}): Policy {
  return (world, running) => {
    const learner = createLearner(world);
    const gains = new Float64Array(world.setting.ties);
    return {
      see: learner.see,
      choose(week, into) {
        const desk = learner.deskOf(week);
        const seen = seesStreak ? { ...desk, streaks: seenStreaks(running) } : desk;
        gainsOf(world, week, seen, gains);
        choose(world, gains, seen.silence, into);
      },
    };
  };
}

interface Learner {
  readonly see: Observer["see"];
  deskOf(week: number): Desk;
}

function createLearner(world: World): Learner {
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
  let price = 1;
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
      silence[tie] = isContact
        ? touched && outcome === "answered"
          ? Math.round((1 - renewal) * before)
          : 0
        : before + 1;
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
      if (pool) price = priceFor(values, beliefs, touches);
      return { values, beliefs, silence, streaks, price };
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
