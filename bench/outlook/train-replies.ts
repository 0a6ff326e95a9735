/** Fits "will they answer?" to the attempts of the first halves of files. */
import type { Curve, CurveSum } from "../../src/core/tie/curves.ts";
import { REPLY_FEATURE_NAMES, type ReplyFeatureName } from "../../src/core/tie/reply-features.ts";
import { REPLY_DAYS } from "../../src/core/tie/reply-features.ts";
import { given } from "../../src/core/failure.ts";
import { fitCurves } from "./fit-curves.ts";
import type { ReplyFile } from "./reply-cases.ts";

const CASES_OF_A_FILE = 12_000;
const RIDGE = 0.1;
const BEND = 1;

/** Each file has the same weight; what is learnt from was decided before its second half. */
export function trainReplies(files: readonly ReplyFile[]): CurveSum<ReplyFeatureName> {
  const parts = files.map(({ cases, lastDay }) => {
    const known = cases.filter(({ day }) => day + REPLY_DAYS < Math.floor(lastDay / 2));
    const count = Math.min(CASES_OF_A_FILE, known.length);
    return Array.from({ length: count }, (_, i) => given(known[Math.floor((i * known.length) / count)], "within all"));
  });
  const cases = parts.flat();
  const width = REPLY_FEATURE_NAMES.length;
  const features = new Float64Array(cases.length * width);
  for (const [i, one] of cases.entries()) features.set(one.features, i * width);
  const labels = Float64Array.from(cases, ({ answered }) => (answered ? 1 : 0));
  const weights = Float64Array.from(parts.flatMap((part) => part.map(() => 1 / part.length)));
  const fitted = fitCurves({ features, width, labels, weights }, REPLY_FEATURE_NAMES, { ridge: RIDGE, bend: BEND });
  const { streak } = fitted.curves;
  return streak === undefined ? fitted : { ...fitted, curves: { ...fitted.curves, streak: falling(streak) } };
}

/** One more unanswered attempt never raises the chance, whatever the sample says. */
function falling({ at, adds }: Curve): Curve {
  let lowest = Number.POSITIVE_INFINITY;
  return { at, adds: adds.map((add) => (lowest = Math.min(lowest, add))) };
}
