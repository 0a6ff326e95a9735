import { expect, test } from "vitest";
import type { DateOrder } from "../../core/settings.ts";
import { createDateOrderFinder } from "./date-order.ts";
import { readStamp } from "./stamp.ts";

function find(dates: readonly string[], wished?: DateOrder) {
  const finder = createDateOrderFinder();
  for (const date of dates) {
    const stamp = readStamp(`${date} - Ana: Hi`);
    if (stamp !== undefined) finder.add(stamp);
  }
  const { order, isCertain } = finder.find(wished);
  return `${order}${isCertain ? "" : "?"}`;
}

test("find() tells by a day that no month has", () => {
  expect(find(["04/03/25, 14:05", "13/03/25, 14:05"])).toBe("dmy");
  expect(find(["04/03/25, 14:05", "04/13/25, 14:05"])).toBe("mdy");
  expect(find(["2025-03-04, 14:05"])).toBe("ymd");
});

test("find() tells by time, which runs forward", () => {
  expect(find(["01/02/25, 14:05", "02/02/25, 14:05", "01/03/25, 14:05"])).toBe("dmy");
  expect(find(["02/01/25, 14:05", "02/02/25, 14:05", "03/01/25, 14:05"])).toBe("mdy");
});

test("find() bears one line that was pasted", () => {
  expect(find(["01/02/25, 14:05", "13/02/25, 14:05", "02/28/25, 14:05", "14/02/25, 14:05"])).toBe("dmy");
});

test("find() goes by the manner of writing where the file leaves it open, and says that it is not certain", () => {
  expect(find(["04/03/25, 14:05"])).toBe("dmy?");
  expect(find(["3/4/25, 2:05 PM"])).toBe("mdy?");
  expect(find(["04/03/25, 2:05 pm"])).toBe("dmy?");
  expect(find(["04.03.25, 14:05"])).toBe("dmy?");
  expect(find([])).toBe("dmy?");
});

test("find() lets the owner decide what is open, and nothing else", () => {
  expect(find(["04/03/25, 14:05"], "mdy")).toBe("mdy");
  expect(find(["13/03/25, 14:05"], "mdy")).toBe("dmy");
  expect(find(["2025-03-04, 14:05"], "dmy")).toBe("ymd");
});
