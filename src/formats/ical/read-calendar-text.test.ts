import { expect, test } from "vitest";
import {
  calendarOf,
  contextOf,
  entryOf,
  eventsOf,
  problemsOf,
  skipsOf,
  startsOf,
} from "../../../tests/building/calendar.ts";
import type { EventRecord } from "../../core/reading.ts";
import { readCalendarText } from "./read-calendar-text.ts";

const GOOGLE = `BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:ana.lind@calendar.example
X-WR-TIMEZONE:Europe/Berlin
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20260105T100000
DTEND;TZID=Europe/Berlin:20260105T103000
RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20260125T225959Z;BYDAY=MO
EXDATE;TZID=Europe/Berlin:20260119T100000
DTSTAMP:20261101T080000Z
ORGANIZER;CN=Ana Lind:mailto:ana.lind@calendar.example
UID:0abc@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ana Li
 nd;X-NUM-GUESTS=0:mailto:ana.lind@calendar.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=bo
 @calendar.example;X-NUM-GUESTS=0:mailto:bo@calendar.example
ATTENDEE;CUTYPE=RESOURCE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Attic (4)
 ;X-NUM-GUESTS=0:mailto:c_188@resource.calendar.google.com
X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
CREATED:20251201T080000Z
LAST-MODIFIED:20251203T080000Z
SEQUENCE:1
STATUS:CONFIRMED
SUMMARY:Ana / Bo
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20260113T160000
DTEND;TZID=Europe/Berlin:20260113T163000
DTSTAMP:20261101T080000Z
UID:0abc@google.com
RECURRENCE-ID;TZID=Europe/Berlin:20260112T100000
LAST-MODIFIED:20260110T080000Z
SEQUENCE:2
STATUS:CONFIRMED
SUMMARY:Ana / Bo (moved)
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
`;

test("readCalendarText() reads a calendar in Google's manner", () => {
  const readings = readCalendarText(GOOGLE.replaceAll("\n", "\r\n"), contextOf("America/New_York"));
  const [event] = eventsOf(readings);

  expect(readings.map(({ kind }) => kind)).toEqual(["owner", "event"]);
  expect(startsOf(event?.occurrences ?? [])).toEqual(["2026-01-05T09:00Z", "2026-01-13T15:00Z"]);
  expect(event?.revisedOn).toBe("2026-01-10");
  expect(event?.occurrences.map(({ title, medium }) => [title, medium])).toEqual([
    ["Ana / Bo", "video"],
    ["Ana / Bo (moved)", "in-person"],
  ]);
  const people = event?.occurrences[1]?.attendees.map(({ value, role, response, isPerson }) => [
    value,
    role,
    response,
    isPerson,
  ]);
  expect(people).toEqual([
    ["ana.lind@calendar.example", "organiser", "accepted", true],
    ["bo@calendar.example", "attendee", "none", true],
    ["c_188@resource.calendar.google.com", "attendee", "accepted", false],
  ]);
});

