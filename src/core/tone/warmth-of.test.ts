import { expect, test } from "vitest";
import type { ContactDay } from "../tie/history.ts";
import { warmthOf } from "./warmth-of.ts";

const outbound: ContactDay = {
  ...{
    day: 1000,
    outbound: true,
    inbound: false,
    endsInbound: false,
    endsInboundOpening: false,
    medium: "email",
    weight: 1,
  },
};

function warmth(days: readonly ContactDay[], today: number): string | undefined {
  return warmthOf({ days, attempts: [] }, today);
}

test("warmthOf() knows nothing where no source shows contact, or only later", () => {
  expect(warmth([], 1000)).toBeUndefined();
  expect(warmth([outbound], 999)).toBeUndefined();
});

test("warmthOf() tells who never wrote from who has not for a year", () => {
  const both = { ...outbound, inbound: true };

  expect(warmth([outbound], 2000)).toBe("never-answered");
  expect(warmth([both, { ...outbound, day: 1100 }], 1465)).toBe("in-touch");
  expect(warmth([both, { ...outbound, day: 1100 }], 1466)).toBe("quiet");
});
