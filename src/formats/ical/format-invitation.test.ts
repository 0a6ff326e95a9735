import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { zoneOf } from "../../core/zone.ts";
import { type Invitation, formatInvitation } from "./format-invitation.ts";
import { readCalendarText } from "./read-calendar-text.ts";

const AT = Date.UTC(2026, 10, 25, 15) as Instant;
const COFFEE: Invitation = {
  ...{ uid: "coffee-1@kith", title: "Coffee, with Ana; and Ken", at: AT, minutes: 45, location: null },
  description: "15:00 for you\n00:00 for me",
  stampedAt: 0 as Instant,
  organiser: { email: "ines@falk.example", name: "Ines" },
  attendee: { email: "ana@norte.example", name: "Ana Ferreira" },
};

test("formatInvitation() writes what a calendar reads", () => {
  const text = formatInvitation(COFFEE);
  const [reading] = readCalendarText(text, { path: "", zone: zoneOf("UTC"), horizon: (AT + 1) as Instant });

  expect(text).toMatch(/\r\nMETHOD:REQUEST\r\n/);
  expect(text.split("\r\n").every((line) => line.length <= 75)).toBe(true);
  expect(reading).toMatchObject({
    kind: "event",
    event: { title: "Coffee, with Ana; and Ken", occurrences: [{ at: AT, endsAt: AT + 45 * 60_000 }] },
  });
});

test("formatInvitation() asks nobody for an answer whose address is not known", () => {
  const text = formatInvitation({ ...COFFEE, attendee: null, organiser: null, location: "Café", description: "" });

  expect(text).toContain("METHOD:PUBLISH");
  expect(text).toContain("LOCATION:Café");
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION/);
});
