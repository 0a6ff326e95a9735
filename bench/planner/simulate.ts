/** Runs one policy through one world and counts what it keeps alive. */
import { HISTORY_WEEKS, type Outcome, type Running, type World, run } from "./world.ts";

/** What one week's choice is written into: how much of the silence an answer renews, 0 where nobody is touched. */
export type Touches = Float64Array;

/** What a policy does. Weeks count from the beginning of the history. */
export interface Observer {
  /** Told of each tie's week as it goes, the history included. */
  see(week: number, tie: number, renewal: number, outcome: Outcome): void;
  /** Called in each week from week 0 on. */
  choose(week: number, touches: Touches): void;
}

/** `running` is the truth: only policies that are said to know it may look. */
export type Policy = (world: World, running: Running) => Observer;

export interface Score {
  /** Mean value-weighted warmth a week. */
  readonly kept: number;
  readonly touches: number;
  readonly oneSidedTouches: number;
}

/** The state of all ties at week 0, which no policy has touched. */
export function startOf(world: World): Running {
  const running = run(world);
  liveHistory(world, running, () => undefined);
  return running;
}

function liveHistory(world: World, running: Running, see: Observer["see"]): void {
  const { ties } = world.setting;
  for (let week = 0; week < HISTORY_WEEKS; week++) {
    for (let tie = 0; tie < ties; tie++) {
      const renewal = running.writes(week, tie) ? 1 : 0;
      see(week, tie, renewal, running.step(week, tie, renewal));
    }
  }
}

export function simulate(world: World, policy: Policy): Score {
  const { ties, weeks, laws } = world.setting;
  const running = run(world);
  const observer = policy(world, running);
  liveHistory(world, running, observer.see);
  const chosen: Touches = new Float64Array(ties);
  let kept = 0;
  let touches = 0;
  let oneSidedTouches = 0;
  for (let week = HISTORY_WEEKS; week < HISTORY_WEEKS + weeks; week++) {
    chosen.fill(0);
    observer.choose(week, chosen);
    for (let tie = 0; tie < ties; tie++) {
      const renewal = Number(chosen[tie]);
      if (renewal > 0) {
        touches += 1;
        oneSidedTouches += Number(world.oneSided[tie]);
      }
      observer.see(week, tie, renewal, running.step(week, tie, renewal));
      kept += Number(world.value[tie]) * laws.warmth(Number(running.silence[tie]), Number(world.halfLife[tie]));
    }
  }
  return { kept: kept / weeks, touches, oneSidedTouches };
}
