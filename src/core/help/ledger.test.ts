import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { HELP_KINDS, HELP_STATES, type HelpEntry } from "../facts.ts";
import { deedsBetween, entriesUpTo, orderEntries, sayDeeds, sayStanding, sayWhose } from "./ledger.ts";
import { anEntry } from "./testing.ts";

const TODAY = "2026-11-23" as Day;

test("sayWhose() tells every kind of a contact, and of the owner", () => {
  expect(HELP_KINDS.map((kind) => sayWhose(kind, "Ana"))).toEqual([
    "Need of Ana",
    "Offer of Ana",
    "Promise to Ana",
    "Asked of Ana",
    "Your news",
    "Introduction of Ana",
    "Your goal",
  ]);
  expect([sayWhose("need", null), sayWhose("offer", null)]).toEqual(["Your need", "Your offer"]);
});

test.each<[Partial<HelpEntry>, string]>([
  [{}, "since 23 November"],
  [{ dueOn: "2026-11-23" as Day }, "by today"],
  [{ dueOn: "2026-11-27" as Day }, "by Friday 27 November"],
  [{ dueOn: "2027-03-01" as Day }, "by 1 March 2027"],
  [{ dueOn: "2026-11-01" as Day }, "was due on 1 November"],
  [{ state: "done", closedOn: "2026-11-02" as Day, outcome: "by post" }, "kept on 2 November: by post"],
  [{ kind: "need", state: "dropped", closedOn: null }, "passed"],
  [{ kind: "offer", state: "done", closedOn: "2026-11-02" as Day }, "taken up on 2 November"],
  [{ kind: "news" }, "kept until 4 January 2027"],
  [{ kind: "ask", state: "dropped", closedOn: "2025-11-02" as Day }, "withdrawn on 2 November 2025"],
])("sayStanding() of %j", (over, said) => {
  expect(sayStanding(anEntry(1, over), TODAY)).toBe(said);
});

test("orderEntries() puts what is due first, then the latest, then what is closed", () => {
  const ordered = orderEntries([
    anEntry(1, { state: "done", closedOn: "2026-11-22" as Day }),
    anEntry(2, { on: "2026-10-01" as Day }),
    anEntry(3, { dueOn: "2026-12-24" as Day }),
    anEntry(4, { dueOn: "2026-12-01" as Day }),
    anEntry(5, { on: "2026-11-01" as Day }),
    anEntry(6, { state: "dropped", closedOn: "2026-11-23" as Day }),
  ]);

  expect(ordered.map(({ id }) => id)).toEqual([4, 3, 5, 2, 6, 1]);
});

test("orderEntries() loses none, in whatever order they come (property)", () => {
  const day = fc.constantFrom<Day[]>("2026-01-01" as Day, "2026-11-23" as Day, "2027-05-05" as Day);
  const one = fc.record({
    kind: fc.constantFrom(...HELP_KINDS),
    state: fc.constantFrom(...HELP_STATES),
    dueOn: fc.option(day),
    on: day,
    closedOn: fc.option(day),
  });
  fc.assert(
    fc.property(fc.array(one), fc.infiniteStream(fc.nat()), (some, dice) => {
      const entries = some.map((over, at) => anEntry(at + 1, over));
      const shuffled = entries.toSorted(() => (dice.next().value % 3) - 1);
      expect(orderEntries(shuffled)).toEqual(orderEntries(entries));
      expect(orderEntries(entries)).toHaveLength(entries.length);
    }),
  );
});

test("entriesUpTo() shows them as they stood", () => {
  const entries = [
    anEntry(1, { on: "2026-11-24" as Day }),
    anEntry(2, { state: "done", closedOn: "2026-11-24" as Day }),
  ];

  expect(entriesUpTo(entries, TODAY)).toEqual([anEntry(2)]);
  expect(entriesUpTo(entries, "2026-11-24" as Day)).toEqual(entries);
});

test("sayDeeds() tells the last thing that each did for the other", () => {
  const deeds = deedsBetween([
    anEntry(1, { state: "done", closedOn: "2026-05-12" as Day, outcome: "by post" }),
    anEntry(2, { kind: "need", text: "a designer", state: "done", closedOn: "2026-02-01" as Day }),
    anEntry(3, { kind: "ask", text: "a reference", state: "done", closedOn: "2025-06-01" as Day }),
    anEntry(4, { kind: "offer", text: "an office for a week", on: "2024-06-01" as Day, state: "done" }),
    anEntry(5, { kind: "ask", text: "a room", state: "dropped" }),
    anEntry(6),
  ]);

  expect(deeds.map(({ by }) => by)).toEqual(["owner", "owner", "contact", "contact"]);
  expect(sayDeeds(deeds, TODAY)).toBe(
    "You for them: the report (by post), 12 May. They for you: a reference, 1 June 2025.",
  );
  expect(sayDeeds([], TODAY)).toBe("");
});
