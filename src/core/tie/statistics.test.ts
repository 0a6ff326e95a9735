import fc from "fast-check";
import { expect, test } from "vitest";
import { MEDIA } from "../medium.ts";
import { type ContactDay, EMPTY_HISTORY, historyUpTo } from "./history.ts";
import { createOwnerTime } from "./owner-time.ts";
import { computeStatistics, isPersonalDay } from "./statistics.ts";
import { contactDay, daysUpTo, historyOn } from "../plan/testing.ts";

test("computeStatistics() of no contact knows nothing", () => {
  expect(computeStatistics(EMPTY_HISTORY, 100)).toMatchObject({
    contactDays: 0,
    personalDays: 0,
    reciprocity: 0,
    lastDay: null,
    silence: null,
    silentDays: null,
    tenure: 0,
    usualGap: null,
    meanGap: 0,
    longestGap: null,
    burstiness: 0,
    textHabit: null,
    richest: null,
  });
});

test("computeStatistics() of a regular tie gives its gap, silence and tenure", () => {
  const statistics = computeStatistics(historyOn(daysUpTo(936, 19, 10)), 1000);

  expect(statistics).toMatchObject({
    personalDays: 10,
    firstDay: 765,
    lastDay: 936,
    silentDays: 64,
    silence: 64,
    tenure: 235,
    usualGap: 19,
    meanGap: 19,
    longestGap: 19,
    burstiness: 0,
    in28: 0,
    in84: 2,
    reciprocity: 1,
  });
  expect(statistics.decayed90).toBeGreaterThan(statistics.decayed28);
});

test("computeStatistics() counts the day itself as age 0, and 28 days before it no more", () => {
  const { in28, decayed28, silence } = computeStatistics(historyOn([72, 100]), 100);

  expect({ in28, decayed28, silence }).toEqual({ in28: 1, decayed28: 1.5, silence: 0 });
});

test("computeStatistics() counts crowds and reactions as contact, but not as personal", () => {
  const days = [
    contactDay(10, { weight: 0.05 }),
    contactDay(20),
    contactDay(30, { medium: "reaction" }),
    contactDay(40, { weight: 0.1 }),
  ];

  expect(computeStatistics({ days, attempts: [] }, 50)).toMatchObject({
    contactDays: 4,
    weightedDays: 2.15,
    personalDays: 1,
    firstDay: 20,
    lastDay: 20,
    lastLight: 30,
  });
});

test("isPersonalDay() holds for five recipients, packed or not, and not for six", () => {
  const weights = [1, 1 / 5, 51 / 255, 1 / 6];

  expect(weights.map((weight) => isPersonalDay(contactDay(1, { weight })))).toEqual([true, true, true, false]);
});

test("computeStatistics() tells the sides apart", () => {
  const days = [
    contactDay(10, { inbound: false }),
    contactDay(20, { inbound: false }),
    contactDay(30, { outbound: false }),
    contactDay(40, { inbound: false }),
    contactDay(50, { inbound: false, outbound: false }),
  ];

  expect(computeStatistics({ days, attempts: [] }, 60)).toMatchObject({
    outboundDays: 3,
    inboundDays: 1,
    reciprocity: 1 / 3,
    lastInbound: 30,
    lastOutbound: 40,
  });
});

test("computeStatistics() keeps the last day of each class of medium", () => {
  const days = [
    contactDay(10, { medium: "in-person" }),
    contactDay(20, { medium: "phone" }),
    contactDay(30, { medium: "email" }),
    contactDay(40, { medium: "direct-message" }),
  ];

  expect(computeStatistics({ days, attempts: [] }, 60)).toMatchObject({
    lastInPerson: 10,
    lastRich: 20,
    lastText: 40,
    textHabit: "direct-message",
    richest: "in-person",
  });
});

test("computeStatistics() takes the owner's absence out of gaps and silence, not out of the days people read", () => {
  const time = createOwnerTime([{ from: 110, to: 379 }]);
  const statistics = computeStatistics(historyOn([40, 60, 80, 100]), 400, time);

  expect(statistics).toMatchObject({ silentDays: 300, silence: 30, usualGap: 20 });
});

test("computeStatistics() takes what came during an absence for one stretch of contact", () => {
  const time = createOwnerTime([{ from: 110, to: 379 }]);
  const statistics = computeStatistics(historyOn([90, 100, 150, 200, 390]), 400, time);

  expect(statistics).toMatchObject({ personalDays: 5, longestGap: 11, usualGap: 10 });
});

const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 80 }).chain((days) =>
  fc.tuple(
    ...days
      .toSorted((a, b) => a - b)
      .map((day) =>
        fc.record<ContactDay>({
          day: fc.constant(day),
          outbound: fc.boolean(),
          inbound: fc.boolean(),
          endsInbound: fc.boolean(),
          endsInboundOpening: fc.boolean(),
          medium: fc.constantFrom(...MEDIA),
          weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
        }),
      ),
  ),
);

test("computeStatistics() does not see what comes after the day (property)", () => {
  fc.assert(
    fc.property(someDays, fc.integer({ min: 0, max: 3000 }), (days, day) => {
      const history = { days, attempts: [] };

      expect(computeStatistics(history, day)).toEqual(computeStatistics(historyUpTo(history, day), day));
    }),
  );
});

test("computeStatistics() stays within its ranges (property)", () => {
  fc.assert(
    fc.property(someDays, (days) => {
      const statistics = computeStatistics({ days, attempts: [] }, 3000);

      expect(statistics.personalDays).toBeLessThanOrEqual(statistics.contactDays);
      expect(statistics.reciprocity).toBeGreaterThanOrEqual(0);
      expect(statistics.reciprocity).toBeLessThanOrEqual(1);
      expect(statistics.in28).toBeLessThanOrEqual(statistics.in84);
      expect(statistics.burstiness).toBeGreaterThanOrEqual(0);
      if (statistics.longestGap !== null) expect(statistics.usualGap ?? 0).toBeLessThanOrEqual(statistics.longestGap);
    }),
  );
});
