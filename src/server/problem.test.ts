import { expect, test } from "vitest";
import { Failure } from "../core/failure.ts";
import { problemOf } from "./problem.ts";

test.each([
  ["Wait for it to finish.", "Wait for it to finish."],
  ["`kith group` lists them.", undefined],
  ["Give, for example, --ideal 30 --latest 60.", undefined],
  ["Set minutes first: kith config set minutes 60", undefined],
  ["Kith takes a day such as 2026-12-31.", "Kith takes a day such as 2026-12-31."],
])("problemOf() gives the hint %j as %j: commands mean nothing in a browser", (hint, given) => {
  expect(problemOf(new Failure("bad-usage", "That cannot be", { hint })).hint).toBe(given);
});
