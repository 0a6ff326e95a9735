/** The shipped outlook on public mail and messages, by the harness of bench:outlook: second half in time. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Task, casesOf, tasksOf, testDays } from "../../bench/outlook/cases.ts";
import { evaluate } from "../../bench/outlook/evaluate.ts";
import { shippedFor } from "../../bench/outlook/shipped.ts";
import { type TiesFile, readTies } from "../../bench/outlook/read-ties.ts";
import { outlookOf } from "../../src/core/tie/outlook.ts";
import { computeStatistics } from "../../src/core/tie/statistics.ts";
import { DATA_FOLDER } from "./data-folder.ts";

const folder = join(DATA_FOLDER, "ties");
const read = (name: string): TiesFile => readTies(join(folder, `${name}.tsv.gz`));

test.skipIf(!existsSync(folder))(
  "the outlook ranks better than the eight-feature model and far better than cadence",
  () => {
    for (const name of ["enron-priebe", "text-reality"]) {
      const file = read(name);
      for (const task of tasksOf(file)) {
        const { auc, ece } = evaluate(file, task, shippedFor(task));

        expect(auc.kith).toBeGreaterThan(auc.logistic8 - 0.005);
        expect(auc.kith).toBeGreaterThan(auc.cadence + 0.05);
        expect(ece).toBeLessThan(0.12);
      }
    }
  },
);

test.skipIf(!existsSync(folder))("outlookOf() says of short ties about what became of them", () => {
  const counts = { expected: 0, seen: 0, cases: 0 };
  for (const name of ["email-eu", "enron-priebe"]) {
    const file = read(name);
    const task: Task = { name: "short", kind: "next-contact", horizonDays: 28, longestSilence: 180, leastDays: 1 };
    for (const { history, day, contact } of casesOf(file, task, testDays(file, task).slice(0, 4))) {
      const { probability, basis } = outlookOf(computeStatistics(history, day), { history });
      if (basis !== "short-ties") continue;
      counts.expected += probability;
      counts.seen += Number(contact);
      counts.cases += 1;
    }
  }

  expect(counts.cases).toBeGreaterThan(1000);
  expect(Math.abs(counts.expected - counts.seen) / counts.cases).toBeLessThan(0.05);
});
