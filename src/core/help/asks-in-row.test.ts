import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { contactDay, on } from "../plan/testing.ts";
import { asksInRow, hearsOnlyRequests } from "./asks-in-row.ts";
import { anEntry } from "./testing.ts";

const TODAY = "2026-11-23" as Day;
const asked = (id: number, day: string): ReturnType<typeof anEntry> =>
  anEntry(id, { kind: "ask", text: "a favour", on: day as Day });
const ASKS = [asked(1, "2026-10-01"), asked(2, "2026-11-01")];

test("asksInRow() counts asks with nothing else between or after them", () => {
  expect(asksInRow(ASKS, [], TODAY)).toBe(2);
  expect(hearsOnlyRequests(ASKS, [], TODAY)).toBe(true);
  expect(asksInRow([], [contactDay(on("2026-11-02"))], TODAY)).toBe(0);
});

test("asksInRow() takes what is written right after an ask for a part of it", () => {
  expect(asksInRow(ASKS, [contactDay(on("2026-11-01")), contactDay(on("2026-11-04"))], TODAY)).toBe(2);
  expect(asksInRow(ASKS, [contactDay(on("2026-11-05"))], TODAY)).toBe(0);
  expect(asksInRow(ASKS, [contactDay(on("2026-10-15"))], TODAY)).toBe(1);
});

test("asksInRow() begins again after a meeting, a kept promise or a need that was met", () => {
  expect(asksInRow(ASKS, [contactDay(on("2026-11-02"), { medium: "in-person" })], TODAY)).toBe(0);
  expect(asksInRow(ASKS, [contactDay(on("2026-11-01"), { medium: "in-person" })], TODAY)).toBe(2);
  const done = { state: "done", closedOn: "2026-11-10" as Day } as const;
  expect(asksInRow([...ASKS, anEntry(3, { ...done })], [], TODAY)).toBe(0);
  expect(
    asksInRow([...ASKS, anEntry(3, { ...done, kind: "need", closedOn: null, on: "2026-10-09" as Day })], [], TODAY),
  ).toBe(1);
});

test("asksInRow() does not count what only they wrote, nor mail to many, nor what is still to come", () => {
  const days = [
    contactDay(on("2026-11-10"), { outbound: false }),
    contactDay(on("2026-11-11"), { weight: 0.1 }),
    contactDay(on("2026-11-25")),
  ];

  expect(asksInRow([...ASKS, asked(3, "2026-11-24")], days, TODAY)).toBe(2);
});
