import { expect, test } from "vitest";
import { composeName } from "./compose-name.ts";

test.each([
  [{ given: "Ana", family: "Lim" }, "Ana Lim"],
  [{ prefix: "Dr.", given: "Ana", additional: "B.", family: "Lim", suffix: "Jr." }, "Dr. Ana B. Lim Jr."],
  [{ given: "小明", family: "王" }, "王小明"],
  [{ given: "Ana", family: "王" }, "Ana 王"],
  [{ full: "Lim, Ana", given: "Ana" }, "Lim, Ana"],
  [{ given: "" }, undefined],
])("composeName() of %j is %s", (parts, full) => {
  expect(composeName(parts)?.full).toBe(full);
});
