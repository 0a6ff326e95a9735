/** How much is kept alive of what could be, when attention is minutes and media are chosen. */
import { given } from "../../src/core/failure.ts";
import { MEDIUM_TRAITS, type Medium } from "../../src/core/medium.ts";
import { USUAL_MINUTES } from "../../src/core/plan/best-medium.ts";
import { worthTableFor } from "../../src/core/plan/market-of.ts";
import { knowing, learning } from "./kith.ts";
import { always, byMinutes } from "./media.ts";
import { mediaBoundsOf } from "./media-bound.ts";
import { RIVALS } from "./rivals.ts";
import { type Policy, simulate, startOf } from "./simulate.ts";
import { HISTORY_WEEKS, REFERENCE, createWorld } from "./world.ts";
import { printResults } from "../measure.ts";
import { meanOf } from "../outlook/scores.ts";

/** Minutes a week: those of science.md §4.3. */
const BUDGETS = [60, 150] as const;
const CADENCE = RIVALS["fixed cadence, ratio"];
const BEST_CADENCE = "fixed cadence, always a call";
const TABLE = worthTableFor({ touches: null, minutes: BUDGETS[0] });

const POLICIES: Readonly<Record<string, Policy>> = {
  nothing: RIVALS.nothing,
  "random, always a message": always("email", RIVALS.random),
  "random, always a call": always("phone", RIVALS.random),
  "fixed cadence, always a message": always("email", CADENCE),
  [BEST_CADENCE]: always("phone", CADENCE),
  "futures in touches, learnt": learning({ decide: byMinutes }),
  "futures in touches, all known": knowing({ decide: byMinutes }),
  "Kith, learnt": learning({ decide: byMinutes, table: TABLE }),
  "Kith, all known": knowing({ decide: byMinutes, table: TABLE }),
};

interface Tally {
  /** Of the bound, by seed. */
  readonly shares: number[];
  /** Touches in all networks, by richness. */
  readonly touches: Map<number, number>;
}

/** Prints shares of the bound, mean over seeds, and what was done a week. */
export function compareMedia(seeds: number): void {
  const tallies = new Map(
    BUDGETS.flatMap((minutes) =>
      Object.keys(POLICIES).map((policy): [string, Tally] => [
        `${minutes} ${policy}`,
        { shares: [], touches: new Map() },
      ]),
    ),
  );
  const tallyOf = (minutes: number, policy: string): Tally =>
    given(tallies.get(`${minutes} ${policy}`), "each policy has a tally");
  for (let seed = 1; seed <= seeds; seed++) {
    const bounds = mediaBoundsOf(createWorld(REFERENCE, seed), startOf(createWorld(REFERENCE, seed)), BUDGETS);
    for (const [at, minutes] of BUDGETS.entries()) {
      const setting = { ...REFERENCE, touches: minutes / USUAL_MINUTES };
      for (const [name, policy] of Object.entries(POLICIES)) {
        const { shares, touches } = tallyOf(minutes, name);
        const { kept } = simulate(createWorld(setting, seed), counted(policy, touches));
        shares.push(kept / given(bounds[at], "each budget has a bound"));
      }
    }
  }
  const weeks = seeds * REFERENCE.weeks;
  printResults(
    "planner, minutes and media",
    BUDGETS.flatMap((minutes) => {
      const cadence = meanOf(tallyOf(minutes, BEST_CADENCE).shares);
      return Object.keys(POLICIES).map((policy) => {
        const { shares, touches } = tallyOf(minutes, policy);
        const share = meanOf(shares);
        const weekly = (medium: Medium): number => (touches.get(MEDIUM_TRAITS[medium].richness) ?? 0) / weeks;
        return {
          ...{ minutes, policy, ofBound: share, worstSeed: Math.min(...shares), timesCadence: share / cadence },
          ...{ messages: weekly("email"), calls: weekly("phone"), meetings: weekly("in-person") },
        };
      });
    }),
  );
}

/** The policy, with its touches counted by how rich they are. */
function counted(policy: Policy, touches: Map<number, number>): Policy {
  return (world, running) => {
    const { see, choose } = policy(world, running);
    return {
      choose,
      see(week, tie, renewal, outcome) {
        if (week >= HISTORY_WEEKS && renewal > 0) touches.set(renewal, (touches.get(renewal) ?? 0) + 1);
        see(week, tie, renewal, outcome);
      },
    };
  };
}
