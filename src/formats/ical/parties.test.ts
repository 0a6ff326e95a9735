import { expect, test } from "vitest";
import { assert } from "../../core/failure.ts";
import { parseContentLine } from "./content-lines.ts";
import { readAttendees, readParty } from "./parties.ts";

function lineOf(text: string) {
  const line = parseContentLine(text);
  assert(line !== undefined, "a test's line can be read");
  return line;
}
const attendees = (...lines: string[]) => readAttendees(lines.map(lineOf));

test("readAttendees() reads addresses, names and answers", () => {
  expect(
    attendees(
      "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Ana Lind;X-NUM-GUESTS=0:mailto:Ana@Calendar.Example",
      "ATTENDEE;PARTSTAT=DECLINED;CN=bo@calendar.example:MAILTO:bo@calendar.example",
      "ATTENDEE;PARTSTAT=TENTATIVE:mailto:cy@calendar.example",
      'ATTENDEE;PARTSTAT=NEEDS-ACTION;CN="Ruiz, Dee":mailto:dee@calendar.example',
    ),
  ).toEqual([
    {
      kind: "email",
      value: "ana@calendar.example",
      name: "Ana Lind",
      role: "attendee",
      response: "accepted",
      isPerson: true,
    },
    { kind: "email", value: "bo@calendar.example", role: "attendee", response: "declined", isPerson: true },
    { kind: "email", value: "cy@calendar.example", role: "attendee", response: "tentative", isPerson: true },
    {
      kind: "email",
      value: "dee@calendar.example",
      name: "Ruiz, Dee",
      role: "attendee",
      response: "none",
      isPerson: true,
    },
  ]);
});

test("readAttendees() gives who organises and attends once, with the attendee's answer", () => {
  expect(
    attendees(
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@calendar.example",
      "ORGANIZER;CN=Ana Lind:mailto:ana@calendar.example",
      "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@calendar.example",
    ),
  ).toEqual([
    {
      kind: "email",
      value: "ana@calendar.example",
      name: "Ana Lind",
      role: "organiser",
      response: "accepted",
      isPerson: true,
    },
  ]);
});

test("readAttendees() tells rooms, resources, groups and shared calendars from people", () => {
  const isPerson = (line: string) => attendees(line)[0]?.isPerson;
  expect(isPerson("ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@calendar.example")).toBe(false);
  expect(isPerson("ATTENDEE;CUTYPE=resource:mailto:beamer@calendar.example")).toBe(false);
  expect(isPerson("ATTENDEE;CUTYPE=GROUP:mailto:all@calendar.example")).toBe(false);
  expect(isPerson("ATTENDEE;CN=Ada:mailto:example.org_123@resource.calendar.google.com")).toBe(false);
  expect(isPerson("ORGANIZER;CN=Club:mailto:abc@group.calendar.google.com")).toBe(false);
  expect(isPerson("ORGANIZER:mailto:unknownorganizer@calendar.google.com")).toBe(false);
  expect(isPerson("ATTENDEE;CUTYPE=UNKNOWN:mailto:ana@calendar.example")).toBe(true);
});

test("readParty() finds the address wherever producers put it", () => {
  const value = (line: string) => readParty(lineOf(line))?.value;
  expect(value("ATTENDEE;CN=Ana:ana@calendar.example")).toBe("ana@calendar.example");
  expect(value("ATTENDEE:mailto:mailto:ana@calendar.example")).toBe("ana@calendar.example");
  expect(value("ATTENDEE:mailto:<ana@calendar.example>")).toBe("ana@calendar.example");
  expect(value("ATTENDEE:mailto:ana%40calendar.example?subject=Hi")).toBe("ana@calendar.example");
  expect(value("ATTENDEE:mailto:Ana@XN--MNCHEN-3YA.example")).toBe("ana@münchen.example");
  expect(value("ATTENDEE;EMAIL=ana@calendar.example:/aMTk5/principal/")).toBe("ana@calendar.example");
  expect(value("ATTENDEE;CN=ana@calendar.example:invalid:nomail")).toBe("ana@calendar.example");
  expect(value("ATTENDEE;EMAIL=ana@calendar.example:urn:uuid:1234")).toBe("ana@calendar.example");
});

test("readParty() keeps a name without an address as a name, and gives nothing for neither", () => {
  expect(readParty(lineOf("ATTENDEE;CN=Ana Lind:/principals/17/"))).toEqual({ kind: "name", value: "Ana Lind" });
  expect(readParty(lineOf("ATTENDEE;CN=\"'Ana  Lind'\":invalid:nomail"))).toEqual({ kind: "name", value: "Ana Lind" });
  expect(readParty(lineOf("ATTENDEE:mailto:"))).toBeUndefined();
  expect(readParty(lineOf("ATTENDEE:mailto:%E0%A4%A"))).toBeUndefined();
  expect(attendees("ATTENDEE:mailto:")).toEqual([]);
});
