import { expect, test } from "vitest";
import { createWorkplace } from "./workplace.ts";

test("createWorkplace() knows an organisation by any spelling, and a domain by any case", () => {
  const workplace = createWorkplace(["Acme GmbH"], ["Acme.Example"]);

  expect([workplace.hasOrganisation("ACME"), workplace.hasOrganisation("ACME")]).toEqual([true, true]);
  expect([workplace.hasOrganisation("Norte"), workplace.hasOrganisation("!")]).toEqual([false, false]);
  expect([workplace.hasDomain("acme.example"), workplace.hasDomain("norte.example")]).toEqual([true, false]);
  expect(workplace.isKnown).toBe(true);
});

test("createWorkplace() says when nothing is known", () => {
  const workplace = createWorkplace(["—"], []);

  expect([workplace.isKnown, workplace.hasOrganisation("—"), workplace.hasDomain("a.example")]).toEqual([
    false,
    false,
    false,
  ]);
  expect(createWorkplace([], ["a.example"]).isKnown).toBe(true);
});
