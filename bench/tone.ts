/**
 * The tone of drafts: `npm run --silent bench:tone -- FILE.csv…` scores files of the bragging form; without arguments the test file of the
 * data folder (KITH_DATA), and what `kith check` finds in the labelled drafts of bench/drafts. Ends with one JSON line for each file.
 */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { given } from "../src/core/failure.ts";
import { checkDraft } from "../src/core/tone/check-draft.ts";
import { scoreBrag } from "../src/core/tone/english/brag-score.ts";
import { HUNDREDS, readDrafts } from "./tone/read-drafts.ts";
import { readTweets, TEST_FILE } from "./tone/read-tweets.ts";
import { countDrafts, type DraftCounts } from "./tone/score-drafts.ts";
import { intervalOf, type Measured, measure } from "./tone/score-tweets.ts";

const files = process.argv.slice(2);
const lines: object[] = [];
if (files.length > 0) lines.push(...files.map(scoreTweets));
else {
  timeCheck();
  lines.push(...HUNDREDS.map(scoreHundred));
  if (existsSync(TEST_FILE)) lines.push(scoreTweets(TEST_FILE));
  else console.error(`There is no ${TEST_FILE}: only the drafts are measured.`);
}
for (const line of lines) console.log(JSON.stringify(line));

function scoreTweets(path: string): object {
  const tweets = readTweets(path);
  const scores = tweets.map(({ text }) => scoreBrag(text));
  const labels = tweets.map(({ isBrag }) => isBrag);
  // The limit is in the table, chosen on the training file.
  const measured = measure(scores, labels, 0);
  const interval = intervalOf(scores, labels, 0).map(round);
  const all = measure(
    scores.map(() => -1),
    labels,
    0,
  );
  console.log(`${basename(path)}: ${tweets.length} texts, ${labels.filter(Boolean).length} of them bragging`);
  console.table({ "nothing called bragging": rounded(all), "the shipped score": rounded(measured) });
  return { file: basename(path), ...rounded(measured), macroF1Interval95: interval };
}

function scoreHundred(name: (typeof HUNDREDS)[number]): object {
  const { byKind, all, clean, falseAlarms, faulty, touched } = countDrafts(readDrafts(name));
  console.log(
    `drafts, ${name} hundred: ${falseAlarms} of ${clean} clean ones alarmed; something found in ${touched} of ${faulty} others`,
  );
  console.table(Object.fromEntries([...byKind, ["all", all] as const].map(([kind, counts]) => [kind, rates(counts)])));
  return { file: `${name}.txt`, clean, falseAlarms, faulty, touched, ...rates(all) };
}

function rates({ found, right, labelled, recalled }: DraftCounts): Record<string, number> {
  return {
    found,
    labelled,
    precision: round(right / Math.max(1, found)),
    recall: round(recalled / Math.max(1, labelled)),
  };
}

/** The first check in a process pays for the patterns. */
function timeCheck(): void {
  const [draft] = readDrafts("first").toSorted((a, b) => b.text.length - a.text.length);
  const { text } = given(draft, "there are drafts");
  const costs = [1, 2].map(() => {
    const before = process.cpuUsage();
    checkDraft(text);
    return round(process.cpuUsage(before).user / 1000);
  });
  console.log(`A draft of ${text.length} letters: ${costs[0]} ms of the processor at first, ${costs[1]} ms again.`);
}

function rounded({ macroF1, precision, recall, auc }: Measured): Measured {
  return { macroF1: round(macroF1), precision: round(precision), recall: round(recall), auc: round(auc) };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
