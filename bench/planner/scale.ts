/** What one week's choice costs as the number of ties grows: price of attention, every gain, the best five. */
import { gainOf } from "../../src/core/plan/index-policy.ts";
import { priceOfAttention } from "../../src/core/plan/price-of-attention.ts";
import { noStreak } from "../../src/core/plan/streak-belief.ts";
import { createWorthTable } from "../../src/core/plan/worth-table.ts";
import { printResults } from "../measure.ts";
import { createRandom } from "./random.ts";
import { touchTop } from "./rivals.ts";

const SIZES = [1000, 10_000, 100_000, 1_000_000];
const TOUCHES = 5;
/** The price is learned from so many, as in production. */
const SAMPLE = 240;
const BYTES = 1e6;

export function measureScale(): void {
  const rows = SIZES.map((ties) => {
    const random = createRandom(ties);
    const facts = Array.from({ length: ties }, () => ({
      value: [3, 1.2, 0.45][Math.floor(random() * 3)] ?? 1,
      belief: { halfLife: 3 + 40 * random(), response: 0.05 + 0.9 * random(), organic: 0.1 * random() },
      standing: { silence: 150 * random(), streak: noStreak(), occasion: random() < 0.04 },
    }));
    const gains = new Float64Array(ties);
    const table = createWorthTable();
    const times = [0, 1].map(() => {
      const startedAt = performance.now();
      const price = priceOfAttention(facts.slice(0, SAMPLE), (TOUCHES * SAMPLE) / ties, table);
      for (const [tie, fact] of facts.entries()) gains[tie] = gainOf(fact, { table, price });
      touchTop(gains, TOUCHES, new Float64Array(ties));
      return (performance.now() - startedAt) / 1000;
    });
    return { ties, firstWeek: times[0] ?? 0, nextWeek: times[1] ?? 0, megabytes: process.memoryUsage().rss / BYTES };
  });
  printResults("planner, scale", rows);
  const [small, large] = [rows[1], rows.at(-1)];
  if (small === undefined || large === undefined) return;
  const exponent = Math.log(large.nextWeek / small.nextWeek) / Math.log(large.ties / small.ties);
  console.log(`The time grows with the number of ties to the power of ${exponent.toFixed(2)}.`);
}
