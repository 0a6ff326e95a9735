/** The policies beside Kith's. */
import { given } from "../../src/core/failure.ts";
import { createRandom } from "./random.ts";
import type { Policy, Touches } from "./simulate.ts";
import { SUREST, WITH_OCCASION, type World } from "./world.ts";

/** Values of the tiers, and the weeks that users wish between contacts in each. */
const TIER_VALUES = [3, 1.2, 0.45] as const;
export const CADENCES = [4.3, 13, 26] as const;
/** Nobody is proposed twice within so many weeks by "priority first". */
const APART = 4;

/** Touches those with the highest scores, as many as there are touches. */
export function touchTop(scores: Float64Array, count: number, touches: Touches): void {
  const order = new Int32Array(count);
  let held = 0;
  for (let tie = 0; tie < scores.length; tie++) {
    const score = Number(scores[tie]);
    if (score === Number.NEGATIVE_INFINITY) continue;
    if (held === count && score <= Number(scores[Number(order[held - 1])])) continue;
    let at = held < count ? held++ : held - 1;
    for (; at > 0 && Number(scores[Number(order[at - 1])]) < score; at--) order[at] = Number(order[at - 1]);
    order[at] = tie;
  }
  for (let at = 0; at < held; at++) touches[Number(order[at])] = 1;
}

type ScoreByClock = (world: World, tie: number, weeks: number, chance: () => number) => number;

/** Policies that look at nothing but the weeks since the last contact or touch: their kindest reading. */
function byClock(score: ScoreByClock): Policy {
  return (world) => {
    const since = new Float64Array(world.setting.ties);
    const scores = new Float64Array(world.setting.ties);
    const chance = createRandom(7);
    return {
      see(_week, tie, renewal, outcome) {
        since[tie] = renewal > 0 || outcome === "arrived" ? 0 : Number(since[tie]) + 1;
      },
      choose(_week, touches) {
        for (let tie = 0; tie < scores.length; tie++) scores[tie] = score(world, tie, Number(since[tie]), chance);
        touchTop(scores, world.setting.touches, touches);
      },
    };
  };
}

function cadenceOf(world: World, tie: number): number {
  return given(CADENCES[Number(world.tier[tie])], "there are three tiers");
}

export function tierValueOf(world: World, tie: number): number {
  return given(TIER_VALUES[Number(world.tier[tie])], "there are three tiers");
}

/** Knows everything, and looks one week ahead. */
const myopic: Policy = (world, running) => {
  const { ties, touches: budget, laws } = world.setting;
  const scores = new Float64Array(ties);
  return {
    see: () => undefined,
    choose(week, touches) {
      for (let tie = 0; tie < ties; tie++) {
        const halfLife = Number(world.halfLife[tie]);
        const silence = Number(running.silence[tie]);
        const faded = laws.answers(silence, halfLife) * laws.streakFactor ** Number(running.streak[tie]);
        const chance =
          Number(world.response[tie]) * faded * (world.occasion[week * ties + tie] === 1 ? WITH_OCCASION : 1);
        scores[tie] = Number(world.value[tie]) * Math.min(SUREST, chance) * (1 - laws.warmth(silence + 1, halfLife));
      }
      touchTop(scores, budget, touches);
    },
  };
};

export const RIVALS = {
  nothing: () => ({ see: () => undefined, choose: () => undefined }),
  random: byClock((_world, _tie, _weeks, chance) => chance()),
  "longest silence": byClock((_world, _tie, weeks) => weeks),
  "priority first": byClock((world, tie, weeks) =>
    weeks < APART ? Number.NEGATIVE_INFINITY : tierValueOf(world, tie) * 1000 + weeks,
  ),
  "fixed cadence, days": byClock((world, tie, weeks) => weeks - cadenceOf(world, tie)),
  "fixed cadence, ratio": byClock((world, tie, weeks) => weeks / cadenceOf(world, tie)),
  myopic,
} satisfies Readonly<Record<string, Policy>>;
