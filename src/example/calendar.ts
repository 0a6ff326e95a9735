import type { DayNumber } from "../core/day.ts";
import { basicDay, foldLine, utcStamp } from "./header-text.ts";
import type { Guest, Meeting, Repeat, Response } from "./meeting.ts";
import { OWNER } from "./person.ts";
import type { World } from "./world.ts";

/** Writes the calendar as Google gives it away: single entries in UTC, recurring ones in their zone. */
export function formatCalendar(world: World, meetings: readonly Meeting[]): string {
  const zones = [...new Set(meetings.filter((meeting) => meeting.repeat !== undefined).map((meeting) => meeting.zone))];
  const lines = [
    "BEGIN:VCALENDAR",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${world.owner.workAddress}`,
    "X-WR-TIMEZONE:Europe/Berlin",
    ...zones.sort().flatMap(timezoneLines),
    ...meetings.flatMap((meeting) => eventLines(world, meeting)),
    "END:VCALENDAR",
  ];
  return lines.map(foldLine).join("");
}

function eventLines(world: World, meeting: Meeting): string[] {
  const main = entryLines(world, meeting, {});
  const { repeat, minutes } = meeting;
  if (repeat === undefined || minutes === undefined) return main;
  return [
    ...main,
    ...repeat.changed.flatMap(({ day, to, newDay, newMinutes }) =>
      entryLines(world, meeting, {
        replaces: day,
        day: newDay ?? day,
        minutes: newMinutes ?? minutes,
        cancelled: to === "cancelled",
        declined: to === "declined",
      }),
    ),
  ];
}

/** What one moment of a series has of its own. */
interface Override {
  readonly replaces?: DayNumber;
  readonly day?: DayNumber;
  readonly minutes?: number;
  readonly cancelled?: boolean;
  readonly declined?: boolean;
}

function entryLines(world: World, meeting: Meeting, own: Override): string[] {
  const { zone, repeat } = meeting;
  const day = own.day ?? meeting.day;
  const minutes = own.minutes ?? meeting.minutes;
  const lines = ["BEGIN:VEVENT"];
  if (minutes === undefined) {
    lines.push(`DTSTART;VALUE=DATE:${basicDay(day)}`, `DTEND;VALUE=DATE:${basicDay(day + meeting.length)}`);
  } else if (repeat === undefined) {
    const start = world.zone(zone).instantAt(day, minutes);
    lines.push(`DTSTART:${utcStamp(start)}`, `DTEND:${utcStamp(start + meeting.length * 60_000)}`);
  } else {
    lines.push(`DTSTART;TZID=${zone}:${localStamp(day, minutes)}`);
    lines.push(`DTEND;TZID=${zone}:${localStamp(day, minutes + meeting.length)}`);
    if (own.replaces === undefined) lines.push(...ruleLines(world, meeting, repeat, minutes));
    else lines.push(`RECURRENCE-ID;TZID=${zone}:${localStamp(own.replaces, meeting.minutes ?? 0)}`);
  }
  const stamp = utcStamp(world.ownerZone.instantAt(meeting.writtenOn, 9 * 60));
  lines.push(`DTSTAMP:${utcStamp(world.span.end)}`);
  if (meeting.organiser !== undefined) {
    const { name, address } = meeting.organiser;
    lines.push(`ORGANIZER;CN=${parameter(name === "" ? address : name)}:mailto:${address}`);
  }
  lines.push(`UID:${meeting.uid}`);
  lines.push(...meeting.guests.map((guest) => attendeeLine(guest, own.declined === true)));
  if (meeting.conference?.includes("google") === true) lines.push(`X-GOOGLE-CONFERENCE:${meeting.conference}`);
  const joined = [meeting.description, meeting.conference === undefined ? "" : `Join: ${meeting.conference}`];
  lines.push(
    `CREATED:${stamp}`,
    `DESCRIPTION:${escapeText(joined.filter((part) => part !== "").join("\n"))}`,
    `LAST-MODIFIED:${stamp}`,
    `LOCATION:${escapeText(meeting.location)}`,
    "SEQUENCE:0",
    `STATUS:${meeting.cancelled || own.cancelled === true ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escapeText(meeting.title)}`,
    `TRANSP:${minutes === undefined ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  );
  return lines;
}

function ruleLines(world: World, meeting: Meeting, repeat: Repeat, minutes: number): string[] {
  const { zone } = meeting;
  const until =
    repeat.until === undefined ? "" : `;UNTIL=${utcStamp(world.zone(zone).instantAt(repeat.until + 1, 0) - 1000)}`;
  const interval = repeat.every === 1 ? "" : `;INTERVAL=${repeat.every}`;
  return [
    `RRULE:FREQ=${repeat.rule.toUpperCase()}${until}${interval}`,
    ...repeat.leftOut.map((day) => `EXDATE;TZID=${zone}:${localStamp(day, minutes)}`),
  ];
}

function attendeeLine({ mailbox, response }: Guest, declined: boolean): string {
  const answer: Response = declined && mailbox.is === OWNER ? "DECLINED" : response;
  const name = parameter(mailbox.name === "" ? mailbox.address : mailbox.name);
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer};CN=${name};X-NUM-GUESTS=0:mailto:${mailbox.address}`;
}

function parameter(text: string): string {
  return /[,;:]/.test(text) ? `"${text.replaceAll('"', "'")}"` : text;
}

function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replaceAll("\n", "\\n");
}

/** Writes a local time; minutes past midnight may exceed a day. */
function localStamp(day: DayNumber, minutes: number): string {
  return utcStamp((day * 1440 + minutes) * 60_000).replace("Z", "");
}

interface ClockChange {
  readonly winter: string;
  readonly summer: string;
  readonly spring: string;
  readonly autumn: string;
  readonly springRule: string;
  readonly autumnRule: string;
}

const european = (winter: string, summer: string, spring: string, autumn: string): ClockChange => ({
  winter,
  summer,
  spring: `19700329T${spring}`,
  autumn: `19701025T${autumn}`,
  springRule: "BYMONTH=3;BYDAY=-1SU",
  autumnRule: "BYMONTH=10;BYDAY=-1SU",
});
const american = (winter: string, summer: string): ClockChange => ({
  winter,
  summer,
  spring: "19700308T020000",
  autumn: "19701101T020000",
  springRule: "BYMONTH=3;BYDAY=2SU",
  autumnRule: "BYMONTH=11;BYDAY=1SU",
});

/** Zones of recurring entries. */
const CLOCK_CHANGES: Readonly<Record<string, ClockChange>> = {
  "Europe/Berlin": european("+0100", "+0200", "020000", "030000"),
  "Europe/London": european("+0000", "+0100", "010000", "020000"),
  "America/New_York": american("-0500", "-0400"),
  "America/Toronto": american("-0500", "-0400"),
  "America/Los_Angeles": american("-0800", "-0700"),
};

/** Gives the VTIMEZONE of a zone; none for a zone that is not in the table: its name says enough. */
function timezoneLines(zone: string): string[] {
  const change = CLOCK_CHANGES[zone];
  if (change === undefined) return [];
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    "BEGIN:DAYLIGHT",
    `TZOFFSETFROM:${change.winter}`,
    `TZOFFSETTO:${change.summer}`,
    `DTSTART:${change.spring}`,
    `RRULE:FREQ=YEARLY;${change.springRule}`,
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    `TZOFFSETFROM:${change.summer}`,
    `TZOFFSETTO:${change.winter}`,
    `DTSTART:${change.autumn}`,
    `RRULE:FREQ=YEARLY;${change.autumnRule}`,
    "END:STANDARD",
    "END:VTIMEZONE",
  ];
}
