import { expect, test } from "vitest";
import { networkSearch } from "./search.ts";

test("networkSearch() takes the way to somebody before whoever is looked at", () => {
  expect(networkSearch({ to: " Norte ", person: "c_1" })).toEqual({ to: "Norte" });
  expect(networkSearch({ to: 42 })).toEqual({ to: "42" });
  expect(networkSearch({ person: "c_1", other: 1 })).toEqual({ person: "c_1" });
  expect(networkSearch({ person: "x", to: "" })).toEqual({});
});
