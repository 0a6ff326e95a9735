import fc from "fast-check";
import { expect, test } from "vitest";
import { Defect } from "../failure.ts";
import { MEDIA } from "../medium.ts";
import type { ContactDay } from "./history.ts";
import { packHistory, unpackHistory } from "./pack-history.ts";
import { outlineOf, walkDays } from "./walk-days.ts";

const lists: fc.Arbitrary<readonly ContactDay[]> = fc
  .uniqueArray(
    fc.record({
      day: fc.integer({ min: -719_162, max: 2_932_896 }),
      outbound: fc.boolean(),
      inbound: fc.boolean(),
      endsInbound: fc.boolean(),
      endsInboundOpening: fc.boolean(),
      medium: fc.constantFrom(...MEDIA),
      weight: fc.integer({ min: 1, max: 255 }).map((part) => part / 255),
    }),
    { selector: ({ day }) => day },
  )
  .map((days) => days.toSorted((a, b) => a.day - b.day));

function walked(history: Parameters<typeof walkDays>[0]): ContactDay[] {
  const days: ContactDay[] = [];
  const walk = walkDays(history);
  while (walk.next()) {
    const { day, outbound, inbound, endsInbound, endsInboundOpening, medium, weight } = walk;
    days.push({ day, outbound, inbound, endsInbound, endsInboundOpening, medium, weight });
  }
  return days;
}

test("walkDays() passes the same days packed as in a list, and outlineOf() sums them up (property)", () => {
  fc.assert(
    fc.property(lists, (days) => {
      const { days: packedDays } = packHistory({ days, attempts: [] });

      expect(walked({ days, attempts: [] })).toEqual(days);
      expect(walked({ days: [], attempts: [], packedDays })).toEqual(days);
      expect(unpackHistory({ days: packedDays, attempts: "[]" }).days).toEqual(days);
      for (const history of [
        { days, attempts: [] },
        { days: [], attempts: [], packedDays },
      ]) {
        expect(outlineOf(history)).toEqual({
          last: days.at(-1)?.day ?? null,
          media: [...new Set(days.map(({ medium }) => medium))],
        });
      }
    }),
  );
});

test("walkDays() stands on no day before the first step, and refuses bytes that are cut short", () => {
  const walk = walkDays({ days: [], attempts: [], packedDays: Uint8Array.of(200) });

  expect(() => walk.next()).toThrow(Defect);
});
