import { expect, test } from "vitest";
import type { Day, PartialDay } from "../day.ts";
import { anEntry } from "../help/testing.ts";
import { type ComingQuestion, comingDays } from "./coming-days.ts";

const EMPTY: ComingQuestion = {
  profile: { birthday: null, dates: [], workSince: null, organisation: null },
  help: [],
  meetings: [],
  from: "2026-11-23" as Day,
  until: "2027-01-03" as Day,
};

test("comingDays() finds days of their own once each, in order", () => {
  const profile = {
    birthday: "--12-20" as PartialDay,
    dates: [{ label: "name day", date: "--11-30" as PartialDay }],
    workSince: "2022-12-01" as Day,
    organisation: "Norte",
  };

  expect(comingDays({ ...EMPTY, profile })).toEqual([
    { on: "2026-11-30", kind: "date", about: "name day", years: null },
    { on: "2026-12-01", kind: "work-anniversary", about: "Norte", years: 4 },
    { on: "2026-12-20", kind: "birthday", about: "", years: null },
  ]);
});

test("comingDays() finds open promises and expected meetings within the weeks", () => {
  const help = [
    anEntry(9, { dueOn: "2026-12-04" as Day, on: "2026-10-01" as Day }),
    anEntry(9, { dueOn: "2027-02-04" as Day, on: "2026-10-01" as Day }),
    anEntry(9, { dueOn: "2026-12-05" as Day, on: "2026-10-01" as Day, state: "done" }),
  ];
  const meetings = ["2026-12-02" as Day, "2026-12-02" as Day, "2027-03-01" as Day];

  expect(comingDays({ ...EMPTY, help, meetings }).map(({ on, kind }) => [on, kind])).toEqual([
    ["2026-12-02", "meeting"],
    ["2026-12-04", "promise"],
  ]);
});

test("comingDays() leaves out what lies past the last day", () => {
  const profile = { ...EMPTY.profile, birthday: "--01-04" as PartialDay, workSince: "2020-12-31" as Day };

  expect(comingDays({ ...EMPTY, profile })).toEqual([
    { on: "2026-12-31", kind: "work-anniversary", about: "", years: 6 },
  ]);
});
