import type { Relation, Tier } from "./person.ts";

/** A stretch of regular contact, told in days before the last day. */
export interface StoryPhase {
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number;
  /** Median days between two conversations. */
  readonly gapDays: number;
  readonly ownerStarts: number;
  readonly theyAnswer: number;
  /** Share of conversations that lead to a meeting or a call. */
  readonly meets: number;
}

/** One thing that certainly happened. Falls on the working day on or before `daysAgo`. */
export interface Scene {
  readonly daysAgo: number;
  readonly by: "owner" | "them" | "assistant";
  readonly how: "mail" | "reply" | "thanks" | "coffee" | "video" | "chat";
  readonly subject: string;
  readonly body: string;
  /** Where a coffee was drunk, if not in the usual places. */
  readonly place?: string;
}

/** What a good plan does with the story on the last day. */
export interface Expectation {
  readonly plan: "propose" | "leave-out" | "either";
  readonly because:
    "long-silence" | "unanswered-message" | "new-job" | "birthday" | "first-meeting" | "one-sided" | "in-touch";
}

/** A tie worth telling: who it is about, what happened, and what follows from it. */
export interface Story {
  readonly key: string;
  readonly tells: string;
  readonly expects: Expectation;
  /** Three bearers of the part, of whom the seed chooses one: given name, family name, home. */
  readonly bearers: readonly (readonly [given: string, family: string, home: string])[];
  readonly relation: Relation;
  readonly tier: Tier;
  readonly title: string;
  readonly metDaysAgo: number;
  readonly phases: readonly StoryPhase[];
  readonly scenes: readonly Scene[];
  /** Changed employer this many days ago, to this title. */
  readonly moved?: { readonly daysAgo: number; readonly title: string };
  /** Works, or worked, where the owner did. */
  readonly atOldFirm?: boolean;
  readonly birthdayOnThursday?: boolean;
  /** Writes by LinkedIn since then instead of by mail. */
  readonly chatSinceDaysAgo?: number;
  /** Mail to this person is answered by an assistant. */
  readonly assistant?: readonly [given: string, family: string];
}
