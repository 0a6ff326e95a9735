import fc from "fast-check";
import { expect, test } from "vitest";
import { isPartialDay } from "../../core/day.ts";
import { parseBirthday } from "./parse-birthday.ts";

test.each([
  ["1990-04-12", "1990-04-12"],
  [" 1990-4-2 ", "1990-04-02"],
  ["1990-04-12T00:00:00Z", "1990-04-12"],
  ["19900412", "1990-04-12"],
  ["--04-12", "--04-12"],
  ["--0412", "--04-12"],
  ["--02-29", "--02-29"],
  ["1604-04-12", "--04-12"],
  ["0000-04-12", "--04-12"],
  ["12.4.1990", "1990-04-12"],
  ["12.04.", "--04-12"],
  ["12 April 1990", "1990-04-12"],
  ["12. Apr", "--04-12"],
  ["April 12, 1990", "1990-04-12"],
  ["Apr 12", "--04-12"],
  ["1990年4月12日", "1990-04-12"],
  ["4月12日", "--04-12"],
  ["4/13/1990", "1990-04-13"],
  ["13/4/1990", "1990-04-13"],
  ["4/4/1990", "1990-04-04"],
  ["4/13", "--04-13"],
  ["4/5/1990", undefined],
  ["1990-02-30", undefined],
  ["12 Foo 1990", undefined],
  ["soon", undefined],
])("parseBirthday() reads %j as %s", (text, day) => {
  expect(parseBirthday(text)).toBe(day);
});

test("parseBirthday() gives a day or nothing, for any text (property)", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("1", "2", "9", "-", ".", "/", " ", "May", "月") }),
  );

  fc.assert(
    fc.property(text, (any) => {
      const day = parseBirthday(any);
      expect(day === undefined || isPartialDay(day)).toBe(true);
    }),
  );
});
