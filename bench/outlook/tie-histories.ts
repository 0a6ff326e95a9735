/** Histories as the product derives them, from files of contact that tell who wrote: attempts and their answers too. */
import { readFileSync } from "node:fs";
import { type Instant, isInstant } from "../../src/core/day.ts";
import { assert } from "../../src/core/failure.ts";
import { deriveHistory } from "../../src/core/tie/derive-history.ts";
import type { TieHistory } from "../../src/core/tie/history.ts";
import type { TieEvent } from "../../src/core/tie/tie-event.ts";
import { zoneOf } from "../../src/core/zone.ts";
import { type Row, rowsOf } from "./read-ties.ts";

export interface Histories {
  readonly ties: readonly TieHistory[];
  readonly lastDay: number;
}

/** The owner's first word within so many days of theirs closes or goes on with what they began; it opens nothing. */
const REPLY_DAYS = 7;
const UTC = zoneOf("UTC");
const NO_DOMAINS: ReadonlySet<string> = new Set();

/** Reads one file. Every person is an ego. The files tell neither threads nor media, so whatever comes back answers. */
export function readHistories(path: string): Histories {
  const ties = new Map<string, TieEvent[]>();
  let lastDay = 0;
  for (const row of rowsOf(readFileSync(path), path)) {
    lastDay = Math.max(lastDay, row.day);
    addEvent(ties, `${row.from} ${row.to}`, row, true);
    addEvent(ties, `${row.to} ${row.from}`, row, false);
  }
  return { lastDay, ties: [...ties.values()].map((events) => deriveHistory(events, [], NO_DOMAINS, UTC)) };
}

function addEvent(ties: Map<string, TieEvent[]>, key: string, row: Row, outbound: boolean): void {
  let events = ties.get(key);
  if (events === undefined) ties.set(key, (events = []));
  const before = events.at(-1);
  const at = instantOf(row.seconds);
  const closes = before?.direction === "inbound" && at - before.at <= REPLY_DAYS * 86_400_000;
  events.push({
    at,
    medium: "email",
    nature: outbound && closes ? "reply" : "opening",
    direction: outbound ? "outbound" : "inbound",
    role: "to",
    recipients: Math.round(1 / row.weight),
    threadKey: null,
    subjectKey: null,
    replies: false,
    byHand: false,
  });
}

/** Seconds of a set stand for seconds of the epoch. */
function instantOf(seconds: number): Instant {
  const at = seconds * 1000;
  assert(isInstant(at), "files count whole seconds");
  return at;
}
