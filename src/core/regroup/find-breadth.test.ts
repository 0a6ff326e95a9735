import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { TODAY, aPerson, aTouch, daysUpTo, historyOn, theGroup } from "../plan/testing.ts";
import { findBreadth } from "./find-breadth.ts";
import { aRegroup } from "./testing.ts";

test("findBreadth() shares the days of contact out by company, field and country, and says what is not known", () => {
  const at = (id: number, days: number, profile: object) =>
    aPerson(id, historyOn(daysUpTo(TODAY, 2, days)), { profile });
  const people = [
    at(1, 20, { organisation: "Norte", title: "Engineer" }),
    at(2, 10, { organisation: "Acme Ltd", title: "Head of Data" }),
    at(3, 10, { organisation: "ACME", title: null }),
  ];

  const countries = new Map([
    [people[0]!.contact.id, "Portugal"],
    [people[1]!.contact.id, "Japan"],
  ]);

  expect(findBreadth(aRegroup(people, { countries })).filter(({ section }) => section === "breadth")).toEqual([
    { section: "breadth", contact: null, text: "2 companies: Acme Ltd 50 % and Norte 50 % of the days of contact." },
    {
      section: "breadth",
      contact: null,
      text: "2 fields: engineering 67 % and data 33 % of the days of contact. Of 25 % of the days it is not known.",
    },
    {
      section: "breadth",
      contact: null,
      text: "2 countries: Portugal 67 % and Japan 33 % of the days of contact, by where they seem to live. Of 25 % of the days it is not known.",
    },
  ]);
});

test("findBreadth() says how many pairs of the closest were seen together", () => {
  const people = Array.from({ length: 6 }, (_, i) => aPerson(i + 1, historyOn([TODAY - 2])));

  expect(findBreadth(aRegroup(people, { acquainted: 4 })).map(({ text }) => text)).toEqual([
    "Of the 15 pairs among your closest 6, 4 were seen together in a message or meeting.",
  ]);
  expect(findBreadth(aRegroup(people, { acquainted: 1 }))[0]?.text).toContain("1 was seen together");
});

test("findBreadth() sets planned and spent side by side for each group of which anything passed", () => {
  const touches = [
    aTouch(1, "2026-W44", "2026-10-26", { state: "done", answeredOn: "2026-10-27" as Day }),
    aTouch(1, "2026-W45", "2026-11-02"),
  ];
  const people = [
    aPerson(1, historyOn([TODAY - 13]), { groups: [theGroup("current-clients")], touches }),
    aPerson(2, historyOn([TODAY - 20, TODAY - 10, TODAY - 4]), { groups: [theGroup("friends")] }),
  ];

  expect(findBreadth(aRegroup(people)).map(({ text }) => text)).toEqual([
    "Current clients: 2 touches planned, 1 done; 25 % of the days of contact, wanted 30 %.",
    "Friends: no touch planned; 75 % of the days of contact, wanted 15 %.",
  ]);
  const none = { groups: [{ ...theGroup("current-clients"), share: 0 }] };
  expect(findBreadth(aRegroup(people, {}, none))[0]?.text).not.toContain("wanted");
});
