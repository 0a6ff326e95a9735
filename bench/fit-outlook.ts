/**
 * Fits the coefficients that Kith ships: `npm run fit:outlook -- FILE.tsv.gz…` (without files: those of the data folder).
 * Only windows that end in the first half of each file are learnt from, so that its second half still measures. Writes
 * src/core/tie/outlook-table.ts, reply-table.ts and bench/outlook/logistic8-table.ts; no chance in it: the same files give the same bytes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { type Task, tasksOf } from "./outlook/cases.ts";
import { dataFiles, readTies } from "./outlook/read-ties.ts";
import { readReplies } from "./outlook/reply-cases.ts";
import { trainReplies } from "./outlook/train-replies.ts";
import { train } from "./outlook/train.ts";

const root = join(import.meta.dirname, "..");
const paths = process.argv.slice(2);
const files = (paths.length > 0 ? paths : dataFiles()).map(readTies);
const tasks = new Map<string, Task>(files.flatMap(tasksOf).map((task) => [task.name, task]));
const fitted = [...tasks.values()]
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map((task) => [task.name, train(files, task)] as const);
const names = files
  .map(({ file }) => file)
  .sort()
  .join(", ");

await write(
  "src/core/tie/outlook-table.ts",
  `/**
 * The outlook's coefficients, written by bench/fit-outlook.ts from the first halves of ${names}: do not edit by hand.
 * Points lie on log(1 + x); what is added there is in log odds of contact within the days of the name.
 */
import type { CurveSum } from "./curves.ts";
import type { FeatureName } from "./tie-features.ts";

export const OUTLOOK_TABLE = ${JSON.stringify(Object.fromEntries(fitted.map(([name, { kith }]) => [name, kith])))} as const satisfies Record<string, CurveSum<FeatureName>>;
`,
);
await write(
  "bench/outlook/logistic8-table.ts",
  `/** The eight-feature baseline, fitted as Kith is by bench/fit-outlook.ts: eight weights on log(1 + x), then the bias. */
export const LOGISTIC8_TABLE = ${JSON.stringify(
    Object.fromEntries(
      fitted.map(([name, { logistic8 }]) => [name, logistic8.map((x) => Math.round(x * 10_000) / 10_000)]),
    ),
  )} as const;
`,
);

const replyFiles = (paths.length > 0 ? paths : dataFiles())
  .filter((path) => readTies(path).directed)
  .map((path) => readReplies(path, path));
await write(
  "src/core/tie/reply-table.ts",
  `/** The coefficients of "will they answer?", written by bench/fit-outlook.ts as outlook-table.ts is: do not edit by hand. */
import type { CurveSum } from "./curves.ts";
import type { ReplyFeatureName } from "./reply-features.ts";

export const REPLY_TABLE = ${JSON.stringify(trainReplies(replyFiles))} as const satisfies CurveSum<ReplyFeatureName>;
`,
);

async function write(path: string, text: string): Promise<void> {
  writeFileSync(join(root, path), await format(text, { parser: "typescript", printWidth: 120 }));
}
