import { DAY_MS, type Instant } from "../../core/day.ts";
import { momentOfWall, wallAt } from "./clock.ts";
import type { AddedDate, Entry } from "./entry.ts";
import { expandRule } from "./expand-rule.ts";
import type { Rule } from "./rule.ts";
import { wholeDayOf, type EntryMoment, type Timing } from "./timing.ts";

/** A moment of an entry with its end. */
export interface Span extends EntryMoment {
  readonly endsAt: number;
}

export interface ExpandedEntry {
  readonly spansById: ReadonlyMap<number, Span>;
  /** True where a rule makes more than are kept. */
  readonly isCut: boolean;
}

/**
 * Gives the moments of an entry through the horizon: its start, what RRULE and RDATE add, without what EXRULE and
 * EXDATE take away; of each rule at most the latest `limit`. The start counts as the first moment even where the
 * rule would not make it (RFC 5545 §3.8.5.3 leaves that open; Google, Apple and Nextcloud show it), but not when
 * all its rules ended before it.
 */
export function expandEntry(entry: Entry, timing: Timing, horizon: Instant, limit: number): ExpandedEntry {
  const spansById = new Map<number, Span>();
  const add = (moment: EntryMoment, endsAt = timing.endOf(moment)) => spansById.set(moment.id, { ...moment, endsAt });
  let isCut = false;

  if (
    entry.rules.length === 0 ||
    entry.rules.some((rule) => timing.start.wallMs <= endOfRule(rule, timing).lastWallMs)
  ) {
    add(timing.start);
  }
  const roomy = limit + Math.min(limit, entry.exceptDates.length);
  for (const rule of entry.rules) {
    const expansion = expand(rule, timing, horizon, roomy);
    isCut ||= expansion.isCut;
    for (const moment of expansion.moments) add(moment);
  }
  for (const added of entry.addedDates) {
    const moment = timing.momentOf(added.start);
    add(moment, endOfAdded(added, moment, timing));
  }

  for (const rule of entry.exceptRules) {
    spansById.delete(timing.start.id);
    for (const moment of expand(rule, timing, horizon, roomy).moments) spansById.delete(moment.id);
  }
  const exceptDays = new Set<number>();
  for (const date of entry.exceptDates) {
    if (date.kind === "day") exceptDays.add(date.ms);
    else spansById.delete(timing.momentOf(date).id);
  }
  for (const [id, span] of spansById) {
    if (exceptDays.has(Math.floor(span.wallMs / DAY_MS) * DAY_MS)) spansById.delete(id);
  }
  return { spansById, isCut };
}

function expand(
  rule: Rule,
  timing: Timing,
  horizon: Instant,
  limit: number,
): { moments: EntryMoment[]; isCut: boolean } {
  const { lastWallMs, lastAt } = endOfRule(rule, timing);
  // The hours that a rule names mean nothing to whole days (RFC 5545 §3.3.10).
  const expansion = expandRule(timing.isWholeDay ? { ...rule, hours: {} } : rule, {
    startMs: timing.start.wallMs,
    lastMs: Math.min(lastWallMs, wallAt(timing.clock, horizon)),
    limit,
    admits(wallMs) {
      // A day does not vanish where clocks are put forward at midnight.
      if (timing.isWholeDay) return true;
      const moment = momentOfWall(timing.clock, wallMs);
      return !moment.isSkipped && moment.at <= lastAt;
    },
  });
  return { moments: expansion.wallMs.map(timing.momentAt), isCut: expansion.isCut };
}

/** Gives the last moment that UNTIL allows; a day allows all of itself, also to an entry with a time of day. */
function endOfRule({ until }: Rule, timing: Timing): { lastWallMs: number; lastAt: number } {
  if (until === undefined) return { lastWallMs: Infinity, lastAt: Infinity };
  if (timing.isWholeDay) return { lastWallMs: wholeDayOf(until, timing.clock), lastAt: Infinity };
  if (until.kind === "day") return { lastWallMs: until.ms + DAY_MS - 1000, lastAt: Infinity };
  if (until.kind === "wall") return { lastWallMs: until.ms, lastAt: Infinity };
  return { lastWallMs: wallAt(timing.clock, until.ms), lastAt: until.ms };
}

function endOfAdded({ end, duration }: AddedDate, moment: EntryMoment, timing: Timing): number {
  if (end !== undefined) return Math.max(moment.at, timing.momentOf(end).at);
  return duration === undefined ? timing.endOf(moment) : timing.endOf(moment, duration);
}
