import { expect, test } from "vitest";
import { peopleSearch } from "./search.ts";

test("peopleSearch() takes the filters of an address", () => {
  const given = { text: "ana", state: "fading", sort: "silence", silentDays: "90", oneSided: "true" };

  expect(peopleSearch(given)).toEqual({
    text: "ana",
    state: "fading",
    sort: "silence",
    silentDays: 90,
    oneSided: true,
  });
});

test("peopleSearch() leaves out what is no filter, so that any address opens the list", () => {
  const given = { text: " ", state: "late", sort: 3, silentDays: "-1", starred: "no", page: "<script>" };

  expect(peopleSearch(given)).toEqual({});
});

test("peopleSearch() reads a text that looks like a number as text", () => {
  expect(peopleSearch({ text: 42 })).toEqual({ text: "42" });
});
