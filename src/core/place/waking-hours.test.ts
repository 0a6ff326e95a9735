import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { zoneOf } from "../zone.ts";
import { wakingHours } from "./waking-hours.ts";

const DAY = "2026-11-23" as Day;
const LISBON = zoneOf("Europe/Lisbon");

test.each<[string, string | undefined]>([
  ["Asia/Tokyo", "00:00 12:00"],
  ["America/New_York", "14:00 02:00"],
  ["Asia/Kolkata", "03:30 15:30"],
  ["Europe/London", undefined],
])("wakingHours() of %s on a clock in Lisbon", (zone, hours) => {
  const found = wakingHours(LISBON, zoneOf(zone), DAY, { from: 9, until: 21 });

  expect(found && `${found.from} ${found.until}`).toBe(hours);
});
