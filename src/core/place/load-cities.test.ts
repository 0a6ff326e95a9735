import { expect, test } from "vitest";
import { isZoneName } from "../zone.ts";
import { loadCities } from "./load-cities.ts";

test("loadCities() knows thousands of cities, each with a country and a zone of this engine", () => {
  const cities = loadCities();

  expect(cities.length).toBeGreaterThan(7000);
  expect(cities.every(({ country, name }) => /^[A-Z]{2}$/.test(country) && name !== "")).toBe(true);
  expect([...new Set(cities.map(({ zone }) => zone))].filter((zone) => !isZoneName(zone))).toEqual([]);
});
