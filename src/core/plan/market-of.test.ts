import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { factsOf, marketOf, recordOf } from "./market-of.ts";
import type { PlanContact } from "./plan.ts";
import { contextOf } from "./plan-week.ts";
import { TODAY, aPerson, aPlanInput, attempt, daysUpTo, historyOn, theGroup } from "./testing.ts";
import { viewTie } from "./view-tie.ts";
import { createWorthTable } from "./worth-table.ts";

const CLIENTS = theGroup("current-clients");

function network(count: number): PlanContact[] {
  return Array.from({ length: count }, (_, i) =>
    aPerson(i + 1, historyOn(daysUpTo(TODAY - 10 - (i % 50), 20 + (i % 30), 8)), { groups: [CLIENTS] }),
  );
}

function price(count: number, touches = 5): number {
  const input = aPlanInput(network(count), { settings: { ...DEFAULT_SETTINGS, touches } });
  return contextOf(input, input.contacts).market().price;
}

test("marketOf() finds attention dearer the more ties share it", () => {
  expect(price(400)).toBeGreaterThan(price(40));
  expect(price(100, 20)).toBeLessThan(price(100, 2));
});

test("marketOf() looks at nobody who was let go, and has a price without anybody", () => {
  const resting = network(5).map((person) => ({
    ...person,
    contact: { ...person.contact, decision: "let-go" as const },
  }));
  const input = aPlanInput(resting);

  expect(marketOf(resting, contextOf(input, resting), createWorthTable()).price).toBeLessThan(0.1);
});

test("factsOf() tells what the policy sees: rhythm as half-life, outlook as contact by itself, answers as response", () => {
  const unanswered = [90, 70, 50].map((daysAgo) => attempt(TODAY - daysAgo));
  const often = aPerson(1, historyOn(daysUpTo(TODAY - 10, 7, 40)), { groups: [CLIENTS] });
  const silent = aPerson(2, historyOn([TODAY - 400], unanswered), { groups: [CLIENTS] });
  const input = aPlanInput([often, silent, ...network(60).slice(2)]);
  const context = contextOf(input, input.contacts);
  const facts = [often, silent].map((person) => {
    const view = viewTie(person, context);
    return factsOf(view, context.market().prior, recordOf(view, context));
  });

  expect(facts[0]?.value).toBe(3);
  expect(facts[0]?.belief.halfLife).toBeLessThan(facts[1]?.belief.halfLife ?? 0);
  expect(facts[0]?.belief.organic).toBeGreaterThan(facts[1]?.belief.organic ?? 1);
  expect(facts[0]?.belief.response).toBeGreaterThan(facts[1]?.belief.response ?? 1);
});

test("recordOf() holds nothing unanswered against who is one-sided by nature", () => {
  const person = aPerson(1, historyOn([TODAY - 400], [attempt(TODAY - 20)]), { contact: { oneSided: 1 } });
  const input = aPlanInput([person]);
  const context = contextOf(input, input.contacts);

  expect([...recordOf(viewTie(person, context), context).streak]).toEqual([1, 0, 0, 0]);
});
