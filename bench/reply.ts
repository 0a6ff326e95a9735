/**
 * Will they answer within a week? `npm run --silent bench:reply -- FILE.tsv.gz…` with the shipped coefficients, on the second
 * half of each file; `--leave-one-out` refits on the other files' first halves. Without files those of the data folder that
 * tell who wrote. Beside it: each contact's own rate, drawn to the mean of what is known by then. A table and JSON lines.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { probabilityOf, logOdds, readyModel } from "../src/core/tie/curves.ts";
import { REPLY_FEATURE_NAMES, type ReplyFeatureName } from "../src/core/tie/reply-features.ts";
import { REPLY_TABLE } from "../src/core/tie/reply-table.ts";
import type { CurveSum } from "../src/core/tie/curves.ts";
import { responseFrom } from "../src/core/tie/response.ts";
import { dataFiles } from "./outlook/read-ties.ts";
import { type ReplyCase, type ReplyFile, readReplies } from "./outlook/reply-cases.ts";
import { areaUnderCurve, brierScore, calibrationError, meanOf } from "./outlook/scores.ts";
import { trainReplies } from "./outlook/train-replies.ts";

/** The sets that science.md's figures are of; the others tell not who wrote, or are of another kind. */
const MEASURED = ["email-eu", "enron-priebe", "text-reality"];
const PRIOR_ATTEMPTS = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "leave-one-out": { type: "boolean", default: false } },
});
const nameOf = (path: string): string => basename(path).replace(/\.tsv(\.gz)?$/, "");
const paths = positionals.length > 0 ? positionals : dataFiles().filter((path) => MEASURED.includes(nameOf(path)));
const files = paths.map((path) => readReplies(path, nameOf(path)));
const lines = files.map(score);
console.table(
  lines.map(({ auc, brier, ...rest }) => ({
    ...rest,
    auc: auc.kith,
    "auc of own rate": auc.ownRate,
    brier: brier.kith,
    "brier of own rate": brier.ownRate,
  })),
);
console.log(
  `mean of ${lines.length} files: ${meanOf(lines.map(({ auc }) => auc.kith)).toFixed(4)}, own rate ${meanOf(lines.map(({ auc }) => auc.ownRate)).toFixed(4)}`,
);
for (const line of lines) console.log(JSON.stringify(line));

function score(file: ReplyFile) {
  const table: CurveSum<ReplyFeatureName> = values["leave-one-out"]
    ? trainReplies(files.filter((other) => other !== file))
    : REPLY_TABLE;
  const model = readyModel(table, REPLY_FEATURE_NAMES);
  const half = Math.floor(file.lastDay / 2);
  const cases = file.cases.filter(({ day }) => day >= half);
  const known = file.cases.filter(({ day }) => day < half);
  const base = meanOf(known.map(({ answered }) => Number(answered)));
  const events = cases.map(({ answered }) => answered);
  const kith = cases.map(({ features }) =>
    values["leave-one-out"] ? probabilityOf(logOdds(model, features)) : responseFrom(features),
  );
  const own = cases.map((one) => ownRate(one, base));
  const few = Array.from(cases.keys()).filter((i) => cases[i]?.few);
  return {
    file: file.file,
    task: "reply-7",
    cases: cases.length,
    base: rounded(meanOf(events.map(Number))),
    auc: { kith: rounded(areaUnderCurve(events, kith)), ownRate: rounded(areaUnderCurve(events, own)) },
    brier: { kith: rounded(brierScore(events, kith)), ownRate: rounded(brierScore(events, own)) },
    ece: rounded(calibrationError(events, kith)),
    /** The same among messages to at most three people. */
    aucFew: rounded(
      areaUnderCurve(
        few.map((i) => Boolean(events[i])),
        few.map((i) => Number(kith[i])),
      ),
    ),
  };
}

function ownRate({ attempts, day }: ReplyCase, base: number): number {
  const judged = attempts.filter((attempt) => attempt.answeredOn !== null || day - attempt.day >= 7);
  const answered = judged.filter(({ answeredOn, day: on }) => answeredOn !== null && answeredOn - on <= 7);
  return (answered.length + PRIOR_ATTEMPTS * base) / (judged.length + PRIOR_ATTEMPTS);
}

function rounded(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
