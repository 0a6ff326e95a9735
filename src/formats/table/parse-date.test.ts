import fc from "fast-check";
import { expect, test } from "vitest";
import { isPartialDay } from "../../core/day.ts";
import { parseTableDate } from "./parse-date.ts";

test.each([
  ["4/5/1990", "dmy", "1990-05-04"],
  ["4/5/1990", "mdy", "1990-04-05"],
  ["4/5/1990", undefined, undefined],
  ["13/5/1990", undefined, "1990-05-13"],
  ["5/13/85", undefined, "1985-05-13"],
  ["5/5/05", undefined, "2005-05-05"],
  ["4.5.1990", "dmy", "1990-05-04"],
  ["4/5/1604", "dmy", "--05-04"],
  ["4/13", undefined, "--04-13"],
  ["4/5/1990 00:00:00", "mdy", "1990-04-05"],
  ["1990-04-05", "mdy", "1990-04-05"],
  ["April 5, 1990", undefined, "1990-04-05"],
  ["31/31/1990", "dmy", undefined],
  ["soon", "dmy", undefined],
] as const)("parseTableDate() reads %j in order %s as %s", (text, order, date) => {
  expect(parseTableDate(text, order)).toEqual(date === undefined ? undefined : { kind: "day", date });
});

test.each(["", "0/0/00", "00.00.0000", "0000-00-00", "1/1/4501", "1.1.4501"])(
  "parseTableDate() takes %j for none",
  (text) => {
    expect(parseTableDate(text, "dmy")).toEqual({ kind: "none" });
  },
);

test("parseTableDate() gives days that there are, of any text (property)", () => {
  const numbers = fc.tuple(fc.nat(9999), fc.constantFrom("/", ".", "-", " "), fc.nat(99), fc.nat(9999));
  const text = fc.oneof(
    fc.string(),
    numbers.map(([a, sign, b, c]) => [a, b, c].join(sign)),
  );
  fc.assert(
    fc.property(text, fc.constantFrom("dmy", "mdy", "ymd", undefined), (written, order) => {
      const found = parseTableDate(written, order);
      if (found?.kind === "day") expect(isPartialDay(found.date)).toBe(true);
    }),
  );
});
