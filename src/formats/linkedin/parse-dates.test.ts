import { expect, test } from "vitest";
import {
  parseConnectedOn,
  parseEndorsedAt,
  parseMessageDate,
  parseMonthOf,
  parseRecommendedAt,
  parseSentAt,
} from "./parse-dates.ts";

test.each([
  ["08 Feb 2026", "2026-02-08"],
  ["4-Apr-21", "2021-04-04"],
  ["4. Okt. 2021", "2021-10-04"],
  ["12 März 2024", "2024-03-12"],
  ["2026-02-08", "2026-02-08"],
  ["08 févr. 2026", "2026-02-08"],
  ["8 de fev. de 2026", "2026-02-08"],
  ["08 ago 2025", "2025-08-08"],
  ["08 mrt 2025", "2025-03-08"],
  ["31 Feb 2026", undefined],
  ["2/8/2026", undefined],
  ["08 Foo 2026", undefined],
  ["", undefined],
])("parseConnectedOn() reads %j as %s", (text, day) => {
  expect(parseConnectedOn(text)).toBe(day);
});

test.each([
  ["2026-08-01 02:00:07 UTC", Date.UTC(2026, 7, 1, 2, 0, 7)],
  ["2026-06-02 09:00 UTC", Date.UTC(2026, 5, 2, 9)],
  ["2026-06-02 24:00 UTC", undefined],
  ["2026-06-31 09:00 UTC", undefined],
  ["2026-06-02 09:00:61 UTC", undefined],
  ["2026-06-02 09:00", undefined],
])("parseMessageDate() reads %j", (text, instant) => {
  expect(parseMessageDate(text)).toBe(instant);
});

test.each([
  ["1/29/26, 2:37 PM", { day: 20_482, minutes: 14 * 60 + 37 }],
  ["1/29/2026, 12:05\u202FAM", { day: 20_482, minutes: 5 }],
  ["29/1/26, 2:37 PM", undefined],
  ["1/29/26, 13:37 PM", undefined],
  ["1/29/26, 2:77 PM", undefined],
  ["2026-01-29 14:37", undefined],
])("parseSentAt() reads %j", (text, wallClock) => {
  expect(parseSentAt(text)).toEqual(wallClock);
});

test.each([
  ["2021/09/01 12:41:31 UTC", Date.UTC(2021, 8, 1, 12, 41, 31)],
  ["2024/01/01", Date.UTC(2024, 0, 1, 12)],
  ["2024/13/01 10:00:00 UTC", undefined],
  ["2024/01/01 25:00:00 UTC", undefined],
  ["1/29/26, 2:37 PM", undefined],
])("parseEndorsedAt() reads %j", (text, instant) => {
  expect(parseEndorsedAt(text)).toBe(instant);
});

test.each([
  ["08/30/22, 05:51 PM", 17 * 60 + 51],
  ["1/1/24", 12 * 60],
  ["Feb 2024", undefined],
])("parseRecommendedAt() reads %j", (text, minutes) => {
  expect(parseRecommendedAt(text)?.minutes).toBe(minutes);
});

test.each([
  ["Jan 2019", "2019-01-01", "2019-01-31"],
  ["Feb 2020", "2020-02-01", "2020-02-29"],
  ["2019", "2019-01-01", "2019-12-31"],
  ["Foo 2019", undefined, undefined],
  ["", undefined, undefined],
])("parseMonthOf() reads %j", (text, first, last) => {
  expect([parseMonthOf(text, "first"), parseMonthOf(text, "last")]).toEqual([first, last]);
});
