import { expect, test } from "vitest";
import { type Day, addDays } from "../day.ts";
import { type Leaning, fieldsToLookUp, sayLookFirst } from "./stale-facts.ts";
import { AS_OF, TODAY } from "./testing.ts";

const OLD = addDays(AS_OF, -181);
const YOUNG = addDays(AS_OF, -180);
const seen = (on: Day | null): Leaning["profile"] => ({ positionSeenOn: on, addressSeenOn: on, phoneSeenOn: on });
const trip = (by: string): Leaning["occasions"] => [
  { kind: "trip", reason: { kind: "trip", text: "You will be in Porto.", evidence: { by } } },
];
const find = (different: Partial<Leaning>): string[] =>
  fieldsToLookUp(
    { profile: seen(OLD), statistics: { lastRich: null }, medium: "email", byJob: false, occasions: [], ...different },
    AS_OF,
  );

test("fieldsToLookUp() looks up only what the touch leans on", () => {
  expect(find({})).toEqual([]);
  expect(find({ byJob: true })).toEqual(["job"]);
  expect(find({ occasions: trip("address") })).toEqual(["city"]);
  expect(find({ occasions: trip("phone") })).toEqual([]);
  expect(find({ medium: "phone" })).toEqual(["number"]);
  expect(find({ medium: "note-card", byJob: true })).toEqual(["job", "address"]);
});

test("fieldsToLookUp() leaves what was seen within half a year, what no source dates, and a number by which they spoke", () => {
  const all = { byJob: true, medium: "phone", occasions: trip("address") } as const;

  expect(find(all)).toEqual(["job", "city", "number"]);
  expect(find({ ...all, profile: seen(YOUNG) })).toEqual([]);
  expect(find({ ...all, profile: seen(null) })).toEqual([]);
  expect(find({ medium: "phone", statistics: { lastRich: TODAY - 20 } })).toEqual([]);
});

test("sayLookFirst() says what to look up", () => {
  expect(sayLookFirst(["job", "number"])).toBe(
    "Look first whether the job is still theirs, and the number is still theirs.",
  );
});
