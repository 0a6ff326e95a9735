/** The five groups that Kith begins with. Everything about them can be edited. */
import type { Group } from "../facts.ts";

export type DefaultGroupKey =
  "current-clients" | "potential-clients" | "influential-colleagues" | "powerful-colleagues" | "friends";

/** A group before it is stored. Cadences in days, shares add up to 1. */
export type DefaultGroup = Omit<Group, "id"> & { readonly key: DefaultGroupKey };

export const DEFAULT_GROUPS: readonly DefaultGroup[] = [
  {
    key: "current-clients",
    name: "Current clients",
    purpose: "The people my work serves today. When they are well looked after, most of what comes next follows.",
    rank: 1,
    idealDays: 30,
    latestDays: 60,
    share: 0.3,
    measured: 1,
    binding: 0,
    attemptLimit: null,
    attemptDays: null,
  },
  {
    key: "potential-clients",
    name: "Potential clients",
    purpose: "People I could be of use to, and who should know it when the day comes.",
    rank: 2,
    idealDays: 60,
    latestDays: 120,
    share: 0.2,
    measured: 1,
    binding: 0,
    attemptLimit: null,
    attemptDays: null,
  },
  {
    key: "influential-colleagues",
    name: "Influential colleagues",
    purpose: "People of my field whom others listen to, and from whom I learn.",
    rank: 3,
    idealDays: 60,
    latestDays: 120,
    share: 0.2,
    measured: 1,
    binding: 0,
    attemptLimit: null,
    attemptDays: null,
  },
  {
    key: "powerful-colleagues",
    name: "Powerful colleagues",
    purpose: "People who decide, and whose trust is earned before it is needed.",
    rank: 4,
    idealDays: 90,
    latestDays: 180,
    share: 0.15,
    measured: 1,
    binding: 0,
    attemptLimit: null,
    attemptDays: null,
  },
  {
    key: "friends",
    name: "Friends",
    purpose: "People I like for themselves. Nothing here is measured.",
    rank: 5,
    idealDays: 60,
    latestDays: 180,
    share: 0.15,
    measured: 0,
    binding: 0,
    attemptLimit: null,
    attemptDays: null,
  },
];
