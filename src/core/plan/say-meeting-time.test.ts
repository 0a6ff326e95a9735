import { expect, test } from "vitest";
import { type Day, dayNumber } from "../day.ts";
import { zoneOf } from "../zone.ts";
import { sayMeetingTime } from "./say-meeting-time.ts";

const TODAY = "2026-11-23" as Day;
const BERLIN = zoneOf("Europe/Berlin");
const AT = BERLIN.instantAt(dayNumber("2026-11-26" as Day), 15 * 60);

test("sayMeetingTime() says both clocks where they differ", () => {
  expect(sayMeetingTime(AT, BERLIN, zoneOf("America/New_York"), TODAY)).toBe(
    "Thursday 26 November at 15:00 (09:00 for them)",
  );
});

test.each([null, zoneOf("Europe/Madrid")])("sayMeetingTime() says one clock where there is no other", (theirs) => {
  expect(sayMeetingTime(AT, BERLIN, theirs, TODAY)).toBe("Thursday 26 November at 15:00");
});
