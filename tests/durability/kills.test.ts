/**
 * Kills the bundle at random moments of whatever writes. Each time the file must be whole, hold the operation or
 * nothing of it, and the same command must complete what was begun, with nothing twice.
 * To look harder: `npm run test:long`, or KITH_KILLS=1000 with another KITH_SEED.
 */
import { once } from "node:events";
import { watch } from "node:fs";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Dice, diceOf } from "../../src/store/random/testing.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { needBundle, runKith, startKith } from "../building/bundle.ts";
import { type Scene, makeScenes } from "./scenes.ts";
import { stateOf } from "./state-of.ts";

const KILLS = Number(process.env["KITH_KILLS"] ?? 60);
const SEED = Number(process.env["KITH_SEED"] ?? 20_261_123);
/** As many at once as there are processors to kill on. */
const LANES = 2;

beforeAll(needBundle);

interface Timed extends Scene {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly tookMs: number;
  /** How often files of the folder changed meanwhile. */
  readonly changes: number;
}

test(`${KILLS} kills at random moments lose nothing and leave nothing half done`, async () => {
  const scenes: Timed[] = [];
  for (const scene of await makeScenes(await temporaryFolder({}))) scenes.push(await timed(scene));
  const dice = diceOf(SEED);
  const counts = { landed: 0, before: 0, after: 0 };
  const lane = async (): Promise<void> => {
    while (counts.landed < KILLS) {
      const scene = scenes[counts.landed % scenes.length]!;
      const became = await killOnce(scene, momentOf(scene, dice));
      if (became === "missed") continue;
      counts.landed += 1;
      counts[became] += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));

  // Some must land on either side of the commit, or the moments are badly chosen.
  expect(counts.before).toBeGreaterThan(0);
  if (KILLS >= 200) expect(counts.after).toBeGreaterThan(0);
}, 3_600_000);

/** Runs the command undisturbed: how long it takes, and what it leaves. */
async function timed(scene: Scene): Promise<Timed> {
  return inCopy(scene, async (home) => {
    const before = await stateOf(home);
    const startedAt = performance.now();
    let changes = 0;
    const watcher = watch(home, () => void (changes += 1));
    const { code, err } = await runKith(home, scene.args);
    watcher.close();
    const tookMs = performance.now() - startedAt;
    expect({ scene: scene.name, code, err }).toEqual({ scene: scene.name, code: 0, err: "" });
    return { ...scene, before, after: await stateOf(home), tookMs, changes };
  });
}

interface Moment {
  readonly afterMs: number;
  /** With so many changes of the folder's files it is killed, if the time is not over before. */
  readonly changes: number;
}

/** Half of them by the clock, half by what is written, of which there is little and all of it quick. */
function momentOf({ tookMs, changes }: Timed, dice: Dice): Moment {
  if (dice.chance(50)) return { afterMs: 2 * tookMs, changes: 1 + dice.below(changes) };
  return { afterMs: Math.round((tookMs * dice.below(10_200)) / 10_000), changes: Infinity };
}

async function killOnce(scene: Timed, { afterMs, changes }: Moment): Promise<"missed" | "before" | "after"> {
  return inCopy(scene, async (home) => {
    const child = startKith(home, scene.args);
    const ended = once(child, "close");
    const kill = (): boolean => child.kill("SIGKILL");
    const timer = setTimeout(kill, afterMs);
    let seen = 0;
    const watcher = watch(home, () => {
      if (++seen === changes) kill();
    });
    const [code] = (await ended) as [number | null];
    clearTimeout(timer);
    watcher.close();
    if (code !== null) return "missed";
    const where = `${scene.name} killed after ${afterMs} ms or ${changes} changes`;
    const left = await stateOf(home);
    const isBefore = left === scene.before;
    expect([scene.before, scene.after], where).toContain(left);
    // What was done already would be done once more to something else: undo, and undo again.
    if (isBefore && scene.before !== scene.after) {
      const { code: again, err } = await runKith(home, scene.args);
      expect({ where, again, err }).toEqual({ where, again: 0, err: "" });
    } else {
      await runKith(home, ["list", "--limit", "1"]);
    }
    expect(await stateOf(home), where).toBe(scene.after);
    const lying = (await readdir(home)).filter(
      (name) => !/^kith\.db(?:\.before-[\dT-]+)?$|^forgotten\.json$|^archives\.txt$/.test(name),
    );
    expect({ where, lying }).toEqual({ where, lying: [] });
    return isBefore ? "before" : "after";
  });
}

async function inCopy<T>(scene: Scene, work: (home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), "kith-kill-"));
  try {
    await cp(scene.home, home, { recursive: true });
    return await work(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
