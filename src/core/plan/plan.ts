/** A week's plan: the touches within the budget, and what was left out and why. */
import type { Day, DayNumber, Instant } from "../day.ts";
import type { Contact, Group, HelpEntry, OccasionAnswer, Touch } from "../facts.ts";
import type { ContactId, GroupId } from "../id.ts";
import type { Medium } from "../medium.ts";
import type { Profile } from "../person/profile.ts";
import type { SourceKind } from "../reading.ts";
import type { Settings } from "../settings.ts";
import type { Occasion } from "./occasion.ts";
import type { Reason } from "./reason.ts";
import type { LookField } from "./stale-facts.ts";
import type { TieHistory } from "../tie/history.ts";

/** What is at hand to act at once. */
export interface Action {
  readonly label: string;
  /** `tel:`, `mailto:` or `https:`; null where there is nothing to open (a meeting). */
  readonly href: string | null;
}

/** A proposed touch. */
export interface Proposal {
  readonly contact: ContactId;
  readonly name: string;
  readonly group: GroupId | null;
  readonly groupName: string | null;
  /** Whether the group is a suggestion that the person has not confirmed. */
  readonly groupSuggested: boolean;
  readonly share: "new" | "current" | "past";
  readonly medium: Medium;
  readonly minutes: number;
  /** The first is what ranks it. */
  readonly reasons: readonly Reason[];
  /** Something that can honestly be said to the contact; null: a plain hello is welcome. */
  readonly opener: string | null;
  readonly action: Action;
  /** What it leans on that was last seen over 180 days ago: to be looked up first. */
  readonly lookAt: readonly LookField[];
  /** The index by which it ranks: value per touch or per minute. Only its order means anything. */
  readonly index: number;
}

export const LEFT_KINDS = [
  "no-room",
  "maybe-same",
  "just-in-touch",
  "on-track",
  "expected",
  "backing-off",
  "propose-letting-go",
  "propose-rest",
  "resting",
  "let-go",
  "never",
  "elsewhere",
  "snoozed",
  "declined",
  "answered-this-week",
  "unmeasured",
  "not-known",
  "thin",
  "inbox",
  "no-way-to-reach",
  "died",
  "away",
] as const;
export type LeftKind = (typeof LEFT_KINDS)[number];

export interface Left {
  readonly contact: ContactId;
  readonly name: string;
  readonly why: { readonly kind: LeftKind; readonly text: string };
  /** For ordering: what came closest to the plan first. */
  readonly index: number;
}

/** What the groups ask for against the budget. */
export interface Capacity {
  /** Touches a week that the groups' ideal cadences ask for. */
  readonly asked: number;
  readonly budget: number;
  readonly groups: readonly {
    readonly group: GroupId;
    readonly name: string;
    readonly contacts: number;
    readonly asked: number;
    /** Touches a week that keeping the latest days takes, where they are promised. */
    readonly promised: number;
  }[];
  /** One sentence: "Your groups ask for 11.3 touches a week; you have 5." */
  readonly text: string;
  /** What each way out would change; null where it fits. */
  readonly waysOut: WaysOut | null;
}

/** Each alone would make it fit. */
export interface WaysOut {
  /** So many people fewer, from the group of the last rank on. */
  readonly fewerContacts: number;
  /** Every cadence so many times as long; above 1. */
  readonly timesSlower: number;
  /** So many touches a week more, and about so many minutes. */
  readonly moreTouches: number;
  readonly moreMinutes: number;
  /** The same in one sentence. */
  readonly text: string;
}

/** Who wrote after a rest or a letting go, which that lifted (design.md §2.6): good news. */
export interface Returned {
  readonly contact: ContactId;
  readonly name: string;
  /** The first day on which something personal of theirs came. */
  readonly on: Day;
  readonly after: "resting" | "let-go";
}

export interface SourceCoverage {
  readonly source: string;
  readonly kind: SourceKind;
  readonly media: readonly Medium[];
  readonly since: Day | null;
  readonly through: Day | null;
}

export interface Plan {
  readonly asOf: Day;
  readonly week: string;
  readonly budget: { readonly touches: number | null; readonly minutes: number | null };
  readonly coverage: readonly SourceCoverage[];
  /** Said first when the data are more than 7 days old; null otherwise. */
  readonly freshness: string | null;
  readonly touches: readonly Proposal[];
  readonly left: readonly Left[];
  readonly capacity: Capacity;
  /** Of the last two weeks, the latest first. */
  readonly returned: readonly Returned[];
}

/** How many ties had word on a day: something personal from the owner, anything from the contact. */
export interface DayTraffic {
  readonly day: DayNumber;
  readonly sent: number;
  readonly received: number;
}

/** Everything the planner sees of one contact. */
export interface PlanContact {
  readonly contact: Contact;
  readonly profile: Profile;
  /** `nameKeyOf` the profile, where it is at hand. */
  readonly nameKey?: string | null;
  readonly history: TieHistory;
  /** Groups the person put them in, best-ranked first; empty before triage. */
  readonly groups: readonly Group[];
  /** Coming meetings and calls. */
  readonly expected: readonly Instant[];
  /** Earlier touches of this contact, any state. */
  readonly touches: readonly Touch[];
  /** What the owner answered to occasions of theirs. */
  readonly answers: readonly OccasionAnswer[];
  /** Occasions that lie outside what is known of them alone: a trip, somebody met, something read. */
  readonly outside: readonly Occasion[];
  /** The help ledger between the two, closed entries too. */
  readonly help: readonly HelpEntry[];
  /** Subject of the last personal exchange, where one is kept. */
  readonly lastSubject: string | null;
}

/** What the owner's part of the outlook looks at of one contact. */
export type LivedTie = Pick<PlanContact, "history" | "touches">;

export interface PlanInput {
  readonly asOf: Day;
  /** Instants bounding `asOf` in the owner's zone: its last millisecond. */
  readonly asOfEnd: Instant;
  readonly contacts: readonly PlanContact[];
  /** On which days there was word with anybody, ascending; where it is not at hand, the contacts' histories tell. */
  readonly traffic?: readonly DayTraffic[];
  /** What the owner's part of the outlook is learned from, where `contacts` holds only some. */
  readonly ownersTies?: readonly LivedTie[];
  readonly groups: readonly Group[];
  readonly settings: Settings;
  readonly coverage: readonly SourceCoverage[];
  /** Where the owner works or worked: names, and mail domains of their own addresses. Empty where not known. */
  readonly ownerOrganisations: readonly string[];
  readonly ownerDomains: readonly string[];
  /** Pairs (see `pairKey`) of whom the owner said that they are two people. */
  readonly different: ReadonlySet<string>;
}
