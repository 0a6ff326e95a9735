/** For whose sake a touch is: every reason is about them, between the two, or for the owner (design.md §2.5). */
import type { ReasonKind } from "./reason.ts";

export type Motive = "about-them" | "between-us" | "for-me";

const MOTIVES: Readonly<Record<ReasonKind, Motive>> = {
  promise: "about-them",
  "report-back": "between-us",
  "open-ask": "for-me",
  introduction: "about-them",
  goal: "for-me",
  birthday: "about-them",
  date: "about-them",
  "work-anniversary": "about-them",
  "job-change": "about-them",
  "page-change": "about-them",
  "domain-change": "about-them",
  trip: "between-us",
  "common-connection": "between-us",
  "read-about": "about-them",
  published: "about-them",
  "unanswered-message": "about-them",
  "first-meeting": "between-us",
  "follow-up": "between-us",
  "long-silence": "between-us",
  "usual-gap": "between-us",
  cadence: "between-us",
  "new-tie": "between-us",
  valued: "between-us",
  balance: "between-us",
  chosen: "between-us",
};

/** For whose sake a reason of this kind is. */
export function motiveOf(kind: ReasonKind): Motive {
  return MOTIVES[kind];
}
