/** What was fitted by bench/fit-outlook.ts. */
import type { CurveSum } from "../../src/core/tie/curves.ts";
import { given } from "../../src/core/failure.ts";
import { OUTLOOK_TABLE } from "../../src/core/tie/outlook-table.ts";
import type { FeatureName } from "../../src/core/tie/tie-features.ts";
import type { Task } from "./cases.ts";
import { LOGISTIC8_TABLE } from "./logistic8-table.ts";
import type { Fitted } from "./train.ts";

const outlook: Readonly<Record<string, CurveSum<FeatureName>>> = OUTLOOK_TABLE;
const logistic8: Readonly<Record<string, readonly number[]>> = LOGISTIC8_TABLE;

export function shippedFor({ name }: Task): Fitted {
  return {
    kith: given(outlook[name], "each task has its table"),
    logistic8: given(logistic8[name], "each task has its table"),
  };
}
