import fc from "fast-check";
import { expect, test } from "vitest";
import { zoneOf } from "../../core/zone.ts";
import { clockOfZone, momentOfWall, UTC_CLOCK, wallAt } from "./clock.ts";

const at = (text: string) => Date.parse(text);
const berlin = clockOfZone(zoneOf("Europe/Berlin"));
const newYork = clockOfZone(zoneOf("America/New_York"));

test("momentOfWall() takes the first of two equal times, on both sides of Greenwich", () => {
  expect(momentOfWall(berlin, at("2026-10-25T02:30Z"))).toEqual({ at: at("2026-10-25T00:30Z"), isSkipped: false });
  expect(momentOfWall(newYork, at("2026-11-01T01:30Z"))).toEqual({ at: at("2026-11-01T05:30Z"), isSkipped: false });
});

test("momentOfWall() reads a time that no wall showed by the offset before it", () => {
  expect(momentOfWall(berlin, at("2026-03-29T02:30Z"))).toEqual({ at: at("2026-03-29T01:30Z"), isSkipped: true });
  expect(momentOfWall(newYork, at("2026-03-08T02:30Z"))).toEqual({ at: at("2026-03-08T07:30Z"), isSkipped: true });
});

test("momentOfWall() leaves UTC as it is", () => {
  expect(momentOfWall(UTC_CLOCK, 12_345_000)).toEqual({ at: 12_345_000, isSkipped: false });
});

test("momentOfWall() and wallAt() undo each other but in a gap (property)", () => {
  const zones = ["Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Australia/Lord_Howe", "Asia/Kathmandu"];
  const clocks = zones.map((name) => clockOfZone(zoneOf(name)));
  const minutes = fc.integer({ min: at("1990-01-01T00:00Z") / 60_000, max: at("2040-01-01T00:00Z") / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...clocks), minutes, (clock, minute) => {
      const moment = momentOfWall(clock, minute * 60_000);
      expect(wallAt(clock, moment.at) === minute * 60_000).toBe(!moment.isSkipped);
    }),
  );
});
