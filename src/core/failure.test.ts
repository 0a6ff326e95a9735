import { expect, test } from "vitest";
import { Defect, Failure, assert, given } from "./failure.ts";

test("Failure carries its code, what to do, and what caused it", () => {
  const cause = new Error("EIO");
  const failure = new Failure("store-busy", "Another process is writing", { hint: "Wait for it.", cause });

  expect(failure).toMatchObject({ name: "Failure", code: "store-busy", hint: "Wait for it.", cause });
  expect(failure.message).toBe("Another process is writing");
});

test("Failure without a cause or hint has none", () => {
  const failure = new Failure("refused", "No");

  expect("cause" in failure).toBe(false);
  expect(failure.hint).toBeUndefined();
});

test("assert() throws a Defect in the words of the invariant", () => {
  expect(() => assert(true, "all is well")).not.toThrow();
  expect(() => assert(false, "days ascend")).toThrow(new Defect("days ascend"));
  expect(() => assert(false, "days ascend")).toThrow("Invariant broken: days ascend");
});

test("given() gives back what is there, the false and the empty included", () => {
  expect([0, "", false].map((value) => given(value, "it is there"))).toEqual([0, "", false]);
  expect(() => given(null, "it is there")).toThrow(Defect);
  expect(() => given(undefined, "it is there")).toThrow(Defect);
});
