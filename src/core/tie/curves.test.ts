import { expect, test } from "vitest";
import { logOdds, probabilityOf, readCurve, readyModel } from "./curves.ts";

const curve = { at: [0, 1, 3], adds: [2, 0, -1] };

test("readCurve() draws straight lines between its points and is flat beyond them", () => {
  expect([-5, 0, 0.5, 1, 2, 3, 9].map((x) => readCurve(curve, x))).toEqual([2, 2, 1, 0, -0.5, -1, -1]);
});

test("logOdds() adds what each curve says of log(1 + x) to the bias, whatever the order of the table", () => {
  const model = readyModel<"a" | "b" | "c">({ bias: 0.25, curves: { c: curve, a: curve } }, ["a", "b", "c"]);

  expect(logOdds(model, Float64Array.of(0, 1e9, Math.E - 1))).toBeCloseTo(0.25 + 2 + 0, 12);
});

test("probabilityOf() turns log odds into a probability", () => {
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(Math.log(9))).toBeCloseTo(0.9, 12);
});
