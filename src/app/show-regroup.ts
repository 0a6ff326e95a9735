/** The record of a regroup, by its day. */
import type { Day } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { Regroup, RegroupLine } from "../core/regroup/regroup-facts.ts";
import { linesOf } from "./read-regroups.ts";
import type { Session } from "./session.ts";

export interface RegroupRecord {
  readonly regroup: Regroup;
  readonly lines: readonly RegroupLine[];
  /** The days of all records, the latest first. */
  readonly days: readonly Day[];
}

/** Reads the record of a day, or the last one. Throws not-found. */
export async function showRegroup(session: Session, day: Day | undefined): Promise<RegroupRecord> {
  const closed = (await session.store.scan(session.owner, "regroup")).filter(({ closedOn }) => closedOn !== null);
  const regroup = closed.findLast(({ closedOn }) => day === undefined || closedOn === day);
  const days = closed.flatMap(({ closedOn }) => closedOn ?? []).reverse();
  if (regroup === undefined) {
    const which = day === undefined ? "No regroup has been closed yet" : `No regroup was closed on ${day}`;
    const hint = days.length === 0 ? "`kith regroup` begins one." : `There are those of ${days.join(", ")}.`;
    throw new Failure("not-found", which, { hint });
  }
  return { regroup, lines: await linesOf(session, regroup), days };
}
