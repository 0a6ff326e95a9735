import { type DayNumber, type Instant, dayFromNumber, dayNumber, dayOf } from "../core/day.ts";
import { type Meeting, ownerResponse } from "./meeting.ts";
import { OWNER } from "./person.ts";
import type { World } from "./world.ts";

/** What one moment of the calendar is, in truth. */
export type OccurrenceKind = "met" | "large" | "alone" | "whole-day" | "declined" | "cancelled" | "expected";

export interface Occurrence {
  readonly uid: string;
  readonly at: Instant;
  readonly endsAt: Instant;
  readonly kind: OccurrenceKind;
  readonly medium: Meeting["medium"];
  /** Who was there beside the owner: all who did not decline. */
  readonly people: readonly string[];
}

/** Rounds of more guests than this are an audience, not contact. The example has none of 7 to 12. */
const SMALL = 8;

/** Lists all moments of an entry, up to two weeks after the last day. */
export function occurrencesOf(world: World, meeting: Meeting): Occurrence[] {
  const zone = world.zone(meeting.zone);
  const changes = new Map(meeting.repeat?.changed.map((change) => [change.day, change]));
  return daysOf(world, meeting).map((day) => {
    const change = changes.get(day);
    const at = zone.instantAt(change?.newDay ?? day, change?.newMinutes ?? meeting.minutes ?? 0);
    const minutes = meeting.minutes === undefined ? meeting.length * 1440 : meeting.length;
    const declined = change?.to === "declined" || ownerResponse(meeting) === "DECLINED";
    const cancelled = change?.to === "cancelled" || meeting.cancelled;
    const others = meeting.guests.filter(({ mailbox, response }) => mailbox.is !== OWNER && response !== "DECLINED");
    return {
      uid: meeting.uid,
      at,
      endsAt: (at + minutes * 60_000) as Instant,
      kind: kindOf(world, meeting, at, declined, cancelled),
      medium: meeting.medium,
      people: others.map(({ mailbox }) => mailbox.is),
    };
  });
}

function kindOf(world: World, meeting: Meeting, at: Instant, declined: boolean, cancelled: boolean): OccurrenceKind {
  if (cancelled) return "cancelled";
  if (declined) return "declined";
  if (meeting.minutes === undefined) return "whole-day";
  if (meeting.guests.length < 2) return "alone";
  if (meeting.guests.length > SMALL) return "large";
  return at > world.span.end ? "expected" : "met";
}

function daysOf(world: World, meeting: Meeting): DayNumber[] {
  const { repeat } = meeting;
  if (repeat === undefined) return [meeting.day];
  const until = Math.min(repeat.until ?? Infinity, world.span.lastDay + 14);
  const days: DayNumber[] = [];
  for (let day = meeting.day, n = 1; day <= until; n++) {
    days.push(day);
    day = repeat.rule === "weekly" ? day + 7 * repeat.every : monthsLater(meeting.day, n * repeat.every);
  }
  return days.filter((day) => !repeat.leftOut.includes(day));
}

/** The day of the month is one that every month has. */
function monthsLater(day: DayNumber, months: number): DayNumber {
  const text = dayFromNumber(day);
  const month = Number(text.slice(5, 7)) - 1 + months;
  const later = dayOf(Number(text.slice(0, 4)) + Math.floor(month / 12), (month % 12) + 1, Number(text.slice(8)));
  return later === undefined ? day : dayNumber(later);
}
