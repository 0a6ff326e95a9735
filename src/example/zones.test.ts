import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../core/day.ts";
import { zoneOf } from "../core/zone.ts";
import { HOMES } from "./names.ts";
import { createZones } from "./zones.ts";

test("createZones() gives the offsets that zoneOf() gives (property)", () => {
  const zones = createZones();
  const names = [...new Set(Object.values(HOMES).map(({ zone }) => zone))];
  const exact = new Map(names.map((name) => [name, zoneOf(name)]));
  const seconds = fc.integer({ min: Date.UTC(2012, 0, 1) / 1000, max: Date.UTC(2032, 0, 1) / 1000 });
  fc.assert(
    fc.property(fc.constantFrom(...names), seconds, (name, second) => {
      const at = (second * 1000) as Instant;
      const [quick, slow] = [zones(name), exact.get(name)!];

      expect(quick.offsetMinutes(at)).toBe(slow.offsetMinutes(at));
      expect(quick.dayNumberAt(at)).toBe(slow.dayNumberAt(at));
      expect(quick.instantAt(slow.dayNumberAt(at), 150)).toBe(slow.instantAt(slow.dayNumberAt(at), 150));
    }),
    { numRuns: 300 },
  );
});
