/** Builders of tie histories for tests: what is not said is an ordinary exchange of mail. */
import { type Day, type DayNumber, dayNumber } from "../day.ts";
import type { Attempt, ContactDay, TieHistory } from "./history.ts";

/** Gives the number of a day written as text. */
export function on(day: string): DayNumber {
  return dayNumber(day as Day);
}

/** Builds a contact-day on which both wrote, the owner last. */
export function contactDay(day: DayNumber, different: Partial<ContactDay> = {}): ContactDay {
  return {
    day,
    outbound: true,
    inbound: true,
    endsInbound: false,
    endsInboundOpening: false,
    medium: "email",
    weight: 1,
    ...different,
  };
}

/** Builds an attempt by mail that nobody has answered. */
export function attempt(day: DayNumber, different: Partial<Attempt> = {}): Attempt {
  return {
    day,
    medium: "email",
    answeredOn: null,
    answeredByOther: false,
    cancelledOn: null,
    absentOn: null,
    ...different,
  };
}

/** Builds a history of ordinary days, and of attempts where they are given. */
export function historyOn(days: readonly DayNumber[], attempts: readonly Attempt[] = []): TieHistory {
  return { days: days.map((day) => contactDay(day)), attempts };
}

/** Lists `count` days, `gap` apart, the last of them `last`. */
export function daysUpTo(last: DayNumber, gap: number, count: number): DayNumber[] {
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * gap);
}
