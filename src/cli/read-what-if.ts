/** Reads what `plan --what-if` is asked about: `touches=8`, `group="Current clients" cadence=60`. */
import type { Question } from "../app/compare-plans.ts";
import { quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import { readCount } from "./read-arguments.ts";

const WHOLE_PERCENT = 100;
const HINT =
  'Say --what-if touches=8, or minutes=120, or group="Current clients" with cadence=60, rank=2, share=30 or promise=yes.';

/** Where one of touches and minutes is given, it is the whole budget. */
export function readWhatIf(words: readonly string[]): Question {
  const given = new Map(words.map(parted));
  const count = (name: string, what = name): number | undefined => {
    const text = given.get(name);
    return text === undefined ? undefined : readCount(text, what);
  };
  const [touches, minutes] = [count("touches"), count("minutes")];
  const [cadence, rank, share] = [count("cadence", "days"), count("rank"), count("share", "percent")];
  const promise = given.get("promise");
  if (promise !== undefined && promise !== "yes" && promise !== "no") {
    throw new Failure("bad-usage", "A promise is kept or not", { hint: "Say promise=yes or promise=no." });
  }
  return {
    settings:
      touches === undefined && minutes === undefined ? {} : { touches: touches ?? null, minutes: minutes ?? null },
    group: given.get("group") ?? null,
    change: {
      ...(cadence === undefined ? {} : { idealDays: cadence }),
      ...(rank === undefined ? {} : { rank }),
      ...(share === undefined ? {} : { share: share / WHOLE_PERCENT }),
      ...(promise === undefined ? {} : { binding: promise === "yes" ? 1 : 0 }),
    },
  };
}

const NAMES = ["touches", "minutes", "group", "cadence", "rank", "share", "promise"];

function parted(word: string): readonly [string, string] {
  const at = word.indexOf("=");
  const name = word.slice(0, Math.max(0, at));
  if (!NAMES.includes(name))
    throw new Failure("bad-usage", `${quoteText(word)} is nothing that can be tried`, { hint: HINT });
  return [name, word.slice(at + 1)];
}
