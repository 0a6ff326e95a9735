import fc from "fast-check";
import { expect, test } from "vitest";
import { matchLenientDate } from "./mail-date.ts";
import { readPlainDate } from "./plain-date.ts";

test.each([
  ["Thu, 5 Feb 2009 22:34:43 +0100", Date.UTC(2009, 1, 5, 21, 34, 43)],
  ["Thu, 05 Feb 2009 22:34:43 -0530 (local time)", Date.UTC(2009, 1, 6, 4, 4, 43)],
  ["Thu Feb  5 22:34:43 2009", Date.UTC(2009, 1, 5, 22, 34, 43)],
  ["Thu Feb 05 22:34:60 2009", Date.UTC(2009, 1, 5, 22, 34, 59)],
  ["Thu, 5 Feb 2009 22:34:43 +9900", Date.UTC(2009, 1, 5, 22, 34, 43)],
])("readPlainDate() reads %s", (text, expected) => {
  expect(readPlainDate(text)).toBe(expected);
});

test.each([
  "",
  "Thu, 31 Feb 2009 22:34:43 +0100",
  "Thu, 5 Feb 2009 24:00:00 +0100",
  "Thu, 5 feb 2009 22:34:43 +0100",
  "Thu, 5 Feb 0050 22:34:43 +0100",
  "Thu, 5 Feb 2009 22:34:43 GMT",
  "Thu, 5 Feb 2009 22:34:43 +0100 (a) b",
  "Thu, 5 Feb 2009 22:34:43 +0100 (a (b))",
  "Thu Feb  5 22:34:43 2009 +0100",
  "5 Feb 2009 22:34:43 +0100",
])("readPlainDate() leaves %j to the lenient patterns", (text) => {
  expect(readPlainDate(text)).toBeUndefined();
});

test("readPlainDate() reads nothing otherwise than the lenient patterns do (property)", () => {
  const number = (max: number, width: number): fc.Arbitrary<string> =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, "0"));
  const clock = fc.tuple(number(25, 2), number(61, 2), number(62, 2)).map((parts) => parts.join(":"));
  const month = fc.constantFrom("Jan", "Feb", "Apr", "May", "Dec", "anF", "Mär");
  const zone = fc.tuple(
    fc.constantFrom("+", "-", "x"),
    number(1600, 4),
    fc.constantFrom("", " (CET)", "(CET)", " ()", " 1"),
  );
  const dayFirst = fc
    .tuple(number(32, 1), month, number(9999, 4), clock, zone)
    .map(([day, name, year, time, parts]) => `Mon, ${day} ${name} ${year} ${time} ${parts.join("")}`);
  const yearLast = fc
    .tuple(month, number(32, 2), clock, number(9999, 4))
    .map(([name, day, time, year]) => `Mon ${name} ${day.replace(/^0/, " ")} ${time} ${year}`);
  fc.assert(
    fc.property(fc.oneof(dayFirst, yearLast), (text) => {
      const at = readPlainDate(text);
      if (at !== undefined) expect(matchLenientDate(text)).toEqual({ at, rest: "" });
    }),
    { numRuns: 2000 },
  );
});
