import { expect, test } from "vitest";
import { createDateOrderFinder } from "./date-order.ts";

test.each([
  [["4/5/1990", "13/2/1985"], "dmy"],
  [["4/5/1990", "2/13/85 0:00"], "mdy"],
  [["4.5.1990"], "dmy"],
  [["4/5/1990"], undefined],
  [["13/2/1985", "2/13/1985"], undefined],
  [["1990-04-05", "0/0/00", ""], undefined],
])("createDateOrderFinder() of %j tells %s", (texts, order) => {
  const finder = createDateOrderFinder();
  for (const text of texts) finder.add(text);

  expect(finder.order()).toBe(order);
});

test("createDateOrderFinder() needs no more once many dates have decided", () => {
  const finder = createDateOrderFinder();
  for (let n = 0; n < 200; n++) {
    expect(finder.isSettled()).toBe(false);
    finder.add("13/2/1985");
  }

  expect(finder.isSettled()).toBe(true);
});
