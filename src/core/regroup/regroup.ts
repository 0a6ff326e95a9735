/** The regroup, the periodic review (design.md §2.7): what is found, what is proposed, and what may be answered. */
import type { Day } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import type { Introduction } from "../help/introduction.ts";
import type { RegroupAnswer, RegroupLine, RegroupSection } from "./regroup-facts.ts";
import type { ContactId, GroupId } from "../id.ts";
import type { PlanContext, TieView } from "../plan/view-tie.ts";

/** What is found, in the order in which it is told. */
export const SECTIONS = [
  "came",
  "breadth",
  "changed",
  "rose",
  "faded",
  "attention",
  "left",
] as const satisfies readonly RegroupSection[];
export type Section = (typeof SECTIONS)[number];

/** One finding, in words that can be checked. */
export interface Finding {
  readonly section: Section;
  /** Of whom it speaks; null where of nobody alone. */
  readonly contact: ContactId | null;
  /** The second of two, for an introduction. */
  readonly other?: ContactId;
  readonly text: string;
}

export const PROPOSAL_KINDS = [
  "let-go",
  "rest",
  "rest-over",
  "not-now",
  "only-requests",
  "promote",
  "move",
  "merge",
  "look",
  "group-quiet",
  "group-asks",
  "group-empty",
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What the owner may decide by one key. */
export interface RegroupProposal {
  /** The same proposal has the same key whenever it is made: `let-go:c_12`, `merge:c_3:c_9`. */
  readonly key: string;
  readonly kind: ProposalKind;
  readonly contact: ContactId | null;
  /** The second of two, for `merge`. */
  readonly other: ContactId | null;
  /** The group it is about, or into which they would go. */
  readonly group: GroupId | null;
  readonly name: string;
  /** What is proposed, and on what evidence. */
  readonly text: string;
  /** What can be answered, the proposed answer first; `leave` is last and changes nothing. */
  readonly answers: readonly RegroupAnswer[];
  /** Value times the touches a year that the answer moves; at or above 0. Only its order means anything. */
  readonly consequence: number;
}

/** Two contacts that may be one person. */
export interface WaitingPair {
  readonly a: { readonly contact: ContactId; readonly name: string };
  readonly b: { readonly contact: ContactId; readonly name: string };
  /** Why they may be one, in words. */
  readonly evidence: string;
}

/** Everything that a regroup looks at. */
export interface RegroupInput {
  /** The period: after `from`, up to the day of the context. */
  readonly from: Day;
  /** Persons only, by id. */
  readonly views: readonly TieView[];
  readonly context: PlanContext;
  /** Pairs that wait for an answer, the most likely first. */
  readonly pairs: readonly WaitingPair[];
  /** Pairs among `closestTies` that were seen together. */
  readonly acquainted: number;
  /** Names of the countries in which contacts seem to live, where anything tells. */
  readonly countries: ReadonlyMap<ContactId, string>;
  /** The record of the regroup before, for what was left open. */
  readonly before: readonly RegroupLine[];
  /** The owner's goals as of the day, closed ones too. */
  readonly goals: readonly HelpEntry[];
  /** As of the day, closed ones too. */
  readonly introductions: readonly Introduction[];
}

/** How many ties count as the closest. */
export const CLOSEST = 20;

/** The ties most was seen of lately, by a sum that halves every 90 days; fewer where there are no more. */
export function closestTies(views: readonly TieView[]): readonly TieView[] {
  return views
    .filter(({ statistics }) => statistics.decayed90 > 0)
    .toSorted((a, b) => b.statistics.decayed90 - a.statistics.decayed90 || a.person.contact.id - b.person.contact.id)
    .slice(0, CLOSEST);
}
