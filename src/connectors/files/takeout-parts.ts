import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { GivenPath } from "./check-paths.ts";

/** All parts of one export of Google's, which is cut into archives of some gigabytes. */
export interface Takeout {
  readonly kind: "takeout";
  /** The first part there is: by its name the others are found again. */
  readonly given: GivenPath;
  readonly parts: readonly GivenPath[];
  /** Names of parts that ought to be there. */
  readonly missing: readonly string[];
}

/** `takeout-20261102T101112Z-001.zip`; newer ones have a number more, `…Z-1-001.zip`. */
const PART = /^(takeout-\d{8}T\d{6}Z(?:-\d+)?)-(\d{3,})\.zip$/i;
/** The day and time of an export, the same in the names of all its parts. */
const STAMP = /takeout-(\d{8}T\d{6}Z)/i;

/** Puts the parts of an export together: those that were given, and those that lie beside them. */
export async function groupTakeouts(givens: readonly GivenPath[]): Promise<readonly (GivenPath | Takeout)[]> {
  const partsByStamp = new Map<string, Map<string, GivenPath>>();
  const others: GivenPath[] = [];
  for (const given of givens) {
    const stamp = given.isFolder ? undefined : stampOf(basename(given.path));
    if (stamp === undefined) {
      others.push(given);
      continue;
    }
    const parts = partsByStamp.get(stamp) ?? new Map<string, GivenPath>();
    partsByStamp.set(stamp, parts);
    for (const name of await namesBeside(given, stamp)) {
      const part = name === basename(given.path) ? given : besides(given, name);
      if (!parts.has(name)) parts.set(name, part);
    }
  }
  const takeouts = Array.from(partsByStamp.values(), (parts): readonly (GivenPath | Takeout)[] => {
    const names = [...parts.keys()].sort();
    const sorted = names.flatMap((name) => parts.get(name) ?? []);
    const missing = missingOf(names);
    return sorted.length === 1 && missing.length === 0
      ? sorted
      : sorted.slice(0, 1).map((given) => ({ kind: "takeout", given, parts: sorted, missing }));
  });
  return [...others, ...takeouts.flat()];
}

/** The export that a path belongs to, where it tells. */
export function stampIn(path: string): string | undefined {
  return STAMP.exec(path)?.[1];
}

function stampOf(name: string): string | undefined {
  return PART.test(name) ? stampIn(name) : undefined;
}

async function namesBeside(given: GivenPath, stamp: string): Promise<readonly string[]> {
  const own = basename(given.path);
  const names = await readdir(dirname(given.path)).catch(() => []);
  return [own, ...names.filter((name) => name !== own && stampOf(name) === stamp)];
}

function besides({ shown, location, path }: GivenPath, name: string): GivenPath {
  const beside = (one: string): string => join(dirname(one), name);
  return { shown: beside(shown), location: beside(location), path: beside(path), isFolder: false };
}

/** Numbers below the last one that no part bears. The last part itself cannot be missed: nothing tells how many there were. */
function missingOf(names: readonly string[]): string[] {
  const numbersByStart = new Map<string, string[]>();
  for (const name of names) {
    const [, start = "", number = ""] = PART.exec(name) ?? [];
    numbersByStart.set(start, [...(numbersByStart.get(start) ?? []), number]);
  }
  return [...numbersByStart].flatMap(([start, numbers]) => {
    const last = Math.max(...numbers.map(Number));
    const all = Array.from({ length: last }, (_, index) => String(index + 1).padStart(3, "0"));
    return all.filter((number) => !numbers.includes(number)).map((number) => `${start}-${number}.zip`);
  });
}
