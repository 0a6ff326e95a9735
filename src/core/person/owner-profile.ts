/** Finding the owner's own profile among those that exchange messages on a network. */
import { compareNames } from "./compare-names.ts";
import { parseName } from "./name.ts";
import type { MessageRecord } from "../reading.ts";

export interface ProfileCounts {
  /** Messages in which each profile takes part, with the names beside it. */
  readonly countsByProfile: Map<string, { taking: number; readonly names: Set<string>; readonly others: Set<string> }>;
  messages: number;
}

/** The owner takes part in every conversation of their own archive; a hundredth is left for oddities. */
const SHARE = 0.99;
/** With a single correspondent both take part in everything: counts alone do not tell who. */
const FEWEST_OTHERS = 2;

export function createProfileCounts(): ProfileCounts {
  return { countsByProfile: new Map(), messages: 0 };
}

/** Counts one message between profiles; others are left out. */
export function countProfiles(counts: ProfileCounts, message: MessageRecord): void {
  const profiles = message.participants.filter(({ kind }) => kind === "profile");
  if (profiles.length === 0) return;
  counts.messages += 1;
  for (const { value, name } of profiles) {
    let entry = counts.countsByProfile.get(value);
    if (entry === undefined) {
      entry = { taking: 0, names: new Set(), others: new Set() };
      counts.countsByProfile.set(value, entry);
    }
    entry.taking += 1;
    if (name !== undefined) entry.names.add(name);
    for (const other of profiles)
      if (other.value !== value && entry.others.size < FEWEST_OTHERS) entry.others.add(other.value);
  }
}

/**
 * Gives the owner's profile: the one in practically every message, with two others at least; or, with
 * fewer, the only one that bears the owner's name. Undefined when that tells nobody, or several.
 */
export function findOwnerProfile(counts: ProfileCounts, names: readonly string[]): string | undefined {
  const everywhere = [...counts.countsByProfile].filter(([, { taking }]) => taking >= SHARE * counts.messages);
  const wide = everywhere.filter(([, { others }]) => others.size >= FEWEST_OTHERS);
  const named = everywhere.filter(([, entry]) => [...entry.names].some((name) => isAmong(name, names)));
  const [first, second] = wide.length > 0 ? wide : named;
  return second === undefined ? first?.[0] : named.length === 1 ? named[0]?.[0] : undefined;
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((own) => compareNames(parseName(name), parseName(own)).relation === "same");
}
