/** Files of the bragging form: a table with columns `text` and `label`, and for training `sampling`. Read where they lie, never copied. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { DATA_FOLDER } from "../read-identities.ts";

export interface LabelledTweet {
  readonly text: string;
  readonly isBrag: boolean;
  /** Whether it was drawn at random; else it holds one of the words that were looked for. */
  readonly isRandom: boolean;
}

export const TRAINING_FILE = join(DATA_FOLDER, "bragging", "train.csv");
export const TEST_FILE = join(DATA_FOLDER, "bragging", "test.csv");

/** `label` is `not`, or one of six kinds of bragging. */
export function readTweets(path: string): readonly LabelledTweet[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(path), { columns: true, bom: true });
  return rows.map((row) => ({
    text: row["text"] ?? "",
    isBrag: row["label"] !== "not",
    isRandom: row["sampling"] === "random",
  }));
}
