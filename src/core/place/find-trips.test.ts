import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, type Day, type Instant, dayNumber } from "../day.ts";
import { zoneOf } from "../zone.ts";
import { type Home, type Trip, findTrips } from "./find-trips.ts";
import { createGazetteer } from "./gazetteer.ts";
import { loadCities } from "./load-cities.ts";

const gazetteer = createGazetteer(loadCities());
const HOME: Home = { country: "PT", city: "Porto" };

type Entry = Parameters<typeof findTrips>[0][number];

function entry(from: string, days: number, title: string, location = ""): Entry {
  const at = (dayNumber(from as Day) * DAY_MS) as Instant;
  return { title, location, at, endsAt: (at + days * DAY_MS) as Instant, day: from as Day, cancelled: false };
}

const find = (entries: readonly Entry[], home = HOME): Trip[] => findTrips(entries, home, gazetteer, zoneOf("UTC"));

test("findTrips() joins what lies in one place into one trip", () => {
  const trips = find([
    entry("2026-12-05", 1, "Dinner", "Shinjuku, Tokyo, Japan"),
    entry("2026-12-01", 2, "Tokyo"),
    entry("2026-12-10", 1, "Talk", "Berlin, Germany"),
  ]);

  expect(trips).toMatchObject([
    { city: "Tokyo", country: "JP", from: "2026-12-01", until: "2026-12-05", title: "Tokyo" },
    { city: "Berlin", from: "2026-12-10", until: "2026-12-10" },
  ]);
});

test("findTrips() stays at home, and on the line", () => {
  expect(find([entry("2026-12-01", 1, "Lunch", "Porto, Portugal")])).toEqual([]);
  expect(find([entry("2026-12-01", 1, "Call", "https://meet.example/tokyo")])).toEqual([]);
  expect(find([{ ...entry("2026-12-01", 1, "Tokyo"), cancelled: true }])).toEqual([]);
  expect(find([entry("2026-12-01", 90, "Tokyo")])).toEqual([]);
});

test("findTrips() takes whole days alone in the own country where the own city is not known", () => {
  const { title, location, at, endsAt, cancelled } = entry("2026-12-01", 1, "Lunch", "Lisbon, Portugal");
  const hours = { title, location, at, endsAt, cancelled };

  expect(find([hours], { country: "PT", city: null })).toEqual([]);
  expect(find([entry("2026-12-01", 1, "Lunch", "Lisbon, Portugal")], { country: "PT", city: null })).toHaveLength(1);
  expect(find([hours])).toHaveLength(1);
});

test("no trip ends before it begins, and none lies at home (property)", () => {
  const places = ["Porto", "Lisbon", "Tokyo, Japan", "Japan", "Berlin", "Room 4", ""];
  const entries = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...places))
      .map(([day, days, place]) => entry(`2026-12-${String(day).padStart(2, "0")}`, days, "x", place)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(entries, (all) => {
      for (const { from, until, city } of find(all)) expect(from <= until && city !== "Porto").toBe(true);
    }),
    { numRuns: 60 },
  );
});
