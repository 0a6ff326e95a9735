import { expect, test } from "vitest";
import { parseConnectedOn, parseMessageDate, parseSentAt } from "./parse-dates.ts";

test.each([
  ["08 Feb 2026", "2026-02-08"],
  ["4-Apr-21", "2021-04-04"],
  ["4. Okt. 2021", "2021-10-04"],
  ["12 März 2024", "2024-03-12"],
  ["2026-02-08", "2026-02-08"],
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
