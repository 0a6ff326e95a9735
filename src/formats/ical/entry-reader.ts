import type { Instant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { EventRecord, Place, Reading } from "../../core/reading.ts";
import type { Zone } from "../../core/zone.ts";
import type { CalendarIndex } from "./calendar-index.ts";
import { readEntry, readEntryId, type Entry } from "./entry.ts";
import { listOccurrences } from "./occurrences.ts";
import { openClockResolver } from "./clock-resolver.ts";
import type { Component } from "./component-splitter.ts";

export interface CalendarContext {
  /** The file's path, as it is shown. */
  readonly path: string;
  /** The owner's zone, for times without one. */
  readonly zone: Zone;
  /** Repeating entries are followed to this instant. */
  readonly horizon: Instant;
}

/** The second pass over a file: gives the readings of the components it is given, in their order. */
export interface EntryReader {
  /** Whose calendars these are, where they say so. */
  owners(): Reading[];
  push(component: Component): Reading[];
  /** Gives what was waiting for parts that never came. */
  end(): Reading[];
}

interface Waiting {
  /** How many of the group's components have come, those left out included. */
  seen: number;
  readonly masters: Component[];
  readonly overrides: Component[];
}

/**
 * Opens a reader of entries, after all components of the file went into the index. An entry is given when the
 * last of its overrides has come: exactly one `event` or `skip` for a VEVENT with its overrides, and a `skip`
 * of its own for each further VEVENT of the same UID.
 */
export function openEntryReader(index: CalendarIndex, context: CalendarContext): EntryReader {
  const clocks = openClockResolver(context.zone, index, context.horizon);
  const waitingByUid = new Map<string, Waiting>();
  const placeOf = (line: number): Place => ({ path: context.path, at: `line ${line}` });
  const isCancelled = (calendar: number) => index.headOf(calendar)?.isCancelled ?? false;

  function readGroup(uid: string, waiting: Waiting): Reading[] {
    const read = (component: Component) => readEntry(component, isCancelled(component.calendar));
    const master = waiting.masters.map(read)[0];
    const overrides = waiting.overrides.map(read);
    const entries = master === undefined ? overrides : [master, ...overrides];
    const [shown] = entries;
    if (shown === undefined) return [];
    const place = placeOf(shown.component.line);

    const { occurrences, problems } = listOccurrences(uid, master, overrides, clocks, context.horizon);
    if (occurrences === undefined) return [skipOf(shown, place)];
    const raw = joined(entries.map(({ component }) => component.raw));
    const all = new Set([...entries.flatMap((entry) => entry.problems), ...problems]);
    return [
      { kind: "event", place, key: keyOf("event", uid), raw, event: eventOf(uid, shown, entries, occurrences) },
      ...[...all].map((text): Reading => ({ kind: "problem", problem: { place, text } })),
    ];
  }

  return {
    owners() {
      const seen = new Set<string>();
      return index.heads().flatMap(({ line, head: { ownerAddress: value, ownerName: name } }): Reading[] => {
        if (value === undefined || seen.has(value)) return [];
        seen.add(value);
        const parties = [{ kind: "email", value } as const];
        return [{ kind: "owner", place: placeOf(line), parties, ...(name === undefined ? {} : { name }) }];
      });
    },
    push(component) {
      if (component.kind !== "event") return [];
      const place = placeOf(component.line);
      if (component.isTooLarge) return [{ kind: "skip", place, reason: "too-large" }];
      const id = readEntryId(component);
      if (id === undefined) return [skipOf(readEntry(component, false), place)];
      const group = index.groupOf(id.uid);
      const waiting = waitingByUid.get(id.uid) ?? { seen: 0, masters: [], overrides: [] };
      waitingByUid.set(id.uid, waiting);
      waiting.seen++;
      const isDuplicate = !id.isOverride && group !== undefined && group.masterLine !== component.line;
      if (!isDuplicate) (id.isOverride ? waiting.overrides : waiting.masters).push(component);
      const readings: Reading[] = isDuplicate ? [{ kind: "skip", place, reason: "duplicate" }] : [];
      if (waiting.seen !== group?.components) return readings;
      waitingByUid.delete(id.uid);
      return [...readings, ...readGroup(id.uid, waiting)];
    },
    end: () => [...waitingByUid].flatMap(([uid, waiting]) => readGroup(uid, waiting)),
  };
}

/** Nothing but stray lines is unreadable; the rest has no day to stand on. */
function skipOf(entry: Entry, place: Place): Reading {
  if (entry.title === undefined && entry.strayLines > 0) return { kind: "skip", place, reason: "unreadable" };
  const detail = entry.title === undefined || entry.title === "" ? {} : { detail: entry.title };
  return { kind: "skip", place, reason: "no-date", ...detail };
}

function eventOf(
  uid: string,
  shown: Entry,
  entries: readonly Entry[],
  occurrences: EventRecord["occurrences"],
): EventRecord {
  const revisedOn = entries
    .flatMap((entry) => entry.revisedOn ?? [])
    .sort()
    .at(-1);
  return { uid, title: shown.title ?? "", occurrences, ...(revisedOn === undefined ? {} : { revisedOn }) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
