/** Who is who on labelled sets: what an import joins by itself, then what it asks about. bench/identity.ts prints more. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { aliasFiles, DATA_FOLDER, type LabelledSet, readAliases, readFake1000 } from "../../bench/read-identities.ts";
import { resolveRecords } from "../../bench/resolve-records.ts";
import { type ClusterScore, scoreClusters } from "../../bench/score-clusters.ts";

const hasData = existsSync(DATA_FOLDER);

test.skipIf(!hasData)("sympy's people are joined rightly, and found nearly all once asked about", () => {
  // The only set of the folder whose labels are complete.
  const { certain, all } = score(readAliases(aliasFiles().find((path) => path.includes("sympy-a")) ?? ""));

  expect(certain.precision).toBeGreaterThanOrEqual(0.995);
  expect(certain.recall).toBeGreaterThanOrEqual(0.8);
  expect(all.f1).toBeGreaterThanOrEqual(0.94);
});

test.skipIf(!hasData)("splink's invented people are found in spite of their errors", () => {
  const { certain, all } = score(readFake1000());

  expect(certain.precision).toBeGreaterThanOrEqual(0.995);
  expect(all.f1).toBeGreaterThanOrEqual(0.87);
});

function score({ file, records }: LabelledSet): { readonly certain: ClusterScore; readonly all: ClusterScore } {
  const gold = records.map(({ person }) => person);
  const found = resolveRecords(records);
  const scores = { certain: scoreClusters(found.certain, gold), all: scoreClusters(found.all, gold) };
  console.log(file, scores);
  return scores;
}
