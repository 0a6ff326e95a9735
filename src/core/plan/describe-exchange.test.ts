import { expect, test } from "vitest";
import type { ContactDay } from "../tie/history.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { describeExchange } from "./describe-exchange.ts";
import { AS_OF, TODAY, contactDay, daysUpTo, on } from "./testing.ts";

function describe(days: readonly number[], different: Partial<ContactDay> = {}): string {
  const history = { days: days.map((day) => contactDay(day, different)), attempts: [] };
  return describeExchange(computeStatistics(history, TODAY), AS_OF);
}

test("describeExchange() says how much, how long and when last", () => {
  expect(describe(daysUpTo(on("2026-02-06"), 27, 41))).toBe(
    "You exchanged mail on 41 days over 3 years, last on 6 February",
  );
});

test("describeExchange() says no span where all was within two weeks", () => {
  expect(describe([on("2026-02-06")])).toBe("You exchanged mail on 1 day, last on 6 February");
});

test("describeExchange() names what was exchanged, and by whom", () => {
  const days = [on("2026-02-06")];

  expect(describe(days, { medium: "direct-message" })).toContain("You exchanged messages on");
  expect(describe(days, { medium: "phone" })).toContain("You were in touch on");
  expect(describe(days, { inbound: false })).toContain("You wrote to them on");
  expect(describe(days, { outbound: false })).toContain("You had word from them on");
});
