/** Leaves out of a reading whoever was forgotten: the whole record where it is theirs, else their part in it. */
import { identityTrace, recordTrace } from "../../core/forgotten.ts";
import { identityKind } from "../../core/interaction/party.ts";
import { identitiesOfCard } from "../../core/person/card-identities.ts";
import type { Attendee, EventRecord, MessageRecord, Party, Reading } from "../../core/reading.ts";
import type { ImportRun, SourceRun } from "./import-run.ts";

/** Gives what is left of the reading; undefined when it is theirs, and was counted as skipped. */
export async function passOver(run: ImportRun, source: SourceRun, reading: Reading): Promise<Reading | undefined> {
  if (run.isForgotten === undefined) return reading;
  const left = await withoutForgotten(run, source, reading);
  if (left === undefined && "place" in reading) {
    source.tally.skip("forgotten", reading.place);
    source.state.passedOver = true;
  }
  return left;
}

async function withoutForgotten(run: ImportRun, source: SourceRun, reading: Reading): Promise<Reading | undefined> {
  switch (reading.kind) {
    case "card": {
      const parties = [
        ...(reading.parties ?? []),
        ...identitiesOfCard(reading.card, run.normalisePhone).map(({ party }) => party),
      ];
      // Entered again by hand, they are known again: a card of an address that is held is like any other.
      if (await anyHeld(run, source, parties)) return reading;
      if (run.isForgotten?.(recordTrace(source.row, reading.key)) === true) return undefined;
      return (await anyForgotten(run, source, parties)) ? undefined : reading;
    }
    case "message":
      return messageWithout(run, source, reading);
    case "event":
      return eventWithout(run, source, reading);
    case "owner":
    case "skip":
    case "problem":
      return reading;
  }
}

async function messageWithout(
  run: ImportRun,
  source: SourceRun,
  reading: Extract<Reading, { kind: "message" }>,
): Promise<Reading | undefined> {
  const { message } = reading;
  if (message.machine !== undefined) return reading;
  const participants = [];
  let isFromThem = false;
  for (const party of message.participants) {
    if (!(await isPassed(run, source, party))) participants.push(party);
    else if (party.role === "from") isFromThem = true;
  }
  if (participants.length === message.participants.length) return reading;
  if (isFromThem || participants.every((party) => isOwners(run, source, party))) return undefined;
  const failed = [];
  for (const value of message.failed) if (!(await isPassed(run, source, { kind: "email", value }))) failed.push(value);
  const left: MessageRecord = { ...message, participants, failed };
  return { ...reading, message: left };
}

async function eventWithout(
  run: ImportRun,
  source: SourceRun,
  reading: Extract<Reading, { kind: "event" }>,
): Promise<Reading | undefined> {
  const passed = new Set<Attendee>();
  let others = 0;
  for (const { attendees } of reading.event.occurrences) {
    for (const attendee of attendees) {
      if (await isPassed(run, source, attendee)) passed.add(attendee);
      else if (attendee.isPerson && !isOwners(run, source, attendee)) others += 1;
    }
  }
  if (passed.size === 0) return reading;
  if (others === 0) return undefined;
  const words = [...passed].flatMap(({ value, name }) => (name === undefined ? [value] : [value, name]));
  const event: EventRecord = {
    ...reading.event,
    title: "",
    occurrences: reading.event.occurrences.map((occurrence) => ({
      ...occurrence,
      title: "",
      attendees: occurrence.attendees.filter((attendee) => !passed.has(attendee)),
    })),
  };
  return { ...reading, event, raw: withoutLines(reading.raw, words) };
}

/** The entry's bytes without the lines that name them, and without its words, which may be theirs. */
function withoutLines(raw: Uint8Array, words: readonly string[]): Uint8Array {
  const lower = words.map((word) => word.toLowerCase());
  const lines = new TextDecoder()
    .decode(raw)
    .replaceAll(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  const kept = lines.filter((line) => {
    const text = line.toLowerCase();
    return (
      !/^(?:summary|description|comment|location|x-alt-desc)\b/.test(text) && !lower.some((word) => text.includes(word))
    );
  });
  return new TextEncoder().encode(kept.join("\r\n"));
}

async function isPassed(run: ImportRun, source: SourceRun, party: Pick<Party, "kind" | "value">): Promise<boolean> {
  const [kind, value] = identityKind(party, source.row.id);
  if (run.isForgotten?.(identityTrace({ kind, value }, source.row)) !== true) return false;
  const held = await run.identities.find(kind, value);
  return held === undefined || held.status === "unclaimed";
}

async function anyForgotten(run: ImportRun, source: SourceRun, parties: readonly Party[]): Promise<boolean> {
  for (const party of parties) if (await isPassed(run, source, party)) return true;
  return false;
}

async function anyHeld(run: ImportRun, source: SourceRun, parties: readonly Party[]): Promise<boolean> {
  for (const party of parties) {
    const held = await run.identities.find(...identityKind(party, source.row.id));
    if (held?.status === "claimed") return true;
  }
  return false;
}

function isOwners(run: ImportRun, { row }: SourceRun, party: Pick<Party, "kind" | "value">): boolean {
  return run.identities.known(...identityKind(party, row.id))?.status === "owner";
}
