/**
 * Will the two be in touch? `npm run --silent bench:outlook -- FILE.tsv.gz…` with the shipped coefficients;
 * `--leave-one-out` refits on the other files; `--without=PIECE,…` leaves other pieces out of that than Kith does, and
 * `--ablate` takes them out or puts them back one after the other; `--long-silences` tells what becomes of silences beyond the fit,
 * `--year-end` whether the days between the years should count in them. Without files those of the data folder (KITH_DATA) are taken. A table, and a
 * JSON line for each file and task.
 */
import { parseArgs } from "node:util";
import { PIECES, type Piece } from "../src/core/tie/tie-features.ts";
import { type Task, tasksOf } from "./outlook/cases.ts";
import { type Evaluation, SCORES, type ScoreName, evaluate } from "./outlook/evaluate.ts";
import { longSilences } from "./outlook/long-silences.ts";
import { printResults } from "./measure.ts";
import { type TiesFile, dataFiles, readTies } from "./outlook/read-ties.ts";
import { meanOf } from "./outlook/scores.ts";
import { shippedFor } from "./outlook/shipped.ts";
import { type Fitted, LEFT_OUT, train } from "./outlook/train.ts";
import { yearEnd } from "./outlook/year-end.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "leave-one-out": { type: "boolean", default: false },
    ablate: { type: "boolean", default: false },
    "long-silences": { type: "boolean", default: false },
    "year-end": { type: "boolean", default: false },
    without: { type: "string", default: LEFT_OUT.join(",") },
  },
});
const pieces = Object.keys(PIECES) as Piece[];
const files = (positionals.length > 0 ? positionals : dataFiles()).map(readTies);
if (values["year-end"]) printResults("enron-perry-wolfe, the days between the years", yearEnd());
else if (values["long-silences"])
  for (const file of files) printResults(`${file.file}, by silence`, longSilences(file));
else if (values.ablate) ablate();
else report(evaluateAll(pieces.filter((piece) => values.without.split(",").includes(piece))));

function evaluateAll(without: readonly Piece[]): Evaluation[] {
  return files.flatMap((file) => tasksOf(file).map((task) => evaluate(file, task, fittedFor(file, task, without))));
}

function fittedFor(file: TiesFile, task: Task, without: readonly Piece[]): Fitted {
  const others = files.filter((other) => other !== file);
  if (values["leave-one-out"] || values.ablate) return train(others, task, without);
  return shippedFor(task);
}

function report(evaluations: readonly Evaluation[]): void {
  for (const one of evaluations) {
    const { file, task, cases, base, auc, pooled, averagePrecision, brier, ece, eceBefore, ahead } = one;
    console.log(`${file}, ${task}: ${cases} cases, ${(100 * base).toFixed(0)} % with contact`);
    console.table(
      Object.fromEntries(
        SCORES.map((name) => [
          name,
          {
            "within egos": rounded(auc[name]),
            pooled: rounded(pooled[name]),
            ...(averagePrecision === null ? {} : { "average precision": rounded(averagePrecision[name]) }),
          },
        ]),
      ),
    );
    const range = (than: "logistic8" | "cadence"): string => ahead[than].map((x) => x.toFixed(3)).join(" to ");
    console.log(
      `Brier ${brier.toFixed(3)}; calibration error ${eceBefore.toFixed(3)}, adapted to the ego ${ece.toFixed(3)}; ` +
        `ahead of logistic8 by ${range("logistic8")}, of cadence by ${range("cadence")} (90 % over egos)\n`,
    );
  }
  for (const kind of ["next-contact", "going-dormant"]) {
    const own = evaluations.filter(({ task }) => task.startsWith(kind));
    if (own.length > 1) console.log(`${kind}, mean of ${own.length} files: ${summaryOf(own)}`);
  }
  for (const one of evaluations) {
    console.log(JSON.stringify(one, (_, value: unknown) => (typeof value === "number" ? rounded(value) : value)));
  }
}

function summaryOf(own: readonly Evaluation[]): string {
  const mean = (name: ScoreName): number => meanOf(own.map(({ auc }) => auc[name]));
  const worst = Math.min(...own.map(({ auc }) => auc.kith - auc.logistic8));
  return (
    `kith ${mean("kith").toFixed(4)}, logistic8 ${mean("logistic8").toFixed(4)} (ahead ${(mean("kith") - mean("logistic8")).toFixed(4)}, ` +
    `at worst ${worst.toFixed(4)}), cadence ${mean("cadence").toFixed(4)} (ahead ${(mean("kith") - mean("cadence")).toFixed(4)}); ` +
    `calibration error ${meanOf(own.map(({ eceBefore }) => eceBefore)).toFixed(3)}, adapted ${meanOf(own.map(({ ece }) => ece)).toFixed(3)}`
  );
}

/** What each piece buys: the mean within egos without it, or with it where Kith does without. */
function ablate(): void {
  const meansOf = (without: readonly Piece[]): Record<string, number> => {
    const all = evaluateAll(without);
    const mean = (kind: string): number =>
      rounded(meanOf(all.filter(({ task }) => task.startsWith(kind)).map(({ auc }) => auc.kith)));
    return { "next-contact": mean("next-contact"), "going-dormant": mean("going-dormant") };
  };
  const rows: Record<string, Record<string, number>> = { "as it is": meansOf(LEFT_OUT) };
  for (const piece of pieces) {
    const isOut = LEFT_OUT.includes(piece);
    const without = isOut ? LEFT_OUT.filter((one) => one !== piece) : [...LEFT_OUT, piece];
    rows[`${isOut ? "with" : "without"} ${piece}`] = meansOf(without);
  }
  console.table(rows);
  console.log(JSON.stringify({ ablation: rows }));
}

function rounded(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
