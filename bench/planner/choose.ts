/** Who is touched: `chooseTouches` of src/core/plan, with the rules of a week that are on. */
import { given } from "../../src/core/failure.ts";
import type { GroupId } from "../../src/core/id.ts";
import { type Attention, type Candidate, chooseTouches } from "../../src/core/plan/choose-touches.ts";
import { defaultGroups } from "../../src/core/plan/testing.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings.ts";
import { CADENCES } from "./rivals.ts";
import type { Touches } from "./simulate.ts";
import type { World } from "./world.ts";

/** What else a week keeps to beside the gain of each touch. */
export interface Rules {
  /** New, current and past ties have their parts of the week. */
  readonly shares?: boolean;
  /** Each tier has its share of attention. */
  readonly groups?: boolean;
  /** Whoever has been silent for twice the cadence of their tier was promised a touch. */
  readonly promises?: boolean;
  /** A touch of three ties in five would be for the owner's own sake. */
  readonly motives?: boolean;
}

export type Chooser = (world: World, gains: Float64Array, silence: ArrayLike<number>, touches: Touches) => void;

/** Silent for longer, a tie is one of the past. */
const PAST_WEEKS = 26;
const LATEST_CADENCES = 2;
const GROUP_SHARES = [0.5, 0.3, 0.2] as const;
const MAIL_ONLY = ["email"] as const;
const NO_SHARES = { new: 1, current: 1, past: 1 };

/** What the rules that are on ask of a week. */
export function attentionOf(rules: Rules): Attention {
  return {
    ...DEFAULT_SETTINGS,
    shares: rules.shares === true ? DEFAULT_SETTINGS.shares : NO_SHARES,
    groups: new Map(
      rules.groups === true ? GROUP_SHARES.map((share, tier) => [groupOf(tier), { share, spent: 0 }]) : [],
    ),
  };
}

export function chooseBy(rules: Rules): Chooser {
  const attention = attentionOf(rules);
  return (world, gains, silence, touches) => {
    const candidates: Candidate[] = [];
    for (const [tie, index] of gains.entries()) {
      // What gains nothing is no touch, however much attention is left.
      if (index <= 0) continue;
      const weeks = Number(silence[tie]);
      const tier = Number(world.tier[tie]);
      const cadence = given(CADENCES[tier], "there are three tiers");
      candidates.push({
        ...{ id: tie, index, media: MAIL_ONLY, guess: false },
        share: rules.shares === true && weeks > PAST_WEEKS ? "past" : "current",
        group: rules.groups === true ? groupOf(tier) : null,
        bound: rules.promises === true && weeks >= LATEST_CADENCES * cadence,
        forMe: rules.motives === true && tie % 5 < 3,
      });
    }
    const budget = { touches: world.setting.touches, minutes: null };
    for (const { candidate } of chooseTouches(candidates, budget, attention)) touches[candidate.id] = 1;
  };
}

function groupOf(tier: number): GroupId {
  return given(defaultGroups()[tier], "there are more groups than tiers").id;
}