test("readCalendarText() reads a calendar in Outlook's manner: UTF-16, Windows zones, locations joined", () => {
  const text = `BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-CALSTART:20260101T000000Z
X-CALEND:20261231T000000Z
X-WR-RELCALID:{0000002E-1F2A}
X-WR-CALNAME:Lind\\, Ana
X-OWNER;CN="Lind, Ana":mailto:Ana.Lind@calendar.example
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="Ruiz, Bo";RSVP=TRUE:mailto:bo@calendar.example
CLASS:PUBLIC
DESCRIPTION:Microsoft Teams meeting\\nJoin: <https://teams.microsoft.com/l/1>\\n
DTEND;TZID="W. Europe Standard Time":20260701T110000
DTSTAMP:20260601T080000Z
DTSTART;TZID="W. Europe Standard Time":20260701T100000
LOCATION:Room 4\\; Microsoft Teams Meeting
ORGANIZER;CN="Lind, Ana":mailto:ana.lind@calendar.example
SEQUENCE:0
SUMMARY;LANGUAGE=de:Jahresgespräch
UID:040000008200E00074C5B7101A82E008
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
END:VCALENDAR
`;
  const units = `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  const bytes = Uint8Array.from(
    [...Array(units.length).keys()].flatMap((at) => [units.charCodeAt(at) & 255, units.charCodeAt(at) >> 8]),
  );

  const readings = readCalendarText(bytes, contextOf("America/New_York"));
  const [event] = eventsOf(readings);

  expect(readings[0]).toMatchObject({
    kind: "owner",
    name: "Lind, Ana",
    parties: [{ value: "ana.lind@calendar.example" }],
  });
  expect(startsOf(event?.occurrences ?? [])).toEqual(["2026-07-01T08:00Z"]);
  expect(event?.occurrences[0]).toMatchObject({
    title: "Jahresgespräch",
    location: "Room 4; Microsoft Teams Meeting",
    medium: "in-person",
  });
  expect(event?.occurrences[0]?.attendees.map(({ name }) => name)).toEqual(["Lind, Ana", "Ruiz, Bo"]);
  expect(problemsOf(readings)).toEqual([]);
});

test("readCalendarText() reads Exchange's reply to one moment, with a zone of its own making", () => {
  const zone = ["BEGIN:STANDARD", "DTSTART:16010101T000000", "TZOFFSETFROM:+0530", "TZOFFSETTO:+0530", "END:STANDARD"];
  const entry = entryOf(
    "RECURRENCE-ID;TZID=Customized Time Zone:20260309T100000",
    "DTSTART;TZID=Customized Time Zone:20260309T110000",
    "DTEND;TZID=Customized Time Zone:20260309T120000",
    "ATTENDEE;PARTSTAT=DECLINED;CN=Bo Ruiz:MAILTO:bo@calendar.example",
  );
  const text = calendarOf(
    "METHOD:REPLY",
    "BEGIN:VTIMEZONE",
    "TZID:Customized Time Zone",
    ...zone,
    "END:VTIMEZONE",
    entry,
  );

  const [only] = eventsOf(readCalendarText(text, contextOf()))[0]?.occurrences ?? [];

  expect(new Date(only?.at ?? 0).toISOString()).toBe("2026-03-09T05:30:00.000Z");
  expect(only?.attendees[0]?.response).toBe("declined");
});

test("readCalendarText() reads a calendar in Apple's manner: quoted places, principals instead of addresses", () => {
  const entry = entryOf(
    "CREATED:20260101T080000Z",
    "DTSTART;TZID=Europe/Vienna:20260302T190000",
    "DTEND;TZID=Europe/Vienna:20260302T210000",
    "LOCATION:Gasthaus Fuchs\\nHauptplatz 1\\, 8010 Graz",
    'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="Hauptplatz 1\\n8010 Graz";X-TITLE=Gasthaus: geo:47.07,15.43',
    'ATTENDEE;CN="Bo Ruiz";CUTYPE=INDIVIDUAL;EMAIL="bo@calendar.example";PARTSTAT=TENTATIVE:/aMTk5OTk/principal/',
    'ORGANIZER;CN="Ana Lind";EMAIL="ana@calendar.example":mailto:2_GEYTG@imip.me.example',
    "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
  );
  const [only] = eventsOf(readCalendarText(calendarOf(entry), contextOf()))[0]?.occurrences ?? [];
  expect(only).toMatchObject({ location: "Gasthaus Fuchs Hauptplatz 1, 8010 Graz", medium: "in-person" });
  expect(only?.attendees.map(({ value, response }) => [value, response])).toEqual([
    ["2_geytg@imip.me.example", "none"],
    ["bo@calendar.example", "tentative"],
  ]);
});

test("readCalendarText() reads a folder of Nextcloud's entries put together: a calendar each", () => {
  const one = (uid: string, ...lines: string[]) =>
    calendarOf("BEGIN:VTODO", "UID:t", "END:VTODO", entryOf(`UID:${uid}`, ...lines));
  const text = [
    one("a", "DTSTART;TZID=Europe/Berlin:20260302T090000", "LOCATION:https://cloud.calendar.example/call/ab12cd34"),
    one("b", "DTSTART;VALUE=DATE:20260303", "STATUS:CANCELLED"),
  ].join("");
  const events = eventsOf(readCalendarText(text, contextOf()));
  expect(events.map(({ uid, occurrences: [only] }) => [uid, only?.medium, only?.cancelled])).toEqual([
    ["a", "video", false],
    ["b", "in-person", true],
  ]);
});

test("readCalendarText() reads a calendar in Thunderbird's manner: bare LF, a path for a zone", () => {
  const entry = entryOf(
    "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Oslo:20260302T090000",
    "DTEND;TZID=/mozilla.org/20070129_1/Europe/Oslo:20260302T100000",
    "X-MOZ-GENERATION:2",
  );
  const text = calendarOf(entry).replaceAll("\r\n", "\n");
  expect(startsOf(eventsOf(readCalendarText(text, contextOf("Asia/Tokyo")))[0]?.occurrences ?? [])).toEqual([
    "2026-03-02T08:00Z",
  ]);
});

test("readCalendarText() finds zones that stand after the entries, and in another calendar of the file", () => {
  const zone = ["BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0500"];
  const text =
    calendarOf(entryOf("DTSTART;TZID=Ours:20260302T090000")) +
    calendarOf(...zone, "TZOFFSETTO:+0500", "END:STANDARD", "END:VTIMEZONE");
  expect(startsOf(eventsOf(readCalendarText(text, contextOf()))[0]?.occurrences ?? [])).toEqual(["2026-03-02T04:00Z"]);
});

test("readCalendarText() gives nothing for tasks, journals, free times, and for no calendar at all", () => {
  const others = ["VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"].map(
    (name) => `BEGIN:${name}\r\nUID:1\r\nDTSTART:20260302\r\nEND:${name}`,
  );
  expect(readCalendarText(calendarOf(...others), contextOf())).toEqual([]);
  for (const text of ["", "Dear Ana", '["vcalendar", [], [["vevent", [["uid", {}, "text", "1"]], []]]]']) {
    expect(readCalendarText(text, contextOf())).toEqual([]);
  }
});

test("readCalendarText() loses one entry, not the file, to damage", () => {
  const text = calendarOf(
    entryOf("UID:a", "DTSTART:20260302"),
    "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260303",
    'BEGIN:VEVENT\r\nUID:c\r\nATTENDEE;CN="open:mailto:bo@calendar.example\r\n\u0000DTSTART:20260304\r\nSUMMARY',
    entryOf("UID:d", "DTSTART:gone"),
    "END:VEVENT",
    entryOf("UID:e", "DTSTART:20260305"),
  ).replace(/END:VCALENDAR\r\n$/, "");
  const readings = readCalendarText(text, contextOf());
  const days = (events: readonly EventRecord[]) =>
    events.map(({ uid, occurrences }) => `${uid} ${occurrences[0]?.day}`);
  expect(days(eventsOf(readings))).toEqual(["a 2026-03-02", "b 2026-03-03", "c 2026-03-04", "e 2026-03-05"]);
  expect(skipsOf(readings)).toEqual(["line 17 no-date"]);
  expect(problemsOf(readings)).toEqual([
    "The entry has no END:VEVENT",
    "1 line is no calendar text",
    "The entry has no END:VEVENT",
  ]);
});
