import { expect, test } from "vitest";
import { motiveOf } from "./motive.ts";
import { REASON_KINDS } from "./reason.ts";

test("motiveOf() tells for whose sake each reason is, and only asks and goals are the owner's own", () => {
  expect(REASON_KINDS.filter((kind) => motiveOf(kind) === "for-me")).toEqual(["open-ask", "goal"]);
  expect(motiveOf("birthday")).toBe("about-them");
  expect(motiveOf("usual-gap")).toBe("between-us");
});
