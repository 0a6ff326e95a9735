import { expect, test } from "vitest";
import { recordSearch, regroupSearch } from "./search.ts";

test("a step and a day are taken from an address, and nothing else", () => {
  expect(regroupSearch({ step: "decide", x: 1 })).toEqual({ step: "decide" });
  expect(regroupSearch({ step: "elsewhere" })).toEqual({});
  expect(recordSearch({ on: "2026-12-01" })).toEqual({ on: "2026-12-01" });
  expect(recordSearch({ on: "../" })).toEqual({});
});
