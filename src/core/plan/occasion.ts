import type { Day } from "../day.ts";
import type { OccasionState } from "../facts.ts";
import type { Reason, ReasonKind } from "./reason.ts";

/** A reason to reach out now: its date, the days on which it is good, and its evidence (design.md §2.2). */
export interface Occasion {
  /** The same occasion has the same key on every day and in every reading: `birthday:2026`, `promise:h_12`. Unique within a contact. */
  readonly key: string;
  readonly kind: Extract<
    ReasonKind,
    | "promise"
    | "report-back"
    | "open-ask"
    | "introduction"
    | "goal"
    | "birthday"
    | "date"
    | "work-anniversary"
    | "job-change"
    | "page-change"
    | "domain-change"
    | "trip"
    | "common-connection"
    | "read-about"
    | "published"
    | "unanswered-message"
    | "first-meeting"
    | "follow-up"
    | "long-silence"
  >;
  /** `certain`: the owner, or the person's own card, says so; `likely`: read from what was exchanged; `guess`: put together by Kith. */
  readonly confidence: "certain" | "likely" | "guess";
  /** The day it is about. */
  readonly on: Day;
  /** First and last day on which it is good; null where it does not end. */
  readonly from: Day;
  readonly until: Day | null;
  /** `strong`: they wait for something, or are close enough to miss a word. `wanted`: the owner's own wish, which makes no answer likelier. `lasting`: it does not pass. `weak`: it hardly counts by itself. */
  readonly strength: "strong" | "plain" | "wanted" | "lasting" | "weak";
  /** Whether it holds even for somebody one has just been in touch with. */
  readonly anyway: boolean;
  readonly reason: Reason;
  /** Its reason once the owner has confirmed it; absent where confirming changes nothing that is said. */
  readonly confirmed?: Reason;
}

/** An occasion, and where it stands. */
export interface StandingOccasion extends Occasion {
  readonly state: OccasionState;
}
