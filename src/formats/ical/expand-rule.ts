import { RRuleTemporal } from "rrule-temporal";
import { DAY_MS } from "../../core/day.ts";
import type { Frequency, Rule } from "./rule.ts";

export interface Expansion {
  /** Ascending, all after the start. */
  readonly wallMs: readonly number[];
  /** True where more exist than are given; the latest are kept. */
  readonly isCut: boolean;
}

export interface ExpansionBounds {
  /** The entry's own start, by the wall. */
  readonly startMs: number;
  /** The last moment of interest, by the wall. */
  readonly lastMs: number;
  /** How many at most. */
  readonly limit: number;
  /** Tells whether a generated time counts: no wall shows those that clocks skip (RFC 5545 §3.3.10). */
  admits(wallMs: number): boolean;
}

/** A counted rule is followed from its start, through so many times at most: 27 years of days. */
const MAX_COUNTED = 10_000;
/**
 * How far rules are followed, from the end or, when counted, from the start: nobody keeps an appointment for longer, and
 * a malicious one could otherwise cost minutes.
 */
const MAX_REACH_DAYS: Readonly<Record<Frequency, number>> = {
  SECONDLY: 400,
  MINUTELY: 400,
  HOURLY: 7300,
  DAILY: 18_300,
  WEEKLY: 18_300,
  MONTHLY: 36_600,
  YEARLY: 366_000,
};
/** Periods in a window of these rules, since rrule-temporal gives up after 10,000 that hold nothing. */
const MAX_PERIODS = 9000;
const PERIOD_MS: Partial<Record<Frequency, number>> = { HOURLY: DAY_MS / 24, DAILY: DAY_MS, WEEKLY: 7 * DAY_MS };
/** Most windows are twice as long as the one before: these reach as far as any rule is followed. */
const MAX_WINDOWS = 30;

/**
 * Gives the times after the start at which a rule repeats. All of it happens on the wall, as if the wall showed
 * UTC: so the engine's zone plays no part, and zones that a calendar describes itself need no second way.
 * Works backwards from the end in windows, so that the cost depends on what is kept and not on how long ago the
 * start is. A rule that rrule-temporal gives up on is cut there.
 */
export function expandRule(rule: Rule, bounds: ExpansionBounds): Expansion {
  if (bounds.lastMs <= bounds.startMs || bounds.limit < 1) return { wallMs: [], isCut: false };
  try {
    const walk = new RRuleTemporal({
      freq: rule.freq,
      interval: rule.interval,
      ...rule.parts,
      ...rule.hours,
      tzid: "UTC",
      dtstart: { timeZoneId: "UTC", toString: () => `${new Date(bounds.startMs).toISOString().slice(0, 19)}Z[UTC]` },
      cache: false,
    });
    const between = (fromMs: number, toMs: number) =>
      walk
        .between(new Date(fromMs), new Date(toMs), true)
        .map((date) => date.epochMilliseconds)
        .filter((wallMs) => wallMs > bounds.startMs && bounds.admits(wallMs));
    const follow = rule.count === undefined ? latest : counted;
    return follow(rule, bounds, between);
  } catch {
    return { wallMs: [], isCut: true };
  }
}

type Between = (fromMs: number, toMs: number) => number[];

function latest(rule: Rule, { startMs, lastMs, limit }: ExpansionBounds, between: Between): Expansion {
  let found: number[] = [];
  const leastMs = Math.max(startMs, lastMs - MAX_REACH_DAYS[rule.freq] * DAY_MS);
  let toMs = lastMs;
  let lengthMs = windowMs(rule, firstWindowMs(rule, limit));
  for (let window = 0; toMs > leastMs && found.length <= limit && window < MAX_WINDOWS; window++) {
    const fromMs = Math.max(leastMs, toMs - lengthMs);
    try {
      found = [...between(fromMs, toMs), ...found];
    } catch {
      return { wallMs: found.slice(-limit), isCut: true };
    }
    toMs = fromMs - 1000;
    lengthMs = windowMs(rule, 2 * lengthMs);
  }
  return { wallMs: found.slice(-limit), isCut: found.length > limit || leastMs > startMs };
}

function counted(rule: Rule, { startMs, lastMs, limit }: ExpansionBounds, between: Between): Expansion {
  const found: number[] = [];
  const count = rule.count ?? 1;
  const wanted = Math.min(count - 1, MAX_COUNTED);
  const mostMs = Math.min(lastMs, startMs + MAX_REACH_DAYS[rule.freq] * DAY_MS);
  let fromMs = startMs;
  let lengthMs = windowMs(rule, firstWindowMs(rule, Math.min(limit, wanted)));
  for (let window = 0; fromMs <= mostMs && found.length < wanted && window < MAX_WINDOWS; window++) {
    const toMs = Math.min(mostMs, fromMs + lengthMs);
    for (const wallMs of between(fromMs, toMs)) if (found.length < wanted) found.push(wallMs);
    fromMs = toMs + 1000;
    lengthMs = windowMs(rule, 2 * lengthMs);
  }
  const isUnfinished = found.length < count - 1 && fromMs <= lastMs;
  return { wallMs: found.slice(-limit), isCut: found.length > limit || isUnfinished };
}

function windowMs({ freq, interval }: Rule, wantedMs: number): number {
  return Math.min(wantedMs, MAX_PERIODS * interval * (PERIOD_MS[freq] ?? Infinity));
}

/** A stretch in which the rule cannot make more than about `limit` times. */
function firstWindowMs({ freq, interval, hours }: Rule, limit: number): number {
  const perDay =
    (hours.byHour?.length ?? (freq === "HOURLY" || freq === "MINUTELY" || freq === "SECONDLY" ? 24 : 1)) *
    (hours.byMinute?.length ?? (freq === "MINUTELY" || freq === "SECONDLY" ? 60 : 1)) *
    (hours.bySecond?.length ?? (freq === "SECONDLY" ? 60 : 1));
  // Longer intervals, and parts that pick, only make it sparser; the windows grow to meet that.
  const isSparse = freq === "YEARLY" || freq === "MONTHLY" ? 10 : 1;
  return Math.ceil((Math.max(1, limit) / perDay) * isSparse * Math.min(interval, 50) * (DAY_MS / 1000)) * 1000;
}
