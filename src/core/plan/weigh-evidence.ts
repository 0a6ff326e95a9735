/** Evidence that a tie exists: correspondence first, then what people keep of each other (design.md §2.1). */
import type { Day } from "../day.ts";
import type { Profile } from "../person/profile.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import { describeExchange } from "./describe-exchange.ts";
import { sayList } from "./words.ts";

export interface Evidence {
  /** For ordering: any two-way contact stands above all that is merely kept. 0 where there is nothing. */
  readonly score: number;
  /** What is kept, from 0 (nothing) to 1. */
  readonly kept: number;
  /** One sentence; empty where there is nothing to say. */
  readonly text: string;
}

/** What is kept, by how much it tells of a tie. Set by judgement. An invitation with words is an exchange, and counts there. */
const KEPT: readonly {
  readonly words: string;
  readonly weight: number;
  readonly has: (profile: Profile) => boolean;
}[] = [
  { words: "a star", weight: 3, has: ({ kept }) => kept.starred },
  { words: "a private address", weight: 2.5, has: ({ kept }) => kept.privateAddress },
  { words: "a note", weight: 2, has: ({ kept }) => kept.note },
  { words: "a birthday", weight: 1.5, has: ({ birthday }) => birthday !== null },
  { words: "a mobile number", weight: 1.5, has: ({ kept }) => kept.mobile },
  { words: "a photo", weight: 1, has: ({ kept }) => kept.photo },
];
const ALL_KEPT = KEPT.reduce((sum, { weight }) => sum + weight, 0);

/** Weighs what speaks for a tie, as of a day, for the order of triage and for plans without any correspondence. */
export function weighEvidence(profile: Profile, statistics: TieStatistics, asOf: Day): Evidence {
  const found = KEPT.filter(({ has }) => has(profile));
  const kept = found.reduce((sum, { weight }) => sum + weight, 0) / ALL_KEPT;
  const twoWay = Math.min(statistics.inboundDays, statistics.outboundDays);
  const exchanged =
    Math.log1p(twoWay) + 0.1 * Math.log1p(statistics.personalDays) + 0.2 * Math.log1p(statistics.decayed90);
  return {
    // One two-way day outweighs everything kept: ln 2 × 2 > 1.
    score: 2 * exchanged + kept,
    kept,
    get text() {
      const sentences = [
        ...(statistics.personalDays > 0 ? [`${describeExchange(statistics, asOf)}.`] : []),
        ...(found.length > 0 ? [`You keep ${sayList(found.map(({ words }) => words))} of theirs.`] : []),
      ];
      return sentences.join(" ");
    },
  };
}
