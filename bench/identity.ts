/**
 * Who is who, against labelled sets: `npm run --silent bench:identity -- FILE.aliases.tsv…`, or without arguments the sets of
 * the data folder (KITH_DATA). `certain` is what an import joins by itself; `all` besides takes every question for answered
 * with yes, closed transitively.
 */
import { existsSync } from "node:fs";
import { closeLabels } from "./close-labels.ts";
import { inventNamesakes } from "./invent-namesakes.ts";
import { resolveByRule, RULES } from "./identity-rules.ts";
import { aliasFiles, DATA_FOLDER, type LabelledSet, readAliases, readFake1000 } from "./read-identities.ts";
import { resolveRecords } from "./resolve-records.ts";
import { type ClusterScore, scoreClusters } from "./score-clusters.ts";

const SEED = 1;

const files = process.argv.slice(2);
const sets = files.length > 0 ? files.map(readAliases) : [...labelledSets(), inventNamesakes(SEED)];
const lines = sets.map(scoreSet);
for (const line of lines) console.log(JSON.stringify(line));

function labelledSets(): LabelledSet[] {
  if (existsSync(DATA_FOLDER)) {
    const sets = aliasFiles().map(readAliases);
    // Only sympy's labels are complete: the others call one person several, who may even have one address.
    return [...sets.map((set) => (set.file.startsWith("sympy") ? set : closeLabels(set))), readFake1000()];
  }
  console.error(`There is no ${DATA_FOLDER}: only invented people are measured.`);
  return [];
}

function scoreSet({ file, records }: LabelledSet): Readonly<Record<string, unknown>> {
  const gold = records.map(({ person }) => person);
  const startedAt = performance.now();
  const found = resolveRecords(records);
  const seconds = (performance.now() - startedAt) / 1000;
  const baselines = Object.fromEntries(
    (Object.keys(RULES) as (keyof typeof RULES)[]).map((rule) => [
      rule,
      rounded(scoreClusters(resolveByRule(records, rule), gold)),
    ]),
  );
  const certain = rounded(scoreClusters(found.certain, gold));
  const all = rounded(scoreClusters(found.all, gold));
  console.log(
    `${file}: ${records.length} records of ${new Set(gold).size} people; ${found.questions} questions, ` +
      `${found.comparisons} comparisons, ${seconds.toFixed(1)} s`,
  );
  console.table({ ...baselines, certain, "certain and probable": all });
  return { file, certain, all, baselines };
}

function rounded(score: ClusterScore): ClusterScore {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return {
    precision: round(score.precision),
    recall: round(score.recall),
    f1: round(score.f1),
    bcubed: round(score.bcubed),
  };
}
