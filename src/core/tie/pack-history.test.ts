import fc from "fast-check";
import { expect, test } from "vitest";
import { Defect } from "../failure.ts";
import { MEDIA } from "../medium.ts";
import { EMPTY_HISTORY, type TieHistory } from "./history.ts";
import { packHistory, unpackHistory } from "./pack-history.ts";

const dayOrNone = fc.option(fc.integer({ min: -719_162, max: 2_932_896 }), { nil: null });
const histories: fc.Arbitrary<TieHistory> = fc
  .record({
    days: fc.uniqueArray(
      fc.record({
        day: fc.oneof(fc.integer({ min: 15_000, max: 15_300 }), fc.integer({ min: -719_162, max: 2_932_896 })),
        outbound: fc.boolean(),
        inbound: fc.boolean(),
        endsInbound: fc.boolean(),
        endsInboundOpening: fc.boolean(),
        medium: fc.constantFrom(...MEDIA),
        weight: fc.integer({ min: 1, max: 50 }).map((recipients) => 1 / recipients),
      }),
      { selector: ({ day }) => day },
    ),
    attempts: fc.array(
      fc.record({
        day: fc.integer({ min: -719_162, max: 2_932_896 }),
        medium: fc.constantFrom(...MEDIA),
        answeredOn: dayOrNone,
        answeredByOther: fc.boolean(),
        cancelledOn: dayOrNone,
        absentOn: dayOrNone,
      }),
    ),
  })
  .map(({ days, attempts }) => ({ days: days.toSorted((a, b) => a.day - b.day), attempts }));

test("unpackHistory() gives back what packHistory() took, but for the weight's last bits (property)", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const again = unpackHistory(packHistory(history));

      expect(again.attempts).toEqual(history.attempts);
      const withoutWeight = ({ days }: TieHistory): unknown[] => days.map((day) => ({ ...day, weight: 0 }));
      expect(withoutWeight(again)).toEqual(withoutWeight(history));
      for (const [index, day] of again.days.entries()) {
        expect(day.weight).toBeGreaterThan(0);
        expect(Math.abs(day.weight - history.days[index]!.weight)).toBeLessThan(1 / 255);
      }
      expect(packHistory(again)).toEqual(packHistory(history));
    }),
  );
});

test("packHistory() takes few bytes: two or three a contact-day after the first", () => {
  const days = Array.from({ length: 100 }, (_, index) => ({
    day: 20_000 + index * 30,
    outbound: true,
    inbound: true,
    endsInbound: false,
    endsInboundOpening: false,
    medium: "email" as const,
    weight: 1,
  }));

  expect(packHistory({ days, attempts: [] }).days.length).toBe(302);
  expect(packHistory(EMPTY_HISTORY)).toEqual({ days: new Uint8Array(0), attempts: "[]" });
});

test("packHistory() refuses days that do not ascend", () => {
  const { days } = unpackHistory({ days: Uint8Array.of(10, 1, 255), attempts: "[]" });

  expect(() => packHistory({ days: [...days, { ...days[0]!, day: days[0]!.day - 1 }], attempts: [] })).toThrow(Defect);
});

test.each([
  ["a gap that is cut short", Uint8Array.of(200), "[]"],
  ["a day without a weight", Uint8Array.of(1, 1), "[]"],
  ["a medium there is not", Uint8Array.of(1, 255, 255), "[]"],
  ["attempts that are no list", new Uint8Array(0), "{}"],
  ["an attempt with too little", new Uint8Array(0), "[[1,2]]"],
  ["an attempt that holds a text", new Uint8Array(0), '[[1,2,"3",0,null,null]]'],
  ["an attempt without a day", new Uint8Array(0), "[[null,2,3,0,null,null]]"],
])("unpackHistory() refuses %s", (_, days, attempts) => {
  expect(() => unpackHistory({ days, attempts })).toThrow(Defect);
});
