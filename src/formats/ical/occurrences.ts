import { isInstant, type Instant } from "../../core/day.ts";
import { keyOf, type Key } from "../../core/key.ts";
import type { Occurrence } from "../../core/reading.ts";
import { wallAt } from "./clock.ts";
import { dayOfWall } from "./date-value.ts";
import { isNewer, oneLine, type Entry } from "./entry.ts";
import { expandEntry, type Span } from "./expand-entry.ts";
import { meetingMedium } from "./meeting-medium.ts";
import type { ClockResolver } from "./clock-resolver.ts";
import { openTiming, type EntryMoment, type Timing } from "./timing.ts";

/** An entry of more moments keeps the latest: a weekly one over 38 years fits, a daily one over five. */
export const MAX_OCCURRENCES = 2000;

export interface Occurrences {
  /** By time. Undefined when neither the entry nor an override has a date. */
  readonly occurrences: readonly Occurrence[] | undefined;
  readonly problems: readonly string[];
}

/** One version of a single moment. */
interface Override {
  readonly entry: Entry;
  readonly timing: Timing;
  /** The moment that it replaces, as the master has it. */
  readonly original: EntryMoment;
}

/**
 * Gives the occurrences of an entry and its overrides. Either may be missing: an invitation to one moment of a
 * series comes as an override alone. A repeating entry ends at the horizon; one that happens once is given wherever
 * it lies. An override takes the place of its moment, and stands for itself where the series has none there.
 *
 * The key of an occurrence is made of the moment that the series had planned, so that moving it makes no new one:
 * the instant in UTC, or of whole days the day, which no zone changes.
 */
export function listOccurrences(
  uid: string,
  ownMaster: Entry | undefined,
  allOverrides: readonly Entry[],
  clocks: ClockResolver,
  horizon: Instant,
): Occurrences {
  // Exchange sends a series "from this moment on" as an override that repeats by itself.
  const master = ownMaster ?? allOverrides.find(isRepeating);
  const overrides = allOverrides.filter((entry) => entry !== master);
  const problems: string[] = [];
  const timing = master === undefined ? undefined : openTiming(master, clocks, problems);
  if (master !== undefined && timing === undefined) problems.push("The entry has no date that can be read");
  const byId = overridesById(overrides, timing, clocks, problems);
  if (timing === undefined && byId.size === 0) return { occurrences: undefined, problems };

  const expanded =
    master === undefined || timing === undefined
      ? { spansById: new Map<number, Span>(), isCut: false }
      : expandEntry(master, timing, horizon, MAX_OCCURRENCES);
  const future = [...byId.values()]
    .filter(({ entry }) => entry.isAndFuture)
    .sort((a, b) => a.original.id - b.original.id);

  const byKey = new Map<Key, Occurrence>();
  const wordsByEntry = new Map<Entry, Words>();
  function keep(entry: Entry, own: Timing, original: EntryMoment, { wallMs, at, endsAt }: Span): void {
    if (!isInstant(at) || !isInstant(endsAt) || !isInstant(original.at)) return;
    const words = wordsByEntry.get(entry) ?? wordsOf(entry, master);
    wordsByEntry.set(entry, words);
    const isOfDays = (timing ?? own).isWholeDay;
    const key = keyOf("event", uid, isOfDays ? dayOfWall(original.wallMs) : new Date(original.at).toISOString());
    const day = own.isWholeDay ? { day: dayOfWall(wallMs) } : {};
    const cancelled = entry.isCancelled || master?.isCancelled === true;
    const clock = own.hasZone ? { clock: Math.round(own.clock.offsetMsAt(at) / 60_000) } : {};
    byKey.set(key, { key, at, endsAt, ...day, cancelled, ...words, ...clock });
  }
  for (const [id, span] of expanded.spansById) {
    if (byId.has(id) || master === undefined || timing === undefined) continue;
    const ruling = future.findLast(({ original }) => original.id < id);
    if (ruling === undefined) keep(master, timing, span, span);
    else keep(ruling.entry, ruling.timing, span, movedSpan(span, ruling, timing));
  }
  for (const { entry, timing: own, original } of byId.values()) {
    keep(entry, own, original, { ...own.start, endsAt: own.endOf(own.start) });
  }

  const occurrences = [...byKey.values()];
  const isSingle = occurrences.length === 1 && (master === undefined || !isRepeating(master));
  const due = isSingle ? occurrences : occurrences.filter(({ at }) => at <= horizon);
  due.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  if (expanded.isCut || due.length > MAX_OCCURRENCES) {
    problems.push(
      `The entry repeats too often to keep all of it: the latest ${MAX_OCCURRENCES} moments at most are kept`,
    );
  }
  return { occurrences: due.slice(-MAX_OCCURRENCES), problems };
}

function isRepeating(entry: Entry): boolean {
  return entry.rules.length > 0 || entry.addedDates.length > 0;
}

function overridesById(
  overrides: readonly Entry[],
  master: Timing | undefined,
  clocks: ClockResolver,
  problems: string[],
): Map<number, Override> {
  const byId = new Map<number, Override>();
  for (const entry of overrides) {
    const timing = openTiming(entry, clocks, problems);
    if (timing === undefined) {
      problems.push("One changed moment of the entry has no date that can be read");
      continue;
    }
    const { recurrenceId } = entry;
    const original = recurrenceId === undefined ? timing.start : (master ?? timing).momentOf(recurrenceId);
    const earlier = byId.get(original.id);
    if (earlier === undefined || isNewer(entry, earlier.entry)) byId.set(original.id, { entry, timing, original });
  }
  return byId;
}

/** Moves a moment as RANGE=THISANDFUTURE moved the one that it names: by as much on the wall. */
function movedSpan(span: Span, { timing, original }: Override, master: Timing): Span {
  if (timing.isWholeDay !== master.isWholeDay) return span;
  const shiftMs = (master.isWholeDay ? timing.start.wallMs : wallAt(master.clock, timing.start.at)) - original.wallMs;
  const moment = master.momentAt(span.wallMs + shiftMs);
  return { ...moment, endsAt: timing.endOf({ ...moment, wallMs: wallAt(timing.clock, moment.at) }) };
}

type Words = Pick<Occurrence, "title" | "location" | "medium" | "attendees">;

/** What an override leaves unsaid of its title and people is the master's. */
function wordsOf(entry: Entry, master: Entry | undefined): Words {
  const title = entry.title ?? master?.title ?? "";
  return {
    title,
    location: oneLine(entry.place.location),
    medium: meetingMedium({ title, ...entry.place }),
    attendees: entry.attendees ?? master?.attendees ?? [],
  };
}
