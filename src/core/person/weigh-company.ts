/** Weighing in what company two contacts are seen: side by side, or one after the other among the same people. */
import type { DayNumber } from "../day.ts";
import { countOf } from "../plan/words.ts";
import type { Evidence } from "./evidence.ts";

/** What the owner's mail and meetings show of two contacts together. */
export interface Company {
  /** Messages in which both took part, and meetings. */
  readonly messages: number;
  readonly meetings: number;
  /** The last day of the one who falls silent, and the first day of the one who begins after it; null where their days overlap. */
  readonly change: { readonly until: DayNumber; readonly from: DayNumber } | null;
  /** Third people who stood beside both, each in some message or meeting. */
  readonly common: number;
}

/** Two who meet are two; some write to both addresses of one person, or copy their own. All by judgement: no labelled set holds it. */
const IN_ONE_MEETING = -2;
const IN_ONE_MESSAGE = -1;
/** More of the same says no more. */
const MOST_AGAINST = -4;
/** The one begins within half a year of the other's end, as an address does after a change of employer. */
const LONGEST_GAP = 183;
const ONE_AFTER_THE_OTHER = 1.2;
const COMMON_PERSON = 0.7;
const MOST_COMMON = 3;
/** Nothing of this is certain. */
const MOST_SURE = 0.98;

export interface WeighedCompany {
  /** The score with it, from 0 to 1; never certain by it alone. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Weighs it beside what has been weighed already: `score` is that probability. `showDay` tells a day as people read it. */
export function weighCompany(score: number, company: Company, showDay: (day: DayNumber) => string): WeighedCompany {
  const { messages, meetings, change, common } = company;
  const against = Math.max(MOST_AGAINST, messages * IN_ONE_MESSAGE + meetings * IN_ONE_MEETING);
  if (against < 0) {
    const together = [
      messages > 0 ? countOf(messages, "message") : [],
      meetings > 0 ? countOf(meetings, "meeting") : [],
    ];
    const text = `yet both took part in ${together.flat().join(" and ")}`;
    return { score: weighed(score, against), evidence: [{ kind: "side-by-side", text }] };
  }
  if (change === null || change.from - change.until > LONGEST_GAP || common === 0) return { score, evidence: [] };
  const weight = ONE_AFTER_THE_OTHER + Math.min(MOST_COMMON, common) * COMMON_PERSON;
  const people = common === 1 ? "one person was" : `${common} people were`;
  const text = `the one is last seen on ${showDay(change.until)}, the other from ${showDay(change.from)} on, and ${people} seen with both`;
  return {
    score: Math.max(score, Math.min(MOST_SURE, weighed(score, weight))),
    evidence: [{ kind: "succession", text }],
  };
}

function weighed(score: number, weight: number): number {
  const odds = Math.log(Math.max(score, 1e-6) / Math.max(1 - score, 1e-6)) + weight;
  return 1 / (1 + Math.exp(-odds));
}
