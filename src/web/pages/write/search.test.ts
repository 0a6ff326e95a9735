import { expect, test } from "vitest";
import { writeSearch } from "./search.ts";

test("writeSearch() takes a contact and words, and leaves everything else", () => {
  expect(writeSearch({ to: "c_12", about: "a study", other: 1 })).toEqual({ to: "c_12", about: "a study" });
  expect(writeSearch({ to: "javascript:", about: " " })).toEqual({});
  expect(writeSearch({ to: 12, about: null })).toEqual({});
});
