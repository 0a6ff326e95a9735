/** Invented entries of the ledger for tests. */
import type { Day } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { idOf } from "../id.ts";

/** An open promise of a report to contact 2, written down on 23 November 2026. */
export function anEntry(id: number, over: Partial<HelpEntry> = {}): HelpEntry {
  return {
    id: idOf(id),
    kind: "promise",
    contact: idOf(2),
    text: "the report",
    on: "2026-11-23" as Day,
    place: null,
    dueOn: null,
    state: "open",
    closedOn: null,
    outcome: null,
    group: null,
    ...over,
  };
}
