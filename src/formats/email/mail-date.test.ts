import fc from "fast-check";
import { expect, test } from "vitest";
import { matchMailDate, parseMailDate } from "./mail-date.ts";

const iso = (text: string): string | undefined => {
  const at = parseMailDate(text);
  return at === undefined ? undefined : new Date(at).toISOString();
};

test.each([
  ["Thu, 5 Feb 2009 22:34:43 +0100", "2009-02-05T21:34:43.000Z"],
  ["Thu, 05 Feb 2009 22:34:43 +0100 (Mitteleuropäische (Winter-)Zeit)", "2009-02-05T21:34:43.000Z"],
  ["5 Feb 2009 22:34 -0800", "2009-02-06T06:34:00.000Z"],
  ["Monday, 5 February 2009 22:34:43 GMT", "2009-02-05T22:34:43.000Z"],
  ["5-Feb-2009 22:34:43 +0530", "2009-02-05T17:04:43.000Z"],
  ["Thu, 5 Feb 2009 22.34.43 +01:00", "2009-02-05T21:34:43.000Z"],
  ["Thu,5 Feb 2009 22:34:43 +100", "2009-02-05T21:34:43.000Z"],
  ["Thu, 5 Feb 2009 22:34:43 GMT+1", "2009-02-05T21:34:43.000Z"],
  ["Thu, 5 Feb 2009 22:34:60 +0000", "2009-02-05T22:34:59.000Z"],
])("parseMailDate() reads %s", (text, expected) => {
  expect(iso(text)).toBe(expected);
});

test.each([
  ["5 Feb 09 22:34:43 EST", "2009-02-06T03:34:43.000Z"],
  ["5 Feb 99 22:34:43 PDT", "1999-02-06T05:34:43.000Z"],
  ["5 Feb 100 22:34:43 UT", "2000-02-05T22:34:43.000Z"],
  ["Thu, 5 Feb 2009 22:34:43 MET DST", "2009-02-05T20:34:43.000Z"],
  ["Thu, 5 Feb 2009 22:34:43 MESZ", "2009-02-05T20:34:43.000Z"],
  ["Thu, 5 Feb 2009 22:34:43 A", "2009-02-05T22:34:43.000Z"],
  ["Thu, 5 Feb 2009 22:34:43 -9900", "2009-02-05T22:34:43.000Z"],
  ["Thu, 5 Feb 2009 22:34:43", "2009-02-05T22:34:43.000Z"],
])("parseMailDate() reads the obsolete zone or year of %s", (text, expected) => {
  expect(iso(text)).toBe(expected);
});

test.each([
  ["Thu Feb  5 22:34:43 2009", "2009-02-05T22:34:43.000Z"],
  ["Thu Apr 16 09:53:04 +0000 2015", "2015-04-16T09:53:04.000Z"],
  ["Thu Apr 16 09:53:04 CET 2015", "2015-04-16T08:53:04.000Z"],
  ["Thu Feb  5 22:34:43 2009 -0800 (PST)", "2009-02-06T06:34:43.000Z"],
  ["February 5, 2009 10:34:43 PM", "2009-02-05T22:34:43.000Z"],
  ["Thu, Feb 5 2009 12:05 AM", "2009-02-05T00:05:00.000Z"],
  ["2009-02-05T22:34:43Z", "2009-02-05T22:34:43.000Z"],
  ["2009-02-05 22:34:43.123 +0100", "2009-02-05T21:34:43.000Z"],
  ["Do, 5. März 2009 22:34:43 +0100", "2009-03-05T21:34:43.000Z"],
  ["jeu., 5 août 2009 22:34:43 +0200", "2009-08-05T20:34:43.000Z"],
])("parseMailDate() reads the other form %s", (text, expected) => {
  expect(iso(text)).toBe(expected);
});

test.each([
  "",
  "yesterday",
  "Thu, 31 Feb 2009 22:34:43 +0100",
  "Thu, 5 Foo 2009 22:34:43",
  "5 Feb 2009",
  "5 Feb 2009 25:00:00",
  "2009-02-05 22:61:00",
  "13:00 PM",
  "Feb 5, 2009 13:00 PM",
  "5/2/2009 22:34",
  "0 Feb 2009 10:00",
  "Foo 5 10:00:00 2009",
  "Foo 5, 2009 10:00",
  "2009-13-01 10:00",
])("parseMailDate() gives nothing for %s", (text) => {
  expect(parseMailDate(text)).toBeUndefined();
});

test("matchMailDate() tells what stands after the date", () => {
  expect(matchMailDate("Thu Feb  5 22:34:43 2009 remote from quux")?.rest).toBe("remote from quux");
  expect(matchMailDate("Thu Feb  5 22:34:43 2009")?.rest).toBe("");
});

test("parseMailDate() reads back any date that was written (property)", () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.integer({ min: -720, max: 840 }), (second, offset) => {
      const local = new Date((second + offset * 60) * 1000).toUTCString().replace(" GMT", "");
      const sign = offset < 0 ? "-" : "+";
      const minutes = Math.abs(offset);
      const zone = `${sign}${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`;
      expect(parseMailDate(`${local} ${zone}`)).toBe(second * 1000);
    }),
  );
});

test("matchMailDate() reads the usual forms as it reads their unusual twins (property)", () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, "0"));
  const time = fc.tuple(two(25), two(61), two(61)).map((parts) => parts.join(":"));
  const zone = fc.constantFrom("", " +0100", " -0930", " +9900", " +0000 ", " +0200 and more", " GMT", " pm");
  const month = fc.constantFrom("Jan", "Feb", "May", "Dec", "Foo");
  const year = fc.constantFrom("1969", "2009", "2016", "2031");
  fc.assert(
    fc.property(two(32), month, year, time, zone, (day, name, y, at, behind) => {
      expect(matchMailDate(`Thu, ${day} ${name} ${y} ${at}${behind}`)).toEqual(
        matchMailDate(`Thu, ${day} ${name}  ${y} ${at}${behind}`),
      );
      expect(matchMailDate(`Thu ${name} ${day} ${at}${behind.trimEnd()} ${y}`)).toEqual(
        matchMailDate(`Thu ${name} ${day}  ${at}${behind.trimEnd()} ${y}`),
      );
    }),
    { numRuns: 500 },
  );
});
