import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { commonOccasion } from "./common-occasion.ts";
import { AS_OF } from "./testing.ts";

test("commonOccasion() tells whom one met, for two weeks", () => {
  expect(commonOccasion("Ben Okafor", "2026-11-05" as Day, 4, AS_OF)).toMatchObject({
    ...{ key: "common:2026-11-05", until: "2026-11-19", strength: "weak" },
    reason: { text: "You met Ben Okafor on 5 November; they two took part in 4 exchanges together." },
  });
  expect(commonOccasion("Ben Okafor", "2026-11-05" as Day, 1, AS_OF)).toBeNull();
});
