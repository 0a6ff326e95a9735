/**
 * What the planner keeps alive: `npm run --silent bench:planner`, on the laws of science.md §4.3 (docs/decisions/planner.md
 * says what they assume). With `--scale` instead: what a week's plan costs for 1,000 to 1,000,000 ties. Words choose
 * parts: `reference`, `rules`, `whole` (the slowest), `wrong`, `poor`, `grid`, `drift`, `media`.
 */
import { given } from "../src/core/failure.ts";
import { boundOf } from "./planner/bound.ts";
import { chooseBy } from "./planner/choose.ts";
import { byGain, knowing, learning } from "./planner/kith.ts";
import { compareMedia } from "./planner/compare-media.ts";
import { RIVALS } from "./planner/rivals.ts";
import { measureScale } from "./planner/scale.ts";
import { type Policy, simulate, startOf } from "./planner/simulate.ts";
import { OTHER_LAWS, REFERENCE, type Setting, createWorld } from "./planner/world.ts";
import { wholeWeek } from "./planner/whole-week.ts";
import { printResults } from "./measure.ts";

const SEEDS = 10;
/** Each seed's network lives so many futures from the same week 0: the bound is one, and chance counts less. */
const FUTURES = 4;
const GRID_SEEDS = 3;
const CADENCE = "fixed cadence, ratio";

type Policies = Readonly<Record<string, Policy>>;

const KITH: Policies = {
  "Kith, learnt": learning(),
  "Kith, learnt, forgetting seen": learning({ seesStreak: true }),
  "Kith, all known": knowing(),
};

const PARTS: Readonly<Record<string, () => void>> = {
  reference: () => compare("planner", REFERENCE, { ...RIVALS, ...KITH }),
  wrong: () =>
    compare("planner, wrong model", { ...REFERENCE, laws: OTHER_LAWS }, { [CADENCE]: RIVALS[CADENCE], ...KITH }),
  poor: () =>
    compare("planner, poor history", { ...REFERENCE, history: "by chance" }, { [CADENCE]: RIVALS[CADENCE], ...KITH }),
  rules: () =>
    compare("planner, the rules of a week", REFERENCE, {
      [CADENCE]: RIVALS[CADENCE],
      "Kith, learnt": learning(),
      "… and shares of new, current, past": learning({ decide: byGain(chooseBy({ shares: true })) }),
      "… and shares of groups": learning({ decide: byGain(chooseBy({ groups: true })) }),
      "… and cadences that bind": learning({ decide: byGain(chooseBy({ promises: true })) }),
      "… and motives": learning({ decide: byGain(chooseBy({ motives: true })) }),
      "… and all of them": learning({
        decide: byGain(chooseBy({ shares: true, groups: true, promises: true, motives: true })),
      }),
    }),
  whole: () =>
    compare(
      "planner, the whole week",
      REFERENCE,
      {
        [CADENCE]: RIVALS[CADENCE],
        "Kith, learnt": learning(),
        "the whole week": wholeWeek("a last note, then rest"),
        "… and no regroup held": wholeWeek("never held"),
        "… and nobody proposed for letting go": wholeWeek("never held", { attemptLimit: 20, attemptDays: 1000 }),
      },
      1,
    ),
  media: () => compareMedia(SEEDS),
  drift: () => compareToCadence("planner, drift", [{ ...REFERENCE, drift: 0.3 }]),
  grid: () => compareToCadence("planner, grid", gridOf()),
};

const words = process.argv.slice(2);
if (words.includes("--scale")) measureScale();
else for (const part of words.length > 0 ? words : Object.keys(PARTS)) PARTS[part]?.();

/** Shares of the bound, mean over seeds and futures. */
function compare(bench: string, setting: Setting, policies: Policies, futures = FUTURES): void {
  const names = Object.keys(policies);
  const shares = new Map<string, number[]>(names.map((name) => [name, []]));
  const oneSided = new Map<string, number>(names.map((name) => [name, 0]));
  for (let seed = 1; seed <= SEEDS; seed++) {
    const bound = boundOf(createWorld(setting, seed), startOf(createWorld(setting, seed)));
    for (const name of names) {
      let share = 0;
      for (let future = 0; future < futures; future++) {
        const { kept, oneSidedTouches } = simulate(
          createWorld(setting, seed, future),
          given(policies[name], "each name has a policy"),
        );
        share += kept / bound / futures;
        oneSided.set(name, (oneSided.get(name) ?? 0) + oneSidedTouches / futures / SEEDS);
      }
      shares.get(name)?.push(share);
    }
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const cadence = shares.get(CADENCE) ?? [];
  printResults(
    bench,
    names.map((policy) => {
      const of = shares.get(policy) ?? [];
      const share = mean(of);
      return {
        ...{ policy, ofBound: share, worstSeed: Math.min(...of), bestSeed: Math.max(...of) },
        // Paired: each seed's network is the same for both.
        ...{ timesCadence: share / mean(cadence), atWorst: Math.min(...of.map((one, i) => one / Number(cadence[i]))) },
        ...{ oneSidedTouches: Math.round(oneSided.get(policy) ?? 0) },
      };
    }),
  );
}

function gridOf(): Setting[] {
  const settings: Setting[] = [];
  for (const touches of [2, 5, 20]) {
    for (const ties of [100, 300, 1000]) {
      for (const oneSided of [0, 0.2, 0.4]) settings.push({ ...REFERENCE, touches, ties, oneSided });
    }
  }
  return settings;
}

/** How many times what fixed cadence keeps alive, paired over seeds. */
function compareToCadence(bench: string, settings: readonly Setting[]): void {
  const rows = settings.map((setting) => {
    const ratios: number[] = [];
    let [wasted, cadenceWasted] = [0, 0];
    for (let seed = 1; seed <= GRID_SEEDS; seed++) {
      const kith = simulate(createWorld(setting, seed), learning());
      const cadence = simulate(createWorld(setting, seed), RIVALS[CADENCE]);
      ratios.push(kith.kept / cadence.kept);
      wasted += kith.oneSidedTouches;
      cadenceWasted += cadence.oneSidedTouches;
    }
    const { touches, ties, oneSided, drift } = setting;
    const timesCadence = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    const oneSidedTouches = cadenceWasted === 0 ? 0 : wasted / cadenceWasted;
    return { touches, ties, oneSided, drift, timesCadence, worst: Math.min(...ratios), oneSidedTouches };
  });
  printResults(bench, rows);
  const mean = rows.reduce((sum, { timesCadence }) => sum + timesCadence, 0) / rows.length;
  const worst = Math.min(...rows.map(({ worst: one }) => one));
  console.log(`${bench}: ${mean.toFixed(3)} times what fixed cadence keeps, ${worst.toFixed(3)} at worst.`);
}
