import { expect, test } from "vitest";
import type { DayNumber } from "../day.ts";
import { type Company, weighCompany } from "./weigh-company.ts";

const NONE: Company = { messages: 0, meetings: 0, change: null, common: 0 };
const show = (day: DayNumber): string => `day ${day}`;
const change = { until: 100 as DayNumber, from: 130 as DayNumber };

test("weighCompany() says nothing where nothing is seen", () => {
  expect(weighCompany(0.7, NONE, show)).toEqual({ score: 0.7, evidence: [] });
  expect(weighCompany(0.7, { ...NONE, change }, show)).toEqual({ score: 0.7, evidence: [] });
});

test("weighCompany() holds it against two that they stand side by side, a meeting more than a message", () => {
  const once = weighCompany(0.7, { ...NONE, messages: 1 }, show);
  const met = weighCompany(0.7, { ...NONE, meetings: 1 }, show);
  const often = weighCompany(0.7, { ...NONE, messages: 30, meetings: 1, change, common: 9 }, show);

  expect(once.score).toBeLessThan(0.7);
  expect(met.score).toBeLessThan(once.score);
  expect(often.score).toBeLessThan(met.score);
  expect(met.evidence).toMatchObject([{ text: "yet both took part in 1 meeting" }]);
  expect(often.evidence).toEqual([{ kind: "side-by-side", text: "yet both took part in 30 messages and 1 meeting" }]);
});

test("weighCompany() speaks for an address that begins when another ends, among the same people", () => {
  const after = weighCompany(0.3, { ...NONE, change, common: 2 }, show);

  expect(after.score).toBeGreaterThan(0.7);
  expect(after.evidence).toEqual([
    {
      kind: "succession",
      text: "the one is last seen on day 100, the other from day 130 on, and 2 people were seen with both",
    },
  ]);
  expect(weighCompany(0.3, { ...NONE, change, common: 1 }, show).evidence).toMatchObject([
    { text: "the one is last seen on day 100, the other from day 130 on, and one person was seen with both" },
  ]);
  const late = { until: 100 as DayNumber, from: 900 as DayNumber };
  expect(weighCompany(0.3, { ...NONE, change: late, common: 2 }, show).score).toBe(0.3);
  expect(weighCompany(0.97, { ...NONE, change, common: 9 }, show).score).toBe(0.98);
  expect(weighCompany(0.995, { ...NONE, change, common: 9 }, show).score).toBe(0.995);
});
