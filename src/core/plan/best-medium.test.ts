import fc from "fast-check";
import { expect, test } from "vitest";
import { MEDIA, MEDIUM_TRAITS } from "../medium.ts";
import { USUAL_MEDIA, USUAL_MINUTES, bestMedium } from "./best-medium.ts";
import { type TieFacts, gainOf } from "./index-policy.ts";
import { solveMedia } from "./media-worth.ts";
import { noStreak } from "./streak-belief.ts";
import { createWorthTable } from "./worth-table.ts";

const TABLE = createWorthTable(solveMedia);

function facts(silence: number, value = 3): TieFacts {
  return {
    value,
    belief: { halfLife: 12, response: 0.7, organic: 0.01 },
    standing: { silence, streak: noStreak(), occasion: false },
  };
}

test("bestMedium() takes nothing richer where minutes are dearer", () => {
  const at = (price: number): number =>
    MEDIUM_TRAITS[bestMedium(facts(30), { table: TABLE, price }, USUAL_MEDIA)?.medium ?? "other"].richness;

  expect(at(0.05)).toBeGreaterThan(at(5));
  expect(bestMedium(facts(30), { table: TABLE, price: 1 }, [])).toBeUndefined();
});

test("bestMedium() gives what no other exceeds by more than its minutes cost (property)", () => {
  const media = fc.subarray([...MEDIA], { minLength: 1 });
  fc.assert(
    fc.property(
      media,
      fc.double({ min: 0, max: 80, noNaN: true }),
      fc.constantFrom(0.1, 1, 4),
      (some, silence, price) => {
        const market = { table: TABLE, price };
        const net = (medium: (typeof MEDIA)[number]): number =>
          gainOf(facts(silence), market, MEDIUM_TRAITS[medium].richness) -
          (price * MEDIUM_TRAITS[medium].minutes) / USUAL_MINUTES;
        const best = bestMedium(facts(silence), market, some);

        expect(best?.gain).toBe(gainOf(facts(silence), market, MEDIUM_TRAITS[best?.medium ?? "other"].richness));
        for (const medium of some) expect(net(best?.medium ?? "other")).toBeGreaterThanOrEqual(net(medium));
      },
    ),
    { numRuns: 50 },
  );
});
