import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRule } from "./rule.ts";

test("parseRule() reads what rules are made of", () => {
  expect(parseRule("FREQ=MONTHLY;INTERVAL=2;COUNT=5;BYDAY=1MO,-1FR;BYMONTH=3,1;BYSETPOS=-1;WKST=SU")).toEqual({
    freq: "MONTHLY",
    interval: 2,
    count: 5,
    parts: { byDay: ["1MO", "-1FR"], byMonth: [1, 3], bySetPos: [-1], wkst: "SU" },
    hours: {},
  });
  expect(parseRule("FREQ=DAILY;UNTIL=20260301T120000Z")).toEqual({
    freq: "DAILY",
    interval: 1,
    until: { kind: "utc", ms: Date.parse("2026-03-01T12:00Z") },
    parts: {},
    hours: {},
  });
});

test("parseRule() does not mind case, spaces, a last semicolon, unknown and empty parts", () => {
  expect(parseRule("freq=weekly; byday=mo, tu ;X-FOO=1;UNTIL=;")).toEqual({
    freq: "WEEKLY",
    interval: 1,
    parts: { byDay: ["MO", "TU"] },
    hours: {},
  });
});

test("parseRule() leaves out numbers out of range, and ordinals where there is nothing to count in", () => {
  expect(parseRule("FREQ=WEEKLY;INTERVAL=0;BYDAY=2TU,XX,99MO;BYMONTH=0,13,4;BYMONTHDAY=0,32,-31;BYHOUR=24,9")).toEqual({
    freq: "WEEKLY",
    interval: 1,
    parts: { byDay: ["TU"], byMonth: [4], byMonthDay: [-31] },
    hours: { byHour: [9] },
  });
  expect(parseRule("FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO")?.parts.byDay).toEqual(["MO"]);
});

test("parseRule() gives nothing for a rule that cannot be followed for certain", () => {
  for (const text of ["", "BYDAY=MO", "FREQ=FORTNIGHTLY", "FREQ=DAILY;COUNT=x", "FREQ=DAILY;COUNT=0", "W1 MO #10"]) {
    expect(parseRule(text), text).toBeUndefined();
  }
  expect(parseRule("FREQ=DAILY;UNTIL=never")).toBeUndefined();
  expect(parseRule("RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L")).toBeUndefined();
});

test("parseRule() keeps SKIP where RSCALE allows it", () => {
  expect(parseRule("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD")?.parts).toEqual({
    rscale: "GREGORIAN",
    skip: "FORWARD",
  });
  expect(parseRule("FREQ=YEARLY;SKIP=FORWARD")?.parts).toEqual({});
});

test("parseRule() never throws (property)", () => {
  const part = fc.constantFrom(
    "FREQ=DAILY",
    "COUNT=3",
    "BYDAY=1MO",
    "BYDAY=,",
    "UNTIL=2026",
    "=",
    ";",
    "BYMONTH=-1",
    "INTERVAL=-1e9",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
      const rule = parseRule(parts.join(";"));
      expect(rule === undefined || rule.interval >= 1).toBe(true);
    }),
  );
});
