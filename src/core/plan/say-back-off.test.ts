import { expect, test } from "vitest";
import type { BackOff } from "../tie/back-off.ts";
import { sayBackOff } from "./say-back-off.ts";
import { AS_OF, on } from "./testing.ts";

const BASE = { streak: 3, firstOn: on("2026-03-01"), lastOn: on("2026-10-20") };

test.each<[string, BackOff]>([
  ["", { ...BASE, kind: "free" }],
  [
    "You wrote on 20 October; no answer is seen yet. Not before 10 November.",
    { ...BASE, kind: "waiting", nextOn: on("2026-11-10"), away: false },
  ],
  [
    "An absence notice came to your message of 20 October; not before 10 November.",
    { ...BASE, kind: "waiting", nextOn: on("2026-11-10"), away: true },
  ],
  [
    "You wrote on 20 October without an answer, and nothing lighter is at hand.",
    { ...BASE, kind: "lighter", noRicherThan: "email" },
  ],
  [
    "3 attempts since 1 March without an answer; they never have answered. The regroup will ask whether to let it go.",
    { ...BASE, kind: "propose-letting-go", condition: "never-answered", likely: false },
  ],
  [
    "3 attempts since 1 March without an answer; they used to answer. The regroup will ask whether to let this tie rest.",
    { ...BASE, kind: "propose-rest", condition: "no-longer-answers", likely: false },
  ],
  [
    "3 attempts since 1 March without an answer; they never have answered, and you two may well be in touch without it. The regroup will ask whether to let this tie rest.",
    { ...BASE, kind: "propose-rest", condition: "never-answered", likely: true },
  ],
])("sayBackOff() says %j", (text, backOff) => {
  expect(sayBackOff(backOff, AS_OF)).toBe(text);
});
