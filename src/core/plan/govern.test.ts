import { expect, test } from "vitest";
import type { Group } from "../facts.ts";
import type { GroupId } from "../id.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { type Governing, governingOf } from "./govern.ts";
import { AS_OF, TODAY, aPerson, daysUpTo, defaultGroups, historyOn, theGroup } from "./testing.ts";
import { createWorkplace } from "./workplace.ts";

const MONTHLY = historyOn(daysUpTo(TODAY - 10, 40, 20));
const FRIENDS = theGroup("friends");
const CLIENTS = theGroup("current-clients");

function govern(different: Parameters<typeof aPerson>[2], groups: readonly Group[] = defaultGroups()): Governing {
  const person = aPerson(1, MONTHLY, different);
  const workplace = createWorkplace(["Norte"], []);
  return governingOf(person, computeStatistics(person.history, TODAY), { asOf: AS_OF, groups, workplace });
}

test("governingOf() goes by the best-ranked group", () => {
  expect(govern({ groups: [FRIENDS, CLIENTS] })).toEqual({
    group: CLIENTS,
    suggestion: null,
    idealDays: 30,
    latestDays: 60,
    cadenceDays: Math.sqrt(30 * 40),
    value: 3,
    measured: true,
  });
});

test("governingOf() breaks equal ranks by id, in any order", () => {
  const twin = { ...CLIENTS, id: 1 as GroupId, name: "Twin" };

  expect(govern({ groups: [CLIENTS, twin] }).group?.name).toBe("Twin");
  expect(govern({ groups: [twin, CLIENTS] }).group?.name).toBe("Twin");
});

test("governingOf() does not measure friends", () => {
  expect(govern({ groups: [FRIENDS] })).toMatchObject({ measured: false, value: 0.45 });
});

test("governingOf() lets the owner's hand decide the cadence of one contact", () => {
  expect(govern({ groups: [CLIENTS], contact: { idealDays: 10, latestDays: 14 } })).toMatchObject({
    idealDays: 10,
    latestDays: 14,
    cadenceDays: 10,
  });
});

test("governingOf() goes by the suggestion until the owner chooses", () => {
  const governing = govern({ profile: { organisation: "Acme" } });

  expect(governing.group).toEqual(CLIENTS);
  expect(governing.suggestion?.key).toBe("current-clients");
});

test("governingOf() gives a group that is only guessed at half of its own value and half of a middle one", () => {
  expect(govern({ profile: { organisation: "Acme" } }).value).toBeCloseTo((3 + 1.2) / 2);
  expect(govern({ profile: { organisation: "Acme", labels: ["Clients"] } }).value).toBe(3);
});

test("governingOf() suggests no group that was renamed or deleted", () => {
  const renamed = defaultGroups().map((group) => (group.id === CLIENTS.id ? { ...group, name: "Mandants" } : group));

  expect(govern({ profile: { organisation: "Acme" } }, renamed)).toMatchObject({ group: null, suggestion: null });
});

test("governingOf() gives who is in no group the lowest value and their own rhythm", () => {
  expect(govern({ profile: { emails: [] } })).toEqual({
    group: null,
    suggestion: null,
    idealDays: null,
    latestDays: null,
    cadenceDays: 40,
    value: 0.45,
    measured: true,
  });
});
